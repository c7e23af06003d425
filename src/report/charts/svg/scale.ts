import { formatNumber } from '../../../runtime/format.ts';
import { formatPower } from './amount.ts';
import { measureText } from './text-width.ts';

/** A value on an axis that is written beside it. */
export interface Tick {
  readonly value: number;
  /** In units of the drawing. */
  readonly at: number;
  readonly text: string;
}

/** Where values lie on a line of the drawing. */
export interface Scale {
  /** In units of the drawing; a value outside of the scale lies at its end. */
  readonly place: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** The line on which values lie. */
export interface ScaleOptions {
  /** Where the least value lies and where the largest does, in units of the drawing. */
  readonly from: number;
  readonly to: number;
  /** About how many steps there are between ticks. */
  readonly steps: number;
  /** Room before the least value and after the largest one, as a share of what lies between them. */
  readonly margin: number;
  /** Whether it goes up, so that ticks stand one above the other. */
  readonly isUpright?: boolean;
  /** Whether ticks above zero have a plus sign. */
  readonly isSigned?: boolean;
}

/** No number of a benchmark is larger; a sum of some of them still is a number. */
const largest = 1e15;

/** Values that differ by less than this share of their size are one. */
const leastShare = 1e-9;

/** Room that ticks need: one above the other, and between one and the next beside it. */
const [lineHeight, tickGap] = [18, 12];

/** A scale that holds all values, with ticks at round numbers; there is one for no value and for equal ones, too. */
export function createScale(
  values: readonly number[],
  { from, to, steps, margin, isUpright = false, isSigned = false }: ScaleOptions,
): Scale {
  const ends = findEnds(values);
  const room = (ends[1] - ends[0]) * margin;
  const [least, most] = [ends[0] - room, ends[1] + room];
  const place = (value: number): number =>
    from + ((clamp(clampToDrawable(value), least, most) - least) / (most - least)) * (to - from);
  const step = chooseStep((most - least) / steps);
  const ticks = listTicks([least, most], step, isSigned, place);
  const needed = isUpright
    ? lineHeight
    : Math.max(0, ...ticks.map(({ text }) => measureText(text))) + tickGap;
  const distance = Math.abs(place(least + step) - place(least));
  // From zero on, so that this one stays.
  const stride = Math.max(1, Math.ceil(needed / Math.max(distance, 1)));
  return { place, ticks: ticks.filter(({ index }) => index % stride === 0) };
}

/** Round numbers, each with how many steps it is from zero. */
function listTicks(
  [least, most]: readonly [number, number],
  step: number,
  isSigned: boolean,
  place: (value: number) => number,
): (Tick & { readonly index: number })[] {
  const [first, last] = [Math.ceil(least / step - leastShare), Math.floor(most / step + leastShare)];
  const format = chooseTickFormat(step, Math.max(Math.abs(least), Math.abs(most)), isSigned);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const value = (first + index) * step;
    return { index: first + index, value, at: place(value), text: format(value) };
  });
}

/** A number that can be drawn: finite, and not so large that a sum is not. */
export function clampToDrawable(value: number): number {
  return Number.isNaN(value) ? 0 : clamp(value, -largest, largest);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function findEnds(values: readonly number[]): readonly [number, number] {
  const drawable = values.length === 0 ? [0] : values.map(clampToDrawable);
  const least = drawable.reduce((a, b) => Math.min(a, b));
  const most = drawable.reduce((a, b) => Math.max(a, b));
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (size < 1 / largest) return [0, 1];
  if (most - least > leastShare * size) return [least, most];
  return [least - size / 10, most + size / 10];
}

/** 1, 2 or 5 times a power of ten, at least as large as `size`. */
function chooseStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5].find((factor) => factor * power >= size * (1 - leastShare)) ?? 10) * power;
}

function chooseTickFormat(step: number, most: number, isSigned: boolean): (value: number) => string {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - leastShare));
  const isPlain = decimals <= 6 && most < 1e6;
  return (value) => {
    const text =
      isPlain || value === 0 ? formatNumber(value, value === 0 ? 0 : decimals) : formatPower(value);
    return isSigned && value > 0 ? `+${text}` : text;
  };
}
