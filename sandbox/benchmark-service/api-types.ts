/** The objects of the benchmark API, named and shaped as the contract has them. */

/** Statuses in the order in which a benchmark passes through them; the last two are alternatives. */
export const benchmarkStatuses = [
  'pending',
  'building_sessions',
  'replaying',
  'computing_metrics',
  'completed',
  'failed',
] as const;

/** Where a benchmark stands. */
export type BenchmarkStatus = (typeof benchmarkStatuses)[number];

/** How sessions are chosen when more match than were asked for. */
export const sampleStrategies = ['random', 'recent', 'stratified'] as const;

/** How sessions are chosen when more match than were asked for. */
export type SampleStrategy = (typeof sampleStrategies)[number];

/** Which sessions to replay; an absent or null member restricts nothing, an empty list matches nothing. */
export type SessionFilter = {
  readonly retriever_ids?: readonly string[] | null;
  readonly taxonomy_node_ids?: readonly string[] | null;
  /** RFC 3339 bounds, both inclusive. */
  readonly time_range?: { readonly start?: string | null; readonly end?: string | null } | null;
  /** @default 1 */
  readonly min_interactions?: number;
  readonly interaction_types?: readonly string[] | null;
  /** @default 'random' */
  readonly sample_strategy?: SampleStrategy;
  /** Interaction type → gain; types not mentioned keep their default. */
  readonly interaction_weights?: { readonly weights?: Readonly<Record<string, number>> };
};

/** Body of `POST /v1/retrievers/benchmarks`. */
export type CreateBenchmarkRequest = {
  readonly benchmark_name: string;
  readonly baseline_retriever_id: string;
  readonly candidate_retriever_ids: readonly string[];
  readonly session_filter?: SessionFilter | null;
  /** 10 … 10,000. @default 1000 */
  readonly session_count?: number;
};

/** How well rankings agree with what users did; per-K objects are keyed by K as a string. */
export type AlignmentMetrics = {
  readonly ndcg_at_k: Readonly<Record<string, number>>;
  readonly recall_at_k: Readonly<Record<string, number>>;
  readonly mean_rank_clicked: number;
  readonly mean_rank_purchased: number | null;
  /** Mean rank change against the baseline, negative = promoted. */
  readonly avg_position_delta: number;
  readonly items_promoted: number;
  readonly items_demoted: number;
  readonly sessions_improved: number;
  readonly sessions_degraded: number;
  readonly sessions_neutral: number;
};

/** Milliseconds per query. */
export type LatencyMetrics = {
  readonly p50_ms: number;
  readonly p90_ms: number;
  readonly p99_ms: number;
  readonly mean_ms: number;
  /** Stage name → mean. */
  readonly stage_latencies: Readonly<Record<string, number>>;
};

/** What one retriever achieved. */
export type BenchmarkResult = {
  readonly retriever_id: string;
  readonly retriever_name: string;
  readonly pipeline_hash: string;
  readonly metrics: AlignmentMetrics;
  /** Despite the name, full metrics per taxonomy node. */
  readonly taxonomy_deltas: Readonly<Record<string, AlignmentMetrics>>;
  readonly latency: LatencyMetrics;
  readonly failed_sessions: number;
  /** Error type → number of sessions. */
  readonly error_summary: Readonly<Record<string, number>>;
};

/** A candidate against the baseline; deltas are candidate − baseline, keyed by K as a string. */
export type PipelineComparison = {
  readonly candidate_retriever_id: string;
  readonly ndcg_delta: Readonly<Record<string, number>>;
  readonly recall_delta: Readonly<Record<string, number>>;
  readonly latency_delta_ms: number;
  readonly p_value: number | null;
  readonly confidence_interval: readonly [number, number] | null;
  readonly taxonomy_wins: readonly string[];
  readonly taxonomy_losses: readonly string[];
};

/** All candidates against the baseline. */
export type BenchmarkComparison = {
  readonly baseline_retriever_id: string;
  readonly comparisons: readonly PipelineComparison[];
  readonly recommendation: string;
};

/** A benchmark as create, get and list return it. */
export type BenchmarkResponse = {
  readonly benchmark_id: string;
  readonly benchmark_name: string;
  readonly baseline_retriever_id: string;
  readonly candidate_retriever_ids: readonly string[];
  readonly session_filter: SessionFilter | null;
  /** As requested; from `replaying` on, as many as there really were. */
  readonly session_count: number;
  readonly status: BenchmarkStatus;
  readonly results: readonly BenchmarkResult[] | null;
  readonly comparison: BenchmarkComparison | null;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly error_message: string | null;
};
