import { formatBound, formatLevel, statePValue } from '../../runtime/format.ts';
import type { Bounds } from '../bounds.ts';
import { describeCorrection } from '../deciding-test.ts';
import { describeSessionsNeeded } from '../detectable-effect.ts';
import type { BoundedDelta } from '../statistics/delta-evidence.ts';
import { computeSessionsNeeded } from '../statistics/power.ts';
import { decideByBounds } from './decide-by-bounds.ts';
import { evaluateByBounds, type FoundBounds } from './evaluate-by-bounds.ts';
import type { DecidingTest, Gate, GateFinding, GateSettings, NdcgCandidate, Outcome } from './gate.ts';
import { showBound } from './ndcg-delta.ts';

/**
 * Non-inferiority: the candidate must be shown to be worse by less than the margin m = −`min-ndcg-delta`. It passes when
 * the lower bound of the NDCG@10 delta is above −m, fails when the upper bound is below −m, and is inconclusive between.
 */
export const nonInferiorityGate: Gate = {
  id: 'non-inferiority',
  isOnNdcg: true,
  decide,
  evaluate(candidate, settings) {
    const decided = decide(candidate, settings);
    if (decided === undefined) return undefined;
    const { minNdcgDelta: threshold } = settings;
    const needed = `above ${formatBound(threshold)}`;
    return evaluateByBounds(candidate, decided, { threshold, needed }, (found) =>
      explainBounds(found, -threshold),
    );
  },
};

function decide(candidate: NdcgCandidate, { mode, minNdcgDelta }: GateSettings): Outcome | undefined {
  return mode === 'non-inferiority'
    ? decideByBounds(candidate, minNdcgDelta, { mayBeEqual: false })
    : undefined;
}

function explainBounds(
  { outcome, delta, bounds, test, change, atWorst }: FoundBounds,
  margin: number,
): Pick<GateFinding, 'reason' | 'remarks'> {
  const { level } = test;
  const { lower, upper } = bounds;
  const within = `the margin of ${margin}`;
  if (outcome === 'pass') {
    return {
      reason: `${change}, at worst ${atWorst}, within ${within}${compareWithZero(bounds, test)}`,
    };
  }
  if (outcome === 'fail') {
    return { reason: `${change}, at best ${showBound(upper, -margin)}, beyond ${within}` };
  }
  if (lower > -margin && test.adjustment !== 'none') {
    const doubt = `at worst ${atWorst}, within ${within} by itself but not among several: one-sided ${statePValue(test.adjusted ?? 1, level)}${describeCorrection(test, level)} (required: below ${formatLevel(level)})`;
    return { reason: `${change}, ${doubt}` };
  }
  const doubt = `${upper < 0 ? 'significantly, and' : 'but'} the true change may be ${atWorst}, ${lower < -margin ? 'beyond' : 'which is not within'} ${within}`;
  return { reason: `${change}, ${doubt}`, remarks: adviseOnSessions(delta, test, margin) };
}

/**
 * What the same bounds say about a difference from the baseline. That a single candidate is better may be said without a
 * further test at a stricter level, since it is asked only once the margin is kept (closed testing).
 */
function compareWithZero({ lower, upper }: Bounds, { adjustment }: DecidingTest): string {
  if (lower > 0 && adjustment === 'none') return ', and better than the baseline';
  return upper < 0 ? ', though it is significantly worse than the baseline' : '';
}

/** A candidate that is worse than the baseline may need more sessions than one that is like it. */
function adviseOnSessions(
  delta: BoundedDelta,
  { level, strictness }: DecidingTest,
  margin: number,
): string[] {
  if (delta.kind !== 'tested') return [];
  const { standardDeviation, pairs } = delta;
  const sessions = computeSessionsNeeded({ standardDeviation, delta: margin }, level * strictness);
  return sessions > pairs
    ? [describeSessionsNeeded(sessions, 'show that a candidate like the baseline is within the margin')]
    : [];
}
