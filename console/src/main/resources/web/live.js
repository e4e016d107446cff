/** News from the server as it happens, over one stream of server-sent events for the whole page. */

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

class Live extends EventTarget {
  #kinds;
  #source;
  #wait = FIRST_WAIT;
  #timer;

  constructor(kinds) {
    super();
    this.#kinds = kinds;
    /** Whether news arrive; undefined until the first try has ended. */
    this.connected = undefined;
    /** Since when that is so. */
    this.since = Date.now();
    /** The id of the last news, from which the stream goes on after a break. */
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

/** Hears news of some kinds for as long as its component is on the page, and is told when so much was missed that all must be read anew. */
export class Hearing {
  #kinds;
  #tell;
  #back;

  constructor(host, kinds, tell, back = () => tell(undefined, undefined)) {
    this.#kinds = new Set(kinds);
    this.#tell = event => this.#kinds.has(event.detail.kind) && tell(event.detail.data, event.detail.kind);
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
