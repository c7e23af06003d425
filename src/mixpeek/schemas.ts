/**
 * The Mixpeek retriever-benchmark contract (OpenAPI 3.1, version 0.81) as schemas: requests strict, so that a typo is
 * found here, responses tolerant, so that a field or status added tomorrow breaks nobody. Field names are the API's.
 * `zod/mini` rather than `zod`, because it starts in less than half the time, and the action starts on every push.
 */
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { cutText } from '../runtime/format.ts';
import { untrustedId, untrustedLine } from './untrusted-text.ts';

/** Parse option that makes zod/mini, which comes without messages, say in English what is wrong. */
export const inEnglish = { error: en().localeError };

/** `session_filter` of a create request: which historical sessions are replayed. */
export const sessionFilterSchema = z.strictObject({
  retriever_ids: z.nullish(z.array(z.string())),
  taxonomy_node_ids: z.nullish(z.array(z.string())),
  time_range: z.nullish(
    z.strictObject({
      start: z.nullish(z.iso.datetime({ offset: true })),
      end: z.nullish(z.iso.datetime({ offset: true })),
    }),
  ),
  min_interactions: z.optional(z.int().check(z.gte(1))),
  interaction_types: z.nullish(z.array(z.string())),
  sample_strategy: z.optional(z.enum(['random', 'recent', 'stratified'])),
  interaction_weights: z.optional(z.strictObject({ weights: z.optional(z.record(z.string(), z.number())) })),
});
export type SessionFilter = z.infer<typeof sessionFilterSchema>;

/** Fewest and most sessions that a benchmark replays. */
export const sessionCountBounds = { min: 10, max: 10_000 } as const;

/** Body of `POST /v1/retrievers/benchmarks`. */
export const createBenchmarkRequestSchema = z.strictObject({
  benchmark_name: z.string().check(z.minLength(1), z.maxLength(255)),
  baseline_retriever_id: z.string(),
  candidate_retriever_ids: z.array(z.string()).check(z.minLength(1)),
  session_filter: z.optional(sessionFilterSchema),
  session_count: z.int().check(z.gte(sessionCountBounds.min), z.lte(sessionCountBounds.max)),
});
export type CreateBenchmarkRequest = z.infer<typeof createBenchmarkRequestSchema>;

/** A response field that may be absent or null; both become null. */
const orNull = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value): z.output<Schema> | null => value ?? null),
  );

/** A response field that may be absent or null, with the value that then stands for it. */
const orElse = <Schema extends z.ZodMiniType>(schema: Schema, fallback: z.output<Schema>) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value): z.output<Schema> => value ?? fallback),
  );

const count = z.int().check(z.gte(0));
const milliseconds = z.number().check(z.gte(0));

/** An object keyed by untrusted names; it has no prototype, so that a name like `constructor` finds nothing. */
const dictionary = <Schema extends z.ZodMiniType>(values: Schema) =>
  z.pipe(
    z.record(z.string(), values),
    z.transform((entries): Record<string, z.output<Schema>> => Object.assign(Object.create(null), entries)),
  );

/** Values keyed by K, with K as a string: `{"5": 0.41, "10": 0.44}`; a key that is no number is dropped. */
const byK = z.pipe(
  dictionary(z.number()),
  z.transform((values) => {
    for (const k of Object.keys(values)) if (!/^\d{1,6}$/.test(k)) delete values[k];
    return values;
  }),
);

const alignmentMetricsSchema = z.object({
  ndcg_at_k: byK,
  recall_at_k: byK,
  mean_rank_clicked: z.number(),
  mean_rank_purchased: orNull(z.number()),
  avg_position_delta: z.number(),
  items_promoted: count,
  items_demoted: count,
  sessions_improved: count,
  sessions_degraded: count,
  sessions_neutral: count,
});
/** How well a retriever's rankings agree with what users did; averages over sessions. Negative position delta = promoted. */
export type AlignmentMetrics = z.infer<typeof alignmentMetricsSchema>;

/** As much of a taxonomy node's metrics as is reported: there can be a hundred thousand of them. */
const nodeMetricsSchema = z.object({
  ndcg_at_k: byK,
  sessions_improved: count,
  sessions_degraded: count,
});

const latencyMetricsSchema = z.object({
  p50_ms: milliseconds,
  p90_ms: milliseconds,
  p99_ms: milliseconds,
  mean_ms: milliseconds,
  stage_latencies: orElse(dictionary(z.number()), {}),
});
/** Latency of the replayed queries in milliseconds; `stage_latencies` are means per stage. */
export type LatencyMetrics = z.infer<typeof latencyMetricsSchema>;

const benchmarkResultSchema = z.object({
  retriever_id: untrustedLine,
  retriever_name: untrustedLine,
  pipeline_hash: z.string(),
  metrics: alignmentMetricsSchema,
  /** Metrics per taxonomy node of this retriever: despite the name, not differences. */
  taxonomy_deltas: orNull(dictionary(nodeMetricsSchema)),
  latency: latencyMetricsSchema,
  failed_sessions: count,
  error_summary: orElse(dictionary(z.int()), {}),
});
/** What one retriever, baseline or candidate, did in the replay. */
export type BenchmarkResult = z.infer<typeof benchmarkResultSchema>;

/** The schema says a pair; the reference page's sample shows `{"[0]": lo, "[1]": hi}`. Both become the pair. */
const intervalPairSchema = z.union([
  z.tuple([z.number(), z.number()]),
  z.pipe(
    z.object({ '[0]': z.number(), '[1]': z.number() }),
    z.transform((interval): [number, number] => [interval['[0]'], interval['[1]']]),
  ),
]);

/** In ascending order, in whichever order the API gave the bounds. */
const confidenceIntervalSchema = z.pipe(
  intervalPairSchema,
  z.transform(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a])),
);

const pipelineComparisonSchema = z.object({
  candidate_retriever_id: untrustedLine,
  ndcg_delta: byK,
  recall_delta: byK,
  latency_delta_ms: z.number(),
  p_value: orNull(z.number().check(z.gte(0), z.lte(1))),
  confidence_interval: orNull(confidenceIntervalSchema),
  taxonomy_wins: orElse(z.array(z.string()), []),
  taxonomy_losses: orElse(z.array(z.string()), []),
});
/**
 * A candidate against the baseline. Deltas are candidate − baseline; `p_value` is of the two-sided paired t-test and
 * `confidence_interval` its 95 % interval, both of the NDCG@10 delta.
 */
export type PipelineComparison = z.infer<typeof pipelineComparisonSchema>;

/** The part of the answer to a create request that must never be lost: without it nobody could stop the run. */
export const benchmarkIdSchema = z.object({ benchmark_id: untrustedId });

/** `BenchmarkResponse` of create and get. */
export const benchmarkSchema = z.object({
  benchmark_id: untrustedId,
  benchmark_name: untrustedLine,
  baseline_retriever_id: untrustedLine,
  candidate_retriever_ids: z.array(untrustedLine),
  session_filter: orNull(z.looseObject({})),
  session_count: z.int(),
  /** Lower case, whatever case the API used; may be a status that the contract does not know yet. */
  status: z.pipe(
    untrustedLine,
    z.transform((status) => cutText(status.toLowerCase(), 100)),
  ),
  results: orNull(z.array(benchmarkResultSchema)),
  comparison: orNull(
    z.object({
      baseline_retriever_id: untrustedLine,
      comparisons: z.array(pipelineComparisonSchema),
      recommendation: orNull(z.string()),
    }),
  ),
  created_at: z.string(),
  started_at: orNull(z.string()),
  completed_at: orNull(z.string()),
  error_message: orNull(z.string()),
});
/** A benchmark as the API reports it; `results` and `comparison` come with `completed`, `error_message` with `failed`. */
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** Milliseconds since 1970 of a time stamp of the API, one without a zone being UTC; NaN for what is none. */
export function parseTime(timestamp: string): number {
  const hasZone = /(z|[+-]\d{2}:?\d{2})$/i.test(timestamp);
  return Date.parse(hasZone ? timestamp : `${timestamp}Z`);
}
