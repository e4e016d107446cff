/** What can be made to happen in the simulated building of the demo; not there anywhere else. */
import {Component, html, nothing} from '../component.js';
import {find, post, sentenceOf} from '../api.js';
import {Hearing} from '../live.js';
import {session} from '../session.js';
import {name, t} from '../text/text.js';
import {icon} from '../parts/icon.js';
import {fireNotice} from '../parts/fire.js';
import {Load} from '../parts/load.js';
import {say} from '../parts/toast.js';

class ScenarioPanel extends Component {
  static properties = {busy: {state: true}};

  #scenarios = new Load(this, async () => (await find('/scenarios')) ?? {items: []});
  heard = new Hearing(this, ['incident'], () => this.#scenarios.again());

  render() {
    const items = this.#scenarios.value?.items ?? [];
    if (items.length === 0) {
      return nothing;
    }
    const running = items.filter(one => one.running).length;
    return html`
      <details class="card scenarios" ?open=${running > 0}>
        <summary><h2>${icon('play')}${t('scenario.title')}</h2><span class="soft small">${t('scenario.line')}</span></summary>
        <ul>${items.map(one => this.#row(one))}</ul>
        ${items.some(one => one.running && /fire/.test(one.id)) ? fireNotice() : nothing}
      </details>`;
  }

  /** @param {Schema<'Scenario'>} scenario */
  #row(scenario) {
    const act = scenario.running ? 'stop' : 'start';
    return html`
      <li class=${scenario.running ? 'running' : ''}>
        <div><h3>${name(scenario.name)}</h3><p class="soft small">${name(scenario.description)}</p></div>
        ${
          session.may('engineer')
            ? html`
          <button class="button small ${scenario.running ? 'grave' : ''}" ?disabled=${this.busy === scenario.id}
            @click=${() => this.#act(scenario, act)}>${icon(scenario.running ? 'stop' : 'play')}${t(`scenario.${act}`)}
            <span class="visually-hidden">${name(scenario.name)}</span></button>`
            : nothing
        }
      </li>`;
  }

  /**
   * @param {Schema<'Scenario'>} scenario
   * @param {'start' | 'stop'} act
   */
  async #act(scenario, act) {
    this.busy = scenario.id;
    try {
      await post(`/scenarios/${scenario.id}/${act}`);
      say(t(`scenario.said.${act}`, {name: name(scenario.name)}));
      await this.#scenarios.again();
    } catch (problem) {
      say(sentenceOf(problem));
    } finally {
      this.busy = undefined;
    }
  }
}

customElements.define('scenario-panel', ScenarioPanel);
