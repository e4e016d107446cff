/** Times as people read them: in the site's zone, and as how long ago. */
import {preferences} from '../preferences.js';
import {t} from '../text/text.js';

/** @type {['day' | 'hour' | 'minute' | 'second', number][]} */
const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** @type {Record<string, number>} */
const UNITS = {s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000};

/** @type {string | undefined} */
let zone;

/**
 * From now on times are shown in this zone; in the browser's own until then.
 *
 * @param {string | undefined} siteZone
 */
export function showIn(siteZone) {
  zone = siteZone;
}

/** The name of the zone that times are shown in. */
export function shownZone() {
  return zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * Date and time to the second.
 *
 * @param {Moment} at
 */
export function fullTime(at) {
  return format(at, {dateStyle: 'medium', timeStyle: 'medium'});
}

/**
 * Date and time to the minute, the date only where it is not today's.
 *
 * @param {Moment} at
 */
export function shortTime(at) {
  /** @type {Intl.DateTimeFormatOptions} */
  const time = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'};
  return dayOf(at) === dayOf(Date.now()) ? format(at, time) : format(at, {...time, day: 'numeric', month: 'short'});
}

/**
 * Time to the second, the date only where it is not today's.
 *
 * @param {Moment} at
 */
export function preciseTime(at) {
  /** @type {Intl.DateTimeFormatOptions} */
  const time = {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'};
  return dayOf(at) === dayOf(Date.now()) ? format(at, time) : format(at, {...time, day: 'numeric', month: 'short'});
}

/**
 * A day without a time of day.
 *
 * @param {Moment} date
 */
export function day(date) {
  return new Intl.DateTimeFormat(preferences.locale, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(date));
}

/**
 * How long ago, or in how long, in one unit.
 *
 * @param {Moment} at
 * @param {number} [now]
 */
export function relativeTime(at, now = Date.now()) {
  const span = instant(at) - now;
  if (Math.abs(span) < 5_000) {
    return t('time.now');
  }
  const [unit, length] = STEPS.find(([, each]) => Math.abs(span) >= each) ?? STEPS[STEPS.length - 1];
  return new Intl.RelativeTimeFormat(preferences.locale, {numeric: 'always', style: 'short'}).format(Math.trunc(span / length), unit);
}

/**
 * A length of time in its two largest units: 1 h 20 min.
 *
 * @param {number} millis
 */
export function duration(millis) {
  const parts = [];
  let rest = Math.abs(millis);
  for (const [unit, length] of STEPS) {
    const whole = Math.floor(rest / length);
    rest -= whole * length;
    if (whole > 0 && parts.length < 2) {
      parts.push(unitOf(whole, unit));
    } else if (parts.length > 0) {
      break;
    }
  }
  return parts.length > 0 ? parts.join(' ') : unitOf(0, 'second');
}

/**
 * The millisecond a text, date or number of milliseconds stands for.
 *
 * @param {Moment} at
 */
export function instant(at) {
  return typeof at === 'number' ? at : new Date(at).getTime();
}

/**
 * The length of a window such as 30s, 5m, 1h or 1d, in milliseconds.
 *
 * @param {string} text
 */
export function windowLength(text) {
  const [, number, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  return Number(number) * UNITS[unit ?? ''];
}

/**
 * The moment a wall clock of the site shows 2026-11-23T08:00.
 *
 * @param {string} wall
 */
export function siteInstant(wall) {
  const guess = Date.parse(`${wall}Z`);
  const near = guess - zoneOffset(guess);
  return guess - zoneOffset(near);
}

/**
 * What a wall clock of the site shows at a moment, as 2026-11-23T08:00.
 *
 * @param {Moment} at
 */
export function siteWall(at) {
  return new Date(instant(at) + zoneOffset(instant(at))).toISOString().slice(0, 16);
}

/** @param {number} at */
function zoneOffset(at) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  /** @param {Intl.DateTimeFormatPartTypes} type */
  const of = type => Number(parts.find(part => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(at / 1_000) * 1_000;
}

/** @type {(value: number, unit: string) => string} */
function unitOf(value, unit) {
  return t(`time.${unit}`, {n: new Intl.NumberFormat(preferences.locale).format(value)});
}

/** @param {Moment} at */
function dayOf(at) {
  return new Intl.DateTimeFormat('en-CA', {timeZone: zone, dateStyle: 'short'}).format(instant(at));
}

/** @type {(at: Moment, options: Intl.DateTimeFormatOptions) => string} */
function format(at, options) {
  return new Intl.DateTimeFormat(preferences.locale, {...options, timeZone: zone}).format(instant(at));
}
