/** News from the server as it happens, over one stream of server-sent events for the whole page. */
/** @import {Component} from './component.js' */

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

class Live extends EventTarget {
  #kinds;
  /** @type {EventSource | undefined} */
  #source;
  #wait = FIRST_WAIT;
  /** @type {number | undefined} */
  #timer;

  /** @param {string[]} kinds */
  constructor(kinds) {
    super();
    this.#kinds = kinds;
    /**
     * Whether news arrive; undefined until the first try has ended.
     *
     * @type {boolean | undefined}
     */
    this.connected = undefined;
    /** Since when that is so. */
    this.since = Date.now();
    /**
     * The id of the last news, from which the stream goes on after a break.
     *
     * @type {string | undefined}
     */
    this.last = undefined;
    window.addEventListener('online', () => this.#source === undefined || this.#open());
  }

  /** Begins to listen; does nothing where it listens already. */
  start() {
    if (this.#source === undefined) {
      this.#open();
    }
  }

  /** Ends listening and forgets where it was. */
  stop() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    this.last = undefined;
    this.connected = undefined;
  }

  #open() {
    clearTimeout(this.#timer);
    this.#source?.close();
    const resume = this.last === undefined ? '' : `?lastEventId=${encodeURIComponent(this.last)}`;
    const source = new EventSource(`/api/v1/events${resume}`);
    this.#source = source;
    source.addEventListener('open', () => this.#opened());
    source.addEventListener('error', () => this.#broke());
    this.#kinds.forEach(kind => source.addEventListener(kind, event => this.#hear(event)));
  }

  #opened() {
    const missed = this.connected === false && this.last === undefined;
    this.#wait = FIRST_WAIT;
    this.#connect(true);
    if (missed) {
      this.dispatchEvent(new Event('back'));
    }
  }

  /** @param {MessageEvent} event */
  #hear(event) {
    this.#connect(true);
    if (event.lastEventId) {
      this.last = event.lastEventId;
    }
    if (event.type === 'reset') {
      this.dispatchEvent(new Event('back'));
    } else {
      this.dispatchEvent(new CustomEvent('news', {detail: {kind: event.type, data: JSON.parse(event.data)}}));
    }
  }

  #broke() {
    this.#connect(false);
    this.#source?.close();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    this.dispatchEvent(new Event('broke'));
  }

  /** @param {boolean} connected */
  #connect(connected) {
    if (this.connected !== connected) {
      this.connected = connected;
      this.since = Date.now();
      this.dispatchEvent(new Event('connection'));
    }
  }
}

/** The stream of this page. */
export const live = new Live(['reading', 'standing', 'incident', 'work-order', 'deviation', 'reset']);

/**
 * Hears news of some kinds for as long as its component is on the page, and is told when so much was missed that all must be read anew.
 *
 * @template {keyof News} Kind
 */
export class Hearing {
  #kinds;
  #tell;
  #back;

  /**
   * @param {Component} host
   * @param {Kind[]} kinds
   * @param {(data: News[Kind], kind: Kind) => unknown} tell
   * @param {() => unknown} [back] What was missed, where `tell` needs to be told something.
   */
  constructor(host, kinds, tell, back = /** @type {() => unknown} */ (tell)) {
    this.#kinds = new Set(kinds);
    this.#tell = (/** @type {Event} */ event) => {
      const {kind, data} = /** @type {CustomEvent<{kind: Kind, data: News[Kind]}>} */ (event).detail;
      if (this.#kinds.has(kind)) {
        tell(data, kind);
      }
    };
    this.#back = () => back();
    host.addController(this);
  }

  hostConnected() {
    live.addEventListener('news', this.#tell);
    live.addEventListener('back', this.#back);
  }

  hostDisconnected() {
    live.removeEventListener('news', this.#tell);
    live.removeEventListener('back', this.#back);
  }
}
