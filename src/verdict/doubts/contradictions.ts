import { computeBounds } from '../bounds.ts';
import { isSignificant } from '../deciding-test.ts';
import type { Doubt, GateSettings, NdcgCandidate, Outcome } from '../gates/gate.ts';
import { ndcgDeltaGate } from '../gates/ndcg-delta.ts';
import { pickOutcome } from '../pick-outcome.ts';
import { isPValueConsistent } from '../statistics/consistency.ts';
import {
  computeHalfUnit,
  type DeltaEvidence,
  isInsideInterval,
  roundedToZero,
  roundingError,
} from '../statistics/delta-evidence.ts';
import { decide, decideWith, type Place, withNumbers } from './place.ts';

/** A delta that is not in its own interval. */
export function findOutside({ candidate }: Place): Doubt | undefined {
  const { delta } = candidate.delta;
  const { confidence_interval: interval } = candidate.comparison;
  if (delta === null || interval === null || isInsideInterval(delta, interval)) return undefined;
  return { kind: 'outside-interval', delta, interval };
}

/** Whether p-value and interval, each by itself, lead to different decisions. A tie between two that fit is none. */
export function findDisagreement(place: Place): Doubt | undefined {
  const { p_value: pValue, confidence_interval: interval } = place.candidate.comparison;
  const { delta } = place.candidate.delta;
  if (pValue === null || interval === null || delta === null) return undefined;
  const byInterval = decideByInterval(place);
  const byPValue = decideByPValue(place, pValue);
  if (byInterval === undefined || byPValue === undefined) return undefined;
  if (byPValue.outcomes.includes(byInterval.outcome)) return undefined;
  const isTied = byInterval.isTied || byPValue.isTied;
  if (isTied && fitsInterval(place.candidate.delta, pValue)) return undefined;
  const [outcome = 'inconclusive'] = byPValue.outcomes;
  return { kind: 'disagreement', pValue, interval, byPValue: outcome, byInterval: byInterval.outcome };
}

/** What the interval alone says; undefined where it does not hold at the level that is asked for. */
function decideByInterval(place: Place): { readonly outcome: Outcome; readonly isTied: boolean } | undefined {
  const { settings } = place;
  const { outcome, variant } = decideWith(place, withNumbers(place, { p_value: null }));
  const { delta, test } = variant;
  const isTied = isOnThreshold(variant, settings);
  if (delta.kind !== 'tested') return { outcome, isTied };
  const bounds = computeBounds(delta, test);
  if (bounds === undefined) return undefined;
  if (settings.mode !== 'superiority') return { outcome, isTied };
  // Superiority goes by a p-value, which an interval that is not symmetric has none of.
  const isShown = bounds.areGiven ? bounds.lower > 0 : isSignificant(test, false);
  const effect = ndcgDeltaGate.decide?.(variant, settings) ?? 'inconclusive';
  return { outcome: pickOutcome([effect, isShown ? 'pass' : 'inconclusive']), isTied };
}

/**
 * What the p-value alone says: as it is, and as it may have been before it was rounded. Undefined where it says nothing.
 */
function decideByPValue(
  place: Place,
  pValue: number,
): { readonly outcomes: readonly Outcome[]; readonly isTied: boolean } | undefined {
  const { candidate, settings } = place;
  const { delta, test } = candidate;
  const isConsistent = fitsInterval(delta, pValue);
  if (settings.mode === 'superiority') {
    const isAsGiven = delta.kind === 'tested' && computeBounds(delta, test)?.areGiven;
    if (!isAsGiven && isConsistent) return undefined;
    return { outcomes: [decide(candidate, settings)], isTied: isOnThreshold(candidate, settings) };
  }
  // Without a difference a p-value tells nothing about its spread, but it can be none of such a test.
  if (delta.delta === 0 || pValue > largestPValue)
    return isConsistent ? undefined : { outcomes: [], isTied: false };
  const variants = listUnrounded(pValue).map((value) =>
    decideWith(place, withNumbers(place, { p_value: value, confidence_interval: null })),
  );
  return {
    outcomes: variants.map(({ outcome }) => outcome),
    isTied: variants.some(({ variant }) => isOnThreshold(variant, settings)),
  };
}

/** Whether p-value and interval can be of the same t-test, given how they are rounded. */
function fitsInterval(evidence: DeltaEvidence, pValue: number): boolean {
  if (evidence.kind !== 'tested' || evidence.givenInterval === undefined) return false;
  const { delta, givenInterval: interval, df } = evidence;
  return isPValueConsistent({ delta, interval, pValue, df }) === 'consistent';
}

/** Least and largest p-value that tell anything about a spread: beyond them |D| / t is a matter of rounding. */
const smallestPValue = 1e-12;
const largestPValue = 1 - 1e-6;

/** A p-value, and the least and the largest that print like it; one of 0 was rounded to three decimals. */
function listUnrounded(pValue: number): number[] {
  const halfUnit = pValue === 0 ? roundedToZero : computeHalfUnit([pValue]);
  return [pValue, pValue - halfUnit, pValue + halfUnit].map((value) =>
    Math.min(largestPValue, Math.max(smallestPValue, value)),
  );
}

/** Whether a bound or the p-value is where it decides, so that rounding would decide instead. */
function isOnThreshold({ delta, test }: NdcgCandidate, { mode, minNdcgDelta }: GateSettings): boolean {
  const isSame = (value: number, other: number): boolean => Math.abs(value - other) < roundingError;
  if (test.adjusted !== null && isSame(test.adjusted, test.level)) return true;
  const bounds = delta.kind === 'tested' ? computeBounds(delta, test) : undefined;
  const threshold = mode === 'superiority' ? 0 : minNdcgDelta;
  return bounds !== undefined && (isSame(bounds.lower, threshold) || isSame(bounds.upper, threshold));
}
