import { GateError } from '../errors.ts';
import { chooseDecimals, formatDelta, formatNumber } from '../format.ts';
import type { PipelineComparison } from '../mixpeek/schemas.ts';
import type { Gate } from './gate.ts';

/**
 * The NDCG@K delta must reach `min-ndcg-delta` and be above 0. Without the second rule a negative minimum would let a
 * significant regression pass, since the p-value says nothing about the direction.
 */
export const ndcgDeltaGate: Gate = {
  evaluate({ comparison }, { ndcgK, minNdcgDelta }) {
    const delta = readNdcgDelta(comparison, ndcgK);
    const decimals = Math.max(chooseDecimals(delta, minNdcgDelta, 4), chooseDecimals(delta, 0, 4));
    const needed = minNdcgDelta > 0 ? `at least ${minNdcgDelta}` : 'more than 0';
    const isEnough = delta >= minNdcgDelta && delta > 0;
    const change = `NDCG@${ndcgK} ${describeChange(delta, decimals)}`;
    return {
      gate: `NDCG@${ndcgK} delta`,
      outcome: isEnough ? 'pass' : 'fail',
      measured: delta,
      threshold: Math.max(0, minNdcgDelta),
      value: formatDelta(delta, decimals),
      needed,
      reason: isEnough ? change : `${change} (needed: ${needed})`,
    };
  },
};

/**
 * The NDCG delta at K.
 *
 * @throws GateError `metric-not-returned`, listing the Ks that there are
 */
export function readNdcgDelta(comparison: PipelineComparison, ndcgK: number): number {
  const delta = comparison.ndcg_delta[String(ndcgK)];
  if (delta !== undefined) return delta;
  const returned = Object.keys(comparison.ndcg_delta).sort((a, b) => Number(a) - Number(b));
  const choice =
    returned.length > 0
      ? `It returned K = ${returned.join(', ')}: set ndcg-k to one of these. With benchmark-id the same benchmark can be judged again.`
      : 'It returned none at all: look at the benchmark in Mixpeek.';
  throw new GateError(
    'metric-not-returned',
    `The benchmark returned no NDCG@${ndcgK} delta for candidate ${comparison.candidate_retriever_id}. ${choice}`,
  );
}

function describeChange(delta: number, decimals: number): string {
  if (delta === 0) return 'did not change';
  return `${delta > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(delta), decimals)}`;
}
