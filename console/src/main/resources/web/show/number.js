/** Numbers as people read them. */
import {preferences} from '../preferences.js';

/**
 * A number with as many digits as its size makes sense of: 812, 21.4, 0.35.
 *
 * @param {number} value
 */
export function number(value) {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 1 ? 1 : 3;
  return new Intl.NumberFormat(preferences.locale, {maximumFractionDigits: digits}).format(value);
}

/**
 * A number as it is, to six digits after the point.
 *
 * @param {number} value
 */
export function exactNumber(value) {
  return new Intl.NumberFormat(preferences.locale, {maximumFractionDigits: 6}).format(value);
}

/**
 * A whole number.
 *
 * @param {number} value
 */
export function whole(value) {
  return new Intl.NumberFormat(preferences.locale, {maximumFractionDigits: 0}).format(value);
}
