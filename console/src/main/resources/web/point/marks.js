/** What is drawn behind the line of a chart: where the limits lie and where the breach was. */
/** @import uPlot from '../vendor/uplot/uPlot.esm.js' */
/** @typedef {Record<'line' | 'lineSoft' | 'ink' | 'grid' | 'limit' | 'limitSoft' | 'card' | 'font', string>} Colours */
/** @typedef {{from: string, to?: string}} Marked */
import {instant} from '../show/time.js';
import {exactNumber} from '../show/number.js';

/**
 * Draws limits as dashed lines with the forbidden side tinted, and a marked span as a band.
 *
 * @param {uPlot} plot
 * @param {{limits: Schema<'DrawnLimits'>[], marked: Marked | undefined, colours: Colours}} what
 */
export function marks(plot, {limits, marked, colours}) {
  const {ctx} = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height);
  ctx.clip();
  if (marked) {
    band(plot, marked, colours);
  }
  for (const {low, high} of limits) {
    if (high !== undefined) {
      line(plot, high, '≤', colours);
    }
    if (low !== undefined && low !== high) {
      line(plot, low, '≥', colours);
    }
  }
  ctx.restore();
}

/**
 * @param {uPlot} plot
 * @param {number} value
 * @param {'≤' | '≥'} sign
 * @param {Colours} colours
 */
function line(plot, value, sign, colours) {
  const {ctx, bbox} = plot;
  const y = plot.valToPos(value, 'y', true);
  const pixel = devicePixelRatio;
  ctx.globalAlpha = 0.35;
  ctx.fillStyle = colours.limitSoft;
  const forbidden = sign === '≤' ? [bbox.top, y - bbox.top] : [y, bbox.top + bbox.height - y];
  ctx.fillRect(bbox.left, forbidden[0], bbox.width, forbidden[1]);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colours.limit;
  ctx.lineWidth = 1.5 * pixel;
  ctx.setLineDash([6 * pixel, 4 * pixel]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = colours.limit;
  ctx.font = `600 ${12 * pixel}px ${colours.font}`;
  ctx.textAlign = 'right';
  ctx.fillText(`${sign} ${exactNumber(value)}`, bbox.left + bbox.width - 6 * pixel, y - 5 * pixel);
}

/**
 * @param {uPlot} plot
 * @param {Marked} marked
 * @param {Colours} colours
 */
function band(plot, {from, to}, colours) {
  const {ctx, bbox} = plot;
  const left = plot.valToPos(instant(from) / 1_000, 'x', true);
  const right = to ? plot.valToPos(instant(to) / 1_000, 'x', true) : bbox.left + bbox.width;
  ctx.globalAlpha = 0.55;
  ctx.fillStyle = colours.limitSoft;
  ctx.fillRect(left, bbox.top, right - left, bbox.height);
  ctx.globalAlpha = 1;
  ctx.fillStyle = colours.limit;
  ctx.fillRect(left, bbox.top, 2 * devicePixelRatio, bbox.height);
}
