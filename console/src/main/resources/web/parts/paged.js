/** A list that comes in pieces, newest first, and is read anew when something in it changes. */
import {html, nothing} from '../component.js';
import {get} from '../api.js';
import {Hearing} from '../live.js';
import {t} from '../text/text.js';
import {Load} from './load.js';

const PIECE = 50;
const MOST = 500;
const SETTLE = 500;

/** Reads the pieces asked for so far, and again after news of a kind. */
export class Paged {
  #wanted = PIECE;
  #load;
  #timer;

  constructor(host, path, query, kinds = []) {
    this.#load = new Load(host, () => get(path, {...query(), limit: this.#wanted}));
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

  /** Draws the list and, where there is more, what brings it. */
  draw(show) {
    return this.#load.draw(list => html`${show(list)}${this.#more(list)}`);
  }

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
