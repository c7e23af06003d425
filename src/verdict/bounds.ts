import type { DecidingTest } from './gates/gate.ts';
import { computeLowerBound, computeUpperBound, type TestedDelta } from './statistics/delta-evidence.ts';

/** Between which NDCG@10 deltas the true one lies, with an error of the test's level on each side. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
  /** Whether they are the API's own, of an interval that is not symmetric; then they decide instead of the p-value. */
  readonly areGiven: boolean;
}

/** One-sided level that the API's own interval holds at (contract: 95 %). */
const givenLevel = 0.025;

/** Why there are no bounds. */
export const noBoundsReason =
  'the interval is not symmetric about the delta, so that it holds at 95 % only: use max-p-value 0.05 and p-value-adjustment none';

/** The bounds at the level of the test; undefined where the API's interval is not symmetric and the level another. */
export function computeBounds(delta: TestedDelta, { level, adjustment }: DecidingTest): Bounds | undefined {
  if (delta.asymmetricInterval === undefined) {
    return {
      lower: computeLowerBound(delta, level),
      upper: computeUpperBound(delta, level),
      areGiven: false,
    };
  }
  if (level !== givenLevel || adjustment !== 'none') return undefined;
  const [lower, upper] = delta.asymmetricInterval;
  return { lower, upper, areGiven: true };
}
