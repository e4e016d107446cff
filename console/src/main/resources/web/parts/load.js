/** What a page reads from the server: waiting, there, or not to be had. */
/** @import {Component} from '../component.js' */
import {sentenceOf, statusOf} from '../api.js';
import {html} from '../component.js';
import {preferences} from '../preferences.js';
import {t} from '../text/text.js';
import {icon} from './icon.js';

/**
 * Reads something whenever asked to, keeps the last answer while reading anew, and draws what is the case.
 *
 * @template Answer
 */
export class Load {
  #host;
  #read;
  #turn = 0;
  #language = preferences.language;
  #spoken = () => {
    if (this.#language !== preferences.language) {
      this.#language = preferences.language;
      this.again();
    }
  };

  /**
   * @param {Component} host
   * @param {() => Promise<Answer>} read
   */
  constructor(host, read) {
    this.#host = host;
    this.#read = read;
    /** @type {Answer | undefined} */
    this.value = undefined;
    /** @type {unknown} */
    this.problem = undefined;
    host.addController(this);
  }

  hostConnected() {
    // Some sentences come from the server, in the language that was asked for.
    preferences.addEventListener('change', this.#spoken);
    this.again();
  }

  hostDisconnected() {
    preferences.removeEventListener('change', this.#spoken);
    this.#turn++;
  }

  /** Reads anew; an answer that a later reading has overtaken is dropped. */
  async again() {
    const turn = ++this.#turn;
    try {
      const value = await this.#read();
      if (turn === this.#turn) {
        this.value = value;
        this.problem = undefined;
      }
    } catch (problem) {
      if (turn === this.#turn) {
        this.problem = problem;
      }
    }
    this.#host.requestUpdate();
  }

  /** Forgets what was read: what comes next has nothing to do with it. */
  afresh() {
    this.value = undefined;
    this.problem = undefined;
    this.#host.requestUpdate();
    return this.again();
  }

  /**
   * Sets what is shown to what a change answered.
   *
   * @param {Answer} value
   */
  set(value) {
    this.#turn++;
    this.value = value;
    this.#host.requestUpdate();
  }

  /**
   * Draws the answer, with the problem above it where the last reading failed.
   *
   * @param {(value: Answer) => unknown} show
   */
  draw(show) {
    if (this.value !== undefined) {
      return this.problem ? html`${this.#failed()}${show(this.value)}` : show(this.value);
    }
    return this.problem ? this.#failed() : skeleton();
  }

  #failed() {
    if (statusOf(this.problem) === 404) {
      return empty('question', t('problem.gone'), sentenceOf(this.problem), html`<a class="button" href="/">${t('nav.building')}</a>`);
    }
    return html`
      <div class="notice tone-critical" role="alert">
        ${icon('alert')}
        <div>${sentenceOf(this.problem)}</div>
        <button class="button small" @click=${() => this.again()}>${t('act.try-again')}</button>
      </div>`;
  }
}

/** Grey bars where something will be. */
export function skeleton() {
  return html`
    <div class="card skeleton" role="status" aria-label=${t('state.loading')}>
      <i></i><i></i><i></i><i></i><i></i>
    </div>`;
}

/**
 * What to say where there is nothing: what it means and what to do.
 *
 * @param {string} sign
 * @param {string} title
 * @param {string} advice
 * @param {unknown} [more]
 */
export function empty(sign, title, advice, more) {
  return html`
    <div class="card empty">
      ${icon(sign)}
      <h2>${title}</h2>
      <p>${advice}</p>
      ${more}
    </div>`;
}
