import type { BenchmarkPage, ListedBenchmark } from '../../src/mixpeek/list-schemas.ts';

/** A page of the list on which everything could be read. */
export function buildPage(benchmarks: readonly ListedBenchmark[] = []): BenchmarkPage {
  return { benchmarks, count: benchmarks.length };
}
