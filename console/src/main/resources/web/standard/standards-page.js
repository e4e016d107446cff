/** The standards: what must hold, where that is written, and how the building stands by each. */
import {Component, entered, html, nothing, repeat} from '../component.js';
import {get} from '../api.js';
import {Hearing} from '../live.js';
import {note, noted} from '../address.js';
import {name, t, word} from '../text/text.js';
import {day, duration} from '../show/time.js';
import {whole} from '../show/number.js';
import {allowed} from '../show/value.js';
import {verification} from '../parts/citation.js';
import {fireNotice} from '../parts/fire.js';
import {icon} from '../parts/icon.js';
import {empty, Load} from '../parts/load.js';
import {badge, severityBadge, verdictBadge} from '../parts/state.js';
import './version-list.js';

const SETTLE = 1_500;

/** @typedef {Event & {currentTarget: HTMLDetailsElement}} Toggled */

class StandardsPage extends Component {
  static properties = {chosen: {state: true}, search: {state: true}};

  #list = new Load(this, () => get('/standards'));
  #one = new Load(this, async () => (this.chosen ? get(`/standards/${this.chosen}`) : null));
  heard = new Hearing(
    this,
    ['standing'],
    () => this.#soon(),
    () => this.#again(),
  );
  /** @type {number | undefined} */
  #timer;

  constructor() {
    super();
    this.chosen = noted('id');
    this.search = noted('search') ?? '';
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.standards')});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><div><h1>${t('nav.standards')}</h1><p class="sub">${t('standards.line')}</p></div>
          <label class="search">${icon('search')}<span class="visually-hidden">${t('standards.search')}</span>
            <input type="search" placeholder=${t('standards.search')} .value=${this.search} @input=${entered(value => this.#searched(value))}></label></div>
        ${this.#list.draw(({items}) => this.#draw(items))}
      </div>`;
  }

  /** @param {Schema<'Standard'>[]} items */
  #draw(items) {
    const shown = items.filter(one => this.#found(one));
    if (shown.length === 0) {
      return empty('standard', t('standards.none'), t('standards.none.advice'));
    }
    const documents = grouped(shown);
    return html`
      ${shown.some(one => one.discipline === 'fire') ? fireNotice() : nothing}
      ${repeat(
        documents,
        ([id]) => id,
        ([, standards]) => html`
        <section class="card" aria-label=${name(standards[0].documentTitle)}>
          <div class="head"><div><h2>${name(standards[0].documentTitle)}</h2>
            <p class="soft small">${standards[0].issuer} · ${standards[0].jurisdiction} · ${standards[0].edition} · <span class="mono">${standards[0].document}</span></p></div></div>
          ${standards.map(one => this.#standard(one))}
        </section>`,
      )}`;
  }

  /** @param {Schema<'Standard'>} standard */
  #standard(standard) {
    const open = standard.id === this.chosen;
    return html`
      <details class="standard" ?open=${open} @toggle=${(/** @type {Toggled} */ event) => this.#toggled(event, standard)}>
        <summary>
          <span class="main"><strong>${name(standard.title)}</strong><span>${standard.requirement.text}</span>
            <span class="soft small">${standard.clause} · ${word('discipline', standard.discipline)}</span></span>
          <span class="badges">${standard.inForce ? nothing : badge('unknown', 'none', word('lifecycle', standard.lifecycle))}${verification(standard.verification)}${this.#standing(standard.counts)}</span>
        </summary>
        ${open ? this.#details(standard) : nothing}
      </details>`;
  }

  /** @param {Schema<'Counts'>} counts */
  #standing(counts) {
    const judged = Object.values(counts).reduce((sum, one) => sum + one, 0);
    if (judged === 0) {
      return badge('unknown', 'none', t('standards.judges-none'));
    }
    const [tone, sign, n] =
      counts.fail > 0
        ? ['critical', 'alert', counts.fail]
        : counts['not-evaluable'] > 0
          ? ['unknown', 'question', counts['not-evaluable']]
          : ['ok', 'ok', judged];
    const key = counts.fail > 0 ? 'fail' : counts['not-evaluable'] > 0 ? 'not-evaluable' : 'pass';
    return badge(tone, sign, t(`standards.stand.${key}`, {n: whole(n), all: whole(judged)}));
  }

  /** @param {Schema<'Standard'>} standard */
  #details(standard) {
    const {scope, requirement, clear, respond} = standard;
    /** @type {(key: string, value: unknown) => unknown} */
    const fact = (key, value) => (value ? html`<div><dt>${t(key)}</dt><dd>${value}</dd></div>` : nothing);
    return html`
      <div class="body stack">
        <p class="badges">${severityBadge(standard.severity)}${badge('unknown', standard.discipline, word('discipline', standard.discipline))}</p>
        <dl class="facts">
          ${fact('standards.limit', allowed(requirement, requirement.unit))}
          ${fact('standards.hold', standard.holdSeconds ? duration(standard.holdSeconds * 1_000) : '')}
          ${fact('standards.clear', [allowed(clear, requirement.unit), clear.holdSeconds ? duration(clear.holdSeconds * 1_000) : ''].filter(Boolean).join(' · '))}
          ${fact('standards.silence', standard.silenceSeconds ? duration(standard.silenceSeconds * 1_000) : '')}
          ${fact('standards.scope', scope.text)}
          ${fact('standards.order', respond.trade ? `${word('trade', respond.trade)} · ${word('priority', respond.priority)}${respond.procedure ? ` · ${word('procedure', respond.procedure)}` : ''}` : '')}
          ${fact('standards.page', respond.page && respond.page !== 'none' ? word('policy', respond.page) : '')}
          ${fact('standards.effective', day(standard.effective))}
          ${fact('citation.version', html`<span class="mono break">${standard.id}</span> · ${standard.version} · <span class="mono">${standard.hash}</span>`)}
        </dl>
        <version-list .standard=${standard.id}></version-list>
        ${this.#one.draw(one => (one?.id === standard.id ? this.#points(one) : nothing))}
      </div>`;
  }

  /** @param {Schema<'Standard'>} standard */
  #points({standings = []}) {
    return standings.length === 0
      ? html`<p class="soft">${t('standards.judges-none')}</p>`
      : html`
      <h3>${t('standards.points')}</h3>
      <ul class="rows framed">${standings.map(
        one => html`
        <li><a class="row" href=${one.subject?.group ? nothing : `/points/${one.point}`}><span class="states">${verdictBadge(one.verdict)}</span><span class="main">${one.subject ? subjectName(one.subject) : one.point}</span>
          <span class="when soft small">${t('point.since')} <ago-time .at=${one.since}></ago-time></span></a></li>`,
      )}</ul>`;
  }

  /**
   * @param {Toggled} event
   * @param {Schema<'Standard'>} standard
   */
  #toggled(event, standard) {
    const {open} = event.currentTarget;
    if (open && this.chosen !== standard.id) {
      this.chosen = standard.id;
      note({id: standard.id});
      this.#one.afresh();
    } else if (!open && this.chosen === standard.id) {
      this.chosen = undefined;
      note({id: undefined});
    }
  }

  /** @param {string} search */
  #searched(search) {
    this.search = search;
    note({search});
  }

  /** @param {Schema<'Standard'>} standard */
  #found(standard) {
    const text = [
      standard.id,
      standard.title.en,
      standard.title.zh,
      standard.documentTitle.en,
      standard.documentTitle.zh,
      standard.clause,
      standard.discipline,
      standard.scope.quantity,
      standard.requirement.text,
    ]
      .join(' ')
      .toLocaleLowerCase();
    return this.search
      .toLocaleLowerCase()
      .split(/\s+/)
      .every(one => text.includes(one));
  }

  #soon() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#again();
    }, SETTLE);
  }

  #again() {
    this.#list.again();
    this.#one.again();
  }
}

/** @param {Schema<'Subject'>} subject */
function subjectName({point, name: what, place, placeName}) {
  return what ? `${name(placeName) || place}: ${name(what)}` : point;
}

/** @param {Schema<'Standard'>[]} standards */
function grouped(standards) {
  /** @type {Map<string, Schema<'Standard'>[]>} */
  const groups = new Map();
  standards.forEach(one => groups.set(one.document, [...(groups.get(one.document) ?? []), one]));
  return groups;
}

customElements.define('standards-page', StandardsPage);
