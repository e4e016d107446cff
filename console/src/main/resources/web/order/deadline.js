/** Until when something must be done, and how much of that is left. */
import {html} from '../component.js';
import {t} from '../text/text.js';
import {badge} from '../parts/state.js';

const WAITS_FOR_SOMEBODY = ['new', 'assigned'];
const WAITS_FOR_WORK = [...WAITS_FOR_SOMEBODY, 'accepted', 'in-progress', 'on-hold'];

/**
 * The deadline that counts now; when it was opened where none does any more.
 *
 * @param {Schema<'WorkOrder'>} order
 */
export function deadline({state, respondBy, resolveBy, openedAt, overdue}) {
  if (!WAITS_FOR_WORK.includes(state)) {
    return html`<span class="soft"><ago-time .at=${openedAt}></ago-time></span>`;
  }
  const responds = WAITS_FOR_SOMEBODY.includes(state);
  const due = responds ? respondBy : resolveBy;
  const text = t(responds ? 'order.respond' : 'order.resolve');
  return html`<span class=${overdue ? 'tone-critical overdue' : 'soft'}>${overdue ? badge('critical', 'clock', t('order.overdue')) : ''} ${text} <ago-time .at=${due}></ago-time></span>`;
}
