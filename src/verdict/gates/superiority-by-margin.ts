import { formatLevel, statePValue } from '../../runtime/format.ts';
import { describeCorrection } from '../deciding-test.ts';
import { describeSessionsNeeded } from '../detectable-effect.ts';
import type { BoundedDelta } from '../statistics/delta-evidence.ts';
import { computeSessionsNeeded } from '../statistics/power.ts';
import { decideByBounds } from './decide-by-bounds.ts';
import { evaluateByBounds, type FoundBounds } from './evaluate-by-bounds.ts';
import type { DecidingTest, Gate, GateFinding, GateSettings, NdcgCandidate, Outcome } from './gate.ts';
import { showBound } from './ndcg-delta.ts';

/**
 * Superiority by a margin: the true gain must be shown to be at least `min-ndcg-delta`, which is above 0. It passes when
 * the lower bound of the NDCG@10 delta reaches it, fails when the upper bound is below it, and is inconclusive between.
 */
export const superiorityByMarginGate: Gate = {
  id: 'superiority-by-margin',
  isOnNdcg: true,
  decide,
  evaluate(candidate, settings) {
    const decided = decide(candidate, settings);
    if (decided === undefined) return undefined;
    const least = settings.minNdcgDelta;
    return evaluateByBounds(candidate, decided, { threshold: least, needed: `at least ${least}` }, (found) =>
      explainBounds(found, least),
    );
  },
};

function decide(candidate: NdcgCandidate, { mode, minNdcgDelta }: GateSettings): Outcome | undefined {
  return mode === 'superiority-by-margin'
    ? decideByBounds(candidate, minNdcgDelta, { mayBeEqual: true })
    : undefined;
}

function explainBounds(
  { outcome, delta, bounds: { lower, upper }, test, change, atWorst }: FoundBounds,
  least: number,
): Pick<GateFinding, 'reason' | 'remarks'> {
  if (outcome === 'pass') return { reason: `${change}, at worst ${atWorst}, which is at least ${least}` };
  if (outcome === 'fail')
    return { reason: `${change}, at best ${showBound(upper, least)}, which is below ${least}` };
  if (lower > least && test.adjustment !== 'none') {
    const doubt = `at least ${least} by itself but not among several: one-sided ${statePValue(test.adjusted ?? 1, test.level)}${describeCorrection(test, test.level)} (required: below ${formatLevel(test.level)})`;
    return { reason: `${change}, at worst ${atWorst}, ${doubt}` };
  }
  const reason = `${change}, but the true change may be ${atWorst} (required: at least ${least})`;
  return { reason, remarks: adviseOnSessions(delta, test, least) };
}

/** To be shown to reach the minimum, a gain has to be beyond it; how far this one is, nobody knows. */
function adviseOnSessions(delta: BoundedDelta, { level, strictness }: DecidingTest, least: number): string[] {
  if (delta.kind !== 'tested') return [];
  const { standardDeviation, pairs } = delta;
  const sessions = computeSessionsNeeded({ standardDeviation, delta: least }, level * strictness);
  return sessions > pairs
    ? [describeSessionsNeeded(sessions, `show a gain of at least ${least} if the true gain is ${2 * least}`)]
    : [];
}
