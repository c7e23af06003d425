import { computeHalfUnit } from './delta-evidence.ts';
import { computeNormalQuantile, computeStudentQuantile, computeTwoSidedP } from './distributions.ts';

/** How a p-value fits the interval beside it: as t-intervals do, only if the interval was made with z, or not at all. */
export type PValueConsistency = 'consistent' | 'consistent-with-z' | 'inconsistent';

/** A delta, its 95% interval (of some width) and its two-sided p-value, as printed. */
export interface PrintedTest {
  readonly delta: number;
  readonly interval: readonly [number, number];
  readonly pValue: number;
  /** Degrees of freedom: pairs − 1. */
  readonly df: number;
  /** Decimals that the numbers were rounded to; by default as many as they show. */
  readonly decimals?: { readonly delta?: number; readonly pValue?: number };
}

/** Relative error of the arithmetic, for numbers that are printed in full. */
const slack = 1e-6;

/** Decimals of a p-value of 0 or 1, which shows none: "0" means "< 0.001". */
const decimalsOfWholeP = 3;

/**
 * Whether p-value and interval can be of the same paired t-test. Rounding may have moved delta and each bound by u, half
 * a unit of their most decimals, so |t| lies between (|D| − u)·c / (h + u) and (|D| + u)·c / (h − u), where h is half
 * of the interval's width and c its critical value: t₀.₉₇₅, or z₀.₉₇₅ for a z interval. The p-value, give or take half a
 * unit of its own decimals, has to overlap with the p-values of these t. Says nothing about an asymmetric interval.
 */
export function isPValueConsistent(test: PrintedTest): PValueConsistency {
  if (overlaps(test, computeStudentQuantile(0.975, test.df))) return 'consistent';
  return overlaps(test, computeNormalQuantile(0.975)) ? 'consistent-with-z' : 'inconsistent';
}

function overlaps(test: PrintedTest, critical: number): boolean {
  const { pValue, decimals } = test;
  const shown = decimals?.pValue ?? (Number.isInteger(pValue) ? decimalsOfWholeP : undefined);
  const halfUnit = shown === undefined ? computeHalfUnit([pValue]) : 0.5 * 10 ** -shown;
  const [smallest, largest] = computePRange(test, critical);
  return pValue + halfUnit >= smallest * (1 - slack) && pValue - halfUnit <= largest * (1 + slack);
}

/** The p-values that delta and interval allow, given how they are rounded. */
function computePRange({ delta, interval, df, decimals }: PrintedTest, critical: number): [number, number] {
  const [low, high] = interval;
  const shown = decimals?.delta;
  const halfUnit = shown === undefined ? computeHalfUnit([delta, low, high]) : 0.5 * 10 ** -shown;
  const halfWidth = (high - low) / 2;
  const size = Math.abs(delta);
  const leastT = (Math.max(0, size - halfUnit) * critical) / (halfWidth + halfUnit);
  const mostT =
    halfWidth > halfUnit ? ((size + halfUnit) * critical) / (halfWidth - halfUnit) : Number.POSITIVE_INFINITY;
  return [computeTwoSidedP(mostT, df), computeTwoSidedP(leastT, df)];
}
