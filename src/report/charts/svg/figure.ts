import { escapeHtml } from '../../../runtime/format.ts';
import type { Chart } from '../chart.ts';
import { chooseBarFormat, describeGroup, drawBars } from './bars.ts';
import { type Canvas, canvases } from './canvas.ts';
import { capChart } from './cap-chart.ts';
import { describeForestRow, drawForest } from './forest.ts';
import { describeSeries, drawLines } from './lines.ts';

/** Most rows that the text alternative of a chart tells one by one. */
const maxTold = 12;

/** A chart as a `<figure>` with its title: drawn for wide pages and for narrow ones, and in words. */
export function renderFigure(whole: Chart): string {
  const { chart, note } = capChart(whole);
  const caption = `<strong>${escapeHtml(chart.title)}</strong>${note === '' ? '' : ` ${escapeHtml(note)}`}`;
  const drawings = countMarks(chart) === 0 ? [] : canvases.map((canvas) => drawChart(chart, canvas));
  return [
    `<figure>\n<figcaption>${caption}</figcaption>`,
    `<div class="plot" role="img" aria-label="${escapeHtml(describeChart(chart))}">`,
    ...drawings,
    '</div>\n</figure>',
  ].join('\n');
}

/** What a chart shows, in words: its title, and its first rows with their numbers. */
export function describeChart(chart: Chart): string {
  const rows = listRows(chart);
  const told = rows.slice(0, maxTold).join('; ');
  const left = rows.length - maxTold;
  const others = left > 0 ? `; and ${left} more` : '';
  return rows.length === 0 ? `${chart.title}: nothing to show.` : `${chart.title}. ${told}${others}.`;
}

function drawChart(chart: Chart, canvas: Canvas): string {
  switch (chart.kind) {
    case 'forest':
      return drawForest(chart, canvas);
    case 'lines':
      return drawLines(chart, canvas);
    case 'bars':
      return drawBars(chart, canvas);
  }
}

function listRows(chart: Chart): string[] {
  switch (chart.kind) {
    case 'forest':
      return chart.rows.map(describeForestRow);
    case 'lines':
      return chart.series.map((series) => describeSeries(series, chart.xTitle));
    case 'bars': {
      const format = chooseBarFormat(chart.groups, chart.unit);
      return chart.groups.map((group) => describeGroup(group, format));
    }
  }
}

function countMarks(chart: Chart): number {
  switch (chart.kind) {
    case 'forest':
      return chart.rows.length;
    case 'lines':
      return chart.series.length;
    case 'bars':
      return chart.groups.length;
  }
}
