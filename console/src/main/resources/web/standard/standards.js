/** The standards that records name, read once for the page. */
import {get, statusOf} from '../api.js';
import {preferences} from '../preferences.js';

/** @type {Map<string, Promise<Schema<'Standard'> | undefined>>} */
const known = new Map();

/**
 * The version of a standard that a record names; undefined where it is no longer there.
 *
 * @param {{id: string, version: number}} brief
 */
export function standardOf({id, version}) {
  const key = `${id}@${version}/${preferences.language}`;
  const found = known.get(key) ?? read(id, version, key);
  known.set(key, found);
  return found;
}

/** @type {(id: string, version: number, key: string) => Promise<Schema<'Standard'> | undefined>} */
async function read(id, version, key) {
  try {
    return await get(`/standards/${id}`, {version});
  } catch (problem) {
    known.delete(key);
    if (statusOf(problem) === 404) {
      return undefined;
    }
    throw problem;
  }
}
