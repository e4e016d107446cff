/** Which page an address shows, and links that lead there without leaving the app; for the app alone, as it loads the pages. */
import {go} from './address.js';
import {html} from './component.js';

/** @type {{path: RegExp, load: () => Promise<unknown>, draw: (...found: string[]) => unknown}[]} */
const ROUTES = [
  {path: /^\/$/, load: () => import('./building/building-page.js'), draw: () => html`<building-page></building-page>`},
  {path: /^\/incidents$/, load: () => import('./incident/incidents-page.js'), draw: () => html`<incidents-page></incidents-page>`},
  {path: /^\/incidents\/([^/]+)$/, load: () => import('./incident/incident-page.js'), draw: id => html`<incident-page .incident=${id}></incident-page>`},
  {path: /^\/work-orders$/, load: () => import('./order/orders-page.js'), draw: () => html`<orders-page></orders-page>`},
  {path: /^\/work-orders\/([^/]+)$/, load: () => import('./order/order-page.js'), draw: id => html`<order-page .order=${id}></order-page>`},
  {path: /^\/deviations$/, load: () => import('./deviation/deviations-page.js'), draw: () => html`<deviations-page></deviations-page>`},
  {path: /^\/deviations\/([^/]+)$/, load: () => import('./deviation/deviation-page.js'), draw: id => html`<deviation-page .deviation=${id}></deviation-page>`},
  {path: /^\/points\/([^/]+)$/, load: () => import('./point/point-page.js'), draw: id => html`<point-page .point=${id}></point-page>`},
  {path: /^\/standards$/, load: () => import('./standard/standards-page.js'), draw: () => html`<standards-page></standards-page>`},
  {path: /^\/compliance$/, load: () => import('./supervision/compliance-page.js'), draw: () => html`<compliance-page></compliance-page>`},
  {
    path: /^\/standards\/([^/]+)\/versions\/([0-9]+)$/,
    load: () => import('./standard/version-page.js'),
    draw: (id, version) => html`<version-page .standard=${id} .version=${version}></version-page>`,
  },
  {path: /^\/quarantine$/, load: () => import('./intake/quarantine-page.js'), draw: () => html`<quarantine-page></quarantine-page>`},
  {path: /^\/ledger$/, load: () => import('./intake/ledger-page.js'), draw: () => html`<ledger-page></ledger-page>`},
  {path: /^\/people$/, load: () => import('./person/people-page.js'), draw: () => html`<people-page></people-page>`},
  {path: /^\/tokens$/, load: () => import('./token/tokens-page.js'), draw: () => html`<tokens-page></tokens-page>`},
];

/**
 * The page of an address: a function that loads its parts and then gives its template; undefined where there is none.
 *
 * @param {string} pathname
 */
export function pageOf(pathname) {
  for (const {path, load, draw} of ROUTES) {
    const found = path.exec(pathname);
    if (found) {
      return async () => {
        await load();
        return draw(...found.slice(1).map(part => decodeURIComponent(part)));
      };
    }
  }
  return undefined;
}

/**
 * Turns plain clicks on links of the app into going there.
 *
 * @param {HTMLElement} root
 */
export function followLinks(root) {
  root.addEventListener('click', event => {
    const link = event.target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (event.target.closest('a[href]')) : null;
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || link.target || link.hasAttribute('download') || event.defaultPrevented) {
      return;
    }
    const address = new URL(link.href);
    if (address.origin === location.origin && pageOf(address.pathname)) {
      event.preventDefault();
      go(address.pathname + address.search);
    }
  });
}
