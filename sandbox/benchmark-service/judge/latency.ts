import type { LatencyMetrics } from '../api-types.ts';
import type { ReplayOutcome, RetrieverReplay } from '../replay/replay-sessions.ts';
import { computeMean } from './paired-t-test.ts';

/** Time of all stages of a successful replay, in milliseconds; null for a failed one. */
export function computeTotalMilliseconds(outcome: ReplayOutcome): number | null {
  return outcome.kind === 'failed' ? null : outcome.stageMilliseconds.reduce((sum, part) => sum + part, 0);
}

/** Latency of the successful replays: percentiles and mean in all, and the mean per stage. */
export function computeLatency({ retriever, outcomes }: RetrieverReplay): LatencyMetrics {
  const ranked = outcomes.filter((outcome) => outcome.kind === 'ranked');
  const totals = ranked.map((outcome) => computeTotalMilliseconds(outcome) ?? 0).sort((a, b) => a - b);
  const stages = retriever.stages.map(({ stage_name }, index) => [
    stage_name,
    computeMean(ranked.map((outcome) => outcome.stageMilliseconds[index] ?? 0)),
  ]);
  return {
    p50_ms: computePercentile(totals, 0.5),
    p90_ms: computePercentile(totals, 0.9),
    p99_ms: computePercentile(totals, 0.99),
    mean_ms: computeMean(totals),
    stage_latencies: Object.fromEntries(stages),
  };
}

/**
 * Quantile of ascending values by linear interpolation (R's type 7).
 *
 * @param share 0 … 1
 */
export function computePercentile(ascending: readonly number[], share: number): number {
  const position = share * (ascending.length - 1);
  const below = ascending[Math.floor(position)] ?? 0;
  const above = ascending[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
