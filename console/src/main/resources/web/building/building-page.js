/** The building as it is now: what is open, how every space stands, and the values, changing as they arrive. */
import {Component, entered, html, nothing, repeat} from '../component.js';
import {Hearing} from '../live.js';
import {note, noted} from '../address.js';
import {points, siteTree} from '../site.js';
import {count, name, t} from '../text/text.js';
import {fullTime} from '../show/time.js';
import {empty, Load} from '../parts/load.js';
import {fireNotice} from '../parts/fire.js';
import {icon} from '../parts/icon.js';
import {unwell} from '../parts/state.js';
import '../scenario/scenario-panel.js';
import './summary-tiles.js';
import './space-card.js';

/** Verdicts come in bursts; the tree is read anew at most this often for them. */
const SETTLE = 700;
/** When nothing at all has been heard from the building for so long, what is shown is old. */
const STALE = 5 * 60_000;

class BuildingPage extends Component {
  static properties = {search: {state: true}, only: {state: true}};

  /** @type {Load<Schema<'BuildingTree'>>} */
  #tree = new Load(this, async () => this.#merge(await siteTree(this.#tree.value ? 0 : undefined)));
  /** @type {Map<string, Schema<'Reading'>>} */
  #latest = new Map();
  heard = new Hearing(
    this,
    ['reading', 'standing', 'incident'],
    data => this.#news(data),
    () => this.#tree.again(),
  );
  /** @type {number | undefined} */
  #timer;

  constructor() {
    super();
    this.search = noted('search') ?? '';
    this.only = noted('only') === 'unwell';
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('nav.building')});
    this.watch = setInterval(() => this.requestUpdate(), 30_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.watch);
    clearTimeout(this.#timer);
  }

  render() {
    return html`<div class="page">${this.#tree.draw(tree => this.#draw(tree))}</div>`;
  }

  /** @param {Schema<'BuildingTree'>} tree */
  #draw(tree) {
    if (tree.sites.length === 0) {
      return empty('building', t('building.none'), t('building.none.advice'));
    }
    const fire = tree.sites.some(site => 'fire' in site.disciplines);
    return html`
      ${this.#stale(tree)}
      ${fire ? fireNotice() : nothing}
      <summary-tiles></summary-tiles>
      <scenario-panel></scenario-panel>
      ${this.#filter()}
      ${tree.sites.map(site => this.#site(site))}`;
  }

  #filter() {
    return html`
      <div class="filter" role="search">
        <label class="search">${icon('search')}<span class="visually-hidden">${t('building.search')}</span>
          <input type="search" placeholder=${t('building.search')} .value=${this.search} @input=${entered(value => this.#searched(value))}></label>
        <label class="tick"><input type="checkbox" .checked=${this.only} @change=${this.#ticked}>${t('building.only')}</label>
      </div>`;
  }

  /** @param {Schema<'SiteNode'>} site */
  #site(site) {
    return html`
      <section class="site" aria-label=${name(site.name)}>
        <h1>${name(site.name)}</h1>
        ${this.#cards(site.assets, t('building.plant', {place: name(site.name)}))}
        ${site.buildings.map(
          building => html`
          ${site.buildings.length > 1 || name(building.name) !== name(site.name) ? html`<h2 class="building-name">${icon('building')}${name(building.name)}</h2>` : nothing}
          ${[...building.floors].sort((one, other) => other.level - one.level).map(floor => this.#floor(floor))}
          ${this.#cards(building.assets, t('building.plant', {place: name(building.name)}))}`,
        )}
        ${this.#nothingFound(site)}
      </section>`;
  }

  /** @param {Schema<'FloorNode'>} floor */
  #floor(floor) {
    const spaces = [...floor.spaces, ...floor.assets].filter(one => this.#shown(one));
    if (spaces.length === 0) {
      return nothing;
    }
    return html`
      <section class="floor" aria-label=${name(floor.name)}>
        <h3><span>${name(floor.name)}</span>${floor.openIncidents > 0 ? html`<span class="soft small">${count('building.open', floor.openIncidents)}</span>` : nothing}</h3>
        <div class="cards">${repeat(
          spaces,
          space => space.id,
          space => this.#card(space),
        )}</div>
      </section>`;
  }

  /**
   * @param {Schema<'AssetNode'>[]} assets
   * @param {string} title
   */
  #cards(assets, title) {
    const shown = assets.filter(one => this.#shown(one));
    return shown.length === 0
      ? nothing
      : html`
      <section class="floor" aria-label=${title}>
        <h3>${title}</h3>
        <div class="cards">${repeat(
          shown,
          asset => asset.id,
          asset => this.#card(asset),
        )}</div>
      </section>`;
  }

  /** @param {Schema<'SpaceNode'> | Schema<'AssetNode'>} place */
  #card(place) {
    return html`<space-card .place=${place} .latest=${this.#latest} .turn=${this.turn ?? 0} .search=${this.search}></space-card>`;
  }

  /** @param {Schema<'SiteNode'>} site */
  #nothingFound(site) {
    const some = [...site.assets, ...site.buildings.flatMap(one => [...one.assets, ...one.floors.flatMap(floor => [...floor.spaces, ...floor.assets])])];
    if (some.some(one => this.#shown(one))) {
      return nothing;
    }
    return this.search === '' && this.only
      ? empty('ok', t('building.all-well'), t('building.all-well.advice'))
      : empty(
          'search',
          t('building.not-found'),
          t('building.not-found.advice'),
          html`<button class="button" @click=${this.#clear}>${t('building.show-all')}</button>`,
        );
  }

  /** @param {Schema<'BuildingTree'>} tree */
  #stale(tree) {
    const newest = Math.max(
      ...[...points(tree)]
        .map(point => this.#latest.get(point.id)?.received)
        .filter(received => received !== undefined)
        .map(received => Date.parse(received)),
    );
    if (newest === -Infinity) {
      return html`<div class="notice tone-minor" role="status">${icon('question')}<div>${t('building.silent')}</div></div>`;
    }
    return Date.now() - newest < STALE
      ? nothing
      : html`
      <div class="notice tone-minor" role="status">${icon('clock')}<div>${t('building.stale')}
        <ago-time .at=${newest}></ago-time> (${fullTime(newest)}). ${t('building.stale.advice')}</div></div>`;
  }

  /** @param {Schema<'SpaceNode'> | Schema<'AssetNode'>} place */
  #shown(place) {
    const well = !unwell(place.verdict) && place.openIncidents === 0;
    return !(this.only && well) && this.#found(place);
  }

  /** @param {Schema<'SpaceNode'> | Schema<'AssetNode'>} place */
  #found(place) {
    const words = this.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const text = textOf(place).toLocaleLowerCase();
    return words.every(one => text.includes(one));
  }

  /** @param {string} search */
  #searched(search) {
    this.search = search;
    note({search});
  }

  /** @param {Event & {currentTarget: HTMLInputElement}} event */
  #ticked(event) {
    this.only = event.currentTarget.checked;
    note({only: this.only ? 'unwell' : undefined});
  }

  #clear() {
    this.search = '';
    this.only = false;
    note({search: undefined, only: undefined});
  }

  /** @param {Schema<'BuildingTree'>} tree */
  #merge(tree) {
    for (const point of points(tree)) {
      this.#newer(point.id, point.latest);
    }
    return tree;
  }

  /**
   * @param {string} point
   * @param {Schema<'Reading'> | undefined} reading
   */
  #newer(point, reading) {
    const known = this.#latest.get(point);
    if (reading && !(known && Date.parse(known.time) > Date.parse(reading.time))) {
      this.#latest.set(point, reading);
      this.turn = (this.turn ?? 0) + 1;
    }
  }

  /** @param {News['reading' | 'standing' | 'incident']} data */
  #news(data) {
    if ('readings' in data) {
      data.readings.forEach(reading => this.#newer(reading.point ?? '', reading));
      this.requestUpdate();
    } else {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tree.again(), SETTLE);
    }
  }
}

/**
 * @param {Schema<'SpaceNode'> | Schema<'AssetNode'>} place
 * @returns {string}
 */
function textOf(place) {
  /** @param {{id: string, type?: string, name?: Schema<'Text'>, quantity?: string, quantityName?: Schema<'Text'>}} one */
  const of = one => [one.id, one.type, one.name?.en, one.name?.zh, one.quantity, one.quantityName?.en, one.quantityName?.zh].filter(Boolean).join(' ');
  return [of(place), ...(place.points ?? []).map(of), ...('assets' in place ? place.assets : []).map(textOf)].join(' ');
}

customElements.define('building-page', BuildingPage);
