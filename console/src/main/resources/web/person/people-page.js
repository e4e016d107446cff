/** The people who have an account: made here, given a role, disabled. */
import {Component, entered, fieldsOf, html, live, nothing, repeat} from '../component.js';
import {get, post, put, sentenceOf} from '../api.js';
import {session} from '../session.js';
import {t} from '../text/text.js';
import {fullTime} from '../show/time.js';
import {icon} from '../parts/icon.js';
import {Load} from '../parts/load.js';
import {say} from '../parts/toast.js';

const ROLES = ['viewer', 'engineer', 'manager', 'administrator'];

class PeoplePage extends Component {
  static properties = {made: {state: true}, problem: {state: true}, busy: {state: true}};

  #people = new Load(this, () => get('/people'));

  constructor() {
    super();
    /** @type {Schema<'Person'> | undefined} */
    this.made = undefined;
    /** @type {unknown} */
    this.problem = undefined;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.people')});
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><div><h1>${t('nav.people')}</h1><p class="sub">${t('people.line')}</p></div></div>
        <form class="card controls" @submit=${this.#make}>
          <label class="field"><span>${t('people.name')}</span><input name="user" required maxlength="63" pattern="[a-z0-9][a-z0-9._\\-]*" autocomplete="off" spellcheck="false"></label>
          <label class="field"><span>${t('tokens.role')}</span><select name="role">${ROLES.map(one => html`<option value=${one}>${t(`role.${one}`)}</option>`)}</select></label>
          <button class="button first" ?disabled=${this.busy}>${icon('person')}${t('people.make')}</button>
          ${this.problem ? html`<div class="notice tone-critical whole" role="alert">${icon('alert')}<div>${sentenceOf(this.problem)}</div></div>` : nothing}
        </form>
        <div aria-live="polite">${
          this.made
            ? html`<div class="notice tone-ok">${icon('key')}<div>
          <p><strong>${t('people.made', {name: this.made.user})}</strong> ${t('people.made.advice')}</p><pre class="secret" tabindex="0">${this.made.password}</pre></div></div>`
            : nothing
        }</div>
        ${this.#people.draw(({items}) => this.#draw(items))}
      </div>`;
  }

  /** @param {Schema<'Person'>[]} items */
  #draw(items) {
    return html`
      <div class="card scroll" tabindex="0" role="region" aria-label=${t('nav.people')}><table>
        <thead><tr><th scope="col">${t('people.name')}</th><th scope="col">${t('tokens.role')}</th><th scope="col">${t('tokens.created')}</th>
          <th scope="col"><span class="visually-hidden">${t('people.disable')}</span></th></tr></thead>
        <tbody>${repeat(
          items,
          one => one.user,
          one => this.#person(one),
        )}</tbody></table></div>`;
  }

  /** @param {Schema<'Person'>} one */
  #person(one) {
    const self = one.user === session.who?.user;
    return html`
      <tr><td class="break"><strong>${one.user}</strong>${one.disabled ? html` <span class="soft small">${t('people.disabled')}</span>` : nothing}</td>
        <td><select aria-label=${t('tokens.role')} ?disabled=${self || this.busy} .value=${live(one.role)} @change=${entered(role => this.#change({...one, role}))}>
          ${ROLES.map(role => html`<option value=${role} ?selected=${role === one.role}>${t(`role.${role}`)}</option>`)}</select></td>
        <td>${fullTime(one.createdAt)}</td>
        <td class="end">${
          self
            ? nothing
            : html`<button class="button small ${one.disabled ? '' : 'grave'}" ?disabled=${this.busy}
          @click=${() => this.#change({...one, disabled: !one.disabled})}>${t(one.disabled ? 'people.enable' : 'people.disable')}<span class="visually-hidden"> ${one.user}</span></button>`
        }</td></tr>`;
  }

  /** @param {Submitted} event */
  async #make(event) {
    event.preventDefault();
    const form = event.target;
    await this.#do(async () => {
      this.made = await post('/people', fieldsOf(form));
      form.reset();
    });
  }

  /** @param {{user: string, role: string, disabled: boolean}} changed */
  async #change({user, role, disabled}) {
    await this.#do(async () => {
      await put(`/people/${user}`, {role, disabled});
      say(t('people.changed', {name: user}));
    });
  }

  /** @param {() => Promise<unknown>} work */
  async #do(work) {
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
    await this.#people.again();
  }
}

customElements.define('people-page', PeoplePage);
