/** Measured values and states as people read them. */
import {name, t} from '../text/text.js';
import {duration} from './time.js';
import {exactNumber, number} from './number.js';

/**
 * A reading of a point: a number with its unit, or the name of the state.
 *
 * @param {number} value
 * @param {{states?: Schema<'State'>[], unit?: string}} point
 */
export function reading(value, point) {
  const state = point.states?.find(one => one.code === value);
  return state ? name(state.name) : withUnit(number(value), point.unit);
}

/**
 * A number with its unit, for facts: no digit is rounded away; empty where nothing was measured.
 *
 * @param {number | undefined} value
 * @param {string | undefined} unit
 */
export function exact(value, unit) {
  if (value === undefined) {
    return '';
  }
  return unit === 's' ? duration(value * 1_000) : withUnit(exactNumber(value), unit);
}

/**
 * A text with the unit behind it; counts and states have none.
 *
 * @param {string} text
 * @param {string | undefined} unit
 */
export function withUnit(text, unit) {
  return unit && unit !== '1' ? `${text} ${unit}` : text;
}

/**
 * What limits allow: at most 1000 ppm; between 18 and 26 °C.
 *
 * @param {Schema<'Limits'>} limits
 * @param {string | undefined} unit
 */
export function allowed({low, lowAllowed, high, highAllowed}, unit) {
  if (low !== undefined && high !== undefined) {
    return low === high ? t('limit.exactly', {value: exact(low, unit)}) : t('limit.between', {low: exactNumber(low), high: exact(high, unit)});
  }
  if (high !== undefined) {
    return t(highAllowed === false ? 'limit.below' : 'limit.at-most', {value: exact(high, unit)});
  }
  return low === undefined ? '' : t(lowAllowed === false ? 'limit.above' : 'limit.at-least', {value: exact(low, unit)});
}
