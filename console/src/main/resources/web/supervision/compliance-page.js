/** How well the standards are kept over a period: each standard, the worst subjects, what was excused and what was amended. */
import {Component, fieldsOf, html, nothing, repeat} from '../component.js';
import {get} from '../api.js';
import {preferences} from '../preferences.js';
import {note, noted} from '../address.js';
import {siteTree} from '../site.js';
import {name, t, word} from '../text/text.js';
import {duration, instant, shortTime, siteInstant, siteWall} from '../show/time.js';
import {choices} from '../parts/choices.js';
import {icon} from '../parts/icon.js';
import {empty, Load} from '../parts/load.js';
import {verdictBadge} from '../parts/state.js';
import {change, legend, percent, sharesOf, sparkline, timesBar} from './shares.js';

/** @type {string[]} */
const PERIODS = ['today', '7-days', 'month', 'quarter', 'own'];
const DAY = 86_400_000;
const MOST = 500;
const EVERY = 60_000;

/** @typedef {{figures: ApiAnswer<'get', '/compliance'>, trend: ApiAnswer<'get', '/compliance/trend'>, worst: ApiAnswer<'get', '/compliance'>, excused: ApiAnswer<'get', '/compliance/excused'>, amended: ApiAnswer<'get', '/compliance/amendments'>}} Figures */

class CompliancePage extends Component {
  static properties = {period: {state: true}, from: {state: true}, to: {state: true}};

  /** @type {Load<Figures>} */
  #all = new Load(this, () => this.#read());

  constructor() {
    super();
    /** @type {string} */
    this.period = PERIODS.find(one => one === noted('period')) ?? '7-days';
    this.from = noted('from');
    this.to = noted('to');
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.compliance')});
    this.watch = setInterval(() => this.#all.again(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.watch);
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><div><h1>${t('nav.compliance')}</h1><p class="sub">${t('compliance.line')}</p></div>
          ${choices(
            t('compliance.period'),
            PERIODS.map(value => ({value, text: t(`compliance.period.${value}`)})),
            this.period,
            value => this.#choose(value),
          )}</div>
        ${this.period === 'own' ? this.#own() : nothing}
        ${this.#all.draw(all => this.#draw(all))}
      </div>`;
  }

  #own() {
    return html`
      <form class="card controls" @submit=${this.#set}>
        <label class="field"><span>${t('history.from')}</span><input type="datetime-local" name="from" required .value=${this.from ? siteWall(this.from) : ''}></label>
        <label class="field"><span>${t('history.to')}</span><input type="datetime-local" name="to" required .value=${this.to ? siteWall(this.to) : ''}></label>
        <button class="button">${t('compliance.show')}</button>
      </form>`;
  }

  /** @param {Figures} all */
  #draw({figures, trend, worst, excused, amended}) {
    const {total} = figures;
    if (Object.values(total.now.millis).every(one => one === 0)) {
      return empty('chart', t('compliance.none'), t('compliance.none.advice'));
    }
    const lines = new Map(trend.series.map(one => [one.key, one.times]));
    return html`
      <section class="card body-pad compliance-total" aria-label=${t('compliance.total')}>
        <div><span class="big">${percent(total.now.compliance)}</span> ${change(total.now, total.before)}
          <p class="soft">${t('compliance.covered', {share: percent(total.now.coverage)})} · ${t('compliance.span', {from: shortTime(figures.from), to: shortTime(figures.countedTo)})}</p></div>
        <div class="stack">${timesBar(total.now)}${legend()}</div>
        <div class="buttons"><a class="button small" href=${this.#address('compliance.csv')} download="compliance.csv">${icon('download')}${t('history.csv')}</a>
          <a class="button small" href=${this.#address('compliance/report')} download="compliance-report.json">${icon('download')}${t('compliance.report')}</a></div>
      </section>
      ${this.#table(figures.items, lines)}
      <div class="columns"><div class="page">${this.#excused(excused.items)}${this.#amended(amended.items)}</div>${this.#worst(worst.items)}</div>`;
  }

  /**
   * @param {Schema<'ComplianceRow'>[]} items
   * @param {Map<string | undefined, Schema<'VerdictTimes'>[]>} lines
   */
  #table(items, lines) {
    return html`
      <div class="card scroll" tabindex="0" role="region" aria-label=${t('nav.standards')}>
        <table class="compliance">
          <caption>${t('compliance.caption')}</caption>
          <thead><tr><th scope="col">${t('compliance.standard')}</th><th scope="col">${t('compliance.share')}</th><th scope="col">${t('compliance.before')}</th>
            <th scope="col">${t('compliance.times')}</th><th scope="col">${t('compliance.trend')}</th></tr></thead>
          <tbody>${repeat(
            items,
            one => one.key,
            one => html`
            <tr><th scope="row"><a href="/standards?id=${one.key}">${one.name ? name(one.name) : one.key}</a>
                <span class="soft small">${one.standard ? `${one.standard.clause} · ${word('discipline', one.standard.discipline)}` : ''}</span></th>
              <td>${sharesOf(one.now)}</td><td>${change(one.now, one.before)}</td>
              <td>${timesBar(one.now)}${
                one.now.millis.fail > 0
                  ? html`<a class="small" href="/incidents?state=all">${t('compliance.breached', {time: duration(one.now.millis.fail)})}</a>`
                  : nothing
              }</td>
              <td>${sparkline(lines.get(one.key) ?? [])}</td></tr>`,
          )}</tbody>
        </table>
      </div>`;
  }

  /** @param {Schema<'ComplianceRow'>[]} items */
  #worst(items) {
    const failed = items.filter(one => one.now.millis.fail > 0);
    return html`
      <section class="card" aria-label=${t('compliance.worst')}><div class="head"><h2>${t('compliance.worst')}</h2></div>
        ${
          failed.length === 0
            ? html`<p class="body soft">${t('compliance.worst.none')}</p>`
            : html`
          <ul class="rows">${failed.map(
            one => html`
            <li><a class="row" href="/points/${one.key}"><span class="main"><strong>${name(one.placeName)} · ${one.name ? name(one.name) : one.key}</strong>
              <span class="soft small">${t('compliance.breached', {time: duration(one.now.millis.fail)})}</span></span><span class="when">${sharesOf(one.now)}</span></a></li>`,
          )}</ul>`
        }
      </section>`;
  }

  /** @param {Schema<'ExcusedTime'>[]} items */
  #excused(items) {
    return html`
      <section class="card" aria-label=${t('compliance.excused')}><div class="head"><h2>${t('compliance.excused')}</h2></div>
        ${
          items.length === 0
            ? html`<p class="body soft">${t('compliance.excused.none')}</p>`
            : html`
          <ul class="rows">${items.map(
            one => html`
            <li class="row"><span class="main"><strong>${one.standard ? name(one.standard.title) : ''} · ${name(one.placeName)}</strong>
              <span class="soft small">${one.reason && one.until ? t('compliance.excused.by', {reason: name(one.reason), who: one.by, until: shortTime(one.until)}) : t('compliance.excused.unknown')}</span></span>
              <span class="when soft small">${shortTime(one.from)} – ${shortTime(one.to)} · ${duration(instant(one.to) - instant(one.from))}</span></li>`,
          )}</ul>`
        }
      </section>`;
  }

  /** @param {Schema<'VerdictAmendment'>[]} items */
  #amended(items) {
    return items.length === 0
      ? nothing
      : html`
      <section class="card" aria-label=${t('compliance.amended')}><div class="head"><h2>${t('compliance.amended')}</h2></div>
        <ul class="rows">${items.map(
          one => html`
          <li class="row"><span class="main"><strong>${name(one.standard.title) || one.standard.id} · ${name(one.placeName)}</strong>
            <span class="badges">${verdictBadge(one.before)} → ${verdictBadge(one.after)} <span class="soft small">${word('amendment', one.why)}</span></span></span>
            <span class="when soft small">${shortTime(one.from)} – ${shortTime(one.to)}</span></li>`,
        )}</ul>
      </section>`;
  }

  async #read() {
    await siteTree();
    const asked = this.#query();
    const days = asked.from && asked.to ? (instant(asked.to) - instant(asked.from)) / DAY : 0;
    const step = days > 366 ? 'month' : this.period === 'quarter' || days > 62 ? 'week' : 'day';
    const [figures, trend, worst, excused, amended] = await Promise.all([
      get('/compliance', {...asked, by: 'standard', sort: 'compliance', limit: MOST}),
      get('/compliance/trend', {...asked, by: 'standard', step}),
      get('/compliance', {...asked, by: 'subject', sort: 'fail', limit: 8}),
      get('/compliance/excused', asked),
      get('/compliance/amendments', {...asked, limit: 20}),
    ]);
    return {figures, trend, worst, excused, amended};
  }

  /** @returns {{from?: string, to?: string, period?: string}} */
  #query() {
    return this.period === 'own' && this.from && this.to ? {from: this.from, to: this.to} : {period: this.period === 'own' ? '7-days' : this.period};
  }

  /** @param {string} what */
  #address(what) {
    return `/api/v1/${what}?${new URLSearchParams({lang: preferences.language, ...this.#query()})}`;
  }

  /** @param {string} period */
  #choose(period) {
    this.period = period;
    note({period, from: undefined, to: undefined});
    if (period !== 'own') {
      this.#all.afresh();
    }
  }

  /** @param {Submitted} event */
  #set(event) {
    event.preventDefault();
    const {from, to} = fieldsOf(event.target);
    this.from = new Date(siteInstant(from)).toISOString();
    this.to = new Date(siteInstant(to)).toISOString();
    note({period: 'own', from: this.from, to: this.to});
    this.#all.afresh();
  }
}

customElements.define('compliance-page', CompliancePage);
