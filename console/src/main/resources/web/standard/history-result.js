/** What a version would have done over a period, drawn beside the version in force. */
import {html, nothing} from '../component.js';
import {name, t, word} from '../text/text.js';
import {duration, shortTime} from '../show/time.js';
import {number, whole} from '../show/number.js';
import {percent} from '../supervision/shares.js';

/** @typedef {Exclude<keyof Schema<'BacktestTally'>, 'seconds' | 'published'>} Counted */
/** @typedef {[key: string, show: (value: number) => string]} Figure */

/** @type {string[]} */
const VERDICTS = ['pass', 'fail', 'not-evaluable', 'not-applicable', 'excused'];
/** @type {Figure[]} */
const FIGURES = [
  ['compliance', percent],
  ['coverage', percent],
  ...VERDICTS.map(verdict => /** @type {Figure} */ ([verdict, lasted])),
  ['opened', whole],
  ['standing', whole],
  ['reopened', whole],
  ['lastedSeconds', lasted],
  ['longestSeconds', lasted],
  ['orders', whole],
  ['clockHours', number],
  ['pages', whole],
  ['pagesPerShift', number],
  ['mostPagesInShift', whole],
  ['mostPagesInTenMinutes', whole],
];
const BY_SPACE = FIGURES.filter(([key]) => ['compliance', 'coverage', 'fail', 'opened', 'orders', 'clockHours', 'pages'].includes(key));

/**
 * The result of a backtest that is done.
 *
 * @param {Schema<'BacktestResult'>} result
 */
export function drawResult(result) {
  if (result.readings === 0) {
    return html`<p class="body soft">${t('trial.no-readings')}</p>`;
  }
  return html`
    <p class="body">${t('trial.differences', {gained: whole(result.gained), lost: whole(result.lost), changed: whole(result.changed)})}
      <span class="soft small">${t('trial.measured', {points: whole(result.points), readings: whole(result.readings)})}</span></p>
    ${total(result.total)}${spaces(result.spaces)}${differences(result.differences)}`;
}

/** @param {Schema<'BacktestResult'>['total']} total */
function total({draft, current}) {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${t('trial.total')}>
      <table><caption>${current ? t('trial.total') : t('trial.alone')}</caption>
        <thead><tr><th scope="col">${t('trial.figure')}</th><th scope="col" class="end">${t('trial.draft')}</th>
          ${current ? html`<th scope="col" class="end">${t('trial.current')}</th>` : nothing}</tr></thead>
        <tbody>${FIGURES.map(
          figure => html`
          <tr><th scope="row">${label(figure)}</th><td class="end">${said(figure, draft)}</td>
            ${current ? html`<td class="end">${said(figure, current)}</td>` : nothing}</tr>`,
        )}</tbody>
      </table>
    </div>`;
}

/** @param {Schema<'BacktestResult'>['spaces']} items */
function spaces(items) {
  return items.length === 0
    ? nothing
    : html`
    <div class="scroll" tabindex="0" role="region" aria-label=${t('trial.spaces')}>
      <table><caption>${t('trial.spaces')}</caption>
        <thead><tr><th scope="col">${t('trial.space')}</th>${BY_SPACE.map(figure => html`<th scope="col" class="end">${label(figure)}</th>`)}</tr></thead>
        <tbody>${items.map(
          one => html`
          <tr><th scope="row">${name(one.placeName) || one.place}</th>${BY_SPACE.map(
            figure => html`
            <td class="end">${said(figure, one.draft)}${
              one.current ? html`<br><span class="soft small">${t('trial.now', {value: said(figure, one.current)})}</span>` : nothing
            }</td>`,
          )}</tr>`,
        )}</tbody>
      </table>
    </div>`;
}

/** @param {Schema<'BacktestResult'>['differences']} items */
function differences(items) {
  return items.length === 0
    ? nothing
    : html`
    <h3 class="body">${t('trial.incidents')}</h3>
    <ul class="rows">${items.map(
      one => html`
      <li class="row"><span class="states">${word('difference', one.kind)}</span>
        <span class="main"><span class="mono break">${one.subject}</span>
          ${one.before.map(spell => html`<span class="small">${t('trial.current')}: ${course(spell)}</span>`)}
          ${one.after.map(spell => html`<span class="small">${t('trial.draft')}: ${course(spell)}</span>`)}</span></li>`,
    )}</ul>`;
}

/** @param {Schema<'BacktestIncident'>} spell */
function course({opened, ended, seconds}) {
  return ended
    ? t('trial.course', {from: shortTime(opened), to: shortTime(ended), time: lasted(seconds ?? 0)})
    : t('trial.course.open', {from: shortTime(opened)});
}

/** @param {Figure} figure */
function label([key]) {
  return VERDICTS.includes(key) ? word('verdict', key) : t(`trial.${key}`);
}

/**
 * @param {Figure} figure
 * @param {Schema<'BacktestTally'>} tally
 */
function said([key, show], tally) {
  const value = VERDICTS.includes(key) ? tally.seconds[key] : tally[/** @type {Counted} */ (key)];
  return value === undefined ? '–' : show(value);
}

/**
 * Seconds as people read them.
 *
 * @param {number} seconds
 */
export function lasted(seconds) {
  return duration(seconds * 1_000);
}
