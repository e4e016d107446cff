/** A history as a line, with limits drawn, gaps left open and a breach marked. */
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

  #plot;
  #resize = new ResizeObserver(() => this.#fit());
  #recolour = () => this.#draw();

  constructor() {
    super();
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
          last: reading(values.at(-1), this.history),
        });
  }

  #draw() {
    const box = this.querySelector('.plot');
    if (!box || !this.history) {
      return;
    }
    this.#plot?.destroy();
    const {samples} = this.history;
    const data = [samples.map(one => instant(one.time) / 1_000), samples.map(one => one.value)];
    this.#plot = new uPlot(this.#options(box), data, box);
  }

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
        x: {time: true, range: (plot, from, to) => (plot.zoomed ? [from, to] : [instant(history.from) / 1_000, instant(history.to) / 1_000])},
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
          paths: isState || (history.statistic === 'last' && history.every) ? uPlot.paths.stepped({align: 1}) : uPlot.paths.linear(),
        },
      ],
      hooks: {
        setSelect: [plot => (plot.zoomed = plot.select.width > 0)],
        drawClear: [plot => marks(plot, {limits: this.limits ?? [], marked: this.marked, colours})],
        setCursor: [plot => this.#tell(plot)],
      },
    };
  }

  #tell({cursor, data}) {
    const line = this.querySelector('.at');
    const value = cursor.idx === null || cursor.idx === undefined ? undefined : data[1][cursor.idx];
    line.textContent =
      value === undefined || value === null ? t('chart.point-at') : `${preciseTime(data[0][cursor.idx] * 1_000)} · ${reading(value, this.history)}`;
  }

  #fit() {
    const width = this.querySelector('.plot')?.clientWidth;
    if (this.#plot && width && width !== this.#plot.width) {
      this.#plot.setSize({width, height: this.tall});
    }
  }
}

/** From below the lowest to above the highest of values and limits. */
function extent({samples}, limits) {
  const all = [...samples.map(one => one.value), ...limits.flatMap(one => [one.low, one.high])].filter(Number.isFinite);
  if (all.length === 0) {
    return [0, 1];
  }
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}

/** The colours of the style sheets as a canvas knows them. */
function coloursOf(element) {
  const probe = document.createElement('i');
  element.append(probe);
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
