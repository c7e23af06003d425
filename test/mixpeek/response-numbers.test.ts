import { describe, expect, it } from 'vitest';
import { completedBenchmarkSchema } from '../../src/mixpeek/schemas.ts';
import { buildBenchmark, buildCandidateResult, buildComparison, buildResult } from '../builders/benchmark.ts';

/** Where in a completed benchmark a number stands: keys and indices from its root on. */
type Path = readonly (string | number)[];

const result = (...rest: Path): Path => ['results', 1, ...rest];
const comparison = (...rest: Path): Path => ['comparison', 'comparisons', 0, ...rest];

/** A completed benchmark as JSON, with one value in another's place, or without it. */
function withValue(path: Path, value: unknown): unknown {
  const benchmark = JSON.parse(
    JSON.stringify(
      buildBenchmark({
        results: [
          buildResult(),
          buildCandidateResult({
            taxonomy_deltas: {
              shoes: { ndcg_at_k: { '10': 0.2 }, sessions_improved: 3, sessions_degraded: 2 },
            },
            failed_sessions: 3,
            error_summary: { timeout: 3 },
          }),
        ],
        comparison: {
          baseline_retriever_id: 'ret_base',
          comparisons: [buildComparison()],
          recommendation: null,
        },
      }),
    ),
  );
  const key = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((part, step) => part[step], benchmark);
  if (value === undefined) delete parent[key];
  else parent[key] = value;
  return benchmark;
}

function read(path: Path, value: unknown): unknown {
  const parsed: unknown = completedBenchmarkSchema.parse(withValue(path, value));
  return path.reduce((part, step) => (part as Record<string | number, unknown>)[step], parsed);
}

function listObjections(path: Path, value: unknown): string[] {
  const parsed = completedBenchmarkSchema.safeParse(withValue(path, value));
  return parsed.success ? [] : parsed.error.issues.map(({ path: at }) => at.join('.'));
}

/** Every number of the contract, with what is out of its range. */
const numbers: readonly [Path, readonly number[]][] = [
  [['session_count'], [-1, 2.5, 1_000_001, 9e15, 1e308]],
  [result('failed_sessions'), [-1, 0.5, 1001, 1e308]],
  [result('error_summary', 'timeout'), [-1, 0.5, 1e308]],
  [result('metrics', 'ndcg_at_k', '10'), [-0.001, 1.001, 5, 1e308]],
  [result('metrics', 'recall_at_k', '5'), [-0.001, 1.001, 5, -1e308]],
  [result('metrics', 'mean_rank_clicked'), [-0.01, -3, 1e308]],
  [result('metrics', 'mean_rank_purchased'), [-0.01, -3, 1e308]],
  [result('metrics', 'avg_position_delta'), [1_000_001, -1_000_001, 1e308]],
  [result('metrics', 'items_promoted'), [-1, 0.5, 1e308]],
  [result('metrics', 'items_demoted'), [-1, 0.5, 1e308]],
  [result('metrics', 'sessions_improved'), [-1, 0.5, 1e308]],
  [result('metrics', 'sessions_degraded'), [-1, 0.5, 1e308]],
  [result('metrics', 'sessions_neutral'), [-1, 0.5, 1e308]],
  [result('taxonomy_deltas', 'shoes', 'ndcg_at_k', '10'), [-0.001, 1.001, 1e308]],
  [result('taxonomy_deltas', 'shoes', 'sessions_improved'), [-1, 0.5, 1e308]],
  [result('taxonomy_deltas', 'shoes', 'sessions_degraded'), [-1, 0.5, 1e308]],
  [result('latency', 'p50_ms'), [-0.1, 86_400_001, 1e308]],
  [result('latency', 'p90_ms'), [-0.1, 86_400_001, 1e308]],
  [result('latency', 'p99_ms'), [-0.1, 86_400_001, 1e308]],
  [result('latency', 'mean_ms'), [-0.1, 86_400_001, 1e308]],
  [result('latency', 'stage_latencies', 'search'), [-0.1, 86_400_001, 1e308]],
  [comparison('ndcg_delta', '10'), [-1.001, 1.001, 5, 1e308]],
  [comparison('recall_delta', '10'), [-1.001, 1.001, 5, -1e308]],
  [comparison('latency_delta_ms'), [-86_400_001, 86_400_001, 1e308]],
  [comparison('p_value'), [-0.001, -1e-8, 1.001, 1e308]],
];

/** The entries of an object keyed by K or by name can be absent; then there is no such K. */
const keyed = new Set([
  'ndcg_at_k',
  'recall_at_k',
  'ndcg_delta',
  'recall_delta',
  'error_summary',
  'stage_latencies',
]);
const fields = numbers.filter(([path]) => !path.some((step) => keyed.has(String(step))));

const named = (rows: readonly (readonly [Path, ...unknown[]])[]) =>
  rows.map(([path]) => [path.join('.'), path] as const);

describe('61: a number that is', () => {
  it.each(named(numbers))('null is null, and no more is lost: %s', (_name, path) => {
    expect(read(path, null)).toBeNull();
  });

  it.each(named(fields))('absent is null: %s', (_name, path) => {
    expect(read(path, undefined)).toBeNull();
  });
});

describe('62: a number out of its range', () => {
  it.each(numbers.flatMap(([path, values]) => values.map((value) => [path.join('.'), value, path] as const)))(
    'breaks the contract: %s = %d',
    (name, value, path) => {
      expect(listObjections(path, value)).toContain(name);
    },
  );

  it.each([
    ['a p-value', comparison('p_value'), 1 + 1e-10, 1],
    ['a p-value as Python has it', comparison('p_value'), 1.0000000000000002, 1],
    ['a p-value below 0', comparison('p_value'), -1.1e-16, 0],
    ['an NDCG', result('metrics', 'ndcg_at_k', '10'), 1.0000000000000002, 1],
    ['a recall', result('metrics', 'recall_at_k', '5'), -1e-17, 0],
    ['a delta', comparison('ndcg_delta', '10'), -1.0000000000000002, -1],
  ])('by rounding is brought back: %s', (_what, path, value, expected) => {
    expect(read(path, value)).toBe(expected);
  });

  it('61: is none where a rank is that of nothing', () => {
    for (const nothing of [0, 0.5]) expect(read(result('metrics', 'mean_rank_clicked'), nothing)).toBeNull();
  });

  it.each([
    [comparison('p_value'), [0, 1]],
    [comparison('ndcg_delta', '10'), [-1, 0, 1]],
    [result('metrics', 'ndcg_at_k', '10'), [0, 1]],
    [result('metrics', 'mean_rank_clicked'), [1, 1_000_000]],
    [result('latency', 'p99_ms'), [0, 86_400_000]],
    [result('failed_sessions'), [0, 1000]],
  ] as const)('is not one on its edge: %s', (path, values) => {
    for (const value of values) expect(read(path, value)).toBe(value);
  });

  it.each([
    ['too far away', [-14.1, 0], 0],
    ['huge', [0, 1e308], 1],
  ])('is a bound of an interval that is %s', (_case, interval, index) => {
    expect(listObjections(comparison('confidence_interval'), interval)).toEqual([
      `comparison.comparisons.0.confidence_interval.${index}`,
    ]);
  });

  it('is a count of sessions that are more than there were', () => {
    expect(listObjections(result('metrics', 'sessions_neutral'), 434)).toEqual(['results.1.metrics']);
    expect(listObjections(result('metrics', 'sessions_neutral'), 433)).toEqual([]);
    expect(listObjections(result('failed_sessions'), 1001)).toEqual(['results.1.failed_sessions']);
  });

  it('is told as what was expected', () => {
    const parsed = completedBenchmarkSchema.safeParse(withValue(comparison('ndcg_delta', '10'), 5));
    expect(parsed.error?.issues).toMatchObject([{ message: 'expected a number from -1 to 1' }]);
  });
});

describe('61: a list of nodes', () => {
  it.each(['taxonomy_wins', 'taxonomy_losses'])(
    'that is absent is empty, and null is unknown: %s',
    (name) => {
      expect(read(comparison(name), undefined)).toEqual([]);
      expect(read(comparison(name), null)).toBeNull();
    },
  );
});
