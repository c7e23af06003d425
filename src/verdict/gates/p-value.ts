import { formatLevel, formatPValue, missingValue, statePValue } from '../../runtime/format.ts';
import { describeCorrection, isSignificant, nameCorrection } from '../deciding-test.ts';
import { describeDetectableEffect } from '../detectable-effect.ts';
import { describeDoubt } from '../doubts/describe-doubt.ts';
import { describeUntested } from '../missing-numbers.ts';
import { significanceK } from '../significance-k.ts';
import type { ComparedCandidate, Gate, GateSettings, NdcgCandidate, Outcome } from './gate.ts';

/**
 * Superiority: the gain must be too large for chance. A p-value above the level does not show that a candidate is no
 * better: it leaves the question open, and so does one that could not be computed. The p-value has no direction and is
 * about NDCG@10: below the level it speaks against a candidate whose NDCG@10 fell, and says little on another K.
 */
export const pValueGate: Gate = {
  id: 'p-value',
  isOnNdcg: true,
  decide,
  evaluate(candidate, settings) {
    const decided = decide(candidate, settings);
    if (decided === undefined) return undefined;
    const { maxPValue, ndcgK } = settings;
    const { doubt, test } = candidate;
    const needed = `at most ${formatLevel(maxPValue)}`;
    const frame = {
      gate: nameGate(candidate, ndcgK),
      measured: test.adjusted,
      threshold: maxPValue,
      value: showValue(candidate, maxPValue),
      needed,
    };
    if (doubt !== undefined) {
      const reason = describeDoubt(doubt);
      return { ...frame, value: addNote(frame.value, 'unreliable'), outcome: 'inconclusive', reason };
    }
    if (test.adjusted === null) {
      return {
        ...frame,
        outcome: 'inconclusive',
        reason: `${explainMissing(candidate)} (required: ${needed})`,
      };
    }
    const stated = state(candidate, test.adjusted, settings);
    if (!isShown(candidate)) {
      const reason = `that may be chance: ${stated} (required: ${needed})`;
      return { ...frame, outcome: 'inconclusive', reason, remarks: explainDoubt(candidate, settings) };
    }
    if (decided === 'pass') return { ...frame, outcome: 'pass', reason: stated };
    const testedDelta = candidate.comparison.ndcg_delta[significanceK] ?? null;
    const value =
      testedDelta === null || testedDelta === 0 ? frame.value : addNote(frame.value, 'wrong direction');
    const reason = explainWithoutGain(testedDelta, stated, ndcgK);
    return { ...frame, value, outcome: decided, reason };
  },
};

function decide(candidate: NdcgCandidate, { mode, ndcgK }: GateSettings): Outcome | undefined {
  if (mode !== 'superiority') return undefined;
  const testedDelta = candidate.comparison.ndcg_delta[significanceK] ?? 0;
  if (!isShown(candidate) || testedDelta === 0) return 'inconclusive';
  if (testedDelta > 0) return 'pass';
  return String(ndcgK) === significanceK ? 'fail' : 'inconclusive';
}

function isShown({ test, comparison }: NdcgCandidate): boolean {
  return isSignificant(test, comparison.p_value !== null);
}

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

/** Beside "at most 0.05", "0.04" alone would look met. */
function addNote(value: string, note: string): string {
  return value === missingValue ? value : `${value} (${note})`;
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

/** What a significant p-value means where NDCG@10 did not rise. */
function explainWithoutGain(testedDelta: number | null, stated: string, ndcgK: number): string {
  if (testedDelta === null) return `${stated}, and it is unknown whether it rose or fell`;
  if (String(ndcgK) !== significanceK) return `${stated}, which did not rise`;
  return testedDelta < 0 ? `the fall is significant: ${stated}` : `${stated} contradicts a delta of 0`;
}
