import type { BenchmarkSource } from '../inputs/inputs.ts';
import type { Benchmark } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';
import { quote } from '../runtime/format.ts';
import type { ResolvedSource } from './resolve-retrievers.ts';

/**
 * Judging another comparison than the one that the workflow names would be worse than judging none.
 *
 * @throws GateError `benchmark-mismatch`
 */
export function checkRetrievers(
  { source, retrievers }: ResolvedSource<BenchmarkSource>,
  benchmark: Benchmark,
): void {
  const { baselineRetrieverId: baseline, candidateRetrieverIds: candidates } = source;
  const sorted = (ids: readonly string[]): string => [...ids].sort().join(', ');
  const isSame =
    (baseline === undefined || baseline === benchmark.baseline_retriever_id) &&
    (candidates === undefined || sorted(candidates) === sorted(benchmark.candidate_retriever_ids));
  if (isSame) return;
  const advice = 'Correct these inputs, or omit both: with benchmark-id they are optional.';
  const named = retrievers.filter(({ id, given }) => id !== given.idOrName);
  const ids = named.map(({ id, given }) => `${quote(given.idOrName)} is ${id}`).join(', ');
  throw new GateError(
    'benchmark-mismatch',
    `Benchmark ${benchmark.benchmark_id} compares ${sorted(benchmark.candidate_retriever_ids)} against baseline ${benchmark.baseline_retriever_id}, ` +
      `but baseline-retriever-id and candidate-retriever-ids name other retrievers${ids && ` (${ids})`}. ${advice}`,
  );
}
