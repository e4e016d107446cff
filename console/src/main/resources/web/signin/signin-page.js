/** The page that asks who is there. */
import {Component, html, nothing} from '../component.js';
import {session} from '../session.js';
import {t} from '../text/text.js';
import {icon} from '../parts/icon.js';
import {languageChoice} from '../parts/account-menu.js';

class SigninPage extends Component {
  static properties = {problem: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    this.querySelector('input').focus();
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
              this.problem ? html`<div class="notice tone-critical">${icon('alert')}<div>${this.problem.sentence}</div></div>` : nothing
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

  async #submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.busy = true;
    this.problem = undefined;
    try {
      await session.signIn(form.get('user'), form.get('password'));
    } catch (problem) {
      this.problem = problem;
      this.querySelector('input[name="password"]').select();
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('signin-page', SigninPage);
