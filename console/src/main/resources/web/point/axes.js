/** The axes of a chart, written in the language of the reader and the zone of the site. */
/** @import uPlot from '../vendor/uplot/uPlot.esm.js' */
/** @import {Colours} from './marks.js' */
import {preferences} from '../preferences.js';
import {name} from '../text/text.js';
import {shownZone} from '../show/time.js';
import {exactNumber} from '../show/number.js';
import {withUnit} from '../show/value.js';

const DAY = 86_400;

/**
 * Time along the bottom.
 *
 * @param {Colours} colours
 * @returns {uPlot.Axis}
 */
export function timeAxis(colours) {
  return {...plain(colours), space: 72, values: (_plot, splits, _axis, _space, step) => splits.map((at, place) => timeText(at, splits[place - 1], step))};
}

/**
 * Numbers with their unit along the side.
 *
 * @param {Colours} colours
 * @param {string} unit
 * @returns {uPlot.Axis}
 */
export function numberAxis(colours, unit) {
  return {
    ...plain(colours),
    size: wide,
    values: (_plot, splits) => splits.map((one, place) => (place === splits.length - 1 ? withUnit(exactNumber(one), unit) : exactNumber(one))),
  };
}

/**
 * The names of states along the side.
 *
 * @param {Colours} colours
 * @param {Schema<'State'>[]} states
 * @returns {uPlot.Axis}
 */
export function stateAxis(colours, states) {
  return {...plain(colours), size: wide, splits: () => states.map(one => one.code), values: () => states.map(one => name(one.name))};
}

/**
 * As wide as the longest text; a Chinese character takes the room of two others.
 *
 * @param {uPlot} _plot
 * @param {string[]} texts
 */
function wide(_plot, texts) {
  const widths = (texts ?? []).map(text => [...String(text ?? '')].reduce((sum, one) => sum + (one > '\u2e80' ? 12.5 : 7), 0));
  return Math.ceil(Math.max(28, ...widths) + 16);
}

/** @param {Colours} colours */
function plain(colours) {
  return {
    stroke: colours.ink,
    font: `12px ${colours.font}`,
    grid: {stroke: colours.grid, width: 1},
    ticks: {stroke: colours.grid, width: 1, size: 4},
  };
}

/**
 * @param {number} at
 * @param {number | undefined} before
 * @param {number} step
 */
function timeText(at, before, step) {
  /** @param {number} seconds */
  const day = seconds => write(seconds, {month: 'short', day: 'numeric'});
  if (step >= DAY) {
    return day(at);
  }
  const time = write(at, {hour: '2-digit', minute: '2-digit', second: step < 60 ? '2-digit' : undefined, hourCycle: 'h23'});
  return before === undefined || day(before) !== day(at) ? `${time}\n${day(at)}` : time;
}

/**
 * @param {number} seconds
 * @param {Intl.DateTimeFormatOptions} options
 */
function write(seconds, options) {
  return new Intl.DateTimeFormat(preferences.locale, {...options, timeZone: shownZone()}).format(seconds * 1_000);
}
