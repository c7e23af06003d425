import { formatDelta, formatLevel, missingValue, statePValue } from '../../runtime/format.ts';
import { computeBounds, noBoundsReason } from '../bounds.ts';
import { describeCorrection } from '../deciding-test.ts';
import { describeSessionsNeeded } from '../detectable-effect.ts';
import { describeDoubt } from '../doubts/describe-doubt.ts';
import { describeUntested } from '../missing-numbers.ts';
import { significanceK } from '../significance-k.ts';
import type { BoundedDelta } from '../statistics/delta-evidence.ts';
import { computeSessionsNeeded } from '../statistics/power.ts';
import { decideByBounds } from './decide-by-bounds.ts';
import type {
  ComparedCandidate,
  DecidingTest,
  Gate,
  GateFinding,
  GateSettings,
  NdcgCandidate,
  Outcome,
} from './gate.ts';
import { findNothing } from './missing-number.ts';
import { describeChange, describeConstant, showBound } from './ndcg-delta.ts';

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
    const { delta, doubt } = candidate;
    const threshold = settings.minNdcgDelta;
    const frame = {
      gate: `NDCG@${significanceK} delta at worst`,
      threshold,
      needed: `at least ${threshold}`,
    };
    if (doubt !== undefined && delta.delta !== null) {
      const reason = `NDCG@${significanceK} ${describeChange(delta.delta)}, but ${describeDoubt(doubt)}`;
      return { ...frame, outcome: 'inconclusive', measured: null, value: missingValue, reason };
    }
    switch (delta.kind) {
      case 'untested':
        return findNothing(frame, describeUntested(delta.reason, candidate));
      case 'constant': {
        const reason = describeConstant(delta.delta);
        return { ...frame, outcome: decided, measured: delta.delta, value: formatDelta(delta.delta), reason };
      }
      case 'tested':
      case 'unchanged':
        return { ...frame, ...explainBounds(candidate, delta, decided, settings) };
    }
  },
};

function decide(candidate: NdcgCandidate, { mode, minNdcgDelta }: GateSettings): Outcome | undefined {
  return mode === 'superiority-by-margin'
    ? decideByBounds(candidate, minNdcgDelta, { mayBeEqual: true })
    : undefined;
}

function explainBounds(
  { test }: ComparedCandidate,
  delta: BoundedDelta,
  outcome: Outcome,
  { minNdcgDelta: least }: GateSettings,
): Omit<GateFinding, 'gate' | 'threshold' | 'needed'> {
  const bounds = computeBounds(delta, test);
  if (bounds === undefined) return { outcome, measured: null, value: missingValue, reason: noBoundsReason };
  const { lower, upper } = bounds;
  const atWorst = showBound(lower, least);
  const atBest = showBound(upper, least);
  const frame = { outcome, measured: lower, value: atWorst };
  const change =
    delta.kind === 'unchanged' ? describeConstant(0) : `NDCG@${significanceK} ${describeChange(delta.delta)}`;
  if (outcome === 'pass') {
    return { ...frame, reason: `${change}, at worst ${atWorst}, which is at least ${least}` };
  }
  if (outcome === 'fail')
    return { ...frame, reason: `${change}, at best ${atBest}, which is below ${least}` };
  if (lower > least && test.adjustment !== 'none') {
    const doubt = `at least ${least} by itself but not among several: one-sided ${statePValue(test.adjusted ?? 1, test.level)}${describeCorrection(test, test.level)} (required: below ${formatLevel(test.level)})`;
    return { ...frame, reason: `${change}, at worst ${atWorst}, ${doubt}` };
  }
  const reason = `${change}, but the true change may be ${atWorst} (required: at least ${least})`;
  return { ...frame, reason, remarks: adviseOnSessions(delta, test, least) };
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
