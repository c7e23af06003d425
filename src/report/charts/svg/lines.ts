import type { LineChart } from '../chart.ts';
import { chooseFormat } from './amount.ts';
import { type Canvas, drawCanvas } from './canvas.ts';
import { drawCentredText, drawElement, drawGroup, drawLine, drawText } from './element.ts';
import { drawLegend } from './legend.ts';
import { chooseMark, drawMark } from './mark.ts';
import { createScale, type Scale } from './scale.ts';
import { fitText, measureText } from './text-width.ts';

type Series = LineChart['series'][number];

const plotHeights: Readonly<Record<Canvas['name'], number>> = { wide: 220, narrow: 190 };
const titleHeight = 22;
const axisHeight = 42;
/** Room at both ends of the axis, so that no mark is cut. */
const endRoom = 14;

/** Values that follow each other as marks joined by lines; the steps of the axis are the values of x there are. */
export function drawLines({ series, xTitle, yTitle }: LineChart, canvas: Canvas): string {
  const { width, name } = canvas;
  const legend = drawLegend(
    series.map(({ label }, index) => ({ mark: chooseMark(index), label })),
    width,
  );
  const top = legend.height + titleHeight;
  const bottom = top + plotHeights[name];
  const y = createScale(
    series.flatMap(({ points }) => points.map(([, value]) => value)),
    { from: bottom, to: top, steps: 6, margin: 0.06, isUpright: true },
  );
  const left = Math.max(20, ...y.ticks.map(({ text }) => measureText(text))) + 8;
  const xs = listXs(series);
  const placeX = (x: number): number => {
    const [from, to] = [left + endRoom, width - endRoom];
    return xs.length < 2 ? (from + to) / 2 : from + (xs.indexOf(x) / (xs.length - 1)) * (to - from);
  };
  return drawCanvas(canvas, bottom + axisHeight, [
    legend.content,
    drawText(fitText(yTitle, width), 0, legend.height + 10, { look: 'soft' }),
    drawGrid(y, left, width),
    drawXAxis(xs, placeX, bottom, width),
    drawText(fitText(xTitle, width - left), (left + width) / 2, bottom + 36, {
      anchor: 'middle',
      look: 'soft',
    }),
    ...series.map((one, index) => drawSeries(one, index, placeX, y)),
  ]);
}

/** What a line shows, in words: its ends. */
export function describeSeries({ label, points }: Series, xTitle: string): string {
  const format = chooseFormat(
    points.map(([, y]) => y),
    '',
  );
  const [first, last] = [points[0], points.at(-1)];
  const name = fitText(label, 300);
  if (first === undefined || last === undefined) return `${name}: no values`;
  const start = `${name}: ${format(first[1])} at ${xTitle} ${first[0]}`;
  return points.length === 1 ? start : `${start} to ${format(last[1])} at ${last[0]}`;
}

function listXs(series: readonly Series[]): number[] {
  return [...new Set(series.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);
}

function drawGrid({ ticks }: Scale, left: number, width: number): string {
  const lines = ticks.map(({ value, at, text }) => {
    const label = drawText(text, left - 6, at + 4, { anchor: 'end', look: 'soft' });
    return `${drawLine(left, at, width, at, value === 0 ? 'zero' : 'grid')}${label}`;
  });
  return lines.join('');
}

/** As many values of x as there is room for. */
function drawXAxis(
  xs: readonly number[],
  place: (x: number) => number,
  bottom: number,
  width: number,
): string {
  const texts = xs.map((x) => chooseFormat([x], '')(x));
  const room = Math.max(0, ...texts.map(measureText)) + 8;
  const distance = place(xs[1] ?? 0) - place(xs[0] ?? 0);
  const stride = xs.length < 2 ? 1 : Math.ceil(room / distance);
  return xs
    .map((x, index) =>
      index % stride === 0 ? drawCentredText(texts[index] ?? '', place(x), bottom + 18, width, 'soft') : '',
    )
    .join('');
}

function drawSeries(
  { label, points }: Series,
  index: number,
  placeX: (x: number) => number,
  y: Scale,
): string {
  const mark = chooseMark(index);
  const places = points.map(([x, value]) => [placeX(x), y.place(value)] as const);
  const path = places.map(([x, at]) => `${x.toFixed(1)},${at.toFixed(1)}`).join(' ');
  const format = chooseFormat(
    points.map(([, value]) => value),
    '',
  );
  const line = drawElement('polyline', { class: mark.isHollow ? 'stroke dashed' : 'stroke', points: path });
  const marks = points.map(([x, value]) =>
    drawGroup(
      `${fitText(label, 300)}, ${x}: ${format(value)}`,
      'point',
      drawMark(mark, placeX(x), y.place(value)),
    ),
  );
  return drawElement('g', { class: mark.color }, `${places.length > 1 ? line : ''}${marks.join('')}`);
}
