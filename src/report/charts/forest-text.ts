import { cutText, formatDelta } from '../../runtime/format.ts';
import { cleanLine } from '../content/clean-text.ts';
import type { ForestPlot } from './chart.ts';
import { type BarColumns, barWidth, findColumn, placeLines } from './forest-scale.ts';

type Row = ForestPlot['rows'][number];

/** What stands in one column of a bar. */
type Cell = 'empty' | 'bar' | 'start' | 'end';

/** Columns that fit on a phone. */
const lineWidth = 44;

/** Most code points of a name; it stands last in its line, so that its width moves nothing. */
const nameLength = 24;

/** How a cell looks where nothing, zero or a bound is. All are in every font for terminals (Windows Glyph List 4). */
const glyphs: Readonly<Record<'plain' | 'zero' | 'bound', Readonly<Record<Cell, string>>>> = {
  plain: { empty: ' ', bar: '─', start: '├', end: '┤' },
  zero: { empty: '│', bar: '┼', start: '├', end: '┤' },
  bound: { empty: '║', bar: '╫', start: '╟', end: '╢' },
};
const point = '●';
const arrows = { low: '◄', high: '►' };

/**
 * A forest plot as lines of text for a monospaced font: a bar per row, and after it the name where there are several. A
 * name is cut, but else as untrusted as it was. Nothing before it is wider than 44 columns. A mark is on that side of zero and of each
 * bound on which its value is, see `findColumn`.
 */
export function renderForestText(plot: ForestPlot): string {
  const columns = placeLines(plot);
  const lines = [
    // A block whose first letter is ours is read from left to right, whatever the names are written in.
    cutText(plot.title, lineWidth),
    drawBar(columns, []),
    ...plot.rows.map((row) => drawRow(row, columns, plot.rows.length > 1)),
    drawBar(columns, []),
    drawAxis(columns),
    ...composeLegend(plot),
  ];
  return lines.map((line) => line.trimEnd()).join('\n');
}

function drawRow(
  { label, value, interval = [value, value] }: Row,
  columns: BarColumns,
  isNamed: boolean,
): string {
  const [from, to] = [findColumn(interval[0], columns), findColumn(interval[1], columns)];
  const cells = Array.from({ length: barWidth }, (_, column): Cell => {
    if (column < from || column > to || from === to) return 'empty';
    if (column === from) return 'start';
    return column === to ? 'end' : 'bar';
  });
  const bar = [...drawBar(columns, cells)];
  if (from === 0) bar[0] = arrows.low;
  if (to === barWidth - 1) bar[barWidth - 1] = arrows.high;
  const at = findColumn(value, columns);
  if (at > 0 && at < barWidth - 1) bar[at] = point;
  const isOutside = at === 0 || at === barWidth - 1;
  const name = isNamed ? `  ${cleanLine(label, nameLength)}` : '';
  return `${bar.join('')}${isOutside ? ` ${formatDelta(value)}` : ''}${name}`;
}

function drawBar({ zero, lines }: BarColumns, cells: readonly Cell[]): string {
  const crossed = new Set(lines.values());
  return Array.from({ length: barWidth }, (_, column) => {
    const line = column === zero ? 'zero' : crossed.has(column) ? 'bound' : 'plain';
    return glyphs[line][cells[column] ?? 'empty'];
  }).join('');
}

/** The ends of the scale and zero; an end gives way where zero is too close. */
function drawAxis({ scale: { low, high, decimals }, zero }: BarColumns): string {
  const axis = ' '.repeat(barWidth).split('');
  const write = (text: string, start: number): void => {
    for (const [index, character] of [...text].entries()) axis[start + index] = character;
  };
  const [left, right] = [showEnd(low, decimals), showEnd(high, decimals)];
  if (left.length < zero) write(left, 0);
  write('0', zero);
  if (barWidth - right.length > zero + 1) write(right, barWidth - right.length);
  return axis.join('');
}

/** With no more decimals than it takes to say the same. */
function showEnd(value: number, decimals: number): string {
  const printed = Number(value.toFixed(decimals));
  const enough = Array.from({ length: decimals }, (_, fewer) => fewer).find(
    (fewer) => Number(value.toFixed(fewer)) === printed,
  );
  return formatDelta(value, enough ?? decimals);
}

/** In one line where it fits. */
function composeLegend({ bounds }: ForestPlot): string[] {
  const entries = ['│ baseline', ...bounds.map(({ label }) => cutText(`║ ${label}`, lineWidth))];
  const line = entries.join('   ');
  return line.length <= lineWidth ? [line] : entries;
}
