/** Small signs that say how something stands: a colour, a drawing and a word, never a colour alone. */
import {html} from '../component.js';
import {word} from '../text/text.js';
import {icon} from './icon.js';

const VERDICTS = {
  'pass': ['ok', 'ok'],
  'fail': ['critical', 'alert'],
  'not-evaluable': ['unknown', 'question'],
  'not-applicable': ['unknown', 'none'],
  'excused': ['info', 'pause'],
};
const SEVERITIES = {critical: 'critical', major: 'major', minor: 'minor', info: 'info'};
const INCIDENTS = {open: ['critical', 'alert'], acknowledged: ['minor', 'hand'], recovered: ['ok', 'ok'], resolved: ['unknown', 'ok']};
const ORDERS = {
  'new': ['major', 'order'],
  'assigned': ['minor', 'person'],
  'accepted': ['info', 'hand'],
  'in-progress': ['info', 'play'],
  'on-hold': ['minor', 'pause'],
  'completed': ['ok', 'ok'],
  'closed': ['unknown', 'ok'],
  'cancelled': ['unknown', 'none'],
};
const DEVIATIONS = {
  'requested': ['minor', 'question'],
  'approved': ['info', 'clock'],
  'in-force': ['info', 'pause'],
  'ended': ['unknown', 'ok'],
  'cancelled': ['unknown', 'none'],
  'refused': ['unknown', 'none'],
};
/** From worst to best, as places are judged by the worst in them. */
const WORST = ['fail', 'not-evaluable', 'excused', 'pass', 'not-applicable'];

/** How something stands by a standard. */
export function verdictBadge(verdict) {
  const [tone, sign] = VERDICTS[verdict] ?? ['unknown', 'none'];
  return badge(tone, sign, word('verdict', verdict ?? 'none'));
}

/** How something stands in one discipline. */
export function disciplineBadge(discipline, verdict) {
  const [tone] = VERDICTS[verdict] ?? ['unknown'];
  return badge(tone, discipline, `${word('discipline', discipline)} · ${word('verdict', verdict)}`);
}

/** How bad a breach is. */
export function severityBadge(severity) {
  return badge(SEVERITIES[severity] ?? 'unknown', severity === 'info' ? 'none' : 'alert', word('severity', severity));
}

/** Where an incident stands. */
export function incidentBadge(state) {
  return badge(...(INCIDENTS[state] ?? ['unknown', 'none']), word('incident-state', state));
}

/** Where a work order stands. */
export function orderBadge(state) {
  return badge(...(ORDERS[state] ?? ['unknown', 'none']), word('order-state', state));
}

/** Where a deviation stands. */
export function deviationBadge(state) {
  return badge(...(DEVIATIONS[state] ?? ['unknown', 'none']), word('deviation-state', state));
}

/** The drawing and colour of a verdict. */
export function verdictSign(verdict) {
  const [tone, sign] = VERDICTS[verdict] ?? ['unknown', 'none'];
  return {tone, sign};
}

/** The worst of some verdicts. */
export function worst(verdicts) {
  return WORST.find(one => verdicts.includes(one));
}

/** Whether somebody should look: a breach, or nobody can tell. */
export function unwell(verdict) {
  return verdict === 'fail' || verdict === 'not-evaluable';
}

/** A word on a coloured ground behind a drawing. */
export function badge(tone, sign, text) {
  return html`<span class="badge tone-${tone}">${icon(sign)}${text}</span>`;
}
