/** The page that asks who is there. */
import {Component, fieldsOf, html, nothing} from '../component.js';
import {sentenceOf} from '../api.js';
import {session} from '../session.js';
import {t} from '../text/text.js';
import {icon} from '../parts/icon.js';
import {languageChoice} from '../parts/account-menu.js';

class SigninPage extends Component {
  static properties = {problem: {state: true}, busy: {state: true}};

  constructor() {
    super();
    /** @type {unknown} */
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    this.drawn('input').focus();
  }

  render() {
    return html`
      <main class="gate">
        <div>
          <div class="brand"><img src="/favicon.svg" alt="">${t('app.name')}</div>
          <p class="soft">${t('app.line')}</p>
          <form class="card" @submit=${this.#submit}>
            <h1>${t('signin.title')}</h1>
            <div aria-live="assertive">${
              this.problem ? html`<div class="notice tone-critical">${icon('alert')}<div>${sentenceOf(this.problem)}</div></div>` : nothing
            }</div>
            <label class="field"><span>${t('signin.user')}</span>
              <input name="user" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required></label>
            <label class="field"><span>${t('signin.password')}</span>
              <input name="password" type="password" autocomplete="current-password" maxlength="200" required></label>
            <button class="button first" ?disabled=${this.busy}>${t('signin.go')}</button>
            <p class="hint">${t('signin.hint')}</p>
          </form>
          ${languageChoice()}
        </div>
      </main>`;
  }

  /** @param {Submitted} event */
  async #submit(event) {
    event.preventDefault();
    const {user, password} = fieldsOf(event.target);
    this.busy = true;
    this.problem = undefined;
    try {
      await session.signIn(user, password);
    } catch (problem) {
      this.problem = problem;
      /** @type {HTMLInputElement | null} */ (this.querySelector('input[name="password"]'))?.select();
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('signin-page', SigninPage);
