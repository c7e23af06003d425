import type { PipelineComparison } from '../api-types.ts';
import { significanceLevel } from './comparison.ts';
import { decisiveCutoff } from './ranking-metrics.ts';

/**
 * One sentence of advice: the candidate with the largest significant gain in NDCG@10, or else why to keep the
 * baseline.
 */
export function recommend(
  baselineRetrieverId: string,
  comparisons: readonly PipelineComparison[],
  sessionCount: number,
): string {
  const [best, second] = [...comparisons].sort((a, b) => readDelta(b) - readDelta(a));
  if (best === undefined) {
    return `Keep ${baselineRetrieverId}: there is no candidate to compare it with.`;
  }
  const better = comparisons.filter((comparison) => isSignificant(comparison) && readDelta(comparison) > 0);
  const [winner] = better.sort((a, b) => readDelta(b) - readDelta(a));
  if (winner !== undefined) {
    return `Prefer ${winner.candidate_retriever_id} to ${baselineRetrieverId}: ${describe(winner, sessionCount)}.`;
  }
  const subject =
    second === undefined ? best.candidate_retriever_id : `the best, ${best.candidate_retriever_id},`;
  const verdict = isSignificant(best) ? 'is worse' : 'is not shown to be better';
  return `Keep ${baselineRetrieverId}: ${subject} ${verdict} (${describe(best, sessionCount)}).`;
}

function readDelta(comparison: PipelineComparison): number {
  return comparison.ndcg_delta[decisiveCutoff] ?? 0;
}

function isSignificant({ p_value }: PipelineComparison): boolean {
  return p_value !== null && p_value <= significanceLevel;
}

function describe(comparison: PipelineComparison, sessionCount: number): string {
  const delta = readDelta(comparison);
  const sign = delta < 0 ? '−' : '+';
  const size = `NDCG@${decisiveCutoff} ${sign}${Math.abs(delta).toFixed(4)} over ${sessionCount} sessions`;
  return `${size}, ${describePValue(comparison.p_value)}`;
}

function describePValue(pValue: number | null): string {
  if (pValue === null) {
    return 'no p-value because the differences do not vary';
  }
  return pValue < 0.0001 ? 'p < 0.0001' : `p = ${pValue.toFixed(4)}`;
}
