/** A line at the foot of the page that says what was done, to eyes and to screen readers. */
import {Component, html} from '../component.js';

const STAYS = 6_000;
const said = new EventTarget();

/**
 * Says something short.
 *
 * @param {string} text
 */
export function say(text) {
  said.dispatchEvent(new CustomEvent('said', {detail: text}));
}

class ToastLine extends Component {
  static properties = {text: {state: true}};

  #hear = (/** @type {Event} */ event) => {
    this.text = /** @type {CustomEvent<string>} */ (event).detail;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.text = ''), STAYS);
  };

  constructor() {
    super();
    this.text = '';
  }

  connectedCallback() {
    super.connectedCallback();
    said.addEventListener('said', this.#hear);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    said.removeEventListener('said', this.#hear);
  }

  render() {
    return html`<div class="toast" role="status" aria-live="polite">${this.text}</div>`;
  }
}

customElements.define('toast-line', ToastLine);
