/** The messages that could not be read, with the reason. */
import {Component, html, nothing, repeat} from '../component.js';
import {t} from '../text/text.js';
import {fullTime} from '../show/time.js';
import {whole} from '../show/number.js';
import {empty} from '../parts/load.js';
import {Paged} from '../parts/paged.js';

const EVERY = 15_000;

class QuarantinePage extends Component {
  #list = new Paged(this, '/quarantine', () => ({}));

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.quarantine')});
    this.watch = setInterval(() => this.#list.again(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.watch);
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><div><h1>${t('nav.quarantine')}</h1><p class="sub">${t('quarantine.line')}</p></div></div>
        ${this.#list.draw(list => this.#draw(list))}
      </div>`;
  }

  /** @param {ApiAnswer<'get', '/quarantine'>} list */
  #draw({items, count}) {
    if (items.length === 0) {
      return empty('ok', t('quarantine.none'), t('quarantine.none.advice'));
    }
    return html`
      <p class="soft" aria-live="polite">${t('quarantine.count', {n: whole(count)})}</p>
      <ul class="card rows">${repeat(
        items,
        one => one.id,
        one => this.#row(one),
      )}</ul>`;
  }

  /** @param {Schema<'Quarantined'>} message */
  #row(message) {
    return html`
      <li><details class="message">
        <summary class="row">
          <span class="main"><strong>${message.text}</strong>
            <span class="soft small break"><span class="mono">${message.topic}</span>${message.device ? html` · ${t('point.device')} <span class="mono">${message.device}</span>` : nothing} · <span class="mono">${message.reason}</span></span></span>
          <span class="when soft small"><ago-time .at=${message.received}></ago-time></span>
        </summary>
        <div class="body stack">
          <p class="soft small">${fullTime(message.received)}</p>
          <pre tabindex="0" aria-label=${t('quarantine.payload')}>${message.payloadText ?? message.payload}</pre>
          ${message.payloadText === undefined ? html`<p class="hint">${t('quarantine.base64')}</p>` : nothing}
        </div>
      </details></li>`;
  }
}

customElements.define('quarantine-page', QuarantinePage);
