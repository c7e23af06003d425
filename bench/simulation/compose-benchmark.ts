import { computeMean, computePairedTTest } from '../../sandbox/benchmark-service/judge/paired-t-test.ts';
import type { AlignmentMetrics } from '../../src/mixpeek/result-schemas.ts';
import type { CompletedBenchmark } from '../../src/mixpeek/schemas.ts';
import type { DrawnCandidate } from './populations.ts';

const baselineId = 'ret_baseline';
const baselineNdcg = 0.6;
const time = '2026-03-01T00:00:00Z';
const latency = { p50_ms: 1, p90_ms: 1, p99_ms: 1, mean_ms: 1, stage_latencies: {} };

/** What the API would return of a run: delta, p-value and interval by the sandbox's own t-test, and counts. */
export function composeBenchmark(candidates: readonly DrawnCandidate[]): CompletedBenchmark {
  const [{ differences: first = [], failed: failedOfFirst = 0 } = {}] = candidates;
  const sessionCount = first.length + failedOfFirst;
  const tests = candidates.map(({ differences }) => computePairedTTest(differences));
  const deltas = candidates.map(({ differences }) => computeMean(differences));
  return {
    benchmark_id: 'bmk_simulated',
    benchmark_name: 'simulated',
    baseline_retriever_id: baselineId,
    candidate_retriever_ids: candidates.map(({ id }) => id),
    session_filter: null,
    session_count: sessionCount,
    status: 'completed',
    results: [
      composeResult(baselineId, baselineNdcg, { improved: 0, degraded: 0, failed: 0, sessionCount }),
      ...candidates.map(({ id, improved, degraded, failed = 0 }, index) =>
        composeResult(id, baselineNdcg + (deltas[index] ?? 0), { improved, degraded, failed, sessionCount }),
      ),
    ],
    comparison: {
      baseline_retriever_id: baselineId,
      recommendation: null,
      comparisons: candidates.map(({ id }, index) => ({
        candidate_retriever_id: id,
        ndcg_delta: { '10': deltas[index] ?? 0 },
        recall_delta: { '10': 0 },
        latency_delta_ms: 0,
        p_value: tests[index]?.pValue ?? null,
        confidence_interval: toPair(tests[index]?.confidenceInterval),
        taxonomy_wins: [],
        taxonomy_losses: [],
      })),
    },
    created_at: time,
    started_at: time,
    completed_at: time,
    error_message: null,
  };
}

function composeResult(
  id: string,
  ndcg: number,
  {
    improved,
    degraded,
    failed,
    sessionCount,
  }: { improved: number; degraded: number; failed: number; sessionCount: number },
): NonNullable<CompletedBenchmark['results']>[number] {
  const metrics: AlignmentMetrics = {
    ndcg_at_k: { '10': ndcg },
    recall_at_k: { '10': baselineNdcg },
    mean_rank_clicked: 10,
    mean_rank_purchased: null,
    avg_position_delta: 0,
    items_promoted: 0,
    items_demoted: 0,
    sessions_improved: improved,
    sessions_degraded: degraded,
    sessions_neutral: sessionCount - failed - improved - degraded,
  };
  return {
    retriever_id: id,
    retriever_name: id,
    pipeline_hash: id,
    metrics,
    taxonomy_deltas: null,
    latency,
    failed_sessions: failed,
    error_summary: {},
  };
}

function toPair(interval: readonly [number, number] | undefined): [number, number] | null {
  return interval === undefined ? null : [interval[0], interval[1]];
}
