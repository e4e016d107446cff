/** The work orders, newest first. */
import {Component, html, nothing, repeat} from '../component.js';
import {note, noted} from '../address.js';
import {name, t, word} from '../text/text.js';
import {whole} from '../show/number.js';
import {choices} from '../parts/choices.js';
import {empty} from '../parts/load.js';
import {Paged} from '../parts/paged.js';
import {badge, orderBadge} from '../parts/state.js';
import {deadline} from './deadline.js';

const OPEN = 'new,assigned,accepted,in-progress,on-hold';
/** @type {Record<string, string>} */
const FILTERS = {
  'open': OPEN,
  'new': 'new',
  'in-progress': 'in-progress',
  'on-hold': 'on-hold',
  'completed': 'completed',
  'closed': 'closed,cancelled',
  'all': '',
};

class OrdersPage extends Component {
  static properties = {filter: {state: true}};

  #list = new Paged(this, '/work-orders', () => ({state: FILTERS[this.filter]}), ['work-order']);

  constructor() {
    super();
    this.filter = Object.keys(FILTERS).find(one => one === noted('state')) ?? 'open';
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.orders')});
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><h1>${t('nav.orders')}</h1>${this.#choice()}</div>
        <div aria-live="polite" class="visually-hidden">${this.#list.value ? t('orders.shown', {n: this.#list.value.items.length}) : ''}</div>
        ${this.#list.draw(list => this.#draw(list))}
      </div>`;
  }

  #choice() {
    const counts = this.#list.value?.counts;
    /** @type {(states: string) => string} */
    const number = states => (counts && states ? ` ${whole(states.split(',').reduce((sum, one) => sum + (counts[one] ?? 0), 0))}` : '');
    return choices(
      t('orders.filter'),
      Object.entries(FILTERS).map(([value, states]) => ({value, text: t(`orders.filter.${value}`) + number(states)})),
      this.filter,
      value => this.#choose(value),
    );
  }

  /** @param {ApiAnswer<'get', '/work-orders'>} list */
  #draw({items}) {
    if (items.length === 0) {
      return this.filter === 'open' || this.filter === 'all'
        ? empty('ok', t('orders.none'), t('orders.none.advice'), html`<a class="button" href="/standards">${t('nav.standards')}</a>`)
        : empty('order', t('orders.none-such'), t('orders.none-such.advice'));
    }
    return html`<ul class="card rows">${repeat(
      items,
      one => one.id,
      one => this.#row(one),
    )}</ul>`;
  }

  /** @param {Schema<'WorkOrder'>} order */
  #row(order) {
    return html`
      <li><a class="row" href="/work-orders/${order.id}">
        <span class="states">${orderBadge(order.state)}${badge(order.priority === 'p0' ? 'critical' : 'unknown', 'order', word('priority', order.priority))}</span>
        <span class="main"><strong>${t('order.number', {number: order.number})} · ${name(order.subject.placeName) || order.subject.place}: ${name(order.standard.title) || order.standard.id}</strong>
          <span class="soft small">${word('trade', order.trade)} · ${order.assignee ?? t('order.nobody')}${order.selfCleared ? ` · ${t('order.self-cleared')}` : nothing}</span></span>
        <span class="when small">${deadline(order)}</span>
      </a></li>`;
  }

  /** @param {string} filter */
  #choose(filter) {
    this.filter = filter;
    note({state: filter});
    this.#list.afresh();
  }
}

customElements.define('orders-page', OrdersPage);
