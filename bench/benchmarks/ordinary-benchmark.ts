import {
  type BenchmarkResponse,
  buildSessions,
  emojilibSource,
  runBenchmark,
  systemReplayClock,
} from '../../sandbox/benchmark-service/index.ts';

/** Sessions of the ordinary benchmark. */
export const sessionCount = 1_000;

const time = '2026-03-01T00:00:00Z';

/** A completed benchmark as the sandbox computes it: baseline, two candidates, no HTTP. */
export async function computeOrdinaryBenchmark(): Promise<BenchmarkResponse> {
  const request = {
    benchmark_name: 'bench',
    baseline_retriever_id: 'ret_baseline',
    candidate_retriever_ids: ['ret_improved', 'ret_labels_only'],
    session_count: sessionCount,
  };
  const outcome = await runBenchmark(request, {
    sessions: buildSessions(emojilibSource, new Date(time)),
    seed: 'bench',
    clock: systemReplayClock,
    signal: new AbortController().signal,
  });
  if (outcome.kind === 'failed') throw new Error(`The sandbox's benchmark failed: ${outcome.errorMessage}`);
  const { results, comparison } = outcome;
  return {
    benchmark_id: 'bmk_bench',
    ...request,
    session_filter: null,
    status: 'completed',
    results,
    comparison,
    created_at: time,
    started_at: time,
    completed_at: time,
    error_message: null,
  };
}

/** The same benchmark before it has any numbers. */
export function undoBenchmark(completed: BenchmarkResponse): BenchmarkResponse {
  return { ...completed, status: 'replaying', results: null, comparison: null, completed_at: null };
}
