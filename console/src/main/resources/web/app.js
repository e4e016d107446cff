/** The frame of the pages: who is signed in, where one can go, what is shown. */
import {Component, html, keyed, nothing} from './component.js';
import {get, sentenceOf} from './api.js';
import {live, Hearing} from './live.js';
import {session} from './session.js';
import {followLinks, pageOf} from './routes.js';
import {siteTree} from './site.js';
import {t} from './text/text.js';
import {shownZone} from './show/time.js';
import {empty, skeleton} from './parts/load.js';
import {icon} from './parts/icon.js';
import './parts/ago-time.js';
import './parts/account-menu.js';
import './parts/keys-dialog.js';
import './parts/toast.js';
import './signin/signin-page.js';

const PLACES = [
  {href: '/', sign: 'building', key: 'nav.building'},
  {href: '/incidents', sign: 'incident', key: 'nav.incidents'},
  {href: '/work-orders', sign: 'order', key: 'nav.orders'},
  {href: '/deviations', sign: 'pause', key: 'nav.deviations'},
  {href: '/standards', sign: 'standard', key: 'nav.standards'},
  {href: '/compliance', sign: 'chart', key: 'nav.compliance'},
  {href: '/quarantine', sign: 'quarantine', key: 'nav.quarantine'},
  {href: '/ledger', sign: 'ledger', key: 'nav.ledger'},
];
/** A connection that breaks for less than this is nobody's concern. */
const GRACE = 4_000;

class CaretakerApp extends Component {
  static properties = {page: {state: true}, problem: {state: true}, open: {state: true}, broken: {state: true}};

  hearing = new Hearing(this, ['incident'], () => this.#countOpen());

  constructor() {
    super();
    /** @type {unknown} */
    this.page = undefined;
    /** @type {unknown} */
    this.problem = undefined;
    this.open = 0;
    this.broken = false;
  }

  connectedCallback() {
    super.connectedCallback();
    followLinks(this);
    window.addEventListener('popstate', () => this.#show(true));
    session.addEventListener('change', () => this.#signedInOrOut());
    live.addEventListener('connection', () => this.#connection());
    this.#begin();
  }

  render() {
    if (session.who === undefined) {
      return html`<main>${this.problem ? this.#unreachable() : skeleton()}</main>`;
    }
    return session.who === null ? html`<signin-page></signin-page>` : this.#frame();
  }

  #frame() {
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${t('nav.skip')}</a>
      <header class="top">
        <div class="row">
          <a class="brand" href="/"><img src="/favicon.svg" alt="">${t('app.name')}</a>
          <nav aria-label=${t('nav.label')}>${PLACES.map(place => this.#link(place))}</nav>
          ${this.#sign()}
          <account-menu></account-menu>
        </div>
      </header>
      <div aria-live="assertive">${this.broken ? this.#banner() : nothing}</div>
      <main id="content" tabindex="-1">${this.problem ? this.#failed() : (this.page ?? skeleton())}</main>
      <footer class="foot">
        <span>${t('foot.zone', {zone: shownZone()})}</span>
        <button @click=${() => this.drawn('keys-dialog').open()}>${t('foot.keys')}</button>
        <span>${t('foot.about')}</span>
      </footer>
      <keys-dialog></keys-dialog>
      <toast-line></toast-line>`;
  }

  /** @param {{href: string, sign: string, key: string}} place */
  #link({href, sign, key}) {
    const here = href === '/' ? location.pathname === '/' || location.pathname.startsWith('/points') : location.pathname.startsWith(href);
    return html`
      <a href=${href} aria-current=${here ? 'page' : 'false'}>${icon(sign)}${t(key)}${
        href === '/incidents' && this.open > 0 ? html`<span class="number">${this.open}<span class="visually-hidden"> ${t('nav.open')}</span></span>` : nothing
      }</a>`;
  }

  #sign() {
    const tone = live.connected ? 'tone-ok' : live.connected === false ? 'tone-critical' : 'tone-unknown';
    const text = live.connected ? t('live.on') : live.connected === false ? t('live.off') : t('live.wait');
    return html`<div class="connection ${tone}" role="status"><i></i><span>${text}</span></div>`;
  }

  #banner() {
    return html`
      <div class="banner"><div class="notice tone-critical">${icon('off')}
        <div>${t('live.broken')} <ago-time .at=${live.since}></ago-time></div></div></div>`;
  }

  #failed() {
    return html`
      <div class="notice tone-critical" role="alert">${icon('alert')}<div>${t('problem.page')}</div>
        <button class="button small" @click=${() => location.reload()}>${t('act.try-again')}</button></div>`;
  }

  #unreachable() {
    return html`
      <div class="notice tone-critical" role="alert">${icon('off')}<div>${sentenceOf(this.problem)}</div>
        <button class="button small" @click=${() => this.#begin()}>${t('act.try-again')}</button></div>`;
  }

  async #begin() {
    try {
      await session.begin();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #signedInOrOut() {
    this.problem = undefined;
    this.page = undefined;
    this.requestUpdate();
    if (session.who) {
      await Promise.all([this.#zone(), this.#countOpen()]);
      await this.#show(false);
    }
  }

  async #zone() {
    try {
      await siteTree();
    } catch {
      // The page that needs the building says so itself; until then times are in the browser's zone.
    }
  }

  async #countOpen() {
    try {
      const {counts} = await get('/incidents', {state: 'open', limit: 1});
      this.open = counts.open ?? 0;
    } catch {
      // The number is an extra; the list itself tells what is wrong.
    }
  }

  /** @param {boolean} moved */
  async #show(moved) {
    if (!session.who) {
      return;
    }
    const path = location.pathname;
    const page = pageOf(path);
    this.problem = undefined;
    try {
      const drawing = page ? await page() : this.#nowhere();
      if (path === location.pathname) {
        this.page = keyed(path, drawing);
      }
    } catch (problem) {
      this.problem = problem;
    }
    await this.updateComplete;
    this.querySelector('nav [aria-current="page"]')?.scrollIntoView({block: 'nearest', inline: 'center'});
    if (moved) {
      window.scrollTo(0, 0);
      this.querySelector('main')?.focus({preventScroll: true});
    }
  }

  #nowhere() {
    return empty('question', t('nowhere.title'), t('nowhere.advice'), html`<a class="button" href="/">${t('nav.building')}</a>`);
  }

  #connection() {
    this.requestUpdate();
    clearTimeout(this.grace);
    if (live.connected === false) {
      this.grace = setTimeout(() => (this.broken = live.connected === false), GRACE);
    } else {
      this.broken = false;
    }
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    this.drawn('main').focus();
  }
}

customElements.define('caretaker-app', CaretakerApp);
