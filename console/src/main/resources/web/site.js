/** The sites as a tree, read once and again when asked; names of places for whoever needs them. */
import {get} from './api.js';
import {showIn} from './show/time.js';

const FRESH = 3_000;

/** @typedef {Schema<'SiteNode'> | Schema<'BuildingNode'> | Schema<'FloorNode'> | Schema<'SpaceNode'> | Schema<'AssetNode'>} Place */
/** @typedef {Pick<Schema<'SiteNode'>, 'assets' | 'buildings'> & Pick<Schema<'BuildingNode'>, 'floors'> & Pick<Schema<'FloorNode'>, 'spaces'>} Inside */

/** @type {Promise<Schema<'BuildingTree'>> | undefined} */
let reading;
let readAt = 0;
/** @type {Map<string, Schema<'Text'>>} */
let names = new Map();

/**
 * The tree, at most so many milliseconds old; that of a moment ago will do unless said.
 *
 * @param {number} [oldest]
 */
export function siteTree(oldest = FRESH) {
  if (reading === undefined || Date.now() - readAt >= oldest) {
    readAt = Date.now();
    reading = get('/building').then(tree => {
      showIn(tree.sites[0]?.zone);
      names = new Map([...places(tree)].map(place => [place.id, place.name]));
      return tree;
    });
    reading.catch(() => (reading = undefined));
  }
  return reading;
}

/**
 * The name of a place in both languages, once the tree was read.
 *
 * @param {string} id
 */
export function placeName(id) {
  return names.get(id);
}

/**
 * Every place of a tree with what it is and which points it has, outermost first.
 *
 * @param {Schema<'BuildingTree'>} tree
 */
export function* places(tree) {
  for (const site of tree.sites) {
    yield* placesOf(site);
  }
}

/**
 * Every point of a tree.
 *
 * @param {Schema<'BuildingTree'>} tree
 */
export function* points(tree) {
  for (const place of places(tree)) {
    yield* 'points' in place ? place.points : [];
  }
}

/**
 * @param {Place} node
 * @returns {Generator<Place>}
 */
function* placesOf(node) {
  yield node;
  const {assets = [], buildings = [], floors = [], spaces = []} = /** @type {Partial<Inside>} */ (node);
  for (const each of [...assets, ...buildings, ...floors, ...spaces]) {
    yield* placesOf(each);
  }
}
