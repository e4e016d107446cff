/** How what was measured is distributed, and what other limits would have cost. */
import {html, nothing} from '../component.js';
import {t} from '../text/text.js';
import {exactNumber, number, whole} from '../show/number.js';
import {percent} from '../supervision/shares.js';
import {badge} from '../parts/state.js';
import {lasted} from './history-result.js';

/**
 * A suggestion of the server.
 *
 * @param {Schema<'Suggestion'>} suggestion
 */
export function drawSuggestion({unit, bound, measured, quantiles, candidates}) {
  if (measured === 0) {
    return html`<p class="body soft">${t('trial.no-readings')}</p>`;
  }
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${t('trial.distribution')}>
      <table><caption>${t('trial.distribution')} · ${t('trial.values', {n: whole(measured)})}</caption>
        <thead><tr><th scope="col">${t('trial.share')}</th><th scope="col" class="end">${t('trial.value', {unit})}</th></tr></thead>
        <tbody>${quantiles.map(one => html`<tr><th scope="row">${percent(one.share)}</th><td class="end">${exactNumber(one.value)}</td></tr>`)}</tbody>
      </table>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label=${t('trial.candidates')}>
      <table><caption>${t('trial.candidates')}</caption>
        <thead><tr><th scope="col">${t(`trial.limit.${bound}`, {unit})}</th><th scope="col" class="end">${t('trial.opened')}</th><th scope="col" class="end">${t('trial.failed')}</th>
          <th scope="col" class="end">${t('trial.orders')}</th><th scope="col" class="end">${t('trial.clockHours')}</th><th scope="col" class="end">${t('trial.pagesPerShift')}</th>
          <th scope="col" class="end">${t('trial.mostPagesInTenMinutes')}</th></tr></thead>
        <tbody>${candidates.map(
          one => html`
          <tr><th scope="row">${one.limit === undefined ? '' : exactNumber(one.limit)} ${one.published ? badge('ok', 'standard', t('trial.published')) : nothing}</th>
            <td class="end">${whole(one.opened)}</td><td class="end">${lasted(one.seconds.fail)}</td><td class="end">${whole(one.orders)}</td>
            <td class="end">${number(one.clockHours)}</td><td class="end">${number(one.pagesPerShift)}</td><td class="end">${whole(one.mostPagesInTenMinutes)}</td></tr>`,
        )}</tbody>
      </table>
    </div>`;
}
