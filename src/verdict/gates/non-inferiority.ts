import {
  chooseDecimals,
  formatBound,
  formatDelta,
  formatLevel,
  missingValue,
  statePValue,
} from '../../runtime/format.ts';
import { computeBounds, noBoundsReason } from '../bounds.ts';
import { describeCorrection } from '../deciding-test.ts';
import { describeSessionsNeeded } from '../detectable-effect.ts';
import { describeUntested } from '../missing-numbers.ts';
import { significanceK } from '../significance-k.ts';
import type { TestedDelta } from '../statistics/delta-evidence.ts';
import { computeSessionsNeeded } from '../statistics/power.ts';
import type { ComparedCandidate, Gate, GateFinding, GateSettings, Outcome } from './gate.ts';
import { findNothing } from './missing-number.ts';
import { describeChange, describeConstant } from './ndcg-delta.ts';

/**
 * Non-inferiority: the candidate must be shown to be worse by less than the margin m = −`min-ndcg-delta`. It passes when
 * the lower bound of the NDCG@10 delta is above −m, fails when the upper bound is below −m, and is inconclusive between.
 */
export const nonInferiorityGate: Gate = {
  id: 'non-inferiority',
  isOnNdcg: true,
  evaluate(candidate, settings) {
    if (settings.mode !== 'non-inferiority') return undefined;
    const { delta } = candidate;
    const needed = `above ${formatBound(settings.minNdcgDelta)}`;
    const frame = { gate: `NDCG@${significanceK} delta at worst`, threshold: settings.minNdcgDelta, needed };
    if (delta.kind === 'tested') return { ...frame, ...judgeBounds(candidate, delta, settings) };
    if (delta.kind === 'untested') return findNothing(frame, describeUntested(delta.reason, candidate));
    const outcome = outcomeBySide.get(Math.sign(delta.delta - settings.minNdcgDelta)) ?? 'inconclusive';
    const reason = describeConstant(delta.delta);
    return { ...frame, outcome, measured: delta.delta, value: formatDelta(delta.delta), reason };
  },
};

/** Without scatter the delta itself is the bound. */
const outcomeBySide: ReadonlyMap<number, Outcome> = new Map([
  [1, 'pass'],
  [-1, 'fail'],
]);

function judgeBounds(
  { test }: ComparedCandidate,
  delta: TestedDelta,
  settings: GateSettings,
): Omit<GateFinding, 'gate' | 'threshold' | 'needed'> {
  const { level } = test;
  const margin = -settings.minNdcgDelta;
  const bounds = computeBounds(delta, test);
  if (bounds === undefined) {
    return { outcome: 'inconclusive', measured: null, value: missingValue, reason: noBoundsReason };
  }
  const { lower, upper } = bounds;
  const isShown = bounds.areGiven ? lower > -margin : (test.adjusted ?? 1) < level;
  const frame = { measured: lower, value: formatDelta(lower, chooseDecimals(lower, -margin, 4)) };
  const change = `NDCG@${significanceK} ${describeChange(delta.delta)}`;
  const atWorst = showBound(lower, -margin);
  const within = `the margin of ${margin}`;
  if (isShown) {
    const worse = upper < 0 ? ', though it is significantly worse than the baseline' : '';
    return { ...frame, outcome: 'pass', reason: `${change}, at worst ${atWorst}, within ${within}${worse}` };
  }
  if (upper < -margin) {
    const reason = `${change}, at best ${showBound(upper, -margin)}, beyond ${within}`;
    return { ...frame, outcome: 'fail', reason };
  }
  const sessions = computeSessionsNeeded(
    { standardDeviation: delta.standardDeviation, delta: margin },
    level * test.strictness,
  );
  // A candidate that is worse than the baseline may need more sessions than one that is like it.
  const advice =
    sessions > delta.pairs
      ? [describeSessionsNeeded(sessions, 'show that a candidate like the baseline is within the margin')]
      : [];
  if (lower > -margin) {
    const doubt = `at worst ${atWorst}, within ${within} by itself but not among several: one-sided ${statePValue(test.adjusted ?? 1, level)}${describeCorrection(test, level)} (needed: below ${formatLevel(level)})`;
    return { ...frame, outcome: 'inconclusive', reason: `${change}, ${doubt}` };
  }
  const doubt = `${upper < 0 ? 'significantly, and' : 'but'} the true change may be ${atWorst}, beyond ${within}`;
  return { ...frame, outcome: 'inconclusive', reason: `${change}, ${doubt}`, remarks: advice };
}

/** A bound of the delta with enough digits to tell it from `margin`. */
function showBound(bound: number, margin: number): string {
  return formatDelta(bound, chooseDecimals(bound, margin, 4));
}
