/** What a completed benchmark found, as the API returns it (OpenAPI 3.1, version 0.81). Field names are the API's. */
import * as z from 'zod/mini';
import { dictionary, listOf, maxSizes } from './bounded.ts';
import {
  confidenceInterval,
  items,
  milliseconds,
  millisecondsDelta,
  orElse,
  orNull,
  pValue,
  rank,
  rankDelta,
  scoreDeltasByK,
  scoresByK,
  sessions,
} from './response-numbers.ts';
import { untrustedLine, untrustedText } from './untrusted-text.ts';

const alignmentMetricsSchema = z.object({
  ndcg_at_k: scoresByK,
  recall_at_k: scoresByK,
  mean_rank_clicked: rank,
  mean_rank_purchased: rank,
  avg_position_delta: rankDelta,
  items_promoted: items,
  items_demoted: items,
  sessions_improved: sessions,
  sessions_degraded: sessions,
  sessions_neutral: sessions,
});
/**
 * How well a retriever's rankings agree with what users did; averages over sessions. Negative position delta = promoted.
 * Null stands for a number that the API did not give.
 */
export type AlignmentMetrics = z.infer<typeof alignmentMetricsSchema>;

/** As much of a taxonomy node's metrics as is reported: there can be a hundred thousand of them. */
const nodeMetricsSchema = z.object({
  ndcg_at_k: scoresByK,
  sessions_improved: sessions,
  sessions_degraded: sessions,
});

const latencyMetricsSchema = z.object({
  p50_ms: milliseconds,
  p90_ms: milliseconds,
  p99_ms: milliseconds,
  mean_ms: milliseconds,
  stage_latencies: orElse(dictionary(milliseconds, maxSizes.stages), {}),
});
/** Latency of the replayed queries in milliseconds; `stage_latencies` are means per stage. */
export type LatencyMetrics = z.infer<typeof latencyMetricsSchema>;

/** What one retriever did in the replay. */
export const benchmarkResultSchema = z.object({
  retriever_id: untrustedLine,
  retriever_name: untrustedLine,
  pipeline_hash: z.string(),
  metrics: alignmentMetricsSchema,
  /** Metrics per taxonomy node of this retriever: despite the name, not differences. */
  taxonomy_deltas: orNull(dictionary(nodeMetricsSchema, maxSizes.nodes)),
  latency: latencyMetricsSchema,
  failed_sessions: sessions,
  error_summary: orElse(dictionary(sessions, maxSizes.errors), {}),
});
/** What one retriever, baseline or candidate, did in the replay. */
export type BenchmarkResult = z.infer<typeof benchmarkResultSchema>;

/** Lists of nodes are optional: one that is left out is empty. Null says that nobody knows. */
const nodeNames = z.pipe(
  z.optional(z.nullable(listOf(z.string(), maxSizes.nodes))),
  z.transform((nodes) => (nodes === undefined ? [] : nodes)),
);

const pipelineComparisonSchema = z.object({
  candidate_retriever_id: untrustedLine,
  ndcg_delta: scoreDeltasByK,
  recall_delta: scoreDeltasByK,
  latency_delta_ms: millisecondsDelta,
  p_value: pValue,
  confidence_interval: confidenceInterval,
  taxonomy_wins: nodeNames,
  taxonomy_losses: nodeNames,
});
/**
 * A candidate against the baseline. Deltas are candidate − baseline; `p_value` is of the two-sided paired t-test and
 * `confidence_interval` its 95% interval, both of the NDCG@10 delta.
 */
export type PipelineComparison = z.infer<typeof pipelineComparisonSchema>;

/** The candidates against the baseline. */
export const benchmarkComparisonSchema = z.object({
  baseline_retriever_id: untrustedLine,
  comparisons: listOf(pipelineComparisonSchema, maxSizes.retrievers),
  recommendation: orNull(untrustedText),
});
