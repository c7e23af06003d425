import { formatCount, formatInteger } from '../../../runtime/format.ts';
import type { BarChart, Chart, ForestPlot, LineChart } from '../chart.ts';
import { listSeries } from './bars.ts';
import { clampToDrawable } from './scale.ts';

type Bars = BarChart['groups'][number]['bars'];

/** Most of each that a picture has room for. */
const maxDrawn = { forestRows: 40, bounds: 4, lines: 8, points: 60, groups: 24, series: 8 } as const;

/** Most bars of a group, should a series occur in it again and again. */
const maxBarsOfGroup = 2 * maxDrawn.series;

/** A chart that can be drawn, and what it leaves out of the one it comes from: a sentence, or nothing. */
export interface CappedChart {
  readonly chart: Chart;
  readonly note: string;
}

/** As much of a chart as a picture has room for. */
export function capChart(chart: Chart): CappedChart {
  switch (chart.kind) {
    case 'forest':
      return capForest(chart);
    case 'lines':
      return capLines(chart);
    case 'bars':
      return capBars(chart);
  }
}

function capForest(chart: ForestPlot): CappedChart {
  const { rows, bounds } = chart;
  return {
    chart: {
      ...chart,
      rows: rows.slice(0, maxDrawn.forestRows),
      bounds: bounds.slice(0, maxDrawn.bounds),
    },
    note: describeFirst(rows.length, maxDrawn.forestRows, 'row'),
  };
}

function capLines(chart: LineChart): CappedChart {
  const series = chart.series
    .slice(0, maxDrawn.lines)
    .map((one) => ({ ...one, points: one.points.slice(0, maxDrawn.points) }));
  const points = Math.max(0, ...chart.series.map((one) => one.points.length));
  const notes = [
    describeFirst(chart.series.length, maxDrawn.lines, 'line'),
    describeFirst(points, maxDrawn.points, 'value'),
  ];
  return { chart: { ...chart, series }, note: joinNotes(notes) };
}

function capBars(chart: BarChart): CappedChart {
  const { groups, isStacked } = chart;
  const series = listSeries(groups);
  const isSingle = series.length <= 1 && !isStacked;
  const kept = isSingle ? pickLargest(groups) : groups.slice(0, maxDrawn.groups);
  const notes = [
    isSingle
      ? describeCut(groups.length, maxDrawn.groups, 'largest')
      : describeFirst(groups.length, maxDrawn.groups, 'group'),
    isStacked ? '' : describeFirst(series.length, maxDrawn.series, 'kind'),
  ];
  const fitting = kept.map((group) => ({ ...group, bars: capSeries(group.bars, series, isStacked) }));
  return { chart: { ...chart, groups: fitting }, note: joinNotes(notes) };
}

/** The groups whose one bar is longest, in the order in which they came. */
function pickLargest(groups: BarChart['groups']): BarChart['groups'] {
  if (groups.length <= maxDrawn.groups) return groups;
  const measure = (group: BarChart['groups'][number]): number =>
    Math.abs(clampToDrawable(group.bars[0]?.value ?? 0));
  const largest = new Set(groups.toSorted((a, b) => measure(b) - measure(a)).slice(0, maxDrawn.groups));
  return groups.filter((group) => largest.has(group));
}

/** The bars of the first series; in a stack the others become one, so that its length stays true. */
function capSeries(bars: Bars, series: readonly string[], isStacked: boolean): Bars {
  const own = bars.slice(0, maxBarsOfGroup);
  if (series.length <= maxDrawn.series) return own;
  const first = new Set(series.slice(0, isStacked ? maxDrawn.series - 1 : maxDrawn.series));
  const kept = own.filter((bar) => first.has(bar.series));
  if (!isStacked) return kept;
  const others = bars.filter((bar) => !first.has(bar.series));
  const value = others.reduce((sum, bar) => sum + clampToDrawable(bar.value), 0);
  return [...kept, { series: `${series.length - first.size} others`, value }];
}

function joinNotes(notes: readonly string[]): string {
  return notes.filter((note) => note !== '').join(' ');
}

function describeFirst(count: number, most: number, noun: string): string {
  return count <= most ? '' : describeCut(count, most, 'first', noun);
}

function describeCut(count: number, most: number, which: string, noun = ''): string {
  if (count <= most) return '';
  const of = noun === '' ? formatInteger(count) : formatCount(count, noun);
  return `This chart shows the ${which} ${most} of ${of}.`;
}
