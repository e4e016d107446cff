/** Who is signed in, what they see the pages in, and the way out. */
import {Component, html, nothing} from '../component.js';
import {sentenceOf} from '../api.js';
import {preferences} from '../preferences.js';
import {session} from '../session.js';
import {t} from '../text/text.js';
import {choices} from './choices.js';
import {icon} from './icon.js';
import {say} from './toast.js';
import './password-dialog.js';

class AccountMenu extends Component {
  #outside = (/** @type {Event} */ event) => {
    const menu = this.querySelector('details');
    if (menu?.open && (event instanceof KeyboardEvent ? event.key === 'Escape' : !this.contains(/** @type {Node} */ (event.target)))) {
      menu.open = false;
      if (event instanceof KeyboardEvent) {
        this.drawn('summary').focus();
      }
    }
  };

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('click', this.#outside);
    document.addEventListener('keydown', this.#outside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#outside);
    document.removeEventListener('keydown', this.#outside);
  }

  render() {
    return html`
      <details class="account">
        <summary>${icon('person')}<span>${session.who?.user}</span></summary>
        <div class="menu">
          <div class="group"><span>${t('account.language')}</span>${languageChoice()}</div>
          <div class="group"><span>${t('account.theme')}</span>${themeChoice()}</div>
          ${session.may('administrator') ? html`<a class="button" href="/people" @click=${this.#close}>${icon('person')}${t('nav.people')}</a>` : nothing}
          ${session.may('administrator') ? html`<a class="button" href="/tokens" @click=${this.#close}>${icon('key')}${t('nav.tokens')}</a>` : nothing}
          <p class="small soft">${t(`role.${session.who?.role}`)}</p>
          ${session.who?.kind === 'user' ? html`<button class="button" @click=${this.#password}>${t('password.title')}</button>` : nothing}
          <button class="button" @click=${() => session.signOut()}>${t('account.sign-out')}</button>
        </div>
      </details>
      <password-dialog></password-dialog>`;
  }

  #password() {
    this.#close();
    this.drawn('password-dialog').open();
  }

  #close() {
    this.drawn('details').open = false;
  }
}

/** The choice of language, also for those who are not signed in yet. */
export function languageChoice() {
  const options = [
    {value: 'en', text: 'English'},
    {value: 'zh', text: '中文'},
  ];
  return choices(t('account.language'), options, preferences.language, value => session.speak(value).catch(problem => say(sentenceOf(problem))));
}

function themeChoice() {
  const options = ['system', 'light', 'dark'].map(value => ({value, text: t(`theme.${value}`)}));
  return choices(t('account.theme'), options, preferences.theme, value => preferences.choose('theme', value));
}

customElements.define('account-menu', AccountMenu);
