/** What is open, in numbers: incidents by severity, work orders by state. */
import {Component, html} from '../component.js';
import {get} from '../api.js';
import {Hearing} from '../live.js';
import {t, word} from '../text/text.js';
import {whole} from '../show/number.js';
import {icon} from '../parts/icon.js';
import {Load} from '../parts/load.js';

const SEVERITIES = [
  ['critical', 'critical'],
  ['major', 'major'],
  ['minor', 'minor'],
  ['info', 'info'],
];
const ORDERS = [
  ['new', 'major'],
  ['assigned', 'minor'],
  ['in-progress', 'info'],
  ['on-hold', 'minor'],
  ['completed', 'ok'],
];
const SETTLE = 500;

class SummaryTiles extends Component {
  #counts = new Load(this, async () => {
    const [incidents, orders] = await Promise.all([get('/incidents', {state: 'open,acknowledged', limit: 500}), get('/work-orders', {limit: 1})]);
    return {incidents, orders};
  });
  heard = new Hearing(this, ['incident', 'work-order'], () => this.#soon());
  /** @type {number | undefined} */
  #timer;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return this.#counts.draw(
      ({incidents, orders}) => html`
      <div class="tiles">
        <section class="card tile-group" aria-label=${t('tiles.incidents')}>
          <h2><a href="/incidents?state=open,acknowledged">${icon('incident')}${t('tiles.incidents')}</a></h2>
          <dl>${SEVERITIES.map(([severity, tone]) => tile(word('severity', severity), bySeverity(incidents, severity), tone))}</dl>
        </section>
        <section class="card tile-group" aria-label=${t('tiles.orders')}>
          <h2><a href="/work-orders">${icon('order')}${t('tiles.orders')}</a></h2>
          <dl>${ORDERS.map(([state, tone]) => tile(word('order-state', state), byState(orders, state), tone))}</dl>
        </section>
      </div>`,
    );
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#counts.again(), SETTLE);
  }
}

/**
 * @param {string} text
 * @param {number} number
 * @param {string} tone
 */
function tile(text, number, tone) {
  return html`<div class="tile ${number > 0 ? `tone-${tone} some` : ''}"><dt>${text}</dt><dd class="numbers">${whole(number)}</dd></div>`;
}

/**
 * @param {ApiAnswer<'get', '/incidents'>} incidents
 * @param {string} severity
 */
function bySeverity(incidents, severity) {
  return incidents.items.filter(one => one.standard.severity === severity).length;
}

/**
 * Who has accepted has not begun: to the reader of the tiles it is an order in hands.
 *
 * @param {ApiAnswer<'get', '/work-orders'>} orders
 * @param {string} state
 */
function byState({counts}, state) {
  return (counts[state] ?? 0) + (state === 'assigned' ? (counts.accepted ?? 0) : 0);
}

customElements.define('summary-tiles', SummaryTiles);
