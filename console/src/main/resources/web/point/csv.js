/** What a chart shows, as a file for spreadsheets. */

/**
 * Hands the samples to the browser's downloads.
 *
 * @param {Schema<'Point'>} point
 * @param {Schema<'History'>} history
 */
export function download(point, history) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv(point, history)], {type: 'text/csv;charset=utf-8'}));
  link.download = `${point.id}_${history.from.slice(0, 10)}_${history.to.slice(0, 10)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * One line per sample; the value of a gap is left empty.
 *
 * @param {Schema<'Point'>} point
 * @param {Schema<'History'>} history
 */
function csv(point, {samples, unit, states, statistic, every}) {
  const kind = every ? `${statistic} ${every}` : 'reading';
  const lines = samples.map(({time, value}) => {
    const state = states.find(one => one.code === value)?.id ?? '';
    return [time, point.id, value ?? '', state, unit, kind].join(',');
  });
  return ['time,point,value,state,unit,kind', ...lines, ''].join('\r\n');
}
