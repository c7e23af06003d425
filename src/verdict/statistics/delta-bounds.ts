import type { BoundedDelta } from './delta-evidence.ts';
import { computeStudentCdf, computeStudentQuantile } from './distributions.ts';

/** The lower bound of the delta with one-sided error `alpha`: D − t₁₋ₐ·SE. */
export function computeLowerBound(evidence: BoundedDelta, alpha: number): number {
  return evidence.delta - computeHalfWidth(evidence, alpha);
}

/** The upper bound of the delta with one-sided error `alpha`: D + t₁₋ₐ·SE. */
export function computeUpperBound(evidence: BoundedDelta, alpha: number): number {
  return evidence.delta + computeHalfWidth(evidence, alpha);
}

/**
 * How far the true delta may be from the measured one. Where none of n sessions changed, the share that would change is at
 * most 1 − α^(1/n) (exact binomial bound), and each of them changes by at most 1.
 */
function computeHalfWidth(evidence: BoundedDelta, alpha: number): number {
  if (evidence.kind === 'unchanged') return 1 - alpha ** (1 / evidence.pairs);
  return computeStudentQuantile(1 - alpha, evidence.df) * evidence.standardError;
}

/** One-sided p-value against "the true delta is at most `bound`"; small where it is shown to be above. */
export function computePAbove(evidence: BoundedDelta, bound: number): number {
  return computePBeyond(evidence, evidence.delta - bound);
}

/** One-sided p-value against "the true delta is at least `bound`"; small where it is shown to be below. */
export function computePBelow(evidence: BoundedDelta, bound: number): number {
  return computePBeyond(evidence, bound - evidence.delta);
}

/** The chance to measure a delta at least `distance` away from the true one, on one side. */
function computePBeyond(evidence: BoundedDelta, distance: number): number {
  if (evidence.kind === 'tested') return computeStudentCdf(-distance / evidence.standardError, evidence.df);
  return (1 - Math.min(1, Math.max(0, distance))) ** evidence.pairs;
}
