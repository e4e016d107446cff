/** The incidents, newest first. */
import {Component, html, nothing, repeat} from '../component.js';
import {note, noted} from '../address.js';
import {t, word} from '../text/text.js';
import {whole} from '../show/number.js';
import {choices} from '../parts/choices.js';
import {empty} from '../parts/load.js';
import {Paged} from '../parts/paged.js';
import {incidentBadge, severityBadge} from '../parts/state.js';
import {standardOf} from '../standard/standards.js';
import {breachSentence} from './sentence.js';

const FILTERS = ['open,acknowledged', 'open', 'acknowledged', 'recovered', 'resolved', ''];

class IncidentsPage extends Component {
  static properties = {state: {state: true}};

  /** @type {Map<string, Schema<'Requirement'> | undefined>} */
  #requirements = new Map();
  #list = new Paged(this, '/incidents', () => ({state: this.state}), ['incident']);

  constructor() {
    super();
    const asked = noted('state') === 'all' ? '' : noted('state');
    this.state = FILTERS.find(one => one === asked) ?? 'open,acknowledged';
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.incidents')});
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><h1>${t('nav.incidents')}</h1>${this.#filter()}</div>
        <div aria-live="polite" class="visually-hidden">${this.#list.value ? t('incidents.shown', {n: this.#list.value.items.length}) : ''}</div>
        ${this.#list.draw(list => this.#draw(list))}
      </div>`;
  }

  #filter() {
    /** @type {Record<string, number>} */
    const counts = this.#list.value?.counts ?? {};
    /** @type {(state: string) => string} */
    const number = state => (state === '' ? '' : ` ${whole(state.split(',').reduce((sum, one) => sum + (counts[one] ?? 0), 0))}`);
    /** @type {(state: string) => string} */
    const text = state => t(`incidents.filter.${state === '' ? 'all' : state.replace(',', '-')}`) + (this.#list.value ? number(state) : '');
    return choices(
      t('incidents.filter'),
      FILTERS.map(value => ({value, text: text(value)})),
      this.state,
      value => this.#choose(value),
    );
  }

  /** @param {ApiAnswer<'get', '/incidents'>} list */
  #draw({items}) {
    if (items.length === 0) {
      return this.state === '' || this.state === 'open,acknowledged'
        ? empty('ok', t('incidents.none'), t('incidents.none.advice'), html`<a class="button" href="/">${t('nav.building')}</a>`)
        : empty('incident', t('incidents.none-such'), t('incidents.none-such.advice'));
    }
    return html`<ul class="card rows">${repeat(
      items,
      one => one.id,
      one => this.#row(one),
    )}</ul>`;
  }

  /** @param {Schema<'Incident'>} incident */
  #row(incident) {
    const {standard} = incident;
    return html`
      <li><a class="row" href="/incidents/${incident.id}">
        <span class="states">${incidentBadge(incident.state)}${standard.severity ? severityBadge(standard.severity) : nothing}</span>
        <span class="main"><strong>${breachSentence(incident, this.#requirement(standard))}</strong>
          <span class="soft small">${standard.discipline ? word('discipline', standard.discipline) : ''} · ${standard.clause ?? standard.id}${incident.acknowledgedBy ? ` · ${t('incident.taken-by', {who: incident.acknowledgedBy})}` : ''}${incident.recurrence > 0 ? ` · ${t('incident.recurred', {n: incident.recurrence})}` : ''}</span></span>
        <span class="when soft small"><ago-time .at=${incident.openedAt}></ago-time></span>
      </a></li>`;
  }

  /** @param {Schema<'StandardBrief'>} standard */
  #requirement(standard) {
    const key = `${standard.id}@${standard.version}`;
    if (!this.#requirements.has(key)) {
      this.#requirements.set(key, undefined);
      standardOf(standard).then(
        found => {
          this.#requirements.set(key, found?.requirement);
          this.requestUpdate();
        },
        () => this.#requirements.delete(key),
      );
    }
    return this.#requirements.get(key);
  }

  /** @param {string} state */
  #choose(state) {
    this.state = state;
    note({state: state || 'all'});
    this.#list.afresh();
  }
}

customElements.define('incidents-page', IncidentsPage);
