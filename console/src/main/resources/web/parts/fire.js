/** What must be said wherever fire is shown. */
import {html} from '../component.js';
import {t} from '../text/text.js';
import {icon} from './icon.js';

/** The notice that people, not this program, are protected by a certified system. */
export function fireNotice() {
  return html`<div class="notice tone-info fire-notice">${icon('fire')}<div>${t('fire.notice')}</div></div>`;
}
