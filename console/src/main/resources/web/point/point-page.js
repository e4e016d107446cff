/** One point: its latest value, how it stands by the standards, and its history. */
import {Component, html, nothing} from '../component.js';
import {get} from '../api.js';
import {Hearing} from '../live.js';
import {name, t, word} from '../text/text.js';
import {fullTime} from '../show/time.js';
import {reading} from '../show/value.js';
import {crumbs} from '../parts/crumbs.js';
import {fireNotice} from '../parts/fire.js';
import {empty, Load} from '../parts/load.js';
import {badge, severityBadge, verdictBadge} from '../parts/state.js';
import {verification} from '../parts/citation.js';
import './history-card.js';

const SETTLE = 700;

class PointPage extends Component {
  static properties = {point: {}};

  #record = new Load(this, () => get(`/points/${this.point}`));
  #standings = new Load(this, () => get(`/points/${this.point}/standings`));
  heard = new Hearing(
    this,
    ['reading', 'standing'],
    data => this.#news(data),
    () => this.#again(),
  );
  /** @type {number | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {string} */
    this.point;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return html`<div class="page">${this.#record.draw(point => this.#draw(point))}</div>`;
  }

  /** @param {Schema<'Point'>} point */
  #draw(point) {
    document.title = t('app.title', {page: `${name(point.placeName)} · ${name(point.name)}`});
    const standings = this.#standings.value?.items ?? [];
    return html`
      <div class="page-head">
        <div>
          ${crumbs(point.path, html`<a href="/">${t('nav.building')}</a>`)}
          <h1>${name(point.placeName)} · ${name(point.name)}</h1>
          <p class="sub">${name(point.quantityName)} · <span class="mono">${point.id}</span> · ${t('point.device')} <span class="mono">${point.device}</span></p>
        </div>
        ${this.#latest(point)}
      </div>
      ${standings.some(one => one.standard.discipline === 'fire') ? fireNotice() : nothing}
      <history-card .point=${point}></history-card>
      ${this.#standings.draw(({items}) => this.#stands(items))}`;
  }

  /** @param {Schema<'Point'>} point */
  #latest({latest, verdict, ...point}) {
    return latest
      ? html`
      <div class="latest">
        <p class="big numbers">${reading(latest.value, point)}</p>
        <p class="small">${verdict ? verdictBadge(verdict) : nothing} <span class="soft" title=${fullTime(latest.time)}><ago-time .at=${latest.time}></ago-time></span>
          ${latest.quality === 'good' ? nothing : badge('minor', 'question', word('quality', latest.quality))}</p>
      </div>`
      : html`<div class="latest"><p class="big soft">${t('value.none')}</p></div>`;
  }

  /** @param {Schema<'Standing'>[]} items */
  #stands(items) {
    if (items.length === 0) {
      return empty('standard', t('point.no-standard'), t('point.no-standard.advice'), html`<a class="button" href="/standards">${t('nav.standards')}</a>`);
    }
    return html`
      <section class="card" aria-label=${t('point.standards')}>
        <div class="head"><h2>${t('point.standards')}</h2></div>
        <ul class="rows" aria-live="polite">${items.map(
          ({standard, verdict, since}) => html`
          <li><a class="row" href="/standards?id=${standard.id}">
            <span class="states">${verdictBadge(verdict)}</span>
            <span class="main"><strong>${name(standard.title) || standard.id}</strong>
              <span class="soft small">${name(standard.documentTitle)} · ${standard.clause ?? ''} · ${t('citation.version')} ${standard.version} · <span class="mono">${standard.hash}</span></span>
              <span class="badges">${standard.severity ? severityBadge(standard.severity) : nothing}${verification(standard.verification)}</span></span>
            <span class="when soft small">${t('point.since')} <ago-time .at=${since}></ago-time></span>
          </a></li>`,
        )}</ul>
      </section>`;
  }

  /** @param {News['reading' | 'standing']} data */
  #news(data) {
    if ('readings' in data) {
      const newest = data.readings.findLast(one => one.point === this.point);
      if (newest && this.#record.value) {
        this.#record.set({...this.#record.value, latest: newest});
      }
    } else if (data.standings.some(one => one.point === this.point)) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#again(), SETTLE);
    }
  }

  #again() {
    this.#record.again();
    this.#standings.again();
  }
}

customElements.define('point-page', PointPage);
