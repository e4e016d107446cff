/** One deviation: what it is for, who asked and who approved, what can be done with it now. */
import {Component, entered, html, live, nothing} from '../component.js';
import {get, post, sentenceOf} from '../api.js';
import {Hearing} from '../live.js';
import {go} from '../address.js';
import {session} from '../session.js';
import {name, t, word} from '../text/text.js';
import {fullTime, siteInstant, siteWall} from '../show/time.js';
import {icon} from '../parts/icon.js';
import {Load} from '../parts/load.js';
import {badge, deviationBadge} from '../parts/state.js';
import {timeline} from '../parts/timeline.js';
import {say} from '../parts/toast.js';

/** @type {Record<Schema<'DeviationAction'>, string>} */
const SIGNS = {approve: 'ok', refuse: 'none', cancel: 'none', end: 'stop', extend: 'clock'};
/** @type {Schema<'DeviationAction'>[]} */
const OFFERED = ['approve', 'refuse', 'extend', 'end', 'cancel'];

class DeviationPage extends Component {
  static properties = {deviation: {}, busy: {state: true}, conflict: {state: true}, action: {state: true}, detail: {state: true}, until: {state: true}};

  #record = new Load(this, () => get(`/deviations/${this.deviation}`));
  heard = new Hearing(
    this,
    ['deviation'],
    data => data.id === this.deviation && this.#record.again(),
    () => this.#record.again(),
  );

  constructor() {
    super();
    /** @type {string} */
    this.deviation;
    this.busy = false;
    /** @type {string | undefined} */
    this.conflict = undefined;
    /** @type {Schema<'DeviationAction'>} */
    this.action = 'approve';
    this.detail = '';
    this.until = '';
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('deviation.title')});
  }

  render() {
    return html`<div class="page">${this.#record.draw(one => this.#draw(one))}</div>${this.#dialog()}`;
  }

  /** @param {Schema<'Deviation'>} one */
  #draw(one) {
    return html`
      <div class="page-head">
        <div>
          <nav class="crumbs" aria-label=${t('crumbs.label')}><a href="/deviations">${t('nav.deviations')}</a></nav>
          <h1>${t('deviation.number', {number: one.number})} · ${word('deviation-kind', one.kind)}: ${name(one.placeName)}</h1>
          <p class="badges" aria-live="polite">${deviationBadge(one.state)}${one.lifeSafety ? badge('critical', 'fire', t('deviation.life-safety')) : nothing}</p>
        </div>
        ${this.#actions(one)}
      </div>
      <div aria-live="assertive">${this.conflict ? html`<div class="notice tone-minor">${icon('alert')}<div>${this.conflict}</div></div>` : nothing}</div>
      ${this.#waits(one) ? html`<div class="notice tone-minor">${icon('person')}<div>${t('deviation.second-person')}</div></div>` : nothing}
      <div class="columns"><div class="page">${this.#facts(one)}</div><div class="page">${timeline(one.timeline ?? [])}</div></div>`;
  }

  /**
   * Whether the reader asked for what another person must approve.
   *
   * @param {Schema<'Deviation'>} one
   */
  #waits(one) {
    return one.state === 'requested' && one.lifeSafety && one.requestedBy.id === session.who?.user;
  }

  /** @param {Schema<'Deviation'>} one */
  #actions(one) {
    if (!session.may('engineer')) {
      return nothing;
    }
    const offered = OFFERED.filter(action => one.actions.includes(action) && !(action === 'approve' && this.#waits(one)));
    return html`<div class="buttons">${offered.map(
      action => html`
      <button class="button ${action === 'approve' ? 'first' : ''} ${action === 'cancel' || action === 'end' ? 'grave' : ''}"
        ?disabled=${this.busy} @click=${() => this.#begin(one, action)}>${icon(SIGNS[action])}${t(`deviation.act.${action}`)}</button>`,
    )}</div>`;
  }

  /** @param {Schema<'Deviation'>} one */
  #facts(one) {
    /** @type {(label: string, value: unknown) => unknown} */
    const fact = (label, value) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
    return html`
      <section class="card" aria-label=${t('deviation.terms')}>
        <div class="head"><h2>${t('deviation.terms')}</h2></div>
        <dl class="facts body">
          ${fact(t('deviation.place'), name(one.placeName))}
          ${fact(t('deviation.point'), one.point ? html`<a href="/points/${one.point}">${name(one.pointName) || one.point}</a>` : undefined)}
          ${fact(t('deviation.standard'), one.standard ? name(one.standardTitle) || one.standard : t('deviation.standard.all'))}
          ${fact(t('deviation.discipline'), one.discipline && word('discipline', one.discipline))}
          ${fact(t('deviation.from'), fullTime(one.from))}
          ${fact(t('deviation.until'), fullTime(one.until))}
          ${fact(t('deviation.repeats'), one.recurrence && `${one.recurrence.rule} · ${one.recurrence.lasts}`)}
          ${fact(t('deviation.effect'), one.effectiveFrom && one.effectiveUntil && `${fullTime(one.effectiveFrom)} – ${fullTime(one.effectiveUntil)}`)}
          ${fact(t('deviation.reason'), `${word('deviation-reason', one.reason)}: ${one.words}`)}
          ${fact(t('deviation.evidence'), one.evidence)}
          ${fact(t('deviation.requested-by'), `${one.requestedBy.id} · ${fullTime(one.requestedAt)}`)}
          ${fact(t('deviation.approved-by'), one.approvedBy && one.approvedAt && `${one.approvedBy.id} · ${fullTime(one.approvedAt)}`)}
          ${fact(t('deviation.continues'), one.continues ? html`<a href="/deviations/${one.continues}">${t('deviation.title')}</a>` : undefined)}
        </dl>
      </section>`;
  }

  #dialog() {
    const must = ['refuse', 'extend'].includes(this.action);
    return html`
      <dialog aria-labelledby="deviation-act">
        <form method="dialog">
          <h2 id="deviation-act">${t(`deviation.act.${this.action}`)}</h2>
          ${
            this.action === 'extend'
              ? html`<label class="field"><span>${t('deviation.until')}</span>
            <input type="datetime-local" required .value=${live(this.until)} @input=${entered(value => (this.until = value))}></label>`
              : nothing
          }
          <label class="field"><span>${t('deviation.detail')}</span>
            <textarea maxlength="2000" ?required=${must} .value=${live(this.detail)} @input=${entered(value => (this.detail = value))}></textarea></label>
          <div class="buttons">
            <button class="button" type="button" @click=${() => this.drawn('dialog').close('')}>${t('act.cancel')}</button>
            <button class="button first" value="ok">${t(`deviation.act.${this.action}`)}</button>
          </div>
        </form>
      </dialog>`;
  }

  /**
   * @param {Schema<'Deviation'>} one
   * @param {Schema<'DeviationAction'>} action
   */
  async #begin(one, action) {
    this.action = action;
    this.detail = '';
    this.until = siteWall(one.until);
    await this.updateComplete;
    const dialog = this.drawn('dialog');
    dialog.returnValue = '';
    dialog.showModal();
    await new Promise(closed => dialog.addEventListener('close', closed, {once: true}));
    if (dialog.returnValue === 'ok') {
      await this.#act(one, action);
    }
  }

  /**
   * @param {Schema<'Deviation'>} one
   * @param {Schema<'DeviationAction'>} action
   */
  async #act(one, action) {
    const body = {
      ...(this.detail.trim() ? {detail: this.detail.trim()} : {}),
      ...(action === 'extend' ? {until: new Date(siteInstant(this.until)).toISOString()} : {}),
    };
    this.busy = true;
    this.conflict = undefined;
    try {
      const after = await post(`/deviations/${one.id}/${action}`, body, one.version);
      say(t('deviation.said', {number: after.number, state: word('deviation-state', after.state)}));
      if (after.id === one.id) {
        this.#record.set(after);
      } else {
        go(`/deviations/${after.id}`);
      }
    } catch (problem) {
      this.conflict = sentenceOf(problem);
      await this.#record.again();
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('deviation-page', DeviationPage);
