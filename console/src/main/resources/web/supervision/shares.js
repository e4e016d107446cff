/** Shares and times by verdict as people read them: numbers, bars and lines. */
import {html, nothing, svg} from '../component.js';
import {preferences} from '../preferences.js';
import {t, word} from '../text/text.js';
import {duration} from '../show/time.js';

/** @type {Schema<'Verdict'>[]} */
const VERDICTS = ['pass', 'fail', 'excused', 'not-evaluable', 'not-applicable'];
const WIDTH = 120;
const HEIGHT = 28;

/**
 * A share as a percentage; only what is whole is shown as 100 %, and only what is nothing as 0 %.
 *
 * @param {number | undefined} share
 */
export function percent(share) {
  if (share === undefined) {
    return t('compliance.undefined');
  }
  const shown = share === 0 || share === 1 ? share : Math.min(Math.max(share, 0.001), 0.999);
  return new Intl.NumberFormat(preferences.locale, {style: 'percent', maximumFractionDigits: 1}).format(shown);
}

/**
 * Compliance, never without its coverage.
 *
 * @param {Schema<'VerdictTimes'>} times
 */
export function sharesOf({compliance, coverage}) {
  return html`<span class="share strong">${percent(compliance)}</span>
    <span class="soft small nowrap">${t('compliance.covered', {share: percent(coverage)})}</span>`;
}

/**
 * By how many points compliance has changed; nothing where one of the two is undefined.
 *
 * @param {Schema<'VerdictTimes'>} now
 * @param {Schema<'VerdictTimes'>} before
 */
export function change(now, before) {
  if (now.compliance === undefined || before.compliance === undefined) {
    return nothing;
  }
  const points = Math.round((now.compliance - before.compliance) * 1_000) / 10;
  const text = new Intl.NumberFormat(preferences.locale, {signDisplay: 'exceptZero', maximumFractionDigits: 1}).format(points);
  return html`<span class="badge tone-${points > 0 ? 'ok' : points < 0 ? 'critical' : 'unknown'}">${t('compliance.points', {n: text})}</span>`;
}

/**
 * The time in each verdict, side by side.
 *
 * @param {Schema<'VerdictTimes'>} times
 */
export function timesBar({millis}) {
  const all = VERDICTS.reduce((sum, one) => sum + millis[one], 0);
  let x = 0;
  const parts = VERDICTS.filter(one => millis[one] > 0).map(verdict => {
    const width = (millis[verdict] / all) * 100;
    const part = {verdict, x, width};
    x += width;
    return part;
  });
  const said = parts.map(({verdict}) => `${word('verdict', verdict)} ${duration(millis[verdict])}`).join(', ');
  return html`<svg class="times" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=${said || t('compliance.no-time')}>
    <title>${said || t('compliance.no-time')}</title>
    ${parts.map(one => svg`<rect class=${one.verdict} x=${one.x} y="0" width=${one.width} height="8"></rect>`)}</svg>`;
}

/** What the colours of the bars mean. */
export function legend() {
  return html`<ul class="legend small soft">${VERDICTS.map(one => html`<li><i class=${one}></i>${word('verdict', one)}</li>`)}</ul>`;
}

/**
 * Compliance over time; a gap where it is undefined, and nothing where there is no line to draw.
 *
 * @param {Schema<'VerdictTimes'>[]} times
 */
export function sparkline(times) {
  const known = times.map(one => one.compliance).filter(one => one !== undefined);
  if (known.length < 2) {
    return nothing;
  }
  const said = t('compliance.from-to', {low: percent(Math.min(...known)), high: percent(Math.max(...known)), last: percent(known[known.length - 1])});
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${said}><title>${said}</title>
    <path d=${path(times)}></path></svg>`;
}

/** @param {Schema<'VerdictTimes'>[]} times */
function path(times) {
  let down = false;
  return times
    .map(({compliance}, i) => {
      const drawn =
        compliance === undefined
          ? ''
          : `${down ? 'L' : 'M'}${(2 + (i / (times.length - 1)) * (WIDTH - 4)).toFixed(1)} ${(2 + (1 - compliance) * (HEIGHT - 4)).toFixed(1)}`;
      down = compliance !== undefined;
      return drawn;
    })
    .join('');
}
