/** A moment, as how long ago or in how long, kept up to date; the moment itself on pointing at it. */
import {Component, html} from '../component.js';
import {fullTime, instant, relativeTime} from '../show/time.js';

/** @type {Set<AgoTime>} */
const shown = new Set();
setInterval(() => shown.forEach(one => one.requestUpdate()), 5_000);

class AgoTime extends Component {
  static properties = {at: {}};

  constructor() {
    super();
    /** @type {Moment} */
    this.at;
  }

  connectedCallback() {
    super.connectedCallback();
    shown.add(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    shown.delete(this);
  }

  render() {
    return html`<time class="nowrap" datetime=${new Date(instant(this.at)).toISOString()} title=${fullTime(this.at)}>${relativeTime(this.at)}</time>`;
  }
}

customElements.define('ago-time', AgoTime);
