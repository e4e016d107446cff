/** The API tokens: who may ask in which role, made and revoked here. */
import {Component, fieldsOf, html, nothing, repeat} from '../component.js';
import {get, post, remove, sentenceOf} from '../api.js';
import {t} from '../text/text.js';
import {fullTime} from '../show/time.js';
import {icon} from '../parts/icon.js';
import {empty, Load} from '../parts/load.js';
import {say} from '../parts/toast.js';

const ROLES = ['viewer', 'engineer', 'manager', 'administrator'];
const DAYS = [30, 90, 365, 0];

class TokensPage extends Component {
  static properties = {made: {state: true}, problem: {state: true}, busy: {state: true}, revoking: {state: true}};

  #tokens = new Load(this, () => get('/tokens'));

  constructor() {
    super();
    /** @type {Schema<'Token'> | undefined} */
    this.made = undefined;
    /** @type {unknown} */
    this.problem = undefined;
    this.busy = false;
    /** @type {Schema<'Token'> | undefined} */
    this.revoking = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.tokens')});
  }

  render() {
    return html`
      <div class="page">
        <div class="page-head"><div><h1>${t('nav.tokens')}</h1><p class="sub">${t('tokens.line')}</p></div></div>
        ${this.#form()}
        <div aria-live="polite">${this.made ? this.#secret(this.made) : nothing}</div>
        ${this.#tokens.draw(({items}) => this.#draw(items))}
      </div>
      <dialog aria-labelledby="revoke-title">
        <form method="dialog">
          <h2 id="revoke-title">${t('tokens.revoke.title', {name: this.revoking?.name ?? ''})}</h2>
          <p>${t('tokens.revoke.advice')}</p>
          <div class="buttons"><button class="button" type="button" @click=${() => this.drawn('dialog').close('')}>${t('act.cancel')}</button>
            <button class="button grave" value="ok">${t('tokens.revoke')}</button></div>
        </form>
      </dialog>`;
  }

  #form() {
    return html`
      <form class="card controls" @submit=${this.#make}>
        <label class="field"><span>${t('tokens.name')}</span><input name="name" required maxlength="100" autocomplete="off" placeholder=${t('tokens.name.such')}></label>
        <label class="field"><span>${t('tokens.role')}</span><select name="role">${ROLES.map(one => html`<option value=${one}>${t(`role.${one}`)}</option>`)}</select></label>
        <label class="field"><span>${t('tokens.days')}</span><select name="days">${DAYS.map(one => html`<option value=${one} ?selected=${one === 365}>${t(`tokens.days.${one}`)}</option>`)}</select></label>
        <button class="button first" ?disabled=${this.busy}>${icon('key')}${t('tokens.make')}</button>
        ${this.problem ? html`<div class="notice tone-critical whole" role="alert">${icon('alert')}<div>${sentenceOf(this.problem)}</div></div>` : nothing}
      </form>`;
  }

  /** @param {Schema<'Token'>} made */
  #secret(made) {
    return html`
      <div class="notice tone-ok">${icon('key')}<div>
        <p><strong>${t('tokens.made', {name: made.name})}</strong> ${t('tokens.made.advice')}</p>
        <pre class="secret" tabindex="0">${made.token}</pre></div>
        <button class="button small" @click=${() => this.#copy(made.token ?? '')}>${t('tokens.copy')}</button></div>`;
  }

  /** @param {Schema<'Token'>[]} items */
  #draw(items) {
    return items.length === 0
      ? empty('key', t('tokens.none'), t('tokens.none.advice'))
      : html`
      <div class="card scroll" tabindex="0" role="region" aria-label=${t('nav.tokens')}><table>
        <thead><tr><th scope="col">${t('tokens.name')}</th><th scope="col">${t('tokens.role')}</th><th scope="col">${t('tokens.created')}</th>
          <th scope="col">${t('tokens.used')}</th><th scope="col">${t('tokens.expires')}</th><th scope="col"><span class="visually-hidden">${t('tokens.revoke')}</span></th></tr></thead>
        <tbody>${repeat(
          items,
          one => one.id,
          one => html`
          <tr><td class="break"><strong>${one.name}</strong></td><td>${t(`role.${one.role}`)}</td>
            <td>${fullTime(one.createdAt)}<br><span class="soft small">${one.createdBy}</span></td>
            <td>${one.lastUsedAt ? html`<ago-time .at=${one.lastUsedAt}></ago-time>` : t('tokens.never')}</td>
            <td>${one.expiresAt ? html`<ago-time .at=${one.expiresAt}></ago-time>` : t('tokens.days.0')}</td>
            <td class="end"><button class="button small grave" @click=${() => this.#revoke(one)}>${t('tokens.revoke')}<span class="visually-hidden"> ${one.name}</span></button></td></tr>`,
        )}
        </tbody></table></div>`;
  }

  /** @param {Submitted} event */
  async #make(event) {
    event.preventDefault();
    const form = event.target;
    const {name, role, days} = fieldsOf(form);
    this.busy = true;
    this.problem = undefined;
    try {
      this.made = await post('/tokens', {name, role, ...(days === '0' ? {} : {days: Number(days)})});
      form.reset();
      await this.#tokens.again();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  /** @param {Schema<'Token'>} token */
  async #revoke(token) {
    this.revoking = token;
    await this.updateComplete;
    const dialog = this.drawn('dialog');
    dialog.returnValue = '';
    dialog.showModal();
    await new Promise(closed => dialog.addEventListener('close', closed, {once: true}));
    if (dialog.returnValue !== 'ok') {
      return;
    }
    try {
      await remove(`/tokens/${token.id}`);
      this.made = this.made?.id === token.id ? undefined : this.made;
      say(t('tokens.revoked', {name: token.name}));
    } catch (problem) {
      say(sentenceOf(problem));
    }
    await this.#tokens.again();
  }

  /** @param {string} token */
  async #copy(token) {
    try {
      await navigator.clipboard.writeText(token);
      say(t('tokens.copied'));
    } catch {
      const secret = this.drawn('pre');
      getSelection()?.selectAllChildren(secret);
      say(t('tokens.copy.by-hand'));
    }
  }
}

customElements.define('tokens-page', TokensPage);
