/** What happened, in a sentence made from the facts. */
/** @import {Values} from '../text/text.js' */
import {name, t, word} from '../text/text.js';
import {duration, windowLength} from '../show/time.js';
import {exact} from '../show/value.js';

/**
 * What was breached and by how much; with the standard's requirement the sentence says more.
 *
 * @param {Schema<'Incident'>} incident
 * @param {Schema<'Requirement'>} [requirement]
 */
export function breachSentence({subject, standard, evidence}, requirement) {
  const {limits = {}, measuredUnit = subject.unit} = evidence;
  const facts = {
    place: name(subject.placeName) || subject.place,
    what: within(name(subject.name) || subject.point),
    title: name(standard.title) || standard.id,
    measured: exact(evidence.measured, measuredUnit),
    state: name(evidence.readings.at(-1)?.stateName),
    limit: exact(limits.high ?? limits.low, measuredUnit),
    window: requirement?.window ? duration(windowLength(requirement.window)) : '',
  };
  if (requirement?.point || (limits.high === undefined && limits.low === undefined)) {
    return compared(facts, evidence);
  }
  switch (requirement?.kind) {
    case 'value':
      return facts.state ? t('breach.state', facts) : outside('breach.value', facts, evidence);
    case 'windowed':
      return outside('breach.windowed', {...facts, statistic: word('statistic', requirement.statistic)}, evidence);
    case 'rise':
      return limits.high === undefined ? compared(facts, evidence) : t('breach.rise', facts);
    case 'state-for':
      return limits.high === undefined ? compared(facts, evidence) : t('breach.state-for', facts);
    case 'reporting':
      return t('breach.reporting', facts);
    default:
      return compared(facts, evidence);
  }
}

/**
 * Of any kind: the number and what it had to keep, in the words of the standard.
 *
 * @param {Values} facts
 * @param {Schema<'Evidence'>} evidence
 */
function compared(facts, {measured, measuredText, required}) {
  return measured === undefined || !required
    ? t('breach.other', facts)
    : t('breach.compared', {...facts, measured: name(measuredText), required: name(required)});
}

/**
 * @param {string} key
 * @param {Values} facts
 * @param {Schema<'Evidence'>} evidence
 */
function outside(key, facts, {measured, measuredUnit, limits: {low, high} = {}}) {
  const above = high !== undefined && (low === undefined || (measured !== undefined && measured >= high));
  return t(`${key}.${above ? 'above' : 'below'}`, {...facts, limit: exact(above ? high : low, measuredUnit)});
}

/**
 * A name as it stands within a sentence: an English one begins small, unless it is an abbreviation.
 *
 * @param {string} text
 */
function within(text) {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
