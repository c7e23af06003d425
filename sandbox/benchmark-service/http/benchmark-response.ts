import type { BenchmarkResponse, CreateBenchmarkRequest } from '../api-types.ts';
import { type BenchmarkOutcome, defaultSessionCount } from '../run-benchmark.ts';

/** What an outcome makes of a benchmark. */
export function renderOutcome(outcome: BenchmarkOutcome): Partial<BenchmarkResponse> {
  return outcome.kind === 'completed'
    ? { status: 'completed', results: outcome.results, comparison: outcome.comparison }
    : { status: 'failed', error_message: outcome.errorMessage };
}

/** A benchmark that was just created. */
export function buildPendingBenchmark(
  benchmarkId: string,
  request: CreateBenchmarkRequest,
  createdAt: Date,
): BenchmarkResponse {
  return {
    benchmark_id: benchmarkId,
    benchmark_name: request.benchmark_name,
    baseline_retriever_id: request.baseline_retriever_id,
    candidate_retriever_ids: request.candidate_retriever_ids,
    session_filter: request.session_filter ?? null,
    session_count: request.session_count ?? defaultSessionCount,
    status: 'pending',
    results: null,
    comparison: null,
    created_at: createdAt.toISOString(),
    started_at: null,
    completed_at: null,
    error_message: null,
  };
}

/** The retrievers that a benchmark is about, the baseline first. */
export function listRetrieverIds(benchmark: BenchmarkResponse): string[] {
  return [benchmark.baseline_retriever_id, ...benchmark.candidate_retriever_ids];
}
