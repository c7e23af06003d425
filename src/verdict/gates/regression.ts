import { formatBound, formatDelta, formatLevel, formatNumber, statePValue } from '../../runtime/format.ts';
import { computeBounds, noBoundsReason } from '../bounds.ts';
import { describeCorrection, isSignificant } from '../deciding-test.ts';
import { describeDoubt } from '../doubts/describe-doubt.ts';
import { defaultEffectOfInterest } from '../effect-of-interest.ts';
import { describeUntested } from '../missing-numbers.ts';
import { significanceK } from '../significance-k.ts';
import { roundingError, type TestedDelta } from '../statistics/delta-evidence.ts';
import { computeMinimalDetectableEffect } from '../statistics/power.ts';
import type { ComparedCandidate, Gate, GateFinding, GateSettings, NdcgCandidate, Outcome } from './gate.ts';
import { findNothing } from './missing-number.ts';
import { describeChange, describeConstant } from './ndcg-delta.ts';

/**
 * Regression: fails only where the candidate is shown to be worse than the tolerance τ = `min-ndcg-delta`, that is where
 * the upper bound of the NDCG@10 delta is below τ. A pass says "not shown", and says so when it could not have been.
 */
export const regressionGate: Gate = {
  id: 'regression',
  isOnNdcg: true,
  decide,
  evaluate(candidate, settings) {
    const decided = decide(candidate, settings);
    if (decided === undefined) return undefined;
    const { delta, doubt } = candidate;
    const tolerance = settings.minNdcgDelta;
    const needed = `not shown to be below ${formatBound(tolerance)}`;
    const gate = `NDCG@${significanceK} delta`;
    const rule = { gate, threshold: tolerance, needed };
    if (delta.delta === null) return findNothing(rule, `the API returned no ${gate}`);
    const frame = { ...rule, outcome: decided, measured: delta.delta, value: formatDelta(delta.delta) };
    const change = `NDCG@${significanceK} ${describeChange(delta.delta)}`;
    if (doubt !== undefined) {
      return { ...frame, outcome: 'inconclusive', reason: `${change}, but ${describeDoubt(doubt)}` };
    }
    switch (delta.kind) {
      case 'untested':
        return { ...frame, reason: change, remarks: [describeUntested(delta.reason, candidate)] };
      case 'constant':
      case 'unchanged':
        return { ...frame, reason: describeConstant(delta.delta) };
      case 'tested':
        return { ...frame, ...explainTest(candidate, delta, decided, settings, change) };
    }
  },
};

function decide(
  { delta, test }: NdcgCandidate,
  { mode, minNdcgDelta: tolerance }: GateSettings,
): Outcome | undefined {
  if (mode !== 'regression') return undefined;
  if (delta.kind === 'untested') return 'inconclusive';
  if (delta.kind === 'constant') return delta.delta < tolerance - roundingError ? 'fail' : 'pass';
  const bounds = computeBounds(delta, test);
  if (bounds === undefined) return 'inconclusive';
  const isShown = bounds.areGiven ? bounds.upper < tolerance : isSignificant(test, false);
  return isShown ? 'fail' : 'pass';
}

function explainTest(
  { test }: ComparedCandidate,
  delta: TestedDelta,
  outcome: Outcome,
  settings: GateSettings,
  change: string,
): Pick<GateFinding, 'reason' | 'remarks'> {
  const { level } = test;
  const tolerance = settings.minNdcgDelta;
  const bounds = computeBounds(delta, test);
  if (bounds === undefined) return { reason: change, remarks: [noBoundsReason] };
  if (outcome === 'fail') {
    const below =
      tolerance === 0
        ? 'a significant regression'
        : `significantly below the tolerance of ${formatBound(tolerance)}`;
    const stated = `one-sided ${statePValue(test.adjusted ?? 0, level)}${describeCorrection(test, level)}`;
    return { reason: `${change}, ${below}: ${stated} (fails below ${formatLevel(level)})` };
  }
  const finding =
    tolerance === 0
      ? 'no significant regression'
      : `not shown to be below the tolerance of ${formatBound(tolerance)}`;
  const worse = tolerance < 0 && bounds.upper < 0 ? ', though significantly worse than the baseline' : '';
  const remarks = describeUndetectable(delta, tolerance, bounds.lower, level * test.strictness);
  return { reason: `${change}, ${finding}${worse}`, remarks };
}

/**
 * Which loss the sessions were too few to find reliably; empty where they were enough, or where the interval rules it out.
 *
 * @param alpha one-sided error of the test
 */
function describeUndetectable(delta: TestedDelta, tolerance: number, lower: number, alpha: number): string[] {
  const effectOfInterest = tolerance === 0 ? defaultEffectOfInterest : -tolerance;
  const detectable = computeMinimalDetectableEffect(delta, alpha);
  if (detectable <= effectOfInterest || lower > -effectOfInterest) return [];
  // The test is against the tolerance: a loss has to be beyond it by as much as the test can see.
  return tolerance === 0
    ? [`too few sessions to see a regression of ${effectOfInterest} reliably`]
    : [
        `with so few sessions, only a loss of at least ${formatNumber(detectable - tolerance)} would be detected in four out of five runs`,
      ];
}
