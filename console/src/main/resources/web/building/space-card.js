/** A space, or plant that stands in none, with how it stands and its values. */
import {Component, html, nothing, repeat} from '../component.js';
import {count, name, t, word} from '../text/text.js';
import {fullTime, relativeTime} from '../show/time.js';
import {reading} from '../show/value.js';
import {icon} from '../parts/icon.js';
import {disciplineBadge, unwell, verdictSign} from '../parts/state.js';

/** A value older than this says how old it is. */
const OLD = 15 * 60_000;

class SpaceCard extends Component {
  static properties = {place: {}, latest: {}, turn: {}, search: {}};

  constructor() {
    super();
    /** @type {Schema<'SpaceNode'> | Schema<'AssetNode'>} */
    this.place;
    /** @type {Map<string, Schema<'Reading'>>} */
    this.latest;
  }

  render() {
    const {place} = this;
    const assets = 'assets' in place ? place.assets : [];
    const {tone, sign} = verdictSign(place.verdict);
    return html`
      <article class="card space tone-${tone} ${unwell(place.verdict) ? 'unwell' : ''}" aria-labelledby="space-${place.id}">
        <header>
          <span class="sign tone-${tone}">${icon(place.verdict ? sign : 'dot')}</span>
          <div>
            <h4 id="space-${place.id}">${name(place.name)}</h4>
            <p class="soft small">${word('type', place.type)}${
              place.openIncidents > 0
                ? html` ·
              <a href="/incidents?state=open,acknowledged">${count('building.open', place.openIncidents)}</a>`
                : nothing
            }</p>
          </div>
        </header>
        <div class="disciplines">${Object.entries(place.disciplines).map(([discipline, verdict]) => disciplineBadge(discipline, verdict))}</div>
        ${this.#rows(place.points)}
        ${repeat(
          assets,
          asset => asset.id,
          asset => html`
          <h5>${name(asset.name)}</h5>
          ${this.#rows(asset.points)}`,
        )}
        ${place.points.length + assets.length === 0 ? html`<p class="soft small pad">${t('building.no-points')}</p>` : nothing}
      </article>`;
  }

  /** @param {Schema<'Point'>[]} points */
  #rows(points) {
    return html`<ul class="values">${repeat(
      points,
      point => point.id,
      point => this.#row(point),
    )}</ul>`;
  }

  /** @param {Schema<'Point'>} point */
  #row(point) {
    const latest = this.latest.get(point.id);
    const {tone, sign} = verdictSign(point.verdict);
    const bad = unwell(point.verdict);
    return html`
      <li><a href="/points/${point.id}" class=${bad ? `tone-${tone} off` : ''} title=${latest ? fullTime(latest.time) : ''}>
        <span class="what">${bad ? html`${icon(sign)}<span class="visually-hidden">${word('verdict', point.verdict)}: </span>` : nothing}${name(point.name)}</span>
        <span class="value numbers">${latest ? reading(latest.value, point) : html`<span class="soft">${t('value.none')}</span>`}
          ${latest && Date.now() - Date.parse(latest.time) > OLD && !point.states.length ? html`<small class="soft">${relativeTime(latest.time)}</small>` : nothing}</span>
      </a></li>`;
  }
}

customElements.define('space-card', SpaceCard);
