/** The address of what is shown: going to another one, and what a page notes behind the question mark. */

/**
 * Goes to an address of the app.
 *
 * @param {string} href
 */
export function go(href) {
  history.pushState(null, '', href);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/**
 * Changes what stands behind the question mark, without a new entry in the history.
 *
 * @param {Record<string, string | null | undefined>} query
 */
export function note(query) {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') {
      search.delete(name);
    } else {
      search.set(name, value);
    }
  }
  const text = search.toString();
  history.replaceState(null, '', `${location.pathname}${text ? `?${text}` : ''}`);
}

/**
 * What stands behind the question mark under a name.
 *
 * @param {string} name
 */
export function noted(name) {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}
