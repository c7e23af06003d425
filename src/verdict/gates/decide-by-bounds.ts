import { computeBounds } from '../bounds.ts';
import { isSignificant } from '../deciding-test.ts';
import { computePBelow } from '../statistics/delta-bounds.ts';
import { roundingError } from '../statistics/delta-evidence.ts';
import type { NdcgCandidate, Outcome } from './gate.ts';

/**
 * Whether the true NDCG@10 delta is shown to be above a threshold (pass), shown to be below it (fail), or neither. A bound
 * on the threshold shows nothing, unless `mayBeEqual` says that it is enough for a pass.
 */
export function decideByBounds(
  { delta, test }: NdcgCandidate,
  threshold: number,
  { mayBeEqual }: { readonly mayBeEqual: boolean },
): Outcome {
  if (delta.kind === 'untested') return 'inconclusive';
  // Without scatter the delta itself is the bound.
  if (delta.kind === 'constant') return compare(delta.delta, delta.delta, threshold, mayBeEqual);
  const bounds = computeBounds(delta, test);
  if (bounds === undefined) return 'inconclusive';
  if (bounds.areGiven) return compare(bounds.lower, bounds.upper, threshold, mayBeEqual);
  if (isSignificant(test, false)) return 'pass';
  return computePBelow(delta, threshold) < test.level - roundingError ? 'fail' : 'inconclusive';
}

function compare(lower: number, upper: number, threshold: number, mayBeEqual: boolean): Outcome {
  if (lower > threshold || (mayBeEqual && lower === threshold)) return 'pass';
  return upper < threshold ? 'fail' : 'inconclusive';
}
