/** The history of a point: which stretch of it, how it is put together, drawn and to take away. */
import {Component, entered, html, nothing} from '../component.js';
import {get} from '../api.js';
import {Hearing} from '../live.js';
import {note, noted} from '../address.js';
import {name, t} from '../text/text.js';
import {duration, siteInstant, siteWall, windowLength} from '../show/time.js';
import {choices} from '../parts/choices.js';
import {icon} from '../parts/icon.js';
import {empty, Load} from '../parts/load.js';
import {download} from './csv.js';
import './history-chart.js';

const HOUR = 3_600_000;
/** @type {Record<string, number>} */
const RANGES = {'1h': HOUR, '6h': 6 * HOUR, '24h': 24 * HOUR, '7d': 168 * HOUR};
const EVERY = ['', 'raw', '1m', '5m', '15m', '1h', '1d'];
const STATISTICS = ['mean', 'min', 'max', 'last', 'count'];
/** New readings move the end of the drawing at most this often. */
const SETTLE = 4_000;

class HistoryCard extends Component {
  static properties = {point: {}, range: {state: true}, from: {state: true}, to: {state: true}, every: {state: true}, statistic: {state: true}};

  #history = new Load(this, () => this.#read());
  heard = new Hearing(
    this,
    ['reading'],
    data => this.#news(data),
    () => this.#history.again(),
  );
  /** @type {number | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {Schema<'Point'>} */
    this.point;
    /** @type {string} */
    this.range = [...Object.keys(RANGES), 'custom'].find(one => one === noted('range')) ?? '6h';
    this.from = noted('from') ?? siteWall(Date.now() - RANGES['24h']);
    this.to = noted('to') ?? siteWall(Date.now());
    this.every = EVERY.find(one => one === noted('every')) ?? '';
    this.statistic = STATISTICS.find(one => one === noted('statistic')) ?? '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return html`
      <section class="card" aria-label=${t('history.title')}>
        <div class="head">
          <h2>${t('history.title')}</h2>
          ${choices(
            t('history.range'),
            [...Object.keys(RANGES), 'custom'].map(value => ({value, text: t(`range.${value}`)})),
            this.range,
            value => this.#choose({range: value}),
          )}
        </div>
        <div class="controls">
          ${this.range === 'custom' ? this.#custom() : nothing}
          <label class="field"><span>${t('history.every')}</span>
            <select .value=${this.every} @change=${entered(every => this.#choose({every}))}>
              ${EVERY.map(one => html`<option value=${one} ?selected=${one === this.every}>${t(`every.${one || 'auto'}`)}</option>`)}</select></label>
          ${
            this.point.states.length > 0 || this.every === 'raw'
              ? nothing
              : html`
            <label class="field"><span>${t('history.statistic')}</span>
              <select @change=${entered(statistic => this.#choose({statistic}))}>
                ${STATISTICS.map(one => html`<option value=${one} ?selected=${one === (this.statistic || 'mean')}>${t(`statistic.${one}`)}</option>`)}</select></label>`
          }
          <button class="button" ?disabled=${!this.#history.value?.samples.length} @click=${() => this.#download()}>${icon('download')}${t('history.csv')}</button>
        </div>
        <div class="body">${this.#history.draw(history => this.#draw(history))}</div>
      </section>`;
  }

  #custom() {
    return html`
      <label class="field"><span>${t('history.from')}</span><input type="datetime-local" required .value=${this.from} @change=${entered(from => from && this.#choose({from}))}></label>
      <label class="field"><span>${t('history.to')}</span><input type="datetime-local" required .value=${this.to} @change=${entered(to => to && this.#choose({to}))}></label>`;
  }

  /** @param {Schema<'History'>} history */
  #draw(history) {
    if (history.samples.every(one => one.value === null)) {
      return empty('chart', t('history.none'), t('history.none.advice'));
    }
    const drawn = history.statistic === 'count' ? [] : history.limits;
    return html`
      <p class="soft small">${history.every ? t('history.windows', {every: duration(windowLength(history.every)), statistic: t(`statistic.${history.statistic}`)}) : t('history.single')}${history.chosen && history.every ? ` ${t('history.chosen')}` : ''}</p>
      <history-chart .history=${history} .limits=${drawn} .what=${`${name(this.point.placeName)} · ${name(this.point.name)}`} .tall=${340}></history-chart>`;
  }

  #download() {
    if (this.#history.value) {
      download(this.point, this.#history.value);
    }
  }

  #read() {
    return get(`/points/${this.point.id}/history`, {
      ...this.#span(),
      every: this.every,
      statistic: this.point.states.length > 0 || this.every === 'raw' ? '' : this.statistic,
    });
  }

  #span() {
    if (this.range !== 'custom') {
      return {from: new Date(Date.now() - RANGES[this.range]).toISOString()};
    }
    return {from: new Date(siteInstant(this.from)).toISOString(), to: new Date(siteInstant(this.to)).toISOString()};
  }

  /** @param {{range?: string, from?: string, to?: string, every?: string, statistic?: string}} what */
  #choose(what) {
    Object.assign(this, what);
    const own = this.range === 'custom';
    note({range: this.range, from: own ? this.from : undefined, to: own ? this.to : undefined, every: this.every, statistic: this.statistic});
    this.#history.again();
  }

  /** @param {News['reading']} data */
  #news(data) {
    if (this.range !== 'custom' && this.#timer === undefined && data.readings.some(one => one.point === this.point.id)) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#history.again();
      }, SETTLE);
    }
  }
}

customElements.define('history-card', HistoryCard);
