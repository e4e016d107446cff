/** A list that comes in pieces, newest first, and is read anew when something in it changes. */
/** @import {Component} from '../component.js' */
import {html, nothing} from '../component.js';
import {get} from '../api.js';
import {Hearing} from '../live.js';
import {t} from '../text/text.js';
import {Load} from './load.js';

const PIECE = 50;
const MOST = 500;
const SETTLE = 500;

/**
 * Reads the pieces asked for so far, and again after news of a kind.
 *
 * @template {'/incidents' | '/work-orders' | '/deviations' | '/quarantine'} Path
 */
export class Paged {
  #wanted = PIECE;
  /** @type {Load<ApiAnswer<'get', Path>>} */
  #load;
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {Component} host
   * @param {Path} path
   * @param {() => ApiQuery<Path>} query
   * @param {(keyof News)[]} kinds
   */
  constructor(host, path, query, kinds = []) {
    this.#load = new Load(host, () => get(/** @type {ApiPath<'get', Path>} */ (path), {...query(), limit: this.#wanted}));
    this.heard = new Hearing(host, kinds, () => this.#soon());
  }

  get problem() {
    return this.#load.problem;
  }

  get value() {
    return this.#load.value;
  }

  /** Starts from the first piece: what is asked for has changed. */
  afresh() {
    this.#wanted = PIECE;
    return this.#load.afresh();
  }

  again() {
    return this.#load.again();
  }

  /**
   * Draws the list and, where there is more, what brings it.
   *
   * @param {(list: ApiAnswer<'get', Path>) => unknown} show
   */
  draw(show) {
    return this.#load.draw(list => html`${show(list)}${this.#more(/** @type {{next?: string}} */ (list))}`);
  }

  /** @param {{next?: string}} list */
  #more(list) {
    if (!list.next) {
      return nothing;
    }
    return this.#wanted >= MOST
      ? html`<p class="soft small">${t('paged.most', {n: MOST})}</p>`
      : html`<div class="buttons"><button class="button" @click=${() => this.#further()}>${t('paged.more')}</button></div>`;
  }

  #further() {
    this.#wanted = Math.min(this.#wanted * 2, MOST);
    return this.#load.again();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load.again(), SETTLE);
  }
}
