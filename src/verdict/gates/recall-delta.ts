import { chooseDecimals, formatBound, formatDelta } from '../../runtime/format.ts';
import type { Gate } from './gate.ts';
import { findNothing } from './missing-number.ts';
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
    const needed = `at least ${formatBound(minRecallDelta)}`;
    const frame = { gate: `Recall@${recallK} delta`, threshold: minRecallDelta, needed };
    if (delta === null) return findNothing(frame, `the API returned no recall@${recallK} delta`);
    const decimals = Math.max(chooseDecimals(delta, minRecallDelta, 4), chooseDecimals(delta, 0, 4));
    const change = `recall@${recallK} ${describeChange(delta, decimals)}`;
    const isEnough = delta >= minRecallDelta;
    return {
      ...frame,
      outcome: isEnough ? 'pass' : 'fail',
      measured: delta,
      value: formatDelta(delta, decimals),
      reason: isEnough ? change : `${change} (required: ${needed})`,
    };
  },
};
