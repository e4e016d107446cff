/** One version of a standard: its text, where it stands in its life, and what can be done with it now. */
import {Component, entered, html, live, nothing} from '../component.js';
import {Problem, get, post, put, sentenceOf} from '../api.js';
import {go} from '../address.js';
import {session} from '../session.js';
import {name, t, word} from '../text/text.js';
import {day, fullTime} from '../show/time.js';
import {icon} from '../parts/icon.js';
import {Load} from '../parts/load.js';
import {versionBadge} from '../parts/state.js';
import {say} from '../parts/toast.js';
import './history-panel.js';

/** @typedef {'submit' | 'discard' | 'publish' | 'send-back' | 'derive' | 'retire'} Step */

/**
 * What can be done in a state, and the role it asks for.
 *
 * @type {Record<Schema<'VersionState'>, [Step, Schema<'Role'>][]>}
 */
const STEPS = {
  draft: [
    ['submit', 'engineer'],
    ['discard', 'engineer'],
  ],
  'in-review': [
    ['publish', 'manager'],
    ['send-back', 'manager'],
  ],
  published: [
    ['derive', 'engineer'],
    ['retire', 'manager'],
  ],
  superseded: [['derive', 'engineer']],
  retired: [['derive', 'engineer']],
  discarded: [],
};
/** @type {Step[]} */
const GRAVE = ['discard', 'retire'];
/** @type {Step[]} */
const WITH_REASON = ['send-back', 'retire'];

class VersionPage extends Component {
  static properties = {standard: {}, version: {}, text: {state: true}, reason: {state: true}, problem: {state: true}, busy: {state: true}};

  #one = new Load(this, () => get(this.#address()));

  constructor() {
    super();
    /** @type {string} */
    this.standard;
    /** @type {string} */
    this.version;
    this.text = undefined;
    this.reason = '';
    /** @type {unknown} */
    this.problem = undefined;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.standards')});
  }

  render() {
    return html`<div class="page">${this.#one.draw(one => this.#draw(one))}</div>`;
  }

  /** @param {Schema<'StandardVersion'>} one */
  #draw(one) {
    return html`
      <div class="page-head">
        <div><p class="small"><a href="/standards?id=${one.standard}">${t('nav.standards')}</a> · <span class="mono break">${one.standard}</span></p>
          <h1>${name(one.title)} · ${t('versions.version', {n: one.version})}</h1>
          <p class="badges">${versionBadge(one.state)}<span class="mono small">${one.hash}</span></p></div>
        ${this.#steps(one)}
      </div>
      <div aria-live="assertive">${this.problem ? this.#problem(this.problem) : nothing}</div>
      <div class="columns">
        <div class="page">${this.#editor(one)}<history-panel .version=${one} .text=${this.text} @tried=${() => this.#one.again()}></history-panel></div>
        <div class="page">${this.#facts(one)}${this.#history(one)}</div>
      </div>`;
  }

  /** @param {Schema<'StandardVersion'>} one */
  #steps(one) {
    const offered = STEPS[one.state].filter(([, role]) => session.may(role));
    return html`<div class="buttons">
      ${
        offered.some(([step]) => WITH_REASON.includes(step))
          ? html`<label class="field"><span>${t('versions.reason')}</span>
        <input maxlength="2000" autocomplete="off" .value=${live(this.reason)} @input=${entered(value => (this.reason = value))}></label>`
          : nothing
      }
      ${offered.map(
        ([step], place) => html`
        <button class="button ${place === 0 ? 'first' : ''} ${GRAVE.includes(step) ? 'grave' : ''}" ?disabled=${this.busy || this.#changed(one)}
          @click=${() => this.#take(one, step)}>${t(`versions.step.${step}`)}</button>`,
      )}</div>`;
  }

  /** @param {unknown} problem */
  #problem(problem) {
    const {detail = undefined, errors = []} = problem instanceof Problem ? problem : {};
    return html`<div class="notice tone-critical">${icon('alert')}<div><p>${detail ?? sentenceOf(problem)}</p>
      <ul>${errors.map(
        one => html`<li>${one.line ? html`<strong>${t('versions.line', {n: one.line})}</strong> ` : nothing}
        ${one.key ? html`<span class="mono">${one.key}</span> ` : nothing}${one.detail}</li>`,
      )}</ul></div></div>`;
  }

  /** @param {Schema<'StandardVersion'>} one */
  #editor(one) {
    const mayEdit = one.state === 'draft' && session.may('engineer');
    return html`
      <section class="card" aria-label=${t('versions.text')}>
        <div class="head"><h2>${t('versions.text')}</h2>
          ${mayEdit ? html`<button class="button first" ?disabled=${this.busy || !this.#changed(one)} @click=${() => this.#save(one)}>${t('versions.save')}</button>` : nothing}</div>
        <div class="body"><label class="field"><span class="visually-hidden">${t('versions.text')}</span>
          <textarea class="mono" rows="30" spellcheck="false" wrap="off" ?readonly=${!mayEdit} .value=${live(this.text ?? one.yaml)}
            @input=${entered(value => (this.text = value))}></textarea></label></div>
      </section>`;
  }

  /** @param {Schema<'StandardVersion'>} one */
  #facts(one) {
    /** @type {(key: string, signature: Schema<'Signature'> | undefined) => unknown} */
    const signed = (key, signature) => (signature ? html`<div><dt>${t(key)}</dt><dd>${signature.by} · ${fullTime(signature.at)}</dd></div>` : nothing);
    return html`
      <section class="card" aria-label=${t('versions.life')}><div class="head"><h2>${t('versions.life')}</h2></div>
        <dl class="facts body">
          <div><dt>${t('standards.effective')}</dt><dd>${day(one.effective)}</dd></div>
          ${signed('versions.created', one.created)}${signed('versions.submitted', one.submitted)}
          ${signed('versions.approved', one.approved)}${signed('versions.retired', one.retired)}
          <div><dt>${t('versions.backtest')}</dt><dd>${
            (one.backtests ?? []).some(test => test.hash === one.hash && test.finishedAt) ? t('versions.backtest.there') : t('versions.backtest.none')
          }</dd></div>
        </dl></section>`;
  }

  /** @param {Schema<'StandardVersion'>} one */
  #history(one) {
    return html`
      <section class="card" aria-label=${t('versions.history')}><div class="head"><h2>${t('versions.history')}</h2></div>
        <ul class="rows">${(one.events ?? []).map(
          event => html`<li class="row"><span class="main"><strong>${word('version-event', event.what)}</strong>
          ${event.reason ? html`<span>${event.reason}</span>` : nothing}<span class="soft small">${event.by} · ${event.origin} · <span class="mono">${event.hash}</span></span></span>
          <span class="when soft small">${fullTime(event.at)}</span></li>`,
        )}</ul></section>`;
  }

  #address() {
    return /** @type {const} */ (`/standards/${this.standard}/versions/${this.version}`);
  }

  /** @param {Schema<'StandardVersion'>} one */
  #changed(one) {
    return this.text !== undefined && this.text !== one.yaml;
  }

  /** @param {Schema<'StandardVersion'>} one */
  async #save(one) {
    await this.#do(
      () => put(this.#address(), {yaml: this.text}, one.revision),
      () => (this.text = undefined),
    );
  }

  /**
   * @param {Schema<'StandardVersion'>} one
   * @param {Step} step
   */
  async #take(one, step) {
    if (step === 'derive') {
      await this.#do(
        () => post('/standard-versions', {from: {standard: one.standard, version: one.version}}),
        made => go(`/standards/${made.standard}/versions/${made.version}`),
      );
      return;
    }
    const body = WITH_REASON.includes(step) ? {reason: this.reason} : undefined;
    await this.#do(
      () => post(`${this.#address()}/${step}`, body, one.revision),
      () => (this.reason = ''),
    );
  }

  /**
   * @template Answer
   * @param {() => Promise<Answer>} change
   * @param {(answer: Answer) => unknown} then
   */
  async #do(change, then) {
    this.busy = true;
    this.problem = undefined;
    try {
      then(await change());
      say(t('versions.done'));
      await this.#one.again();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('version-page', VersionPage);
