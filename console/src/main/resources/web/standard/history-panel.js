/** Tries a version of a standard on what was measured: over which period, how far it has come, what came of it. */
import {Component, entered, html, live, nothing} from '../component.js';
import {get, post, remove, sentenceOf} from '../api.js';
import {session} from '../session.js';
import {siteTree} from '../site.js';
import {t, word} from '../text/text.js';
import {fullTime, siteInstant, siteWall} from '../show/time.js';
import {icon} from '../parts/icon.js';
import {Load} from '../parts/load.js';
import {badge} from '../parts/state.js';
import {drawResult} from './history-result.js';
import {drawSuggestion} from './limits-table.js';

const DAY = 86_400_000;
const USUAL = 30 * DAY;
const LOOK = 700;
/** @type {Record<Schema<'BacktestState'>, string>} */
const TONES = {queued: 'info', running: 'info', done: 'ok', cancelled: 'unknown', failed: 'critical', interrupted: 'minor'};

class HistoryPanel extends Component {
  static properties = {
    version: {},
    text: {},
    from: {state: true},
    to: {state: true},
    job: {state: true},
    limits: {state: true},
    problem: {state: true},
    busy: {state: true},
  };

  #earlier = new Load(this, async () => (await get(`${this.#address()}/backtests`)).items.filter(one => one.version === this.version.version));
  /** @type {number | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {Schema<'StandardVersion'>} */
    this.version;
    /** @type {string | undefined} */
    this.text;
    /** @type {string | undefined} */
    this.from;
    /** @type {string | undefined} */
    this.to;
    /** @type {Schema<'Backtest'> | undefined} */
    this.job;
    /** @type {Schema<'Suggestion'> | undefined} */
    this.limits;
    /** @type {unknown} */
    this.problem;
    this.busy = false;
  }

  async connectedCallback() {
    super.connectedCallback();
    // The zone of the site is known only when the site is.
    await siteTree();
    const end = Math.ceil(Date.now() / 60_000) * 60_000;
    this.from ??= siteWall(end - USUAL);
    this.to ??= siteWall(end);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {Schema<'StandardVersion'> | undefined} */ (changed.get('version'));
    if (before && before.version !== this.version.version) {
      clearTimeout(this.#timer);
      this.job = this.limits = this.problem = undefined;
      this.#earlier.again();
    }
  }

  render() {
    return html`
      <section class="card history" aria-label=${t('trial.title')}>
        <div class="head"><div><h2>${t('trial.title')}</h2><p class="soft small">${t('trial.line')}</p></div></div>
        ${this.to && session.may('engineer') ? this.#form() : nothing}
        <div aria-live="assertive">${this.problem ? html`<div class="body"><div class="notice tone-critical">${icon('alert')}<div>${sentenceOf(this.problem)}</div></div></div>` : nothing}</div>
        <div aria-live="polite">${this.job ? this.#progress(this.job) : nothing}</div>
        ${this.job?.result ? drawResult(this.job.result) : nothing}
        ${this.limits ? drawSuggestion(this.limits) : nothing}
        ${this.#earlier.draw(items => this.#list(items))}
      </section>`;
  }

  #form() {
    const running = this.#running();
    return html`
      <form class="controls body" @submit=${this.#start}>
        <label class="field"><span>${t('trial.from')}</span><input type="datetime-local" name="from" required .value=${live(this.from)} @input=${entered(value => (this.from = value))}></label>
        <label class="field"><span>${t('trial.to')}</span><input type="datetime-local" name="to" required .value=${live(this.to)} @input=${entered(value => (this.to = value))}></label>
        <div class="buttons">
          <button class="button first" ?disabled=${this.busy || running}>${icon('play')}${t('trial.run')}</button>
          <button class="button" type="button" ?disabled=${this.busy || running} @click=${() => this.#suggest()}>${t('trial.suggest')}</button>
        </div>
      </form>`;
  }

  /** @param {Schema<'Backtest'>} job */
  #progress(job) {
    const state = badge(TONES[job.state], 'standard', word('backtest-state', job.state));
    if (!this.#running()) {
      return html`<p class="body badges">${state}<span class="soft small">${this.#span(job)}</span></p>`;
    }
    const far = job.ahead ? t('trial.ahead', {n: job.ahead}) : job.points ? t('trial.points', {done: job.pointsDone, all: job.points}) : t('trial.begins');
    return html`
      <div class="body stack"><p class="badges">${state}<span>${far}</span></p>
        <progress aria-label=${t('trial.title')} max=${job.points || 1} .value=${job.pointsDone ?? 0}></progress>
        ${session.may('engineer') ? html`<p><button class="button small" @click=${() => this.#do(() => this.#cancel(job))}>${icon('stop')}${t('trial.cancel')}</button></p>` : nothing}</div>`;
  }

  /** @param {Schema<'Backtest'>[]} items */
  #list(items) {
    return html`
      <h3 class="body">${t('trial.earlier')}</h3>
      ${
        items.length === 0
          ? html`<p class="body soft">${t('trial.earlier.none')}</p>`
          : html`
        <ul class="rows">${items.map(
          one => html`
          <li><button class="row" aria-pressed=${one.id === this.job?.id} @click=${() => this.#do(() => this.#show(one.id))}>
            <span class="states">${badge(TONES[one.state], 'standard', word('backtest-state', one.state))}</span>
            <span class="main">${this.#span(one)}<span class="soft small">${one.hash === this.version.hash ? t('trial.same') : t('trial.other')} · <span class="mono">${one.hash}</span></span></span>
            <span class="when soft small">${one.requestedBy} <ago-time .at=${one.requestedAt}></ago-time></span></button></li>`,
        )}</ul>`
      }`;
  }

  /** @param {Schema<'Span'>} span */
  #span({from, to}) {
    return t('trial.span', {from: fullTime(from), to: fullTime(to)});
  }

  #running() {
    return this.job?.state === 'queued' || this.job?.state === 'running';
  }

  #address() {
    return /** @type {const} */ (`/standards/${this.version.standard}`);
  }

  #period() {
    return {from: new Date(siteInstant(this.from ?? '')).toISOString(), to: new Date(siteInstant(this.to ?? '')).toISOString()};
  }

  /** A draft is tried as it stands in the editor, saved or not. */
  #what() {
    return this.version.state === 'draft' || this.version.state === 'in-review' ? {yaml: this.text ?? this.version.yaml} : {version: this.version.version};
  }

  /** @param {Submitted} event */
  async #start(event) {
    event.preventDefault();
    await this.#do(async () => {
      this.job = undefined;
      this.limits = undefined;
      this.job = await post(`${this.#address()}/backtests`, {...this.#period(), ...this.#what()});
      this.#follow();
      await this.#earlier.again();
    });
  }

  async #suggest() {
    await this.#do(async () => {
      this.job = undefined;
      this.limits = undefined;
      this.limits = await post(`${this.#address()}/suggestions`, {...this.#period(), ...this.#what()});
    });
  }

  /** @param {string} id */
  async #show(id) {
    this.limits = undefined;
    this.job = await get(`${this.#address()}/backtests/${id}`);
    this.#follow();
  }

  /** @param {Schema<'Backtest'>} job */
  async #cancel(job) {
    await remove(`${this.#address()}/backtests/${job.id}`);
    await this.#show(job.id);
    await this.#earlier.again();
  }

  #follow() {
    clearTimeout(this.#timer);
    const {job} = this;
    if (this.isConnected && job && this.#running()) {
      this.#timer = setTimeout(() => this.#do(() => this.#look(job)), LOOK);
    }
  }

  /** @param {Schema<'Backtest'>} job */
  async #look(job) {
    this.job = await get(`${this.#address()}/backtests/${job.id}`);
    this.#follow();
    if (!this.#running()) {
      await this.#earlier.again();
      this.dispatchEvent(new CustomEvent('tried'));
    }
  }

  /** @param {() => Promise<unknown>} change */
  async #do(change) {
    this.busy = true;
    this.problem = undefined;
    try {
      await change();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('history-panel', HistoryPanel);
