import { formatBound, formatDelta, formatLevel, formatNumber, statePValue } from '../../runtime/format.ts';
import { computeBounds, noBoundsReason } from '../bounds.ts';
import { describeCorrection } from '../deciding-test.ts';
import { defaultEffectOfInterest } from '../effect-of-interest.ts';
import { describeUntested } from '../missing-numbers.ts';
import { significanceK } from '../significance-k.ts';
import type { TestedDelta } from '../statistics/delta-evidence.ts';
import { computeMinimalDetectableEffect } from '../statistics/power.ts';
import type { ComparedCandidate, Gate, GateFinding, GateSettings } from './gate.ts';
import { findNothing } from './missing-number.ts';
import { describeChange, describeConstant } from './ndcg-delta.ts';

/**
 * Regression: fails only where the candidate is shown to be worse than the tolerance τ = `min-ndcg-delta`, that is where
 * the upper bound of the NDCG@10 delta is below τ. A pass says "not shown", and says so when it could not have been.
 */
export const regressionGate: Gate = {
  id: 'regression',
  isOnNdcg: true,
  evaluate(candidate, settings) {
    if (settings.mode !== 'regression') return undefined;
    const { delta } = candidate;
    const tolerance = settings.minNdcgDelta;
    const needed = `not shown to be below ${formatBound(tolerance)}`;
    const gate = `NDCG@${significanceK} delta`;
    const rule = { gate, threshold: tolerance, needed };
    if (delta.delta === null) return findNothing(rule, `the API returned no ${gate}`);
    const frame = { ...rule, measured: delta.delta, value: formatDelta(delta.delta) };
    const change = `NDCG@${significanceK} ${describeChange(delta.delta)}`;
    if (delta.kind === 'untested') {
      const remarks = [describeUntested(delta.reason, candidate)];
      return { ...frame, outcome: 'inconclusive', reason: change, remarks };
    }
    if (delta.kind === 'constant') {
      return {
        ...frame,
        outcome: delta.delta < tolerance ? 'fail' : 'pass',
        reason: describeConstant(delta.delta),
      };
    }
    return { ...frame, ...judgeTest(candidate, delta, settings, change) };
  },
};

function judgeTest(
  { test }: ComparedCandidate,
  delta: TestedDelta,
  settings: GateSettings,
  change: string,
): Pick<GateFinding, 'outcome' | 'reason' | 'remarks'> {
  const { level } = test;
  const tolerance = settings.minNdcgDelta;
  const bounds = computeBounds(delta, test);
  if (bounds === undefined) return { outcome: 'inconclusive', reason: change, remarks: [noBoundsReason] };
  const isShown = bounds.areGiven ? bounds.upper < tolerance : (test.adjusted ?? 1) < level;
  if (isShown) {
    const below =
      tolerance === 0
        ? 'a significant regression'
        : `significantly below the tolerance of ${formatBound(tolerance)}`;
    const stated = `one-sided ${statePValue(test.adjusted ?? 0, level)}${describeCorrection(test, level)}`;
    return { outcome: 'fail', reason: `${change}, ${below}: ${stated} (fails below ${formatLevel(level)})` };
  }
  const finding =
    tolerance === 0
      ? 'no significant regression'
      : `not shown to be below the tolerance of ${formatBound(tolerance)}`;
  const worse = tolerance < 0 && bounds.upper < 0 ? ', though significantly worse than the baseline' : '';
  const remarks = describeBlindness(delta, tolerance, bounds.lower, level * test.strictness);
  return { outcome: 'pass', reason: `${change}, ${finding}${worse}`, remarks };
}

/**
 * Which loss the sessions were too few to find reliably; empty where they were enough, or where the interval rules it out.
 *
 * @param alpha one-sided error of the test
 */
function describeBlindness(delta: TestedDelta, tolerance: number, lower: number, alpha: number): string[] {
  const effectOfInterest = tolerance === 0 ? defaultEffectOfInterest : -tolerance;
  const detectable = computeMinimalDetectableEffect(delta, alpha);
  if (detectable <= effectOfInterest || lower > -effectOfInterest) return [];
  // The test is against the tolerance: a loss has to be beyond it by as much as the test can see.
  return tolerance === 0
    ? [`too few sessions to see a regression of ${effectOfInterest} reliably`]
    : [
        `so few sessions find a loss in four runs of five only from ${formatNumber(detectable - tolerance)} on`,
      ];
}
