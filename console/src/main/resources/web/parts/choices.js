/** A row of choices of which one holds. */
import {html} from '../component.js';

/**
 * Draws choices, the chosen one pressed.
 *
 * @template {string | number} Value
 * @param {string} label
 * @param {{value: Value, text: string}[]} options
 * @param {Value | undefined} chosen
 * @param {(value: Value) => unknown} choose
 */
export function choices(label, options, chosen, choose) {
  return html`
    <fieldset class="choices" aria-label=${label}>
      ${options.map(
        ({value, text}) => html`
        <button type="button" aria-pressed=${String(value === chosen)} @click=${() => choose(value)}>${text}</button>`,
      )}
    </fieldset>`;
}
