import { chooseDecimals, formatBound, formatDelta } from '../../runtime/format.ts';
import type { Gate } from './gate.ts';
import { describeChange, readDelta } from './ndcg-delta.ts';

/** The recall@K delta must reach `min-recall-delta`. A point gate: recall comes without a p-value. */
export const recallDeltaGate: Gate = {
  id: 'recall-delta',
  isOnNdcg: false,
  evaluate({ comparison }, { minRecallDelta, recallK }) {
    if (minRecallDelta === undefined) return undefined;
    const delta = readDelta(comparison, comparison.recall_delta, recallK, {
      metric: 'recall',
      input: 'recall-k',
    });
    const decimals = Math.max(chooseDecimals(delta, minRecallDelta, 4), chooseDecimals(delta, 0, 4));
    const needed = `at least ${formatBound(minRecallDelta)}`;
    const change = `recall@${recallK} ${describeChange(delta, decimals)}`;
    const isEnough = delta >= minRecallDelta;
    return {
      gate: `Recall@${recallK} delta`,
      outcome: isEnough ? 'pass' : 'fail',
      measured: delta,
      threshold: minRecallDelta,
      value: formatDelta(delta, decimals),
      needed,
      reason: isEnough ? change : `${change} (needed: ${needed})`,
    };
  },
};
