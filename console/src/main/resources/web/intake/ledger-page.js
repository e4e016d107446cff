/** What every device sent on each day and what became of it; the columns balance. */
import {Component, html, repeat} from '../component.js';
import {get} from '../api.js';
import {t} from '../text/text.js';
import {day} from '../show/time.js';
import {whole} from '../show/number.js';
import {choices} from '../parts/choices.js';
import {empty, Load} from '../parts/load.js';
import {badge} from '../parts/state.js';

/** @type {(keyof Schema<'LedgerCounts'>)[]} */
const COLUMNS = ['received', 'stored', 'duplicate', 'quarantined', 'refused'];
const DAYS = [1, 7, 30];
const DAY = 86_400_000;
const EVERY = 15_000;

class LedgerPage extends Component {
  static properties = {days: {state: true}};

  #lines = new Load(this, () => get('/ledger', {from: new Date(Date.now() - (this.days - 1) * DAY).toISOString().slice(0, 10)}));

  constructor() {
    super();
    this.days = 7;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.ledger')});
    this.watch = setInterval(() => this.#lines.again(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.watch);
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><div><h1>${t('nav.ledger')}</h1><p class="sub">${t('ledger.line')}</p></div>
          ${choices(
            t('ledger.days'),
            DAYS.map(value => ({value, text: t(`ledger.days.${value}`)})),
            this.days,
            value => this.#choose(value),
          )}</div>
        ${this.#lines.draw(ledger => this.#draw(ledger))}
      </div>`;
  }

  /** @param {ApiAnswer<'get', '/ledger'>} ledger */
  #draw({lines, totals}) {
    if (lines.length === 0) {
      return empty('ledger', t('ledger.none'), t('ledger.none.advice'));
    }
    return html`
      <div class="card scroll" tabindex="0" role="region" aria-label=${t('nav.ledger')}>
        <table class="ledger">
          <caption>${t('ledger.caption')}</caption>
          <thead><tr><th scope="col">${t('ledger.day')}</th><th scope="col">${t('ledger.device')}</th>
            ${COLUMNS.map(column => html`<th scope="col" class="end">${t(`ledger.${column}`)}</th>`)}<th scope="col">${t('ledger.balance')}</th></tr></thead>
          <tbody>
            <tr class="total"><th scope="row" colspan="2">${t('ledger.total')}</th>${numbers(totals)}</tr>
            ${repeat(
              lines,
              one => `${one.day}/${one.device}`,
              one => html`
              <tr><td class="nowrap">${day(one.day)}</td><td class="mono">${one.device === '-' ? html`<em>${t('ledger.unknown')}</em>` : one.device}</td>${numbers(one)}</tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  /** @param {number} days */
  #choose(days) {
    this.days = days;
    this.#lines.again();
  }
}

/** @param {Schema<'LedgerCounts'>} line */
function numbers(line) {
  const balances = line.received === line.stored + line.duplicate + line.quarantined + line.refused;
  return html`${COLUMNS.map(column => html`<td class="end numbers ${column !== 'received' && column !== 'stored' && line[column] > 0 ? 'seen' : ''}">${whole(line[column])}</td>`)}
    <td>${balances ? badge('ok', 'ok', t('ledger.balanced')) : badge('critical', 'alert', t('ledger.unbalanced'))}</td>`;
}

customElements.define('ledger-page', LedgerPage);
