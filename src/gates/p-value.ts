import { formatPValue, statePValue } from '../format.ts';
import type { Gate, GateResult } from './gate.ts';

/** The K that the API's p-value and interval are about (contract). */
const testedK = '10';

/**
 * The gain must be too large for chance. A p-value above the level does not show that a candidate is no better: it
 * leaves the question open, and so does one that could not be computed. The p-value has no direction and is about
 * NDCG@10: below the level it speaks against a candidate whose NDCG@10 fell, and says little on another K.
 */
export const pValueGate: Gate = {
  evaluate({ comparison }, { maxPValue, ndcgK }) {
    const pValue = comparison.p_value;
    const isAboutGatedK = String(ndcgK) === testedK;
    const frame = {
      gate: isAboutGatedK ? 'p-value' : `p-value of NDCG@${testedK}`,
      measured: pValue,
      threshold: maxPValue,
      value: pValue === null ? 'not computable' : formatPValue(pValue, maxPValue),
    };
    const testedDelta = comparison.ndcg_delta[testedK];
    return {
      ...frame,
      ...decide({ pValue, maxPValue, isAboutGatedK, hasRisen: testedDelta === undefined || testedDelta > 0 }),
    };
  },
};

function decide({
  pValue,
  maxPValue,
  isAboutGatedK,
  hasRisen,
}: {
  pValue: number | null;
  maxPValue: number;
  isAboutGatedK: boolean;
  hasRisen: boolean;
}): Pick<GateResult, 'outcome' | 'reason' | 'needed'> {
  const needed = `at most ${maxPValue}`;
  if (pValue === null) return { outcome: 'inconclusive', reason: 'no p-value could be computed', needed };
  const stated = statePValue(pValue, maxPValue) + (isAboutGatedK ? '' : ` for NDCG@${testedK}`);
  if (pValue > maxPValue) return { outcome: 'inconclusive', reason: `that may be chance: ${stated}`, needed };
  if (hasRisen) return { outcome: 'pass', reason: stated, needed };
  const neededForGain = `${needed} for a gain`;
  return isAboutGatedK
    ? { outcome: 'fail', reason: `the fall is significant: ${stated}`, needed: neededForGain }
    : { outcome: 'inconclusive', reason: `${stated}, which did not rise`, needed: neededForGain };
}
