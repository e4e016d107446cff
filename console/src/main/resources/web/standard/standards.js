/** The standards that records name, read once for the page. */
import {get} from '../api.js';
import {preferences} from '../preferences.js';

const known = new Map();

/** The version of a standard that a record names; undefined where it is no longer there. */
export function standardOf({id, version}) {
  const key = `${id}@${version}/${preferences.language}`;
  if (!known.has(key)) {
    known.set(
      key,
      get(`/standards/${id}`, {version}).catch(problem => {
        known.delete(key);
        if (problem.status === 404) {
          return undefined;
        }
        throw problem;
      }),
    );
  }
  return known.get(key);
}
