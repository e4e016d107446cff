/** What happened, in a sentence made from the facts. */
import {name, t, word} from '../text/text.js';
import {duration, windowLength} from '../show/time.js';
import {exact} from '../show/value.js';

/** What was breached and by how much; with the standard's requirement the sentence says more. */
export function breachSentence({subject, standard, evidence}, requirement) {
  const facts = {
    place: name(subject.placeName) || subject.place,
    what: within(name(subject.name) || subject.point),
    title: name(standard.title) || standard.id,
    measured: exact(evidence.measured, evidence.measuredUnit ?? subject.unit),
    state: name(evidence.readings.at(-1)?.stateName),
  };
  switch (requirement?.kind) {
    case 'value':
      return facts.state ? t('breach.state', facts) : outside('breach.value', facts, evidence, requirement);
    case 'windowed':
      return outside('breach.windowed', {
        ...facts, statistic: word('statistic', requirement.statistic), window: length(requirement.window),
      }, evidence, requirement);
    case 'rise':
      return t('breach.rise', {...facts, window: length(requirement.window), limit: exact(requirement.high ?? requirement.low, requirement.unit)});
    case 'state-for':
      return t('breach.state-for', {...facts, limit: duration(requirement.atMostSeconds * 1_000)});
    case 'reporting':
      return t('breach.reporting', {...facts, limit: duration(requirement.atMostSeconds * 1_000)});
    default:
      return t('breach.other', facts);
  }
}

function outside(key, facts, {measured}, {low, high, unit}) {
  const above = high !== undefined && (low === undefined || measured >= high);
  return t(`${key}.${above ? 'above' : 'below'}`, {...facts, limit: exact(above ? high : low, unit)});
}

/** A name as it stands within a sentence: an English one begins small, unless it is an abbreviation. */
function within(text) {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}

function length(window) {
  return duration(windowLength(window));
}
