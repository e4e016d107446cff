/** Where something is: the places round it, outermost first. */
import {html} from '../component.js';
import {placeName} from '../site.js';
import {name, t} from '../text/text.js';

/**
 * Draws a path of places by their names, behind a first link.
 *
 * @param {string[]} path
 * @param {unknown} first
 */
export function crumbs(path, first) {
  return html`<nav class="crumbs" aria-label=${t('crumbs.label')}>${first}${path.map(place => html`<span aria-hidden="true">›</span><span>${name(placeName(place)) || place}</span>`)}</nav>`;
}
