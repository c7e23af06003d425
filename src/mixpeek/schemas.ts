/**
 * The Mixpeek retriever-benchmark contract (OpenAPI 3.1, version 0.81) as schemas: requests strict, so that a typo is
 * found here, responses tolerant, so that a field or status added tomorrow breaks nobody. Field names are the API's.
 * `zod/mini` rather than `zod`, because it starts in less than half the time, and the action starts on every push.
 */
import * as z from 'zod/mini';
import { cutText } from '../runtime/format.ts';
import { dictionary, listOf, maxSizes } from './bounded.ts';
import { checkCounts } from './check-counts.ts';
import { orNull, sessions } from './response-numbers.ts';
import { benchmarkComparisonSchema, benchmarkResultSchema } from './result-schemas.ts';
import { untrustedId, untrustedLine, untrustedText } from './untrusted-text.ts';

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

/** The part of the answer to a create request that must never be lost: without it nobody could stop the run. */
export const benchmarkIdSchema = z.object({ benchmark_id: untrustedId });

/** A field of a benchmark that is not completed: what is of no use counts as missing, and loses no run. */
const ifUsable = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(orNull(schema), null);

/**
 * `BenchmarkResponse` of create and get, as far as waiting for a benchmark needs it: what it is and how far it is.
 * Whatever else is in it may be anything as long as it runs, and after it failed.
 */
export const benchmarkSchema = z.object({
  benchmark_id: untrustedId,
  /** Empty where the answer has none. */
  benchmark_name: z.catch(untrustedLine, ''),
  baseline_retriever_id: untrustedLine,
  candidate_retriever_ids: listOf(untrustedLine, maxSizes.retrievers),
  session_count: ifUsable(sessions),
  /** Lower case, whatever case the API used; may be a status that the contract does not know yet. */
  status: z.pipe(
    untrustedLine,
    z.transform((status) => cutText(status.toLowerCase(), 100)),
  ),
  created_at: z.catch(untrustedText, ''),
  started_at: ifUsable(untrustedText),
  completed_at: ifUsable(untrustedText),
  error_message: ifUsable(untrustedText),
});
/** A benchmark as the API reports it, without its numbers; `error_message` comes with the status `failed`. */
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** The same once its status is `completed`. */
export const completedBenchmarkSchema = z
  .extend(benchmarkSchema, {
    session_count: sessions,
    session_filter: orNull(dictionary(z.unknown(), maxSizes.filter)),
    results: orNull(listOf(benchmarkResultSchema, maxSizes.retrievers)),
    comparison: orNull(benchmarkComparisonSchema),
  })
  .check(checkCounts);
/** A benchmark with its numbers. Null stands for each that the API did not give. */
export type CompletedBenchmark = z.infer<typeof completedBenchmarkSchema>;

/** Whether a benchmark came with its numbers: they are read once its status says that they are there. */
export function isCompleted(benchmark: Benchmark): benchmark is CompletedBenchmark {
  return benchmark.status === 'completed';
}

/** Milliseconds since 1970 of a time stamp of the API, one without a zone being UTC; NaN for what is none. */
export function parseTime(timestamp: string): number {
  const hasZone = /(z|[+-]\d{2}:?\d{2})$/i.test(timestamp);
  return Date.parse(hasZone ? timestamp : `${timestamp}Z`);
}
