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
  evaluate({ comparison: { p_value: pValue, ndcg_delta: ndcgDelta } }, { maxPValue, ndcgK }) {
    const isAboutGatedK = String(ndcgK) === testedK;
    const needed = `at most ${maxPValue}`;
    const frame = {
      gate: isAboutGatedK ? 'p-value' : `p-value of NDCG@${testedK}`,
      measured: pValue,
      threshold: maxPValue,
      value: pValue === null ? 'not computable' : formatPValue(pValue, maxPValue),
      needed,
    };
    if (pValue === null) {
      return {
        ...frame,
        outcome: 'inconclusive',
        reason: `no p-value could be computed (needed: ${needed})`,
      };
    }
    const stated = statePValue(pValue, maxPValue) + (isAboutGatedK ? '' : ` for NDCG@${testedK}`);
    if (pValue > maxPValue) {
      return {
        ...frame,
        outcome: 'inconclusive',
        reason: `that may be chance: ${stated} (needed: ${needed})`,
      };
    }
    if (ndcgDelta[testedK] === undefined || ndcgDelta[testedK] > 0)
      return { ...frame, outcome: 'pass', reason: stated };
    return {
      ...frame,
      needed: `${needed} for a gain`,
      ...judgeWithoutGain(ndcgDelta[testedK], stated, isAboutGatedK),
    };
  },
};

function judgeWithoutGain(
  testedDelta: number,
  stated: string,
  isAboutGatedK: boolean,
): Pick<GateResult, 'outcome' | 'reason'> {
  if (!isAboutGatedK) return { outcome: 'inconclusive', reason: `${stated}, which did not rise` };
  return testedDelta < 0
    ? { outcome: 'fail', reason: `the fall is significant: ${stated}` }
    : { outcome: 'inconclusive', reason: `${stated} contradicts a delta of 0` };
}
