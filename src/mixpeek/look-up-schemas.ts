import * as z from 'zod/mini';
import { foreignId } from './foreign-text.ts';

const listedBenchmarkSchema = z.object({
  benchmark_id: foreignId,
  benchmark_name: z.string(),
  created_at: z.string(),
});

/** `GET /v1/retrievers/benchmarks`, as far as finding a benchmark by its name needs it. */
export const benchmarkListSchema = z.object({
  /** One that cannot be read is left out: it cannot be ours. */
  benchmarks: z.pipe(
    z.array(z.unknown()),
    z.transform((items) => items.flatMap((item) => listedBenchmarkSchema.safeParse(item).data ?? [])),
  ),
});
export type ListedBenchmark = z.infer<typeof benchmarkListSchema>['benchmarks'][number];

/** `GET /v1/retrievers/{id}`, as far as telling whether it was changed needs it. */
export const retrieverSchema = z.object({ updated_at: z.nullish(z.string()) });
