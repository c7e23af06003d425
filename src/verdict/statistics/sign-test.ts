import { computeBinomialCdf } from './distributions.ts';

/**
 * Exact two-sided sign test: the chance of a split at least this uneven if improving and degrading were equally likely.
 * Ties are dropped; equal counts give 1. It tests the median difference, not the mean.
 */
export function computeSignTest(improved: number, degraded: number): number {
  return Math.min(1, 2 * computeBinomialCdf(Math.min(improved, degraded), improved + degraded, 0.5));
}
