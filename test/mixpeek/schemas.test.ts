import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import {
  benchmarkSchema,
  completedBenchmarkSchema,
  createBenchmarkRequestSchema,
} from '../../src/mixpeek/schemas.ts';
import {
  buildBenchmark,
  buildCandidateResult,
  buildComparison,
  buildMetrics,
  buildResult,
} from '../builders/benchmark.ts';

/** The paths that the schema objects to; none when it accepts the value. */
function findObjections(schema: z.ZodMiniType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

/** A completed benchmark whose only comparison has these fields, as the API sends it. */
function withComparison(fields: object): unknown {
  const comparisons = [{ ...buildComparison(), ...fields }];
  return { ...buildBenchmark(), comparison: { baseline_retriever_id: 'ret_base', comparisons } };
}

describe('createBenchmarkRequestSchema', () => {
  const request = {
    benchmark_name: 'a',
    baseline_retriever_id: 'ret_base',
    candidate_retriever_ids: ['ret_hybrid'],
    session_count: 1000,
  };

  it.each([
    ['the least', request],
    ['with a filter', { ...request, session_filter: { sample_strategy: 'recent' } }],
    ['the fewest sessions', { ...request, session_count: 10 }],
    [
      'the most sessions and the longest name',
      { ...request, session_count: 10_000, benchmark_name: 'x'.repeat(255) },
    ],
  ])('accepts %s', (_case, value) => {
    expect(findObjections(createBenchmarkRequestSchema, value)).toEqual([]);
  });

  it.each([
    ['no name', { benchmark_name: '' }, 'benchmark_name'],
    ['a long name', { benchmark_name: 'x'.repeat(256) }, 'benchmark_name'],
    ['no candidates', { candidate_retriever_ids: [] }, 'candidate_retriever_ids'],
    ['too few sessions', { session_count: 9 }, 'session_count'],
    ['too many sessions', { session_count: 10_001 }, 'session_count'],
    ['half a session', { session_count: 10.5 }, 'session_count'],
    ['an unknown key', { sessions: 10 }, ''],
    ['an unknown key in the filter', { session_filter: { limit: 1 } }, 'session_filter'],
  ])('rejects %s', (_case, changes, path) => {
    expect(findObjections(createBenchmarkRequestSchema, { ...request, ...changes })).toEqual([path]);
  });
});

describe('completedBenchmarkSchema', () => {
  it('reads a completed benchmark with everything', () => {
    const node = buildMetrics({ ndcg_at_k: { '10': 0.2 } });
    const benchmark = buildBenchmark({
      session_filter: { sample_strategy: 'recent', somethingNew: 1 },
      results: [
        buildResult({ taxonomy_deltas: { shoes: node } }),
        buildCandidateResult({ failed_sessions: 3, error_summary: { timeout: 3 } }),
      ],
    });
    const { results, ...rest } = completedBenchmarkSchema.parse(JSON.parse(JSON.stringify(benchmark)));
    const { results: sent, ...others } = benchmark;
    expect(rest).toEqual(others);
    expect(results?.[1]).toEqual(sent?.[1]);
    // Of a node only what is reported.
    const { ndcg_at_k, sessions_improved, sessions_degraded } = node;
    const shoes = { ndcg_at_k, sessions_improved, sessions_degraded };
    expect(results?.[0]).toEqual({ ...sent?.[0], taxonomy_deltas: { shoes } });
  });

  it('fills in optional parts of results and comparisons', () => {
    const { taxonomy_deltas: _nodes, error_summary: _errors, latency, ...result } = buildResult();
    const { stage_latencies: _stages, ...timing } = latency;
    const { mean_rank_purchased: _rank, ...metrics } = result.metrics;
    const { taxonomy_wins: _wins, taxonomy_losses: _losses, ...comparison } = buildComparison();
    const parsed = completedBenchmarkSchema.parse({
      ...buildBenchmark(),
      results: [{ ...result, metrics, latency: timing }],
      comparison: { baseline_retriever_id: 'ret_base', comparisons: [comparison] },
    });
    expect(parsed.results?.[0]).toMatchObject({
      taxonomy_deltas: null,
      error_summary: {},
      metrics: { mean_rank_purchased: null },
      latency: { stage_latencies: {} },
    });
    expect(parsed.comparison).toMatchObject({
      comparisons: [{ taxonomy_wins: [], taxonomy_losses: [] }],
      recommendation: null,
    });
  });

  it.each([
    ['COMPLETED', 'completed'],
    ['Building_Sessions', 'building_sessions'],
    [' pending\n', 'pending'],
    ['warming_up', 'warming_up'],
  ])('reads the status %j as %j', (status, read) => {
    expect(completedBenchmarkSchema.parse({ ...buildBenchmark(), status }).status).toBe(read);
  });

  it.each([
    ['a pair', [-0.01, 0.05], [-0.01, 0.05]],
    ['an object', { '[0]': -0.01, '[1]': 0.05 }, [-0.01, 0.05]],
    ['null', null, null],
    ['nothing', undefined, null],
    ['a pair of nulls', [null, null], null],
    ['an object of nulls', { '[0]': null, '[1]': null }, null],
    ['a pair open on one side', [null, 0.1], null],
    ['a reversed pair', [0.05, -0.01], [-0.01, 0.05]],
    ['a reversed object', { '[0]': 0.05, '[1]': -0.01 }, [-0.01, 0.05]],
    ['a pair without width', [0.02, 0.02], [0.02, 0.02]],
  ])('31: reads a confidence interval given as %s', (_shape, interval, read) => {
    const { comparison } = completedBenchmarkSchema.parse(withComparison({ confidence_interval: interval }));
    expect(comparison?.comparisons[0]?.confidence_interval).toEqual(read);
  });

  it.each([null, undefined])('31: reads a p-value of %s as null', (pValue) => {
    const { comparison } = completedBenchmarkSchema.parse(withComparison({ p_value: pValue }));
    expect(comparison?.comparisons[0]?.p_value).toBeNull();
  });

  it('leaves out fields that it does not know', () => {
    const parsed = completedBenchmarkSchema.parse({
      ...buildBenchmark(),
      cost_usd: 3,
      progress: { done: 1 },
    });
    expect(parsed).toEqual(buildBenchmark());
  });

  it('keeps __proto__ inert, wherever it stands', () => {
    const json = JSON.stringify(
      withComparison({ ndcg_delta: { '10': 0.1, PROTO: 5 }, confidence_interval: [0, 1] }),
    );
    const hostile = json
      .replace('PROTO', '__proto__')
      .replace('"status"', '"__proto__":{"status":"completed","polluted":true},"status"');
    const parsed = completedBenchmarkSchema.parse(JSON.parse(hostile));
    expect(parsed).not.toHaveProperty('polluted');
    expect(parsed.comparison?.comparisons[0]?.ndcg_delta).toEqual({ '10': 0.1 });
    expect({}).not.toHaveProperty('polluted');
  });

  it('drops a K that is no number', () => {
    const deltas = { '10': 0.1, 'https://x.example': 0.1, '-5': 0.1, '1e1': 0.1, '': 0.1 };
    const { comparison } = completedBenchmarkSchema.parse(withComparison({ ndcg_delta: deltas }));
    expect(Object.keys(comparison?.comparisons[0]?.ndcg_delta ?? {})).toEqual(['10']);
  });

  it('finds nothing by the names that every object has', () => {
    const [result] = completedBenchmarkSchema.parse(buildBenchmark()).results ?? [];
    expect(result?.metrics.ndcg_at_k.constructor).toBeUndefined();
    expect(result?.latency.stage_latencies.toString).toBeUndefined();
    expect(result?.error_summary.valueOf).toBeUndefined();
  });

  it.each([
    ['no id', { benchmark_id: undefined }, 'benchmark_id'],
    ['an empty id', { benchmark_id: '' }, 'benchmark_id'],
    ['no status', { status: undefined }, 'status'],
    ['a count as text', { session_count: '1000' }, 'session_count'],
    ['results that are no list', { results: {} }, 'results'],
    ['a comparison that is a list', { comparison: [] }, 'comparison'],
    ['candidates that are no list', { candidate_retriever_ids: 'ret_a' }, 'candidate_retriever_ids'],
  ])('objects to %s', (_case, changes, path) => {
    expect(findObjections(completedBenchmarkSchema, { ...buildBenchmark(), ...changes })).toEqual([path]);
  });

  it.each([
    ['31: a p-value above 1', { p_value: 1.2 }, 'p_value'],
    ['31: a negative p-value', { p_value: -0.1 }, 'p_value'],
    ['31: a p-value just outside', { p_value: -1e-8 }, 'p_value'],
    ['31: a p-value as text', { p_value: '0.01' }, 'p_value'],
    ['23: a delta as text', { ndcg_delta: { '10': '0.1' } }, 'ndcg_delta.10'],
    ['23: no deltas', { ndcg_delta: undefined }, 'ndcg_delta'],
    ['31: half an interval', { confidence_interval: [0.1] }, 'confidence_interval'],
    ['31: an interval of three', { confidence_interval: [0.1, 0.2, 0.3] }, 'confidence_interval'],
    ['31: an interval of text', { confidence_interval: ['-0.1', '0.1'] }, 'confidence_interval'],
    ['31: an interval with other keys', { confidence_interval: { low: 0, high: 1 } }, 'confidence_interval'],
    ['31: an interval that is one number', { confidence_interval: 0.1 }, 'confidence_interval'],
  ])('%s in a comparison is objected to', (_case, fields, path) => {
    expect(findObjections(completedBenchmarkSchema, withComparison(fields))).toEqual([
      `comparison.comparisons.0.${path}`,
    ]);
  });

  it.each([0, 1])('31: accepts a p-value of %s, which is on the edge', (pValue) => {
    expect(findObjections(completedBenchmarkSchema, withComparison({ p_value: pValue }))).toEqual([]);
  });

  it('31: objects to a bound of an interval that overflows', () => {
    const json = JSON.stringify(withComparison({ confidence_interval: [-0.25, 0.1] }));
    expect(findObjections(completedBenchmarkSchema, JSON.parse(json.replace('-0.25', '-1e999')))).toEqual([
      'comparison.comparisons.0.confidence_interval',
    ]);
  });

  it('23: objects to a number that JSON can only hold by overflow', () => {
    const json = JSON.stringify(withComparison({ ndcg_delta: { '10': 7 } })).replace('"10":7', '"10":1e999');
    expect(findObjections(completedBenchmarkSchema, JSON.parse(json))).toEqual([
      'comparison.comparisons.0.ndcg_delta.10',
    ]);
  });
});

describe('benchmarkSchema', () => {
  const pending = {
    benchmark_id: 'bm_1',
    benchmark_name: 'a',
    baseline_retriever_id: 'ret_base',
    candidate_retriever_ids: ['ret_hybrid'],
    session_count: 100,
    status: 'pending',
    created_at: '2025-06-18T10:00:00Z',
  };
  const read = {
    ...pending,
    started_at: null,
    completed_at: null,
    error_message: null,
  };

  it('reads what a create call answers, and makes null of all that is not there yet', () => {
    expect(benchmarkSchema.parse(pending)).toEqual(read);
  });

  it.each([
    ['null', { results: null, comparison: null }],
    ['cut', { results: [{ retriever_id: 'ret_base' }], comparison: { comparisons: [{}] } }],
    ['null inside', { results: [{ ...buildResult(), metrics: null }], comparison: null }],
    ['another shape', { results: 'soon', comparison: 7, session_filter: [] }],
  ])('59, 60: does not look at numbers that are %s', (_case, numbers) => {
    expect(benchmarkSchema.parse({ ...pending, ...numbers })).toEqual(read);
  });
});
