/** Which text judged: document, clause, version and hash, and how sure the figure is. */
import {html, nothing} from '../component.js';
import {name, t, word} from '../text/text.js';
import {badge} from './state.js';

/** @type {Record<NonNullable<Schema<'StandardBrief'>['verification']>, [string, string]>} */
const SURE = {'verified': ['ok', 'ok'], 'restated': ['info', 'ok'], 'partly-verified': ['minor', 'question'], 'unverified': ['unknown', 'question']};

/**
 * The card that cites a standard; with its requirement, what it asks for.
 *
 * @param {Schema<'StandardBrief'>} brief
 * @param {Schema<'Requirement'>} [requirement]
 */
export function citation(brief, requirement) {
  return html`
    <section class="card" aria-label=${t('citation.title')}>
      <div class="head"><h2>${t('citation.title')}</h2>${verification(brief.verification)}</div>
      <div class="body stack">
        <p class="strong">${name(brief.title) || brief.id}</p>
        ${requirement ? html`<p>${requirement.text}</p>` : nothing}
        <dl class="facts">
          ${brief.documentTitle ? html`<div><dt>${t('citation.document')}</dt><dd>${name(brief.documentTitle)}${brief.edition ? ` (${brief.edition})` : ''}</dd></div>` : nothing}
          ${brief.clause ? html`<div><dt>${t('citation.clause')}</dt><dd>${brief.clause}</dd></div>` : nothing}
          <div><dt>${t('citation.version')}</dt><dd class="break"><span class="mono">${brief.id}</span> · ${brief.version} · <span class="mono" title=${t('citation.hash')}>${brief.hash}</span></dd></div>
        </dl>
        <p><a href="/standards?id=${brief.id}">${t('citation.more')}</a></p>
      </div>
    </section>`;
}

/**
 * How sure the figure is.
 *
 * @param {Schema<'StandardBrief'>['verification']} how
 */
export function verification(how) {
  return how ? badge(...SURE[how], word('verification', how)) : nothing;
}
