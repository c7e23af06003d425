import studentT from '@stdlib/stats-base-dists-t';

/** Result of a two-sided paired t-test. */
export type PairedTTest = {
  readonly meanDifference: number;
  readonly degreesOfFreedom: number;
  readonly t: number;
  /** Two-sided, 0 … 1. */
  readonly pValue: number;
  /** Of the mean difference, at the confidence level. */
  readonly confidenceInterval: readonly [number, number];
};

/**
 * Tests whether the mean of paired differences is zero, as R's `t.test(x, y, paired = TRUE)` does. Null where R
 * stops: fewer than two pairs, or differences that are essentially constant.
 */
export function computePairedTTest(
  differences: readonly number[],
  confidenceLevel = 0.95,
): PairedTTest | null {
  const count = differences.length;
  const degreesOfFreedom = count - 1;
  const meanDifference = computeMean(differences);
  const squares = differences.reduce((sum, difference) => sum + (difference - meanDifference) ** 2, 0);
  const standardError = Math.sqrt(squares / degreesOfFreedom / count);
  const isConstant = standardError === 0 || standardError < 10 * Number.EPSILON * Math.abs(meanDifference);
  if (count < 2 || isConstant) {
    return null;
  }
  const t = meanDifference / standardError;
  const halfWidth = standardError * studentT.quantile((1 + confidenceLevel) / 2, degreesOfFreedom);
  return {
    meanDifference,
    degreesOfFreedom,
    t,
    pValue: 2 * studentT.cdf(-Math.abs(t), degreesOfFreedom),
    confidenceInterval: [meanDifference - halfWidth, meanDifference + halfWidth],
  };
}

/** Arithmetic mean; 0 for an empty list. */
export function computeMean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
