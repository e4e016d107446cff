/** A history as a line, with limits drawn, gaps left open and a breach marked. */
/** @import {Marked} from './marks.js' */
import {Component, html} from '../component.js';
import uPlot from '../vendor/uplot/uPlot.esm.js';
import {preferences} from '../preferences.js';
import {name, t} from '../text/text.js';
import {duration, fullTime, instant, preciseTime, shownZone, windowLength} from '../show/time.js';
import {allowed, reading} from '../show/value.js';
import {marks} from './marks.js';
import {numberAxis, stateAxis, timeAxis} from './axes.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

class HistoryChart extends Component {
  static properties = {history: {}, limits: {}, marked: {}, what: {}, tall: {type: Number}};

  /** @type {uPlot | undefined} */
  #plot;
  /**
   * The plot of which a part was chosen.
   *
   * @type {uPlot | undefined}
   */
  #zoomed;
  #resize = new ResizeObserver(() => this.#fit());
  #recolour = () => this.#draw();

  constructor() {
    super();
    /** @type {Schema<'History'>} */
    this.history;
    /** @type {Schema<'DrawnLimits'>[] | undefined} */
    this.limits;
    /** @type {Marked | undefined} */
    this.marked;
    /** @type {string | undefined} */
    this.what;
    this.tall = 300;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#resize.observe(this);
    dark.addEventListener('change', this.#recolour);
    preferences.addEventListener('change', this.#recolour);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
    dark.removeEventListener('change', this.#recolour);
    preferences.removeEventListener('change', this.#recolour);
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  render() {
    return html`
      <figure class="chart">
        <div class="plot" role="img" aria-label=${this.#summary()}></div>
        <figcaption class="small"><span class="soft at">${t('chart.point-at')}</span>
          ${(this.limits ?? []).map(one => html`<span class="limit-key">${name(one.standard.title) || one.standard.id}: ${this.#limitText(one)}</span>`)}</figcaption>
      </figure>`;
  }

  updated() {
    this.#draw();
  }

  /** @param {Schema<'DrawnLimits'>} limit */
  #limitText(limit) {
    const text =
      this.history.states.length > 0
        ? [limit.low, limit.high]
            .filter(code => code !== undefined)
            .map(code => reading(code, this.history))
            .filter((one, place, all) => all.indexOf(one) === place)
            .join(' – ')
        : allowed(limit, this.history.unit);
    return limit.statistic
      ? t('chart.limit-of', {limit: text, statistic: t(`statistic.${limit.statistic}`), window: limit.window ? duration(windowLength(limit.window)) : ''})
      : text;
  }

  #summary() {
    const values = this.history.samples.map(one => one.value).filter(value => value !== null);
    const facts = {what: this.what ?? '', from: fullTime(this.history.from), to: fullTime(this.history.to)};
    return values.length === 0
      ? t('chart.empty', facts)
      : t('chart.summary', {
          ...facts,
          n: values.length,
          low: reading(Math.min(...values), this.history),
          high: reading(Math.max(...values), this.history),
          last: reading(values[values.length - 1], this.history),
        });
  }

  #draw() {
    const box = /** @type {HTMLElement | null} */ (this.querySelector('.plot'));
    if (!box || !this.history) {
      return;
    }
    this.#plot?.destroy();
    const {samples} = this.history;
    /** @type {uPlot.AlignedData} */
    const data = [samples.map(one => instant(one.time) / 1_000), samples.map(one => one.value)];
    this.#plot = new uPlot(this.#options(box), data, box);
  }

  /**
   * @param {HTMLElement} box
   * @returns {uPlot.Options}
   */
  #options(box) {
    const {history} = this;
    const colours = coloursOf(this);
    const isState = history.states.length > 0;
    const [low, high] = isState ? [-0.25, history.states.length - 0.75] : extent(history, this.limits ?? []);
    return {
      width: Math.max(box.clientWidth, 200),
      height: this.tall,
      legend: {show: false},
      cursor: {y: false, drag: {x: true, y: false}, points: {size: 8}},
      tzDate: seconds => uPlot.tzDate(new Date(seconds * 1_000), shownZone()),
      scales: {
        x: {time: true, range: (plot, from, to) => (this.#zoomed === plot ? [from, to] : [instant(history.from) / 1_000, instant(history.to) / 1_000])},
        y: {range: () => [low, high]},
      },
      axes: [timeAxis(colours), isState ? stateAxis(colours, history.states) : numberAxis(colours, history.unit)],
      series: [
        {},
        {
          stroke: colours.line,
          width: 1.75,
          spanGaps: false,
          fill: isState ? colours.lineSoft : undefined,
          fillTo: low,
          paths: isState || (history.statistic === 'last' && history.every) ? uPlot.paths.stepped?.({align: 1}) : uPlot.paths.linear?.(),
        },
      ],
      hooks: {
        setSelect: [plot => this.#zoom(plot)],
        drawClear: [plot => marks(plot, {limits: this.limits ?? [], marked: this.marked, colours})],
        setCursor: [plot => this.#tell(plot)],
      },
    };
  }

  /** @param {uPlot} plot */
  #tell({cursor, data}) {
    const line = this.querySelector('.at');
    const at = cursor.idx ?? -1;
    const value = data[1][at];
    if (line) {
      line.textContent = value === undefined || value === null ? t('chart.point-at') : `${preciseTime(data[0][at] * 1_000)} · ${reading(value, this.history)}`;
    }
  }

  /** @param {uPlot} plot */
  #zoom(plot) {
    this.#zoomed = plot.select.width > 0 ? plot : undefined;
  }

  #fit() {
    const width = this.querySelector('.plot')?.clientWidth;
    if (this.#plot && width && width !== this.#plot.width) {
      this.#plot.setSize({width, height: this.tall});
    }
  }
}

/**
 * From below the lowest to above the highest of values and limits.
 *
 * @param {Schema<'History'>} history
 * @param {Schema<'DrawnLimits'>[]} limits
 * @returns {[number, number]}
 */
function extent({samples}, limits) {
  const all = [...samples.map(one => one.value), ...limits.flatMap(one => [one.low, one.high])].filter(isNumber);
  if (all.length === 0) {
    return [0, 1];
  }
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}

/** @type {(value: number | null | undefined) => value is number} */
function isNumber(value) {
  return Number.isFinite(value);
}

/**
 * The colours of the style sheets as a canvas knows them.
 *
 * @param {HTMLElement} element
 */
function coloursOf(element) {
  const probe = document.createElement('i');
  element.append(probe);
  /** @param {string} variable */
  const colour = variable => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const found = {
    line: colour('--accent'),
    lineSoft: colour('--accent-soft'),
    ink: colour('--ink-soft'),
    grid: colour('--line'),
    limit: colour('--critical'),
    limitSoft: colour('--critical-soft'),
    card: colour('--card'),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return found;
}

customElements.define('history-chart', HistoryChart);
