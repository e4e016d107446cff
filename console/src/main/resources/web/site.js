/** The sites as a tree, read once and again when asked; names of places for whoever needs them. */
import {get} from './api.js';
import {showIn} from './show/time.js';

const FRESH = 3_000;

let reading;
let readAt = 0;
let names = new Map();

/** The tree, at most so many milliseconds old; that of a moment ago will do unless said. */
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

/** The name of a place in both languages, once the tree was read. */
export function placeName(id) {
  return names.get(id);
}

/** Every place of a tree with what it is and which points it has, outermost first. */
export function* places(tree) {
  for (const site of tree.sites) {
    yield* placesOf(site);
  }
}

/** Every point of a tree. */
export function* points(tree) {
  for (const place of places(tree)) {
    yield* place.points ?? [];
  }
}

function* placesOf(node) {
  yield node;
  for (const inside of [node.assets, node.buildings, node.floors, node.spaces]) {
    for (const each of inside ?? []) {
      yield* placesOf(each);
    }
  }
}
