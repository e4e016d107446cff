/** Changes the password of whoever is signed in. */
import {Component, fieldsOf, html, nothing} from '../component.js';
import {post, sentenceOf} from '../api.js';
import {t} from '../text/text.js';
import {icon} from './icon.js';
import {say} from './toast.js';

const SHORTEST = 12;

class PasswordDialog extends Component {
  static properties = {problem: {state: true}, busy: {state: true}};

  constructor() {
    super();
    /** @type {unknown} */
    this.problem = undefined;
    this.busy = false;
  }

  /** Asks for the old password and the new one. */
  open() {
    this.problem = undefined;
    this.drawn('form').reset();
    this.drawn('dialog').showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="password-title">
        <form @submit=${this.#submit}>
          <h2 id="password-title">${t('password.title')}</h2>
          <div aria-live="assertive">${
            this.problem ? html`<div class="notice tone-critical">${icon('alert')}<div>${sentenceOf(this.problem)}</div></div>` : nothing
          }</div>
          <label class="field"><span>${t('password.current')}</span><input name="current" type="password" autocomplete="current-password" maxlength="200" required></label>
          <label class="field"><span>${t('password.new')}</span><input name="password" type="password" autocomplete="new-password" minlength=${SHORTEST} maxlength="200" required>
            <span class="hint">${t('password.hint', {n: SHORTEST})}</span></label>
          <div class="buttons">
            <button class="button" type="button" @click=${() => this.drawn('dialog').close()}>${t('act.cancel')}</button>
            <button class="button first" ?disabled=${this.busy}>${t('password.change')}</button>
          </div>
        </form>
      </dialog>`;
  }

  /** @param {Submitted} event */
  async #submit(event) {
    event.preventDefault();
    const {current, password} = fieldsOf(event.target);
    this.busy = true;
    try {
      await post('/session/password', {current, password});
      this.drawn('dialog').close();
      say(t('password.changed'));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('password-dialog', PasswordDialog);
