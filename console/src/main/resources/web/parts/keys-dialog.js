/** The keyboard: letters that lead somewhere, and the dialog that names them. */
import {Component, html} from '../component.js';
import {go} from '../address.js';
import {t} from '../text/text.js';

const KEYS = [
  {key: '?', text: 'keys.help'},
  {key: '/', text: 'keys.search'},
  {key: 'b', text: 'nav.building', href: '/'},
  {key: 'i', text: 'nav.incidents', href: '/incidents'},
  {key: 'w', text: 'nav.orders', href: '/work-orders'},
  {key: 's', text: 'nav.standards', href: '/standards'},
];

class KeysDialog extends Component {
  #press = (/** @type {KeyboardEvent} */ event) => this.#pressed(event);

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#press);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#press);
  }

  /** Shows what the keys do. */
  open() {
    this.drawn('dialog').showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="keys-title">
        <div class="body">
          <h2 id="keys-title">${t('keys.title')}</h2>
          <table>
            <tbody>${KEYS.map(({key, text}) => html`<tr><td><kbd>${key}</kbd></td><td>${t(text)}</td></tr>`)}</tbody>
          </table>
          <div class="buttons"><button class="button first" @click=${() => this.drawn('dialog').close()}>${t('act.close')}</button></div>
        </div>
      </dialog>`;
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const typing = event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
      return;
    }
    const found = KEYS.find(({key}) => key === event.key);
    if (!found) {
      return;
    }
    event.preventDefault();
    if (found.href) {
      go(found.href);
    } else if (found.key === '?') {
      this.open();
    } else {
      /** @type {HTMLElement | null} */ (document.querySelector('input[type="search"]'))?.focus();
    }
  }
}

customElements.define('keys-dialog', KeysDialog);
