/** The drawings of the pages, one stroke each, in the colour of the text. */
import {svg, html} from '../component.js';

/** @type {Record<string, unknown>} */
const DRAWINGS = {
  // Disciplines
  fire: svg`<path d="M12 3c.6 3.2 5 5 5 10a5 5 0 0 1-10 0c0-2 .9-3.2 2-4.2.2 1.4.8 2.2 1.8 2.7C10.4 8.5 10.6 5.5 12 3z"/>`,
  safety: svg`<path d="M12 3l7 2.6v5.4c0 4.6-3 8-7 10-4-2-7-5.4-7-10V5.6z"/><path d="M12 8.5v4"/><path d="M12 15.8v.1"/>`,
  access: svg`<path d="M6 21V4.5A1.5 1.5 0 0 1 7.5 3h9A1.5 1.5 0 0 1 18 4.5V21"/><path d="M3.5 21h17"/><path d="M14.5 12.5v.1"/>`,
  hygiene: svg`<path d="M12 3.5s6 6.4 6 10.7a6 6 0 0 1-12 0C6 9.9 12 3.5 12 3.5z"/><path d="M9 14.5a3 3 0 0 0 3 3"/>`,
  comfort: svg`<path d="M3 9h11a3 3 0 1 0-3-3"/><path d="M3 13h15.5a2.7 2.7 0 1 1-2.7 2.7"/><path d="M3 17h7.5a2 2 0 1 1-2 2"/>`,
  equipment: svg`<circle cx="12" cy="12" r="3.2"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2"/>`,
  // States
  ok: svg`<circle cx="12" cy="12" r="9"/><path d="M8 12.4l2.8 2.8L16.2 9.6"/>`,
  alert: svg`<path d="M12 3.8L21.5 20h-19z"/><path d="M12 10v4.5"/><path d="M12 17.2v.1"/>`,
  question: svg`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7"/><path d="M12 16.6v.1"/>`,
  none: svg`<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>`,
  pause: svg`<circle cx="12" cy="12" r="9"/><path d="M10 9v6M14 9v6"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.2 2"/>`,
  hand: svg`<path d="M8 12V6.5a1.5 1.5 0 0 1 3 0V11 5a1.5 1.5 0 0 1 3 0v6-4.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6c-2.5 0-4-1-5.3-3L4 14.5a1.5 1.5 0 0 1 2.5-1.6L8 14.5"/>`,
  off: svg`<path d="M4 4l16 16"/><path d="M5 12.5a10 10 0 0 1 4-2.6M15.5 10.2a10 10 0 0 1 3.5 2.3M8.5 16a5 5 0 0 1 6-.7"/><path d="M12 19.5v.1"/>`,
  // Things
  building: svg`<path d="M5 21V5l8-2v18"/><path d="M13 9l6 2v10"/><path d="M3 21h18"/><path d="M8 8.5h2M8 12h2M8 15.5h2"/>`,
  incident: svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15z"/><path d="M10 20.5h4"/>`,
  order: svg`<path d="M14.5 6.5a4 4 0 0 0-5.3 5L4 16.7V20h3.3l5.2-5.2a4 4 0 0 0 5-5.3l-2.6 2.6-2.6-.4-.4-2.6z"/>`,
  standard: svg`<path d="M6 3.5h9l3.5 3.5v13.5h-12.5z"/><path d="M9 11h6.5M9 14.5h6.5M9 7.5h3"/>`,
  quarantine: svg`<path d="M4 8l8-4.5L20 8v8l-8 4.5L4 16z"/><path d="M9.8 9.8l4.4 4.4M14.2 9.8l-4.4 4.4"/>`,
  ledger: svg`<path d="M4 5.5h16v14H4z"/><path d="M4 10h16M9.5 5.5v14"/>`,
  key: svg`<circle cx="8" cy="14.5" r="4"/><path d="M11 11.5L20 3.5M16.5 6.6l2.5 2.5"/>`,
  chart: svg`<path d="M4 4v16h16"/><path d="M7.5 15l3.5-5 3 3 5-7"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>`,
  play: svg`<path d="M8 5l11 7-11 7z"/>`,
  stop: svg`<path d="M6.5 6.5h11v11h-11z"/>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>`,
  download: svg`<path d="M12 4v11"/><path d="M7.5 11l4.5 4.5 4.5-4.5"/><path d="M4.5 20h15"/>`,
  message: svg`<path d="M4 5h16v11H10l-4.5 4v-4H4z"/>`,
  dot: svg`<circle cx="12" cy="12" r="3.5" fill="currentColor"/>`,
};

/**
 * A drawing beside a word; screen readers pass it by, as the word says it.
 *
 * @param {string} name
 */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${DRAWINGS[name] ?? DRAWINGS.dot}</svg>`;
}
