import type { ForestPlot } from './chart.ts';

/** From where to where a plot reaches, in units of what it shows; `low` < `high`, and zero lies between. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Decimals that both ends have at the most. */
  readonly decimals: number;
}

/** How many times as far as the ordinary row a plot reaches at the most: one outlier would make dots of all others. */
const farthest = 4;

/** What there is on the empty side of zero, as a share of the other side. */
const margin = 0.15;

/** The reach of a plot that has nothing but zeros. */
const smallestReach = 0.01;

/** Chooses a scale that holds zero, the bounds and all rows but outliers, with ends that are short to print. */
export function chooseScale({ rows, bounds }: Pick<ForestPlot, 'rows' | 'bounds'>): Scale {
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
  if (least === most) return { low: -smallestReach, high: smallestReach, decimals: 2 };
  return roundOutwards(Math.min(least, -margin * most), Math.max(most, -margin * least));
}

/** To a fifth of the power of ten in the span, so that there is little more room than needed. */
function roundOutwards(low: number, high: number): Scale {
  const exponent = Math.floor(Math.log10(high - low));
  const step = 10 ** exponent / 5;
  return {
    low: Math.floor(low / step) * step,
    high: Math.ceil(high / step) * step,
    decimals: Math.min(8, Math.max(0, 1 - exponent)),
  };
}
