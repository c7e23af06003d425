import { describe, expect, it } from 'vitest';
import { maxSizes } from '../../src/mixpeek/bounded.ts';
import { inEnglish } from '../../src/mixpeek/in-english.ts';
import { benchmarkListSchema } from '../../src/mixpeek/list-schemas.ts';
import { completedBenchmarkSchema } from '../../src/mixpeek/schemas.ts';
import { buildBenchmark, buildComparison, buildMetrics, buildResult } from '../builders/benchmark.ts';

/** The problems that a completed benchmark with these changes has. */
function findProblems(changes: object): string[] {
  const parsed = completedBenchmarkSchema.safeParse({ ...buildBenchmark(), ...changes }, inEnglish);
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const repeat = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
const nameAll = (count: number, value: unknown): Record<string, unknown> =>
  Object.fromEntries(repeat(count, value).map((one, index) => [String(index), one]));
const withComparison = (changes: object) => ({
  comparison: { baseline_retriever_id: 'ret_base', comparisons: [{ ...buildComparison(), ...changes }] },
});
const withResult = (changes: object) => ({ results: [{ ...buildResult(), ...changes }] });
const { retrievers, nodes, ks, stages, errors, filter, rows } = maxSizes;

describe('103: a list or a map', () => {
  it.each<[string, number, (count: number) => object, string]>([
    [
      'candidates',
      retrievers,
      (n) => ({ candidate_retriever_ids: repeat(n, 'a') }),
      'candidate_retriever_ids',
    ],
    ['results', retrievers, (n) => ({ results: repeat(n, buildResult()) }), 'results'],
    [
      'comparisons',
      retrievers,
      (n) => ({ comparison: { baseline_retriever_id: 'a', comparisons: repeat(n, buildComparison()) } }),
      'comparison.comparisons',
    ],
    [
      'nodes',
      nodes,
      (n) => withResult({ taxonomy_deltas: nameAll(n, buildMetrics()) }),
      'results.0.taxonomy_deltas',
    ],
    [
      'losses',
      nodes,
      (n) => withComparison({ taxonomy_losses: repeat(n, 'x') }),
      'comparison.comparisons.0.taxonomy_losses',
    ],
    ['Ks', ks, (n) => withComparison({ ndcg_delta: nameAll(n, 0) }), 'comparison.comparisons.0.ndcg_delta'],
    [
      'stages',
      stages,
      (n) => withResult({ latency: { ...buildResult().latency, stage_latencies: nameAll(n, 1) } }),
      'results.0.latency.stage_latencies',
    ],
    ['errors', errors, (n) => withResult({ error_summary: nameAll(n, 1) }), 'results.0.error_summary'],
    ['a filter', filter, (n) => ({ session_filter: nameAll(n, 1) }), 'session_filter'],
  ])('has an end: %s', (_what, most, build, path) => {
    expect(findProblems(build(most))).toEqual([]);
    expect(findProblems(build(most + 1))).toEqual([
      expect.stringMatching(new RegExp(`^${path}: expected at most `)),
    ]);
  });

  it('has an end: a page of benchmarks', () => {
    expect(benchmarkListSchema.safeParse({ benchmarks: repeat(rows, {}) }).success).toBe(true);
    expect(benchmarkListSchema.safeParse({ benchmarks: repeat(rows + 1, {}) }).success).toBe(false);
  });

  it('ends the validation at the first few problems, wherever they are', () => {
    const wrong = { ...buildMetrics(), sessions_improved: 'x', sessions_degraded: 'x' };
    const result = { ...buildResult(), taxonomy_deltas: nameAll(1_000, wrong) };
    const problems = findProblems({ results: repeat(100, result) });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(20);
    expect(problems[0]).toBe(
      'results.0.taxonomy_deltas.0.sessions_improved: expected a whole number from 0 to 1000000',
    );
  });

  it('of another kind is told as such', () => {
    expect(findProblems({ results: {} })).toEqual([
      'results: Invalid input: expected array, received object',
    ]);
    expect(findProblems(withResult({ taxonomy_deltas: [] }))).toEqual([
      'results.0.taxonomy_deltas: Invalid input: expected record, received array',
    ]);
  });

  it('keeps no text of any length', () => {
    const long = 'x'.repeat(1_000_000);
    const parsed = completedBenchmarkSchema.parse({
      ...buildBenchmark(),
      error_message: long,
      benchmark_name: long,
    });
    expect([parsed.error_message?.length, parsed.benchmark_name.length]).toEqual([100_000, 10_000]);
  });
});
