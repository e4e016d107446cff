/** Times as people read them: in the site's zone, and as how long ago. */
import {preferences} from '../preferences.js';
import {t} from '../text/text.js';

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

let zone = undefined;

/** From now on times are shown in this zone; in the browser's own until then. */
export function showIn(siteZone) {
  zone = siteZone;
}

/** The name of the zone that times are shown in. */
export function shownZone() {
  return zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Date and time to the second. */
export function fullTime(at) {
  return format(at, {dateStyle: 'medium', timeStyle: 'medium'});
}

/** Date and time to the minute, the date only where it is not today's. */
export function shortTime(at) {
  const time = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'};
  return dayOf(at) === dayOf(Date.now()) ? format(at, time) : format(at, {...time, day: 'numeric', month: 'short'});
}

/** Time to the second, the date only where it is not today's. */
export function preciseTime(at) {
  const time = {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'};
  return dayOf(at) === dayOf(Date.now()) ? format(at, time) : format(at, {...time, day: 'numeric', month: 'short'});
}

/** A day without a time of day. */
export function day(date) {
  return new Intl.DateTimeFormat(preferences.locale, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(date));
}

/** How long ago, or in how long, in one unit. */
export function relativeTime(at, now = Date.now()) {
  const span = instant(at) - now;
  if (Math.abs(span) < 5_000) {
    return t('time.now');
  }
  const [unit, length] = STEPS.find(([, each]) => Math.abs(span) >= each) ?? STEPS.at(-1);
  return new Intl.RelativeTimeFormat(preferences.locale, {numeric: 'always', style: 'short'})
    .format(Math.trunc(span / length), unit);
}

/** A length of time in its two largest units: 1 h 20 min. */
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

/** The millisecond a text, date or number of milliseconds stands for. */
export function instant(at) {
  return typeof at === 'number' ? at : new Date(at).getTime();
}

/** The length of an ISO 8601 duration such as PT10M, in milliseconds. */
export function durationOf(iso) {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso ?? '');
  if (!found) {
    return Number.NaN;
  }
  const [days, hours, minutes, seconds] = found.slice(1).map(part => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1_000;
}

function unitOf(value, unit) {
  return new Intl.NumberFormat(preferences.locale, {style: 'unit', unit, unitDisplay: 'short'}).format(value);
}

function dayOf(at) {
  return new Intl.DateTimeFormat('en-CA', {timeZone: zone, dateStyle: 'short'}).format(instant(at));
}

function format(at, options) {
  return new Intl.DateTimeFormat(preferences.locale, {...options, timeZone: zone}).format(instant(at));
}
