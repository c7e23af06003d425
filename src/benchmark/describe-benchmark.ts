import type { Benchmark } from '../mixpeek/schemas.ts';
import { formatCount } from '../runtime/format.ts';
import { type ResolvedRetriever, showRetriever } from './resolve-retrievers.ts';

/** A benchmark as the log names it. */
export function describeBenchmark(benchmark: Benchmark, retrievers: readonly ResolvedRetriever[]): string {
  const names = new Map(retrievers.map(({ id, name }) => [id, name]));
  const show = (id: string): string => showRetriever({ id, name: names.get(id) });
  const candidates = benchmark.candidate_retriever_ids.map(show).join(', ');
  const { session_count: count } = benchmark;
  const sessions = count === null ? '' : `, ${formatCount(count, 'session')}`;
  return `benchmark ${benchmark.benchmark_id} ("${benchmark.benchmark_name}"): ${candidates} against baseline ${show(benchmark.baseline_retriever_id)}${sessions}`;
}

/** What a careful reader should know of a benchmark that was reused without proof of what it was asked. */
export function describeFoundByName(benchmarkId: string): string {
  return `Benchmark ${benchmarkId} was not created by this run: it was found by its name, without a comment of this gate that lists it, and its retrievers, session filter and session count agree. Set reuse: false to draw new sessions.`;
}
