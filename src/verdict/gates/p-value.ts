import { formatLevel, formatPValue, missingValue, statePValue } from '../../runtime/format.ts';
import { describeCorrection, nameCorrection } from '../deciding-test.ts';
import { describeDetectableEffect } from '../detectable-effect.ts';
import { describeUntested } from '../missing-numbers.ts';
import { significanceK } from '../significance-k.ts';
import type { ComparedCandidate, Gate, GateFinding, GateSettings } from './gate.ts';

/**
 * Superiority: the gain must be too large for chance. A p-value above the level does not show that a candidate is no
 * better: it leaves the question open, and so does one that could not be computed. The p-value has no direction and is
 * about NDCG@10: below the level it speaks against a candidate whose NDCG@10 fell, and says little on another K.
 */
export const pValueGate: Gate = {
  id: 'p-value',
  isOnNdcg: true,
  evaluate(candidate, settings) {
    if (settings.mode !== 'superiority') return undefined;
    const { maxPValue, ndcgK } = settings;
    const { adjusted } = candidate.test;
    const needed = `at most ${formatLevel(maxPValue)}`;
    const frame = {
      gate: nameGate(candidate, ndcgK),
      measured: adjusted,
      threshold: maxPValue,
      value: showValue(candidate, maxPValue),
      needed,
    };
    if (adjusted === null) {
      return {
        ...frame,
        outcome: 'inconclusive',
        reason: `${explainMissing(candidate)} (needed: ${needed})`,
      };
    }
    const stated = state(candidate, adjusted, settings);
    if (adjusted > maxPValue) {
      const reason = `that may be chance: ${stated} (needed: ${needed})`;
      return { ...frame, outcome: 'inconclusive', reason, remarks: explainDoubt(candidate, settings) };
    }
    const testedDelta = candidate.comparison.ndcg_delta[significanceK] ?? null;
    if (testedDelta !== null && testedDelta > 0) return { ...frame, outcome: 'pass', reason: stated };
    // Beside "0.04", "at most 0.05" alone would look met.
    const value = testedDelta === null || testedDelta === 0 ? frame.value : `${frame.value}, for a fall`;
    const judged = judgeWithoutGain(testedDelta, stated, ndcgK);
    return { ...frame, value, needed: `${needed}, for a gain`, ...judged };
  },
};

/** A p-value that nobody returned can be missing for want of something else. */
function explainMissing(candidate: ComparedCandidate): string {
  const { delta } = candidate;
  return delta.kind === 'untested' && delta.reason !== 'no-delta'
    ? describeUntested(delta.reason, candidate)
    : 'no p-value could be computed';
}

/** The corrected p-value, and beside it the raw one where that reads differently. */
function showValue({ test: { raw, adjusted } }: ComparedCandidate, maxPValue: number): string {
  if (adjusted === null) return missingValue;
  const shown = formatPValue(adjusted, maxPValue);
  const before = raw === null ? shown : formatPValue(raw, maxPValue);
  return before === shown ? shown : `${shown} (raw ${before})`;
}

function nameGate({ test }: ComparedCandidate, ndcgK: number): string {
  const about = String(ndcgK) === significanceK ? '' : ` of NDCG@${significanceK}`;
  return `p-value${nameCorrection(test.adjustment)}${about}`;
}

function state({ test }: ComparedCandidate, adjusted: number, { ndcgK, maxPValue }: GateSettings): string {
  const about = String(ndcgK) === significanceK ? '' : ` for NDCG@${significanceK}`;
  return `${statePValue(adjusted, maxPValue)}${describeCorrection(test, maxPValue)}${about}`;
}

/** How much the benchmark could have seen, at the level to which the correction comes down for this candidate. */
function explainDoubt(
  { delta, test }: ComparedCandidate,
  { minNdcgDelta, maxPValue, nextMaxPValue = maxPValue }: GateSettings,
): string[] {
  if (delta.kind !== 'tested' || delta.delta <= 0) return [];
  const target = minNdcgDelta > 0 ? minNdcgDelta : undefined;
  const [alpha, nextAlpha] = [maxPValue, nextMaxPValue].map((level) => (level / 2) * test.strictness);
  return describeDetectableEffect(delta, target, alpha ?? 0, nextAlpha);
}

function judgeWithoutGain(
  testedDelta: number | null,
  stated: string,
  ndcgK: number,
): Pick<GateFinding, 'outcome' | 'reason'> {
  if (testedDelta === null) {
    return { outcome: 'inconclusive', reason: `${stated}, of which nobody knows whether it rose or fell` };
  }
  if (String(ndcgK) !== significanceK)
    return { outcome: 'inconclusive', reason: `${stated}, which did not rise` };
  return testedDelta < 0
    ? { outcome: 'fail', reason: `the fall is significant: ${stated}` }
    : { outcome: 'inconclusive', reason: `${stated} contradicts a delta of 0` };
}
