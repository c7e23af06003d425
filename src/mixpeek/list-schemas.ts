import * as z from 'zod/mini';
import { listOf, maxSizes } from './bounded.ts';
import { untrustedId } from './untrusted-text.ts';

const listedBenchmarkSchema = z.object({
  benchmark_id: untrustedId,
  benchmark_name: z.string(),
  created_at: z.catch(z.string(), ''),
});

/** `GET /v1/retrievers/benchmarks`, as far as finding a benchmark by its name needs it. */
export const benchmarkListSchema = z.object({
  benchmarks: listOf(z.unknown(), maxSizes.rows),
});

export type ListedBenchmark = z.infer<typeof listedBenchmarkSchema>;

export interface BenchmarkPage {
  /** Those that could be read: one without an id or a name cannot be ours. */
  readonly benchmarks: readonly ListedBenchmark[];
  /** How many there are on the page, those that could not be read included. */
  readonly count: number;
}

/** Picks what can be read from a page. */
export function readBenchmarkPage({ benchmarks: items }: z.infer<typeof benchmarkListSchema>): BenchmarkPage {
  const benchmarks = items.flatMap((item) => listedBenchmarkSchema.safeParse(item).data ?? []);
  return { benchmarks, count: items.length };
}
