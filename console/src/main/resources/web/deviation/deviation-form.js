/** Asks for a deviation. */
/** @import {Place} from '../site.js' */
import {Component, entered, fieldsOf, html, nothing} from '../component.js';
import {get, post, sentenceOf} from '../api.js';
import {places, siteTree} from '../site.js';
import {name, t, word} from '../text/text.js';
import {siteInstant} from '../show/time.js';
import {icon} from '../parts/icon.js';
import {Load} from '../parts/load.js';
import {say} from '../parts/toast.js';

const KINDS = ['maintenance', 'out-of-service', 'shelved', 'approved-deviation'];
const REASONS = ['planned-work', 'fault', 'nuisance', 'calibration', 'test', 'fit-out', 'agreed', 'other'];
const RULES = ['FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY'];

class DeviationForm extends Component {
  static properties = {kind: {state: true}, rule: {state: true}, problem: {state: true}, busy: {state: true}};

  #choice = new Load(this, async () => {
    const [tree, standards] = await Promise.all([siteTree(), get('/standards')]);
    return {places: [...places(tree)], standards: standards.items};
  });

  constructor() {
    super();
    this.kind = 'maintenance';
    this.rule = '';
    /** @type {unknown} */
    this.problem = undefined;
    this.busy = false;
  }

  render() {
    return this.#choice.draw(choice => this.#draw(choice));
  }

  /** @param {{places: Place[], standards: Schema<'Standard'>[]}} choice */
  #draw({places: all, standards}) {
    return html`
      <form class="card controls" @submit=${this.#ask}>
        <label class="field"><span>${t('deviation.kind')}</span><select name="kind" @change=${entered(value => (this.kind = value))}>
          ${KINDS.map(one => html`<option value=${one} ?selected=${one === this.kind}>${word('deviation-kind', one)}</option>`)}</select></label>
        <label class="field"><span>${t('deviation.place')}</span><select name="place" required>
          ${all.map(one => html`<option value=${one.id}>${name(one.name)} (${one.id})</option>`)}</select></label>
        <label class="field"><span>${t('deviation.standard')}</span><select name="standard" ?required=${this.kind === 'approved-deviation'}>
          <option value="">${t('deviation.standard.all')}</option>
          ${standards.map(one => html`<option value=${one.id}>${name(one.title)} (${one.id})</option>`)}</select></label>
        <label class="field"><span>${t('deviation.from')}</span><input type="datetime-local" name="from" required></label>
        <label class="field"><span>${t('deviation.until')}</span><input type="datetime-local" name="until" required></label>
        ${this.kind === 'maintenance' ? this.#recurrence() : nothing}
        <label class="field"><span>${t('deviation.reason')}</span><select name="reason">
          ${REASONS.map(one => html`<option value=${one}>${word('deviation-reason', one)}</option>`)}</select></label>
        <label class="field"><span>${t('deviation.evidence')}</span><input name="evidence" maxlength="500" autocomplete="off" ?required=${this.kind === 'approved-deviation'}></label>
        <label class="field whole"><span>${t('deviation.words')}</span><textarea name="words" maxlength="2000" required></textarea></label>
        <label class="tick whole"><input type="checkbox" name="lifeSafety"><span>${t('deviation.life-safety.too')}</span></label>
        <p class="hint whole">${t('deviation.life-safety.advice')}</p>
        <button class="button first" ?disabled=${this.busy}>${icon('pause')}${t('deviations.ask')}</button>
        <div class="whole" aria-live="assertive">${
          this.problem
            ? html`
          <div class="notice tone-critical">${icon('alert')}<div>${sentenceOf(this.problem)}</div></div>`
            : nothing
        }</div>
      </form>`;
  }

  #recurrence() {
    return html`
      <label class="field"><span>${t('deviation.repeats')}</span><select name="rule" @change=${entered(value => (this.rule = value))}>
        <option value="">${t('deviation.repeats.never')}</option>
        ${RULES.map(one => html`<option value=${one}>${word('deviation-rule', one)}</option>`)}</select></label>
      ${this.rule ? html`<label class="field"><span>${t('deviation.lasts')}</span><input type="number" name="lasts" min="1" max="336" value="2" required></label>` : nothing}`;
  }

  /** @param {Submitted} event */
  async #ask(event) {
    event.preventDefault();
    const form = fieldsOf(event.target);
    const {rule, lasts, from, until, lifeSafety, ...rest} = form;
    this.busy = true;
    this.problem = undefined;
    try {
      const made = await post('/deviations', {
        ...rest,
        lifeSafety: lifeSafety === 'on',
        from: new Date(siteInstant(from)).toISOString(),
        until: new Date(siteInstant(until)).toISOString(),
        ...(rule ? {recurrence: {rule, lasts: `${lasts}h`}} : {}),
      });
      say(t('deviation.said', {number: made.number, state: word('deviation-state', made.state)}));
      this.dispatchEvent(new CustomEvent('asked'));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('deviation-form', DeviationForm);
