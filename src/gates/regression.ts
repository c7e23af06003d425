import { testedK } from '../evidence.ts';
import { formatBound, formatDelta, formatLevel, statePValue } from '../format.ts';
import { computeUpperBound, type TestedDelta } from '../statistics/delta-evidence.ts';
import { computeMinimalDetectableEffect } from '../statistics/power.ts';
import { computeLevel, describeCorrection } from './deciding-test.ts';
import type { ComparedCandidate, Gate, GateResult, GateSettings } from './gate.ts';
import { describeChange, describeConstant } from './ndcg-delta.ts';

/** The regression that a user minds who names no tolerance, in units of NDCG. */
const mindedByDefault = 0.01;

/**
 * Regression: fails only where the candidate is shown to be worse than the tolerance τ = `min-ndcg-delta`, that is where
 * the upper bound of the NDCG@10 delta is below τ. A pass says "not shown", and says so when it could not have been.
 */
export const regressionGate: Gate = {
  evaluate(candidate, settings) {
    if (settings.mode !== 'regression') return undefined;
    const { delta } = candidate;
    const tolerance = settings.minNdcgDelta;
    const needed = `not shown to be below ${formatBound(tolerance)}`;
    const frame = {
      gate: `NDCG@${testedK} delta`,
      threshold: tolerance,
      needed,
      measured: delta.delta,
      value: formatDelta(delta.delta),
    };
    const change = `NDCG@${testedK} ${describeChange(delta.delta)}`;
    if (delta.kind === 'untested') {
      const reason = `${change}; neither p-value nor interval tell how sure that is`;
      return { ...frame, outcome: 'inconclusive', reason };
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
): Pick<GateResult, 'outcome' | 'reason'> {
  const level = computeLevel(settings);
  const tolerance = settings.minNdcgDelta;
  if (delta.asymmetricInterval && (level !== 0.025 || test.adjustment !== 'none')) {
    return {
      outcome: 'inconclusive',
      reason: `${change}, but the interval is not symmetric about it, so that it holds at 95 % only: use max-p-value 0.05 and p-value-adjustment none`,
    };
  }
  const isShown = delta.asymmetricInterval
    ? delta.asymmetricInterval[1] < tolerance
    : (test.adjusted ?? 1) < level;
  if (isShown) {
    const below =
      tolerance === 0
        ? 'a significant regression'
        : `significantly below the tolerance of ${formatBound(tolerance)}`;
    const stated = `one-sided ${statePValue(test.adjusted ?? 0, level)}${describeCorrection(test, level)}`;
    return { outcome: 'fail', reason: `${change}, ${below}: ${stated} (fails below ${formatLevel(level)})` };
  }
  const upper = delta.asymmetricInterval?.[1] ?? computeUpperBound(delta, level);
  const finding =
    tolerance === 0
      ? 'no significant regression'
      : `not shown to be below the tolerance of ${formatBound(tolerance)}`;
  const worse = tolerance < 0 && upper < 0 ? ', though significantly worse than the baseline' : '';
  const minded = tolerance === 0 ? mindedByDefault : -tolerance;
  const isBlind = computeMinimalDetectableEffect(delta, level * test.strictness) > minded;
  const blindness = isBlind ? `; too few sessions to see a regression of ${minded} reliably` : '';
  return { outcome: 'pass', reason: `${change}, ${finding}${worse}${blindness}` };
}
