/** Asks for what an action needs: a person, a reason, a finding. */
import {Component, entered, html, live} from '../component.js';
import {session} from '../session.js';
import {t} from '../text/text.js';

/** @type {Partial<Record<Schema<'WorkOrderAction'>, string>>} */
const ASKS = {assign: 'person', decline: 'reason', reject: 'reason', cancel: 'reason', hold: 'wait', complete: 'finding'};
const WAITS = ['parts', 'access', 'vendor', 'customer'];

class ActionDialog extends Component {
  static properties = {action: {state: true}, order: {state: true}, detail: {state: true}};

  constructor() {
    super();
    /** @type {Schema<'WorkOrderAction'>} */
    this.action = 'assign';
    /** @type {Schema<'WorkOrder'> | undefined} */
    this.order = undefined;
    this.detail = '';
  }

  /**
   * What the person says: nothing where the action asks for nothing, undefined where they thought better of it.
   *
   * @param {Schema<'WorkOrderAction'>} action
   * @param {Schema<'WorkOrder'>} order
   */
  async ask(action, order) {
    if (!ASKS[action]) {
      return '';
    }
    this.action = action;
    this.order = order;
    this.detail = action === 'assign' ? (order.assignee ?? session.who?.user ?? '') : action === 'hold' ? WAITS[0] : '';
    await this.updateComplete;
    const dialog = this.drawn('dialog');
    dialog.returnValue = '';
    dialog.showModal();
    await new Promise(closed => dialog.addEventListener('close', closed, {once: true}));
    return dialog.returnValue === 'ok' ? this.detail.trim() : undefined;
  }

  render() {
    const asks = ASKS[this.action];
    return html`
      <dialog aria-labelledby="action-title">
        <form method="dialog" @submit=${this.#check}>
          <h2 id="action-title">${t(`action.${this.action}`)}${this.order ? ` · ${t('order.number', {number: this.order.number})}` : ''}</h2>
          <label class="field"><span>${t(`ask.${asks}`)}</span>${this.#input(asks)}</label>
          <div class="buttons">
            <button class="button" type="button" @click=${() => this.drawn('dialog').close('')}>${t('act.cancel')}</button>
            <button class="button first" value="ok">${t(`action.${this.action}`)}</button>
          </div>
        </form>
      </dialog>`;
  }

  /** @param {string | undefined} asks */
  #input(asks) {
    const change = entered(value => (this.detail = value));
    if (asks === 'wait') {
      return html`<select .value=${live(this.detail)} @change=${change}>${WAITS.map(one => html`<option value=${one}>${t(`wait.${one}`)}</option>`)}</select>`;
    }
    return asks === 'person'
      ? html`<input maxlength="100" required autocomplete="off" spellcheck="false" .value=${live(this.detail)} @input=${change}>`
      : html`<textarea maxlength="2000" required .value=${live(this.detail)} @input=${change}></textarea>`;
  }

  /** @param {SubmitEvent} event */
  #check(event) {
    if (event.submitter?.getAttribute('value') === 'ok' && this.detail.trim() === '') {
      event.preventDefault();
    }
  }
}

customElements.define('action-dialog', ActionDialog);
