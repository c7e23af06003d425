import type {
  AlignmentMetrics,
  BenchmarkResult,
  LatencyMetrics,
  PipelineComparison,
} from '../../src/mixpeek/result-schemas.ts';
import {
  type Benchmark,
  type CompletedBenchmark,
  completedBenchmarkSchema,
} from '../../src/mixpeek/schemas.ts';
import { computeInterval } from './interval.ts';

/** Alignment metrics with changes. */
export function buildMetrics(overrides: Partial<AlignmentMetrics> = {}): AlignmentMetrics {
  return {
    ndcg_at_k: { '5': 0.38, '10': 0.42 },
    recall_at_k: { '5': 0.5, '10': 0.61 },
    mean_rank_clicked: 4.25,
    mean_rank_purchased: 3.5,
    avg_position_delta: 0,
    items_promoted: 0,
    items_demoted: 0,
    sessions_improved: 0,
    sessions_degraded: 0,
    sessions_neutral: 1000,
    ...overrides,
  };
}

/** Latency metrics with changes. */
export function buildLatency(overrides: Partial<LatencyMetrics> = {}): LatencyMetrics {
  return { p50_ms: 12, p90_ms: 30, p99_ms: 80, mean_ms: 15.5, stage_latencies: { search: 14 }, ...overrides };
}

/** The result of the baseline with changes. */
export function buildResult(overrides: Partial<BenchmarkResult> = {}): BenchmarkResult {
  return {
    retriever_id: 'ret_base',
    retriever_name: 'production',
    pipeline_hash: 'aaaabbbbccccdddd',
    metrics: buildMetrics(),
    taxonomy_deltas: null,
    latency: buildLatency(),
    failed_sessions: 0,
    error_summary: {},
    ...overrides,
  };
}

/** The result of the candidate `ret_hybrid` with changes. */
export function buildCandidateResult(overrides: Partial<BenchmarkResult> = {}): BenchmarkResult {
  return buildResult({
    retriever_id: 'ret_hybrid',
    retriever_name: 'hybrid',
    pipeline_hash: '1111222233334444',
    metrics: buildMetrics({
      ndcg_at_k: { '5': 0.4, '10': 0.45 },
      recall_at_k: { '5': 0.51, '10': 0.625 },
      sessions_improved: 312,
      sessions_degraded: 255,
      sessions_neutral: 433,
    }),
    ...overrides,
  });
}

/** The comparison of `ret_hybrid` with the baseline, clearly better and nothing odd about it, with changes. */
export function buildComparison(overrides: Partial<PipelineComparison> = {}): PipelineComparison {
  return {
    candidate_retriever_id: 'ret_hybrid',
    ndcg_delta: { '5': 0.02, '10': 0.03 },
    recall_delta: { '5': 0.01, '10': 0.015 },
    latency_delta_ms: 2.5,
    p_value: 0.012,
    confidence_interval: [0.0066, 0.0534],
    taxonomy_wins: [],
    taxonomy_losses: [],
    ...overrides,
  };
}

/** A completed benchmark of `ret_hybrid` against `ret_base` with changes. */
export function buildBenchmark(overrides: Partial<CompletedBenchmark> = {}): CompletedBenchmark {
  return {
    benchmark_id: 'bm_1',
    benchmark_name: 'hybrid-vs-production',
    baseline_retriever_id: 'ret_base',
    candidate_retriever_ids: ['ret_hybrid'],
    session_filter: null,
    session_count: 1000,
    status: 'completed',
    results: [buildResult(), buildCandidateResult()],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: [buildComparison()],
      recommendation: 'Promote hybrid.',
    },
    created_at: '2025-06-18T10:00:00Z',
    started_at: '2025-06-18T10:00:01Z',
    completed_at: '2025-06-18T10:03:21Z',
    error_message: null,
    ...overrides,
  };
}

/** The same while it runs, as the client hands it on: without numbers. */
export function buildRunningBenchmark(overrides: Partial<Benchmark> = {}): Benchmark {
  const {
    session_filter: _filter,
    results: _results,
    comparison: _comparison,
    ...benchmark
  } = buildBenchmark();
  return { ...benchmark, status: 'replaying', completed_at: null, ...overrides };
}

/** What a test changes about the results of a benchmark, and how many sessions it had. */
export interface ResultChanges {
  readonly candidate?: Partial<BenchmarkResult>;
  readonly baseline?: Partial<BenchmarkResult>;
  readonly sessionCount?: number;
}

/** A completed benchmark with changes to its comparison and its results. */
export function buildBenchmarkWith(
  changes: Partial<PipelineComparison> = {},
  { candidate = {}, baseline = {}, sessionCount = 1000 }: ResultChanges = {},
): CompletedBenchmark {
  return buildBenchmark({
    session_count: sessionCount,
    results: [buildResult(baseline), buildCandidateResult(candidate)],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: [buildComparison(changes)],
      recommendation: null,
    },
  });
}

/** What a test says about one candidate of several. */
export interface CandidateNumbers {
  readonly id: string;
  /** NDCG@10 delta; undefined for a candidate without a comparison. */
  readonly delta: number | undefined;
  /** 0.01 where it is not said. */
  readonly pValue?: number | null;
  /** The one that delta and p-value make where it is not said. */
  readonly interval?: [number, number] | null;
  /** Sessions that changed; some hundreds where it is not said. */
  readonly changed?: number | undefined;
}

/** A completed benchmark of 1,000 sessions with these candidates, each named like its id, with means and counts to match. */
export function buildBenchmarkOf(candidates: readonly CandidateNumbers[]): CompletedBenchmark {
  return buildBenchmark({
    candidate_retriever_ids: candidates.map(({ id }) => id),
    results: [buildResult(), ...candidates.map(buildResultOf)],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: candidates.flatMap((candidate) =>
        candidate.delta === undefined ? [] : [buildComparisonOf({ ...candidate, delta: candidate.delta })],
      ),
      recommendation: null,
    },
  });
}

function buildResultOf({ id, delta = 0, changed }: CandidateNumbers): BenchmarkResult {
  const usual = delta === 0 ? [280, 280] : [255, 312];
  const [fewer = 0, more = 0] = changed === undefined ? usual : [0, changed];
  return buildCandidateResult({
    retriever_id: id,
    retriever_name: id,
    metrics: buildMetrics({
      // Of a delta that no two means can have, as much as a mean can.
      ndcg_at_k: { '10': Math.min(1, Math.max(0, 0.42 + delta)) },
      sessions_improved: delta > 0 ? more : fewer,
      sessions_degraded: delta > 0 ? fewer : more,
      sessions_neutral: 1000 - fewer - more,
    }),
  });
}

function buildComparisonOf({
  id,
  delta,
  pValue = 0.01,
  interval = computeInterval(delta, pValue, 1000),
}: CandidateNumbers & { readonly delta: number }): PipelineComparison {
  return buildComparison({
    candidate_retriever_id: id,
    ndcg_delta: { '10': delta },
    recall_delta: {},
    p_value: pValue,
    confidence_interval: interval,
  });
}

/** A benchmark as the client hands it on when it comes as JSON. */
export function receiveBenchmark(benchmark: CompletedBenchmark): CompletedBenchmark {
  return completedBenchmarkSchema.parse(JSON.parse(JSON.stringify(benchmark)));
}
