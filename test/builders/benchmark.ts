import type { ComparedCandidate } from '../../src/gates/gate.ts';
import {
  type AlignmentMetrics,
  type Benchmark,
  type BenchmarkResult,
  benchmarkSchema,
  type LatencyMetrics,
  type PipelineComparison,
} from '../../src/mixpeek/schemas.ts';

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
      sessions_improved: 1200,
      sessions_degraded: 300,
    }),
    ...overrides,
  });
}

/** The comparison of `ret_hybrid` with the baseline, clearly better, with changes. */
export function buildComparison(overrides: Partial<PipelineComparison> = {}): PipelineComparison {
  return {
    candidate_retriever_id: 'ret_hybrid',
    ndcg_delta: { '5': 0.02, '10': 0.03 },
    recall_delta: { '5': 0.01, '10': 0.015 },
    latency_delta_ms: 2.5,
    p_value: 0.012,
    confidence_interval: [0.01, 0.05],
    taxonomy_wins: [],
    taxonomy_losses: [],
    ...overrides,
  };
}

/** A completed benchmark of `ret_hybrid` against `ret_base` with changes. */
export function buildBenchmark(overrides: Partial<Benchmark> = {}): Benchmark {
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

/** What a test says about one candidate of several. */
export interface CandidateNumbers {
  readonly id: string;
  /** NDCG@10 delta; undefined for a candidate without a comparison. */
  readonly delta: number | undefined;
  readonly pValue?: number | null;
}

/** A completed benchmark with these candidates, each named like its id. */
export function buildBenchmarkOf(candidates: readonly CandidateNumbers[]): Benchmark {
  return buildBenchmark({
    candidate_retriever_ids: candidates.map(({ id }) => id),
    results: [
      buildResult(),
      ...candidates.map(({ id }) => buildCandidateResult({ retriever_id: id, retriever_name: id })),
    ],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: candidates.flatMap(({ id, delta, pValue = 0.01 }) =>
        delta === undefined
          ? []
          : [
              buildComparison({
                candidate_retriever_id: id,
                ndcg_delta: { '10': delta },
                recall_delta: {},
                p_value: pValue,
              }),
            ],
      ),
      recommendation: null,
    },
  });
}

/** A benchmark as the client hands it on when it comes as JSON. */
export function receiveBenchmark(benchmark: Benchmark): Benchmark {
  return benchmarkSchema.parse(JSON.parse(JSON.stringify(benchmark)));
}

/** The candidate `ret_hybrid` with its comparison, with changes to the latter, as a gate sees it. */
export function buildCompared(overrides: Partial<PipelineComparison> = {}): ComparedCandidate {
  return {
    candidateId: 'ret_hybrid',
    candidateName: 'hybrid',
    candidate: buildCandidateResult(),
    comparison: buildComparison(overrides),
  };
}
