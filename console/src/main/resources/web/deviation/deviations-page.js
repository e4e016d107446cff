/** Deviations and maintenance: what is excused this week, what is asked for, and asking for more. */
import {Component, html, nothing, repeat} from '../component.js';
import {note, noted} from '../address.js';
import {session} from '../session.js';
import {name, t, word} from '../text/text.js';
import {whole} from '../show/number.js';
import {fullTime} from '../show/time.js';
import {choices} from '../parts/choices.js';
import {icon} from '../parts/icon.js';
import {empty} from '../parts/load.js';
import {Paged} from '../parts/paged.js';
import {badge, deviationBadge} from '../parts/state.js';
import './deviation-form.js';
import './windows-week.js';

const LIVE = 'requested,approved,in-force';
/** @type {Record<string, string>} */
const FILTERS = {'live': LIVE, 'requested': 'requested', 'in-force': 'in-force', 'ended': 'ended,cancelled,refused', 'all': ''};

class DeviationsPage extends Component {
  static properties = {filter: {state: true}, asking: {state: true}};

  #list = new Paged(this, '/deviations', () => ({state: FILTERS[this.filter]}), ['deviation']);

  constructor() {
    super();
    this.filter = Object.keys(FILTERS).find(one => one === noted('state')) ?? 'live';
    this.asking = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.deviations')});
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><div><h1>${t('nav.deviations')}</h1><p class="sub">${t('deviations.line')}</p></div>${this.#ask()}</div>
        ${this.asking ? html`<deviation-form @asked=${() => this.#asked()}></deviation-form>` : nothing}
        <windows-week></windows-week>
        ${this.#choice()}
        <div aria-live="polite" class="visually-hidden">${this.#list.value ? t('deviations.shown', {n: this.#list.value.items.length}) : ''}</div>
        ${this.#list.draw(list => this.#draw(list))}
      </div>`;
  }

  #ask() {
    return session.may('engineer')
      ? html`
      <div class="buttons"><button class="button first" aria-expanded=${String(this.asking)} @click=${() => (this.asking = !this.asking)}>
        ${icon('pause')}${t('deviations.ask')}</button></div>`
      : nothing;
  }

  #choice() {
    const counts = this.#list.value?.counts;
    /** @type {(states: string) => string} */
    const number = states => (counts && states ? ` ${whole(states.split(',').reduce((sum, one) => sum + (counts[one] ?? 0), 0))}` : '');
    return choices(
      t('deviations.filter'),
      Object.entries(FILTERS).map(([value, states]) => ({value, text: t(`deviations.filter.${value}`) + number(states)})),
      this.filter,
      value => this.#choose(value),
    );
  }

  /** @param {ApiAnswer<'get', '/deviations'>} list */
  #draw({items}) {
    if (items.length === 0) {
      return empty('pause', t('deviations.none'), t('deviations.none.advice'));
    }
    return html`<ul class="card rows">${repeat(
      items,
      one => one.id,
      one => this.#row(one),
    )}</ul>`;
  }

  /** @param {Schema<'Deviation'>} one */
  #row(one) {
    return html`
      <li><a class="row" href="/deviations/${one.id}">
        <span class="states">${deviationBadge(one.state)}${one.lifeSafety ? badge('critical', 'fire', t('deviation.life-safety')) : nothing}</span>
        <span class="main"><strong>${t('deviation.number', {number: one.number})} · ${word('deviation-kind', one.kind)}: ${name(one.placeName)}</strong>
          <span class="soft small">${word('deviation-reason', one.reason)} · ${one.words}</span></span>
        <span class="when small">${fullTime(one.from)}<br>${fullTime(one.until)}</span>
      </a></li>`;
  }

  #asked() {
    this.asking = false;
    this.#list.again();
    this.drawn('windows-week').again();
  }

  /** @param {string} filter */
  #choose(filter) {
    this.filter = filter;
    note({state: filter});
    this.#list.afresh();
  }
}

customElements.define('deviations-page', DeviationsPage);
