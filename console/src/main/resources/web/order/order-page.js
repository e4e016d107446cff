/** One work order: where it stands, until when, what can be done with it now. */
import {Component, html, nothing} from '../component.js';
import {get, isOvertaken, post, sentenceOf} from '../api.js';
import {Hearing} from '../live.js';
import {session} from '../session.js';
import {name, t, word} from '../text/text.js';
import {fullTime} from '../show/time.js';
import {citation} from '../parts/citation.js';
import {crumbs} from '../parts/crumbs.js';
import {fireNotice} from '../parts/fire.js';
import {icon} from '../parts/icon.js';
import {Load} from '../parts/load.js';
import {badge, orderBadge} from '../parts/state.js';
import {timeline} from '../parts/timeline.js';
import {say} from '../parts/toast.js';
import {standardOf} from '../standard/standards.js';
import './action-dialog.js';

/** @type {Record<Schema<'WorkOrderAction'>, string>} */
const SIGNS = {
  assign: 'person',
  accept: 'hand',
  decline: 'none',
  start: 'play',
  hold: 'pause',
  resume: 'play',
  complete: 'ok',
  verify: 'ok',
  reject: 'none',
  cancel: 'none',
};
/** The order in which actions are offered: what leads on first, what leads away last. */
/** @type {Schema<'WorkOrderAction'>[]} */
const OFFERED = ['assign', 'accept', 'start', 'resume', 'complete', 'verify', 'hold', 'decline', 'reject', 'cancel'];
const LEADS_AWAY = ['hold', 'decline', 'reject', 'cancel'];
/** @type {Record<Schema<'Clock'>['state'], [string, string]>} */
const CLOCKS = {running: ['info', 'clock'], overdue: ['critical', 'clock'], met: ['ok', 'ok'], missed: ['critical', 'alert'], stopped: ['unknown', 'none']};

class OrderPage extends Component {
  static properties = {order: {}, busy: {state: true}, conflict: {state: true}};

  #record = new Load(this, async () => {
    const order = await get(`/work-orders/${this.order}`);
    return {order, standard: await standardOf(order.standard)};
  });
  heard = new Hearing(
    this,
    ['work-order'],
    data => data.id === this.order && this.#record.again(),
    () => this.#record.again(),
  );

  constructor() {
    super();
    /** @type {string} */
    this.order;
    this.busy = false;
    /** @type {string | undefined} */
    this.conflict = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('order.title')});
  }

  render() {
    return html`
      <div class="page">${this.#record.draw(record => this.#draw(record))}</div>
      <action-dialog></action-dialog>`;
  }

  /** @param {{order: Schema<'WorkOrder'>, standard: Schema<'Standard'> | undefined}} record */
  #draw({order, standard}) {
    return html`
      <div class="page-head">
        <div>
          ${crumbs(order.subject.path, html`<a href="/work-orders">${t('nav.orders')}</a>`)}
          <h1>${t('order.number', {number: order.number})} · ${name(order.standard.title) || order.standard.id}</h1>
          <p class="badges" aria-live="polite">${orderBadge(order.state)}
            ${badge(order.priority === 'p0' ? 'critical' : 'unknown', 'order', word('priority', order.priority))}
            ${order.overdue ? badge('critical', 'clock', t('order.overdue')) : nothing}
            ${order.selfCleared ? badge('ok', 'ok', t('order.self-cleared')) : nothing}</p>
        </div>
        ${this.#actions(order)}
      </div>
      <div aria-live="assertive">${
        this.conflict
          ? html`
        <div class="notice tone-minor">${icon('alert')}<div>${this.conflict}</div></div>`
          : nothing
      }</div>
      ${order.standard.discipline === 'fire' ? fireNotice() : nothing}
      <div class="columns">
        <div class="page">${this.#terms(order)}${timeline(order.timeline ?? [])}</div>
        <div class="page">${this.#clocks(order)}${citation(order.standard, standard?.requirement)}</div>
      </div>`;
  }

  /** @param {Schema<'WorkOrder'>} order */
  #actions(order) {
    if (!session.may('engineer')) {
      return nothing;
    }
    const offered = OFFERED.filter(action => order.actions.includes(action));
    return html`<div class="buttons">${offered.map(
      (action, place) => html`
      <button class="button ${place === 0 && !LEADS_AWAY.includes(action) ? 'first' : ''} ${action === 'cancel' ? 'grave' : ''}"
        ?disabled=${this.busy} @click=${() => this.#begin(order, action)}>${icon(SIGNS[action])}${t(`action.${action}`)}</button>`,
    )}</div>`;
  }

  /** @param {Schema<'WorkOrder'>} order */
  #terms(order) {
    return html`
      <section class="card" aria-label=${t('order.terms')}>
        <div class="head"><h2>${t('order.terms')}</h2></div>
        <dl class="facts body">
          <div><dt>${t('order.place')}</dt><dd>${name(order.subject.placeName) || order.subject.place} · ${
            order.subject.group
              ? name(order.subject.name)
              : html`<a href="/points/${order.subject.point}">${name(order.subject.name) || order.subject.point}</a>`
          }</dd></div>
          <div><dt>${t('order.incident')}</dt><dd><a href="/incidents/${order.incident}">${t('order.to-incident')}</a></dd></div>
          <div><dt>${t('order.trade')}</dt><dd>${word('trade', order.trade)}</dd></div>
          <div><dt>${t('order.assignee')}</dt><dd>${order.assignee ?? t('order.nobody')}</dd></div>
          ${order.procedure ? html`<div><dt>${t('order.procedure')}</dt><dd>${word('procedure', order.procedure)}</dd></div>` : nothing}
          <div><dt>${t('order.opened')}</dt><dd>${fullTime(order.openedAt)} (<ago-time .at=${order.openedAt}></ago-time>)</dd></div>
        </dl>
      </section>`;
  }

  /** @param {Schema<'WorkOrder'>} order */
  #clocks({clocks}) {
    return html`
      <section class="card" aria-label=${t('clock.title')}>
        <div class="head"><h2>${t('clock.title')}</h2></div>
        <ul class="clocks">${(clocks ?? []).map(
          clock => html`
          <li>
            <div><h3>${t(`clock.${clock.kind}`)}</h3><p class="soft small">${t('clock.due', {time: fullTime(clock.due)})}</p>
              ${clock.standard ? html`<p class="soft small">${name(clock.standard.documentTitle) || clock.standard.id} · ${clock.standard.clause}</p>` : nothing}</div>
            <div class="end">${badge(...CLOCKS[clock.state], t(`clock.state.${clock.state}`))}
              <p class="small">${clock.stoppedAt ? fullTime(clock.stoppedAt) : html`<ago-time .at=${clock.due}></ago-time>`}</p></div>
          </li>`,
        )}</ul>
      </section>`;
  }

  /**
   * @param {Schema<'WorkOrder'>} order
   * @param {Schema<'WorkOrderAction'>} action
   */
  async #begin(order, action) {
    const detail = await this.drawn('action-dialog').ask(action, order);
    if (detail !== undefined) {
      await this.#act(order, action, detail);
    }
  }

  /**
   * @param {Schema<'WorkOrder'>} order
   * @param {Schema<'WorkOrderAction'>} action
   * @param {string} detail
   */
  async #act(order, action, detail) {
    this.busy = true;
    this.conflict = undefined;
    try {
      const after = await post(`/work-orders/${order.id}/${action}`, detail === '' ? {} : {detail}, order.version);
      this.#record.set({order: after, standard: this.#record.value?.standard});
      say(t('order.said', {number: order.number, state: word('order-state', after.state)}));
    } catch (problem) {
      this.conflict = isOvertaken(problem) ? t('conflict.seen', {problem: sentenceOf(problem)}) : sentenceOf(problem);
      await this.#record.again();
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('order-page', OrderPage);
