/** A row of choices of which one holds. */
import {html} from '../component.js';

/** Draws choices as {value, text}, the chosen one pressed. */
export function choices(label, options, chosen, choose) {
  return html`
    <fieldset class="choices" aria-label=${label}>
      ${options.map(
        ({value, text}) => html`
        <button type="button" aria-pressed=${String(value === chosen)} @click=${() => choose(value)}>${text}</button>`,
      )}
    </fieldset>`;
}
