import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { composeOutputs } from '../../src/publish/outputs.ts';
import { gates } from '../../src/verdict/gates/index.ts';
import {
  buildBenchmark,
  buildBenchmarkOf,
  buildCandidateResult,
  buildComparison,
  buildResult,
} from '../builders/benchmark.ts';
import { buildSubject, type SubjectOptions } from '../builders/report.ts';

function compose(options: SubjectOptions = {}): Readonly<Record<string, string>> {
  const { verdict, evidence, benchmark } = buildSubject(options);
  return composeOutputs(verdict, evidence, benchmark);
}

describe('composeOutputs', () => {
  it('gives verdict and numbers of one candidate', () => {
    const { results, ...outputs } = compose();
    expect(outputs).toEqual({
      verdict: 'pass',
      'ndcg-delta': '0.03',
      'p-value': '0.012',
      'best-candidate-id': 'ret_hybrid',
      'passing-candidate-ids': '["ret_hybrid"]',
      recommendation: 'Promote hybrid.',
    });
    expect(JSON.parse(results ?? '')).toEqual({
      schema_version: 1,
      verdict: 'pass',
      benchmark_id: 'bm_1',
      baseline_retriever_id: 'ret_base',
      session_count: 1000,
      mode: 'superiority',
      require: 'all',
      notices: [expect.stringMatching(/^On average, a measured gain that passes/)],
      candidates: [
        {
          retriever_id: 'ret_hybrid',
          retriever_name: 'hybrid',
          verdict: 'pass',
          explanation: 'NDCG@10 rose by 0.0300, p = 0.012',
          ndcg_delta: { '5': 0.02, '10': 0.03 },
          recall_delta: { '5': 0.01, '10': 0.015 },
          p_value: 0.012,
          test: { p_value: 0.012, adjusted_p_value: 0.012, adjustment: 'none', sides: 2, level: 0.05 },
          doubt: null,
          detectable_ndcg_delta: expect.closeTo(0.0334, 4),
          reliable_ndcg_delta: expect.closeTo(0.0334, 4),
          effect_size_dz: expect.closeTo(0.0796, 4),
          confidence_interval: [0.0066, 0.0534],
          latency_delta_ms: 2.5,
          notices: [],
          gates: [
            { id: 'ndcg-delta', gate: 'NDCG@10 delta', verdict: 'pass', measured: 0.03, threshold: 0 },
            { id: 'p-value', gate: 'p-value', verdict: 'pass', measured: 0.012, threshold: 0.05 },
          ],
        },
      ],
    });
  });

  it('leaves empty what has no value', () => {
    const benchmark = buildBenchmark({ comparison: null });
    const { results, ...outputs } = compose({ benchmark });
    expect(outputs).toEqual({
      verdict: 'inconclusive',
      'ndcg-delta': '',
      'p-value': '',
      'best-candidate-id': 'ret_hybrid',
      'passing-candidate-ids': '[]',
      recommendation: '',
    });
    expect(JSON.parse(results ?? '').candidates[0]).toMatchObject({
      ndcg_delta: null,
      recall_delta: null,
      p_value: null,
      test: { p_value: null, adjusted_p_value: null },
      detectable_ndcg_delta: null,
      confidence_interval: null,
      latency_delta_ms: null,
      gates: [],
    });
  });

  it('gives the numbers of the deciding candidate and the id of the best', () => {
    const benchmark = buildBenchmarkOf([
      { id: 'good', delta: 0.03 },
      { id: 'bad', delta: -0.02, pValue: null },
      { id: 'better', delta: 0.05 },
    ]);
    expect(compose({ benchmark })).toMatchObject({
      verdict: 'fail',
      'ndcg-delta': '-0.02',
      'p-value': '',
      'best-candidate-id': 'better',
      'passing-candidate-ids': '["good","better"]',
    });
    expect(compose({ benchmark, require: 'any' })).toMatchObject({ verdict: 'pass', 'ndcg-delta': '0.05' });
  });

  it('gives the p-value corrected for the number of candidates beside the raw one', () => {
    const benchmark = buildBenchmarkOf([
      { id: 'one', delta: 0.03, pValue: 0.02 },
      { id: 'two', delta: 0.05, pValue: 0.001 },
    ]);
    const outputs = compose({ benchmark, require: 'any', settings: { adjustment: 'holm' } });
    const { candidates } = JSON.parse(outputs.results ?? '');
    expect(outputs['p-value']).toBe('0.001');
    expect(candidates).toMatchObject([
      { p_value: 0.02, test: { p_value: 0.02, adjusted_p_value: 0.02 } },
      { p_value: 0.001, test: { p_value: 0.001, adjusted_p_value: 0.002 } },
    ]);
  });

  it('carries what is odd about a candidate', () => {
    const benchmark = buildBenchmarkOf([{ id: 'one', delta: 0.03, pValue: 0.04 }]);
    const { candidates } = JSON.parse(compose({ benchmark }).results ?? '');
    expect(candidates[0].notices).toEqual([expect.stringContaining('is borderline')]);
  });

  it('quotes untrusted strings in its JSON', () => {
    const id = 'a"]\n::set-output name=x::';
    const benchmark = buildBenchmark({
      candidate_retriever_ids: [id],
      results: [buildResult(), buildCandidateResult({ retriever_id: id })],
      comparison: {
        baseline_retriever_id: 'ret_base',
        comparisons: [buildComparison({ candidate_retriever_id: id })],
        recommendation: null,
      },
    });
    const outputs = compose({ benchmark });
    expect(JSON.parse(outputs['passing-candidate-ids'] ?? '')).toEqual([id]);
    expect(JSON.parse(outputs.results ?? '').candidates[0].retriever_id).toBe(id);
  });

  it('47: leaves candidates out of the results where there is no room for all, and counts them', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `ret_${index}_${'x'.repeat(200)}`);
    const benchmark = buildBenchmarkOf(ids.map((id, index) => ({ id, delta: index / 10_000 })));
    const { results = '' } = compose({ benchmark });
    const { candidates, candidates_left_out: leftOut, verdict } = JSON.parse(results);
    expect(verdict).toBe('fail');
    expect(candidates.length).toBeGreaterThan(300);
    expect(candidates.length + leftOut).toBe(1000);
    expect(candidates.map(({ retriever_id: id }: { retriever_id: string }) => id)).toEqual(
      ids.slice(0, candidates.length),
    );
    // A hundred characters for what tells how many are missing.
    expect(results.length).toBeLessThan(350_100);
  });

  it('cuts a long recommendation', () => {
    const { comparison, ...rest } = buildBenchmark();
    const benchmark = {
      ...rest,
      comparison: comparison && { ...comparison, recommendation: '😀'.repeat(20_000) },
    };
    expect([...(compose({ benchmark }).recommendation ?? '')]).toHaveLength(10_000);
  });

  it('sets only what action.yml declares', () => {
    const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
    const declared = Object.keys((parseYaml(text) as { outputs: object }).outputs);
    const elsewhere = ['benchmark-id', 'benchmark-status', 'comment-body-path', 'report-path', 'comment-url'];
    expect([...Object.keys(compose()), ...elsewhere].sort()).toEqual(declared.sort());
  });
});

describe('the output `results`', () => {
  const schema = JSON.parse(readFileSync(new URL('../../docs/results.schema.json', import.meta.url), 'utf8'));
  // Everything that we write is documented: only others may meet members that they do not know.
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(JSON.stringify(schema), (_key, value) =>
      value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
    ),
  );
  const readProblems = (results: string | undefined) => {
    validate(JSON.parse(results ?? 'null'));
    return validate.errors ?? [];
  };

  it.each<[string, SubjectOptions]>([
    ['one candidate', {}],
    ['no comparison', { benchmark: buildBenchmark({ comparison: null, results: null }) }],
    ['several, any of which may pass', { benchmark: buildThree(), require: 'any' }],
    ['non-inferiority', { settings: { mode: 'non-inferiority', minNdcgDelta: -0.01 } }],
    ['regression', { settings: { mode: 'regression' } }],
    [
      'every gate',
      {
        settings: {
          minRecallDelta: 0,
          maxLatencyDeltaMs: 1,
          maxTaxonomyLosses: 0,
          maxDegradedSessionRate: 0.1,
          minSessions: 10,
        },
      },
    ],
  ])('is as its schema says: %s', (_what, options) => {
    expect(readProblems(compose(options).results)).toEqual([]);
  });

  it('names every gate by the id that its schema lists', () => {
    const { candidates } = schema.properties;
    expect(candidates.items.properties.gates.items.properties.id.enum).toEqual(gates.map(({ id }) => id));
  });

  it('is as its schema says for any numbers', () => {
    const delta = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 10_000);
    const pValue = fc.option(fc.integer({ min: 1, max: 999 }).map((value) => value / 1000));
    fc.assert(
      fc.property(fc.array(fc.tuple(delta, pValue), { minLength: 1, maxLength: 5 }), (rows) => {
        const candidates = rows.map(([value, p], index) => ({ id: `ret_${index}`, delta: value, pValue: p }));
        expect(readProblems(compose({ benchmark: buildBenchmarkOf(candidates) }).results)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('says how many candidates there was no room for', () => {
    const candidates = Array.from({ length: 1000 }, (_, index) => ({ id: `ret_${index}`, delta: 0.01 }));
    const { results = '' } = compose({ benchmark: buildBenchmarkOf(candidates) });
    const parsed = JSON.parse(results);
    expect(results.length).toBeLessThanOrEqual(360_000);
    expect(parsed.candidates.length + parsed.candidates_left_out).toBe(1000);
    expect(readProblems(results)).toEqual([]);
  });
});

function buildThree() {
  return buildBenchmarkOf([
    { id: 'ret_a', delta: 0.03 },
    { id: 'ret_b', delta: -0.03 },
    { id: 'ret_c', delta: 0.001, pValue: null },
  ]);
}
