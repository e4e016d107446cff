/**
 * What every part of the pages is made from: Lit's reactive element drawing with Lit's templates.
 *
 * The two are joined here and not by the package lit-element, because that one names its parts by bare specifiers. Those
 * need an import map, a map must stand inline, and the pages' security policy allows nothing inline.
 */
/** @import {PropertyValues} from './vendor/reactive-element/reactive-element.js' */
/** @import {RootPart} from './vendor/lit-html/lit-html.js' */
import {ReactiveElement} from './vendor/reactive-element/reactive-element.js';
import {html, nothing, render, svg} from './vendor/lit-html/lit-html.js';
import {repeat} from './vendor/lit-html/directives/repeat.js';
import {keyed} from './vendor/lit-html/directives/keyed.js';
import {live} from './vendor/lit-html/directives/live.js';
import {preferences} from './preferences.js';

export {html, nothing, svg, repeat, keyed, live};

/** A custom element that draws what its render() returns into the page, anew when its properties or the language change. */
export class Component extends ReactiveElement {
  /** @type {RootPart | undefined} */
  #part;
  #again = () => this.requestUpdate();

  /** Draws into the page itself: one set of style sheets, and labels that reach across components. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    preferences.addEventListener('change', this.#again);
    this.#part?.setConnected(true);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    preferences.removeEventListener('change', this.#again);
    this.#part?.setConnected(false);
  }

  /** @param {PropertyValues} changed */
  update(changed) {
    const drawing = this.render();
    super.update(changed);
    this.#part = render(drawing, this.renderRoot, {host: this, isConnected: this.isConnected});
  }

  /**
   * The template of what is to be seen.
   *
   * @returns {unknown}
   */
  render() {
    return nothing;
  }

  /**
   * The first element of a kind that this has drawn; that there is none would be a mistake of ours.
   *
   * @template {keyof HTMLElementTagNameMap} Kind
   * @param {Kind} kind
   */
  drawn(kind) {
    const element = this.querySelector(kind);
    if (element === null) {
      throw new Error(`Not drawn: ${kind}`);
    }
    return element;
  }
}

/**
 * A listener that tells what stands in a field.
 *
 * @param {(value: string) => unknown} tell
 */
export function entered(tell) {
  return (/** @type {Event} */ event) => {
    tell(/** @type {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} */ (event.currentTarget).value);
  };
}

/**
 * What stands in the fields of a form by their names; those left empty are left out.
 *
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
export function fieldsOf(form) {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== ''));
}
