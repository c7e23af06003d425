import { computeStudentQuantile } from '../../src/verdict/statistics/distributions.ts';

/** The 95% interval that belongs to a delta with this two-sided p-value; null where none does. */
export function computeInterval(
  delta: number,
  pValue: number | null,
  pairs: number,
): [number, number] | null {
  if (pValue === null || pValue >= 1 || delta === 0) return null;
  const df = pairs - 1;
  // A p-value of 0 is a very small one that was rounded.
  const standardError = Math.abs(delta) / computeStudentQuantile(1 - Math.max(pValue, 1e-6) / 2, df);
  const interval = spanInterval(delta, standardError, pairs);
  // So wide a one no test of differences from −1 to 1 has.
  return Math.max(...interval.map(Math.abs)) > 14 ? null : interval;
}

/** The 95% interval of a paired t-test. */
export function spanInterval(delta: number, standardError: number, pairs: number): [number, number] {
  const halfWidth = computeStudentQuantile(0.975, pairs - 1) * standardError;
  return [delta - halfWidth, delta + halfWidth];
}
