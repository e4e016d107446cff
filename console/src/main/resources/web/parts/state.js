/** Small signs that say how something stands: a colour, a drawing and a word, never a colour alone. */
import {html} from '../component.js';
import {word} from '../text/text.js';
import {icon} from './icon.js';

/** @type {Record<string, [string, string] | undefined>} */
const VERDICTS = {
  'pass': ['ok', 'ok'],
  'fail': ['critical', 'alert'],
  'not-evaluable': ['unknown', 'question'],
  'not-applicable': ['unknown', 'none'],
  'excused': ['info', 'pause'],
};
/** @type {Record<string, string | undefined>} */
const SEVERITIES = {critical: 'critical', major: 'major', minor: 'minor', info: 'info'};
/** @type {Record<string, [string, string] | undefined>} */
const INCIDENTS = {open: ['critical', 'alert'], acknowledged: ['minor', 'hand'], recovered: ['ok', 'ok'], resolved: ['unknown', 'ok']};
/** @type {Record<string, [string, string] | undefined>} */
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
/** @type {Record<string, [string, string] | undefined>} */
const DEVIATIONS = {
  'requested': ['minor', 'question'],
  'approved': ['info', 'clock'],
  'in-force': ['info', 'pause'],
  'ended': ['unknown', 'ok'],
  'cancelled': ['unknown', 'none'],
  'refused': ['unknown', 'none'],
};
/** @type {Record<Schema<'VersionState'>, string>} */
const VERSIONS = {draft: 'unknown', 'in-review': 'info', published: 'ok', superseded: 'unknown', retired: 'unknown', discarded: 'unknown'};

/**
 * How something stands by a standard.
 *
 * @param {Schema<'Verdict'> | undefined} verdict
 */
export function verdictBadge(verdict) {
  const [tone, sign] = VERDICTS[verdict ?? ''] ?? ['unknown', 'none'];
  return badge(tone, sign, word('verdict', verdict ?? 'none'));
}

/**
 * How something stands in one discipline.
 *
 * @param {string} discipline
 * @param {Schema<'Verdict'>} verdict
 */
export function disciplineBadge(discipline, verdict) {
  const [tone] = VERDICTS[verdict ?? ''] ?? ['unknown'];
  return badge(tone, discipline, `${word('discipline', discipline)} · ${word('verdict', verdict)}`);
}

/**
 * How bad a breach is.
 *
 * @param {Schema<'Severity'> | undefined} severity
 */
export function severityBadge(severity) {
  return badge(SEVERITIES[severity ?? ''] ?? 'unknown', severity === 'info' ? 'none' : 'alert', word('severity', severity));
}

/**
 * Where an incident stands.
 *
 * @param {Schema<'IncidentState'>} state
 */
export function incidentBadge(state) {
  return badge(...(INCIDENTS[state] ?? ['unknown', 'none']), word('incident-state', state));
}

/**
 * Where a work order stands.
 *
 * @param {Schema<'WorkOrderState'>} state
 */
export function orderBadge(state) {
  return badge(...(ORDERS[state] ?? ['unknown', 'none']), word('order-state', state));
}

/**
 * Where a deviation stands.
 *
 * @param {Schema<'DeviationState'>} state
 */
export function deviationBadge(state) {
  return badge(...(DEVIATIONS[state] ?? ['unknown', 'none']), word('deviation-state', state));
}

/**
 * Where a version of a standard stands.
 *
 * @param {Schema<'VersionState'>} state
 */
export function versionBadge(state) {
  return badge(VERSIONS[state], 'standard', word('version', state));
}

/**
 * The drawing and colour of a verdict.
 *
 * @param {Schema<'Verdict'> | undefined} verdict
 */
export function verdictSign(verdict) {
  const [tone, sign] = VERDICTS[verdict ?? ''] ?? ['unknown', 'none'];
  return {tone, sign};
}

/**
 * Whether somebody should look: a breach, or nobody can tell.
 *
 * @param {Schema<'Verdict'> | undefined} verdict
 */
export function unwell(verdict) {
  return verdict === 'fail' || verdict === 'not-evaluable';
}

/**
 * A word on a coloured ground behind a drawing.
 *
 * @param {string} tone
 * @param {string} sign
 * @param {string} text
 */
export function badge(tone, sign, text) {
  return html`<span class="badge tone-${tone}">${icon(sign)}${text}</span>`;
}
