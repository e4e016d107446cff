/** The windows of a week: a row for each deviation, a column for each day. */
import {Component, html, nothing} from '../component.js';
import {get} from '../api.js';
import {Hearing} from '../live.js';
import {name, t, word} from '../text/text.js';
import {instant, shownZone, siteInstant, siteWall} from '../show/time.js';
import {preferences} from '../preferences.js';
import {Load} from '../parts/load.js';

/** @typedef {ApiAnswer<'get', '/deviation-windows'>['items']} Windows */

const DAY = 86_400_000;
const DAYS = [0, 1, 2, 3, 4, 5, 6];

class WindowsWeek extends Component {
  static properties = {week: {state: true}};

  #windows = new Load(this, () => {
    const midnights = this.#midnights();
    return get('/deviation-windows', {from: new Date(midnights[0]).toISOString(), until: new Date(midnights[7]).toISOString()});
  });
  heard = new Hearing(this, ['deviation'], () => this.#windows.again());

  constructor() {
    super();
    this.week = 0;
  }

  again() {
    return this.#windows.again();
  }

  render() {
    return html`
      <section class="card" aria-label=${t('deviations.week')}>
        <div class="head"><h2>${t('deviations.week')}</h2>
          <div class="buttons">
            <button class="button small" @click=${() => this.#go(-1)}>${t('deviations.week.before')}</button>
            <button class="button small" ?disabled=${this.week === 0} @click=${() => this.#go(-this.week)}>${t('deviations.week.this')}</button>
            <button class="button small" @click=${() => this.#go(1)}>${t('deviations.week.after')}</button>
          </div></div>
        ${this.#windows.draw(({items}) => this.#draw(items))}
      </section>`;
  }

  /** @param {Windows} items */
  #draw(items) {
    if (items.length === 0) {
      return html`<p class="body soft">${t('deviations.week.none')}</p>`;
    }
    const midnights = this.#midnights();
    const rows = [...Map.groupBy(items, one => one.deviation.id).values()];
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${t('deviations.week')}><table>
        <thead><tr><th scope="col">${t('deviation.place')}</th>${DAYS.map(day => html`<th scope="col">${this.#format({weekday: 'short', day: 'numeric', month: 'numeric'}, midnights[day])}</th>`)}</tr></thead>
        <tbody>${rows.map(row => this.#row(row, midnights))}</tbody>
      </table></div>`;
  }

  /**
   * @param {Windows} windows
   * @param {number[]} midnights
   */
  #row(windows, midnights) {
    const {deviation} = windows[0];
    return html`
      <tr><th scope="row"><a href="/deviations/${deviation.id}">${name(deviation.placeName)}</a><br>
        <span class="soft small">${word('deviation-kind', deviation.kind)} · ${word('deviation-state', deviation.state)}</span></th>
        ${DAYS.map(day => html`<td>${this.#cell(windows, midnights[day], midnights[day + 1])}</td>`)}</tr>`;
  }

  /**
   * @param {Windows} windows
   * @param {number} from
   * @param {number} until
   */
  #cell(windows, from, until) {
    const inside = windows.filter(one => instant(one.from) < until && instant(one.until) > from);
    return inside.length === 0 ? nothing : inside.map(one => html`<div class="small">${this.#span(one, from, until)}</div>`);
  }

  /**
   * @param {Windows[number]} window
   * @param {number} from
   * @param {number} until
   */
  #span(window, from, until) {
    const start = instant(window.from);
    const end = instant(window.until);
    if (start <= from && end >= until) {
      return t('deviations.week.all-day');
    }
    /** @param {number} time */
    const clock = time => this.#format({hour: '2-digit', minute: '2-digit', hour12: false}, time);
    return `${start <= from ? '…' : clock(start)}–${end > until ? '…' : clock(end)}`;
  }

  /** The midnights of the site from Monday to Monday. */
  #midnights() {
    const today = Date.parse(`${siteWall(Date.now()).slice(0, 10)}T00:00Z`);
    const monday = today + (this.week * 7 - ((new Date(today).getUTCDay() + 6) % 7)) * DAY;
    return [...DAYS, 7].map(day => siteInstant(new Date(monday + day * DAY).toISOString().slice(0, 16)));
  }

  /**
   * @param {Intl.DateTimeFormatOptions} options
   * @param {number} time
   */
  #format(options, time) {
    return new Intl.DateTimeFormat(preferences.locale, {timeZone: shownZone(), ...options}).format(time);
  }

  /** @param {number} by */
  #go(by) {
    this.week += by;
    this.#windows.again();
  }
}

customElements.define('windows-week', WindowsWeek);
