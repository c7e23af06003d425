import { chooseDecimals, formatPValue } from '../format.ts';
import type { Gate } from './gate.ts';

/**
 * The difference must be too large for chance. A p-value above the level does not show that a candidate is no better:
 * it leaves the question open, and so does a p-value that could not be computed.
 */
export const pValueGate: Gate = {
  evaluate({ p_value: pValue }, { maxPValue }) {
    const needed = `at most ${maxPValue}`;
    const gate = 'p-value';
    if (pValue === null) {
      return {
        gate,
        outcome: 'inconclusive',
        value: 'not computable',
        needed,
        reason: 'no p-value could be computed',
      };
    }
    const value = formatPValue(pValue, chooseDecimals(pValue, maxPValue, 3));
    const shown = value.startsWith('<') ? `p ${value}` : `p = ${value}`;
    return pValue <= maxPValue
      ? { gate, outcome: 'pass', value, needed, reason: shown }
      : { gate, outcome: 'inconclusive', value, needed, reason: `that may be chance: ${shown}` };
  },
};
