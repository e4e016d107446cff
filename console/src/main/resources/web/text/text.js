/** The sentences of the pages in the language of the reader. */
import {preferences} from '../preferences.js';
import {en} from './en.js';
import {zh} from './zh.js';

/** @typedef {Record<string, string | number | undefined>} Values */

/** @type {Record<Schema<'Language'>, Record<string, string>>} */
const CATALOGUES = {en, zh};

/**
 * The text of a key with its {values} put in. A key nobody wrote shows itself, so that it is noticed.
 *
 * @param {string} key
 * @param {Values} [values]
 */
export function t(key, values = {}) {
  const text = CATALOGUES[preferences.language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
}

/**
 * The text of a key whose end is a word that a record carries; the word itself where there is no text for it.
 *
 * @param {string} family
 * @param {string | undefined} value
 * @param {Values} [values]
 */
export function word(family, value, values = {}) {
  const key = `${family}.${value}`;
  return hasText(key) ? t(key, values) : String(value ?? '').replaceAll('-', ' ');
}

/** @param {string} key */
function hasText(key) {
  return key in CATALOGUES[preferences.language];
}

/**
 * The text for a number of things: key.one or key.other.
 *
 * @param {string} key
 * @param {number} n
 */
export function count(key, n) {
  return t(`${key}.${n === 1 ? 'one' : 'other'}`, {n: new Intl.NumberFormat(preferences.locale).format(n)});
}

/**
 * A name that is given in both languages.
 *
 * @param {Name} text
 */
export function name(text) {
  if (text === null || text === undefined) {
    return '';
  }
  return typeof text === 'string' ? text : (text[preferences.language] ?? text.en ?? text.zh ?? '');
}
