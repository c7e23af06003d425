import type { ForestPlot } from '../chart.ts';
import { formatScoreDelta } from './amount.ts';
import { type Canvas, drawCanvas } from './canvas.ts';
import { drawCentredText, drawGroup, drawLine, drawText } from './element.ts';
import { drawLegend } from './legend.ts';
import { drawMark, outcomeMarks } from './mark.ts';
import { createScale, type Scale } from './scale.ts';
import { fitText } from './text-width.ts';

type Row = ForestPlot['rows'][number];

/** Where the parts of a plot are, in units of the drawing. */
interface Layout {
  readonly labelRoom: number;
  /** Left and right end of the axis. */
  readonly axis: readonly [number, number];
  readonly rowHeight: number;
  /** Where label and number stand in a row, and where its mark does. */
  readonly textY: number;
  readonly markY: number;
  readonly hasInterval: boolean;
}

const layouts: Readonly<Record<Canvas['name'], Layout>> = {
  wide: {
    labelRoom: 176,
    axis: [192, 496],
    rowHeight: 28,
    textY: 18,
    markY: 14,
    hasInterval: true,
  },
  narrow: {
    labelRoom: 250,
    axis: [14, 326],
    rowHeight: 44,
    textY: 16,
    markY: 30,
    hasInterval: false,
  },
};

const boundHeight = 18;
const axisHeight = 22;

/** Differences as marks with whiskers; shape and colour of a mark tell the outcome. */
export function drawForest({ rows, bounds }: ForestPlot, canvas: Canvas): string {
  const layout = layouts[canvas.name];
  const [from, to] = layout.axis;
  const values = rows.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
  const scale = createScale([0, ...values, ...bounds.map(({ value }) => value)], {
    from,
    to,
    steps: 7,
    margin: 0.04,
    isSigned: true,
  });
  const outcomes = (['pass', 'fail', 'inconclusive'] as const).filter((outcome) =>
    rows.some((row) => row.outcome === outcome),
  );
  const legend = drawLegend(
    outcomes.map((outcome) => ({ mark: outcomeMarks[outcome], label: outcome })),
    canvas.width,
  );
  const top = legend.height + bounds.length * boundHeight + 4;
  const bottom = top + rows.length * layout.rowHeight;
  return drawCanvas(canvas, bottom + axisHeight, [
    legend.content,
    drawAxis(scale, top, bottom, canvas.width),
    ...bounds.map((bound, index) =>
      drawBound(bound, scale, legend.height + index * boundHeight, bottom, canvas.width),
    ),
    ...rows.map((row, index) => drawRow(row, scale, top + index * layout.rowHeight, canvas, layout)),
  ]);
}

/** What a row says, in words. */
export function describeForestRow({ label, value, interval, outcome }: Row): string {
  return `${fitText(label, 300)}: ${formatScoreDelta(value)}${describeInterval(interval)}, ${outcome}`;
}

function drawAxis({ ticks, place }: Scale, top: number, bottom: number, width: number): string {
  const grid = ticks.map(({ at, text }) => {
    const line = drawLine(at, top, at, bottom, 'grid');
    return `${line}${drawCentredText(text, at, bottom + 16, width, 'soft')}`;
  });
  return [...grid, drawLine(place(0), top, place(0), bottom, 'zero')].join('');
}

function drawBound(
  { value, label }: ForestPlot['bounds'][number],
  { place }: Scale,
  top: number,
  bottom: number,
  width: number,
): string {
  const at = place(value);
  const text = fitText(label, width - 8);
  return `${drawLine(at, top + boundHeight - 2, at, bottom, 'bound')}${drawCentredText(text, at, top + 11, width)}`;
}

function drawRow(row: Row, { place }: Scale, top: number, { width }: Canvas, layout: Layout): string {
  const { label, value, interval, outcome } = row;
  const mark = outcomeMarks[outcome];
  const y = top + layout.markY;
  const [low, high] = [place(interval?.[0] ?? value), place(interval?.[1] ?? value)];
  const whisker = [
    drawLine(low, y, high, y, 'stroke'),
    drawLine(low, y - 4, low, y + 4, 'stroke'),
    drawLine(high, y - 4, high, y + 4, 'stroke'),
  ];
  const number = `${formatScoreDelta(value)}${layout.hasInterval ? describeInterval(interval) : ''}`;
  const content = [
    drawText(fitText(label, layout.labelRoom), 0, top + layout.textY),
    ...(interval === undefined ? [] : whisker),
    drawMark(mark, place(value), y),
    drawText(number, width, top + layout.textY, { anchor: 'end' }),
  ];
  return drawGroup(describeForestRow(row), mark.color, content.join(''));
}

function describeInterval(interval: Row['interval']): string {
  return interval === undefined
    ? ''
    : ` (${formatScoreDelta(interval[0])} to ${formatScoreDelta(interval[1])})`;
}
