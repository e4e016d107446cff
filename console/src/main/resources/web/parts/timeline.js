/** What happened to a record, oldest first, in words. */
import {html, nothing} from '../component.js';
import {t} from '../text/text.js';
import {instant, fullTime, preciseTime} from '../show/time.js';
import {icon} from './icon.js';

/** @type {Record<string, string | undefined>} */
const SIGNS = {
  'opened': 'alert',
  'reopened': 'alert',
  'acknowledged': 'hand',
  'recovered': 'ok',
  'corrected': 'ok',
  'resolved': 'ok',
  'page-sent': 'message',
  'order-opened': 'order',
  'assign': 'person',
  'accept': 'hand',
  'start': 'play',
  'hold': 'pause',
  'resume': 'play',
  'complete': 'ok',
  'verify': 'ok',
  'cancel': 'none',
  'decline': 'none',
  'reject': 'none',
  'self-cleared': 'ok',
  'requested': 'question',
  'approved': 'ok',
  'refused': 'none',
  'cancelled': 'none',
  'ended': 'stop',
  'began': 'pause',
  'ends-soon': 'clock',
  'expired': 'ok',
  'lapsed': 'none',
};
/** Written down this much later than it happened is worth a word. */
const LATE = 60_000;

/** @param {Schema<'TimelineEntry'>[]} entries */
export function timeline(entries) {
  return html`
    <section class="card" aria-label=${t('timeline.title')}>
      <div class="head"><h2>${t('timeline.title')}</h2></div>
      <ol class="timeline">
        ${entries.map(
          entry => html`
          <li>
            <span class="sign">${icon(SIGNS[entry.what] ?? 'dot')}</span>
            <div>
              <p class="break">${entry.text}</p>
              <p class="soft small"><time datetime=${entry.at} title=${fullTime(entry.at)}>${preciseTime(entry.at)}</time> · ${by(entry.by)}${late(entry)}</p>
            </div>
          </li>`,
        )}
      </ol>
    </section>`;
}

/** @param {Schema<'Actor'>} actor */
function by({kind, id}) {
  return kind === 'system' ? t('actor.system') : kind === 'token' ? t('actor.token', {id}) : id;
}

/** @param {Schema<'TimelineEntry'>} entry */
function late({at, recorded}) {
  return recorded && instant(recorded) - instant(at) > LATE ? html` · ${t('timeline.recorded', {time: preciseTime(recorded)})}` : nothing;
}
