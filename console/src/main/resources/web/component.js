/**
 * What every part of the pages is made from: Lit's reactive element drawing with Lit's templates.
 *
 * The two are joined here and not by the package lit-element, because that one names its parts by bare specifiers. Those
 * need an import map, a map must stand inline, and the pages' security policy allows nothing inline.
 */
import {ReactiveElement} from './vendor/reactive-element/reactive-element.js';
import {html, nothing, render, svg} from './vendor/lit-html/lit-html.js';
import {repeat} from './vendor/lit-html/directives/repeat.js';
import {keyed} from './vendor/lit-html/directives/keyed.js';
import {live} from './vendor/lit-html/directives/live.js';
import {preferences} from './preferences.js';

export {html, nothing, svg, repeat, keyed, live};

/** A custom element that draws what its render() returns into the page, anew when its properties or the language change. */
export class Component extends ReactiveElement {
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

  update(changed) {
    const drawing = this.render();
    super.update(changed);
    this.#part = render(drawing, this.renderRoot, {host: this, isConnected: this.isConnected});
  }

  /** The template of what is to be seen. */
  render() {
    return nothing;
  }
}
