import type { DecidingTest } from './gates/gate.ts';
import { computeLowerBound, computeUpperBound } from './statistics/delta-bounds.ts';
import type { BoundedDelta } from './statistics/delta-evidence.ts';

/** Between which NDCG@10 deltas the true one lies, with an error of the test's level on each side. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
  /** Whether they are the API's own; then they decide as they are, instead of a p-value. */
  readonly areGiven: boolean;
}

/** One-sided level that the API's own interval holds at (contract: 95%). */
const givenLevel = 0.025;

/** Why there are no bounds. */
export const noBoundsReason =
  'the confidence interval is not symmetric about the delta, so it holds at 95% only: set max-p-value: 0.05 and p-value-adjustment: none';

/**
 * The bounds at the one-sided level of the test: the API's own where they hold at that level and nothing is corrected, so
 * that arithmetic of ours decides no tie; undefined where its interval is not symmetric and the level another.
 */
export function computeBounds(
  delta: BoundedDelta,
  { level, sides, adjustment }: Pick<DecidingTest, 'level' | 'sides' | 'adjustment'>,
): Bounds | undefined {
  const alpha = level / sides;
  if (delta.kind === 'tested' && delta.givenInterval !== undefined) {
    const [lower, upper] = delta.givenInterval;
    if (alpha === givenLevel && adjustment === 'none') return { lower, upper, areGiven: true };
    if (delta.asymmetricInterval !== undefined) return undefined;
  }
  return { lower: computeLowerBound(delta, alpha), upper: computeUpperBound(delta, alpha), areGiven: false };
}
