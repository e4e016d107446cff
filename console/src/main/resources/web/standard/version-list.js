/** The versions of a standard: where each stands, who brought it there, and the way to its page. */
import {Component, html} from '../component.js';
import {get} from '../api.js';
import {t} from '../text/text.js';
import {day} from '../show/time.js';
import {Load} from '../parts/load.js';
import {versionBadge} from '../parts/state.js';

class VersionList extends Component {
  static properties = {standard: {}};

  #versions = new Load(this, () => get(`/standards/${this.standard}/versions`));

  constructor() {
    super();
    /** @type {string} */
    this.standard;
  }

  render() {
    return html`<h3>${t('versions.title')}</h3>
      ${this.#versions.draw(({items}) => html`<ul class="rows framed">${items.map(one => this.#version(one))}</ul>`)}`;
  }

  /** @param {Schema<'StandardVersion'>} one */
  #version(one) {
    const by = one.retired ?? one.approved ?? one.submitted ?? one.created;
    return html`
      <li><a class="row" href="/standards/${one.standard}/versions/${one.version}"><span class="states">${versionBadge(one.state)}</span>
        <span class="main">${t('versions.version', {n: one.version})} · ${day(one.effective)}<span class="soft small mono">${one.hash}</span></span>
        <span class="when soft small">${by.by} <ago-time .at=${by.at}></ago-time></span></a></li>`;
  }
}

customElements.define('version-list', VersionList);
