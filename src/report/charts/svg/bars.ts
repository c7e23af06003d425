import type { BarChart } from '../chart.ts';
import { chooseFormat, type FormatAmount } from './amount.ts';
import { type Canvas, drawCanvas } from './canvas.ts';
import { drawElement, drawGroup, drawLine, drawText } from './element.ts';
import { drawLegend } from './legend.ts';
import { clampToDrawable, createScale, type Scale } from './scale.ts';
import { fitText, measureText } from './text-width.ts';

type Group = BarChart['groups'][number];

/** What every group of a chart is drawn with. */
interface BarSetting {
  readonly canvas: Canvas;
  readonly scale: Scale;
  readonly format: FormatAmount;
  readonly chooseColor: (series: string, value: number) => string;
  readonly isStacked: boolean;
  readonly barHeight: number;
}

const toneColors: Readonly<Record<NonNullable<Group['bars'][number]['tone']>, string>> = {
  good: 'good',
  bad: 'bad',
  neutral: 's0',
};

const labelRooms: Readonly<Record<Canvas['name'], number>> = { wide: 176, narrow: 0 };
const labelHeights: Readonly<Record<Canvas['name'], number>> = { wide: 0, narrow: 19 };
const barGap = 2;
const groupGap = 10;
const numberGap = 6;

/** Bars that lie, a group under the other; in a group side by side or each where the one before ends. */
export function drawBars({ groups, unit, isStacked }: BarChart, canvas: Canvas): string {
  const series = listSeries(groups);
  const format = chooseBarFormat(groups, unit);
  const isAlone = series.length <= 1;
  const toned = new Map(
    groups.flatMap(({ bars }) =>
      bars.flatMap((bar) => (bar.tone === undefined ? [] : [[bar.series, toneColors[bar.tone]] as const])),
    ),
  );
  const setting: BarSetting = {
    canvas,
    scale: createBarScale(groups, isStacked, format, canvas),
    format,
    chooseColor: (name, value) =>
      isAlone ? (value < 0 ? 'down' : 'up') : (toned.get(name) ?? `s${series.indexOf(name) % 8}`),
    isStacked,
    barHeight: isStacked ? 22 : isAlone ? 16 : 14,
  };
  const legend = drawLegend(
    isAlone
      ? []
      : series.map((label) => ({ mark: { shape: 'bar', color: setting.chooseColor(label, 0) }, label })),
    canvas.width,
  );
  let y = legend.height + groupGap / 2;
  const drawn = groups.map((group) => {
    const content = drawBarGroup(group, y, setting);
    y += measureGroup(group, setting) + groupGap;
    return content;
  });
  return drawCanvas(canvas, y, [legend.content, ...drawn]);
}

/** What a group shows, in words. */
export function describeGroup({ label, bars }: Group, format: FormatAmount): string {
  const amounts = bars.map(({ series, value }) => `${fitText(series, 200)} ${format(value)}`);
  return `${fitText(label, 300)}: ${amounts.join(', ')}`;
}

/** How the amounts of a chart are written; with a sign where there is one series and some of it lies below zero. */
export function chooseBarFormat(groups: readonly Group[], unit: string): FormatAmount {
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const isSigned = listSeries(groups).length <= 1 && values.some((value) => value < 0);
  return chooseFormat(values, unit, isSigned);
}

/** The names of all series, in the order in which they first occur. */
export function listSeries(groups: readonly Group[]): string[] {
  return [...new Set(groups.flatMap(({ bars }) => bars.map(({ series }) => series)))];
}

/** A scale from zero, with room for the numbers at the ends of the bars. */
function createBarScale(
  groups: readonly Group[],
  isStacked: boolean,
  format: FormatAmount,
  { width, name }: Canvas,
): Scale {
  const values = groups.flatMap(({ bars }) =>
    isStacked ? [sumBars(bars)] : bars.map(({ value }) => clampToDrawable(value)),
  );
  const widest = Math.max(0, ...values.map((value) => measureText(format(value)))) + numberGap;
  const room = Math.min(widest, width / 4);
  const left = values.some((value) => value < 0) ? room : 1;
  return createScale([0, ...values], {
    from: labelRooms[name] + left,
    to: width - room,
    steps: 5,
    margin: 0,
  });
}

/** The length of a stack, in which there is nothing below zero. */
function sumBars(bars: Group['bars']): number {
  return bars.reduce((sum, { value }) => sum + Math.max(0, clampToDrawable(value)), 0);
}

function measureGroup({ bars }: Group, { canvas, isStacked, barHeight }: BarSetting): number {
  const count = isStacked ? 1 : bars.length;
  return labelHeights[canvas.name] + Math.max(1, count) * (barHeight + barGap) - barGap;
}

function drawBarGroup(group: Group, top: number, setting: BarSetting): string {
  const { canvas, isStacked, barHeight } = setting;
  const labelRoom = labelRooms[canvas.name];
  const labelHeight = labelHeights[canvas.name];
  const middle = top + measureGroup(group, setting) / 2;
  const label = drawText(
    fitText(group.label, labelRoom === 0 ? canvas.width : labelRoom - 12),
    0,
    labelHeight === 0 ? middle + 4 : top + 13,
  );
  const barsTop = top + labelHeight;
  const bars = isStacked
    ? [drawStack(group, barsTop, setting)]
    : group.bars.map(({ series, value }, index) =>
        drawBar(group.label, series, value, barsTop + index * (barHeight + barGap), setting),
      );
  // Where labels stand in a column of their own, the line goes on from group to group.
  const reach = labelHeight === 0 ? groupGap / 2 : 1;
  const [zero, bottom] = [setting.scale.place(0), top + measureGroup(group, setting)];
  return [label, ...bars, drawLine(zero, barsTop - reach, zero, bottom + reach, 'zero')].join('');
}

function drawBar(label: string, series: string, value: number, y: number, setting: BarSetting): string {
  const { scale, format, chooseColor, barHeight } = setting;
  const [start, end] = [scale.place(0), scale.place(value)];
  const isBelow = end < start;
  const number = drawText(
    format(value),
    end + (isBelow ? -numberGap : numberGap),
    y + barHeight / 2 + 4,
    isBelow ? { anchor: 'end' } : {},
  );
  const bar = drawElement('rect', {
    class: 'mark',
    x: Math.min(start, end),
    y,
    width: Math.abs(end - start),
    height: barHeight,
  });
  return drawGroup(describeBar(label, series, format(value)), chooseColor(series, value), `${bar}${number}`);
}

function drawStack({ label, bars }: Group, y: number, setting: BarSetting): string {
  const { scale, format, chooseColor, barHeight } = setting;
  let sum = 0;
  const pieces = bars.map(({ series, value }) => {
    const start = scale.place(sum);
    sum += Math.max(0, clampToDrawable(value));
    const width = scale.place(sum) - start;
    const text = format(value);
    const piece = drawElement('rect', { class: 'piece', x: start, y, width, height: barHeight });
    const number =
      measureText(text) + 8 <= width
        ? drawText(text, start + width / 2, y + barHeight / 2 + 4, { anchor: 'middle', look: 'within' })
        : '';
    return drawGroup(describeBar(label, series, text), chooseColor(series, value), `${piece}${number}`);
  });
  const total = drawText(format(sum), scale.place(sum) + numberGap, y + barHeight / 2 + 4);
  return `${pieces.join('')}${total}`;
}

function describeBar(label: string, series: string, amount: string): string {
  return `${fitText(label, 300)}, ${fitText(series, 200)}: ${amount}`;
}
