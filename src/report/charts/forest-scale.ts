import type { ForestPlot } from './chart.ts';

/** From where to where a plot reaches, in units of what it shows; `low` < `high`, and zero lies between. */
export interface ScaleRange {
  readonly low: number;
  readonly high: number;
  /** Decimals that both ends have at the most. */
  readonly decimals: number;
}

/** Where in a bar of text the lines across all rows stand. */
export interface BarColumns {
  readonly scale: ScaleRange;
  readonly zero: number;
  /** The column of each line, zero too, by the value it stands for. */
  readonly lines: ReadonlyMap<number, number>;
}

/** Columns of a bar; the outermost ones are for arrows that point off the scale. */
export const barWidth = 32;

/** How many times as far as the ordinary row a plot reaches at the most: one outlier would make dots of all others. */
const farthest = 4;

/** What there is on the empty side of zero, as a share of the other side. */
const margin = 0.15;

/** The reach of a plot that has nothing but zeros, or nothing that any print tells from zero. */
const smallestReach = 0.01;

/** A span below this has no ends that could be printed, see `decimals`. */
const smallestSpan = 1e-9;

/** Chooses a scale that holds zero, the bounds and all rows but outliers, with ends that are short to print. */
export function chooseScale({ rows, bounds }: Pick<ForestPlot, 'rows' | 'bounds'>): ScaleRange {
  const reaches = rows.map(({ value, interval = [value, value] }) =>
    Math.max(...[value, ...interval].map(Math.abs)),
  );
  const sorted = reaches.toSorted((a, b) => a - b);
  const ordinary = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const longest = ordinary === 0 ? Number.POSITIVE_INFINITY : farthest * ordinary;
  const limit = Math.max(longest, ...bounds.map(({ value }) => Math.abs(value)));
  const values = [
    ...rows.flatMap(({ value, interval = [value, value] }) => [value, ...interval]),
    ...bounds.map(({ value }) => value),
  ].map((value) => Math.max(-limit, Math.min(limit, value)));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (most - least < smallestSpan) return { low: -smallestReach, high: smallestReach, decimals: 2 };
  return roundOutwards(Math.min(least, -margin * most), Math.max(most, -margin * least));
}

/** To a fifth of the power of ten in the span, so that there is little more room than needed. */
function roundOutwards(low: number, high: number): ScaleRange {
  const exponent = Math.floor(Math.log10(high - low));
  const step = 10 ** exponent / 5;
  return {
    // The product may fall short of what was divided by the last bit.
    low: Math.min(low, Math.floor(low / step) * step),
    high: Math.max(high, Math.ceil(high / step) * step),
    decimals: Math.min(8, Math.max(0, 1 - exponent)),
  };
}

/**
 * Finds the columns of zero and of the bounds. Each has a free column on either side, for the marks of values that are
 * just beside it. There is room for that with one bound below zero and one above; more may end up closer together.
 */
export function placeLines(plot: Pick<ForestPlot, 'rows' | 'bounds'>): BarColumns {
  const scale = chooseScale(plot);
  const zero = roundToColumn(0, scale);
  const values = [...new Set(plot.bounds.map(({ value }) => value))].toSorted((a, b) => a - b);
  const above = values.filter((value) => value > 0);
  const below = values.filter((value) => value < 0).reverse();
  const lines = new Map([[0, zero]]);
  for (const [side, bounds] of [[1, above] as const, [-1, below] as const]) {
    let nearest = zero;
    for (const [index, value] of bounds.entries()) {
      const apart = Math.max(side * roundToColumn(value, scale), side * nearest + 2);
      const outermost = (side === 1 ? barWidth - 3 : -2) - 2 * (bounds.length - 1 - index);
      nearest = side * Math.min(apart, outermost);
      lines.set(value, nearest);
    }
  }
  return { scale, zero, lines };
}

/**
 * Finds the column of a value: 0 or the last one where it is off the scale, that of a line where it is exactly on it,
 * else one on its own side of each line, even where the nearest column would be the line's, unless the lines on its
 * sides stand next to each other.
 */
export function findColumn(value: number, { scale, lines }: BarColumns): number {
  const exact = lines.get(value);
  if (exact !== undefined) return exact;
  let column = roundToColumn(value, scale);
  if (column === 0 || column === barWidth - 1) return column;
  for (const [line, at] of lines) {
    column = value < line ? Math.min(column, at - 1) : Math.max(column, at + 1);
  }
  return column;
}

/** 0 and the last column are off the scale. */
function roundToColumn(value: number, { low, high }: ScaleRange): number {
  if (value < low) return 0;
  if (value > high) return barWidth - 1;
  return 1 + Math.round(((value - low) / (high - low)) * (barWidth - 3));
}
