import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import {
  buildBenchmark,
  buildBenchmarkOf,
  buildBenchmarkWith,
  buildCandidateResult,
  buildComparison,
  buildMetrics,
  buildResult,
  receiveBenchmark,
} from '../builders/benchmark.ts';

const compare = (...comparisons: ReturnType<typeof buildComparison>[]) => ({
  baseline_retriever_id: 'ret_base',
  comparisons,
  recommendation: null,
});

describe('gatherEvidence', () => {
  it('puts together what belongs to a candidate', () => {
    expect(gatherEvidence(buildBenchmark())).toEqual({
      baselineId: 'ret_base',
      baselineName: 'production',
      baseline: buildResult(),
      candidates: [
        {
          candidateId: 'ret_hybrid',
          candidateName: 'hybrid',
          comparison: buildComparison(),
          candidate: buildCandidateResult(),
          baseline: buildResult(),
          sessionCount: 1000,
          failedSessions: 0,
          isFiltered: false,
          delta: expect.objectContaining({ kind: 'tested', delta: 0.03, pairs: 1000, pValue: 0.012 }),
        },
      ],
      recommendation: 'Promote hybrid.',
      sampling: {},
      unrequestedIds: [],
    });
  });

  it('32: goes by ids, whatever the order of results and comparisons', () => {
    const benchmark = buildBenchmarkOf([
      { id: 'a', delta: 0.01 },
      { id: 'b', delta: 0.02 },
    ]);
    const turned = buildBenchmark({
      ...benchmark,
      results: (benchmark.results ?? []).toReversed(),
      comparison: compare(...(benchmark.comparison?.comparisons ?? []).toReversed()),
    });
    expect(gatherEvidence(turned)).toEqual(gatherEvidence(benchmark));
    expect(gatherEvidence(turned).candidates.map(({ candidateId }) => candidateId)).toEqual(['a', 'b']);
  });

  it('32: leaves out results and comparisons that nobody asked for, and notes them', () => {
    const benchmark = buildBenchmark({
      results: [buildResult({ retriever_id: 'ret_stranger' }), buildResult(), buildCandidateResult()],
      comparison: compare(buildComparison({ candidate_retriever_id: 'ret_stranger' }), buildComparison()),
    });
    const { candidates, unrequestedIds } = gatherEvidence(benchmark);
    expect(candidates).toEqual(gatherEvidence(buildBenchmark()).candidates);
    expect(unrequestedIds).toEqual(['ret_stranger']);
  });

  it('32: has no comparison for a candidate that is missing, and all of the others', () => {
    const whole = buildBenchmarkOf([
      { id: 'a', delta: 0.01 },
      { id: 'b', delta: 0.02 },
    ]);
    const [a, b] = gatherEvidence(whole).candidates;
    const holed = buildBenchmark({
      ...whole,
      comparison: compare(...(whole.comparison?.comparisons ?? []).slice(1)),
    });
    expect(gatherEvidence(holed).candidates).toEqual([{ ...a, comparison: undefined, delta: undefined }, b]);
  });

  it('32: names a candidate by its id where its result is missing, and keeps its comparison', () => {
    const [candidate] = gatherEvidence(buildBenchmark({ results: [buildResult()] })).candidates;
    expect(candidate).toMatchObject({
      candidateName: 'ret_hybrid',
      candidate: undefined,
      comparison: buildComparison(),
    });
  });

  it.each([
    ['no results and no comparison at all', { results: null, comparison: null }],
    ['empty ones', { results: [], comparison: compare() }],
  ])('30: names retrievers by their ids with %s', (_case, overrides) => {
    const evidence = gatherEvidence(buildBenchmark(overrides));
    expect(evidence).toMatchObject({ baselineName: 'ret_base', baseline: undefined, recommendation: null });
    expect(evidence.candidates).toEqual([
      {
        candidateId: 'ret_hybrid',
        candidateName: 'ret_hybrid',
        comparison: undefined,
        candidate: undefined,
        baseline: undefined,
        sessionCount: 1000,
        failedSessions: null,
        isFiltered: false,
        delta: undefined,
      },
    ]);
  });

  it.each([
    ['session_count', { session_count: null }],
    ["the candidate's result", { results: [buildResult()] }],
    ["the baseline's result", { results: [buildCandidateResult()] }],
    [
      'failures and counts',
      {
        results: [
          buildResult(),
          buildCandidateResult({ failed_sessions: null, metrics: buildMetrics({ sessions_neutral: null }) }),
        ],
      },
    ],
  ])('61: knows of no number of pairs without %s', (_case, overrides) => {
    const [candidate] = gatherEvidence(buildBenchmark(overrides)).candidates;
    expect(candidate?.delta).toEqual({
      kind: 'untested',
      delta: 0.03,
      pairs: null,
      reason: 'unknown-sessions',
    });
  });

  it('61: counts the pairs that were compared where failures are missing', () => {
    const results = [buildResult({ failed_sessions: null }), buildCandidateResult()];
    const [candidate] = gatherEvidence(buildBenchmark({ results })).candidates;
    expect(candidate).toMatchObject({ failedSessions: 0, delta: { kind: 'tested', pairs: 1000 } });
  });

  it.each([
    // failed on either side, sessions, failed, pairs
    [0, 0, 1000, 0, 1000],
    [3, 4, 1000, 7, 993],
    [800, 700, 1000, 1000, 0],
    [0, 0, 0, 0, 0],
  ])(
    '33: leaves out the sessions that failed: %d and %d of %d',
    (candidate, baseline, sessionCount, failed, pairs) => {
      const changes = {
        sessionCount,
        candidate: { failed_sessions: candidate },
        baseline: { failed_sessions: baseline },
      };
      expect(gatherEvidence(buildBenchmarkWith({}, changes)).candidates[0]).toMatchObject({
        sessionCount,
        failedSessions: failed,
        delta: { pairs },
      });
    },
  );

  it.each([
    ['p-value and interval', {}, { kind: 'tested', pValue: 0.012 }],
    ['an interval alone', { p_value: null }, { kind: 'tested', pValue: expect.closeTo(0.012, 3) }],
    ['a p-value alone', { confidence_interval: null }, { kind: 'tested', pValue: 0.012 }],
    ['neither', { p_value: null, confidence_interval: null }, { kind: 'untested' }],
    [
      'an interval without width',
      { confidence_interval: [0.03, 0.03] as [number, number], p_value: null },
      { kind: 'constant' },
    ],
    ['no delta at K = 10', { ndcg_delta: { '5': 0.02 } }, { kind: 'untested', reason: 'no-delta' }],
    ['a delta of null', { ndcg_delta: { '10': null } }, { kind: 'untested', reason: 'no-delta' }],
  ])('31: recovers how sure the delta is from %s', (_case, comparison, delta) => {
    const [candidate] = gatherEvidence(buildBenchmarkWith(comparison)).candidates;
    expect(candidate?.delta).toMatchObject(delta);
  });

  it('refuses a benchmark without candidates', () => {
    expect(() => gatherEvidence(buildBenchmark({ candidate_retriever_ids: [] }))).toThrow(
      expect.objectContaining({ code: 'contract', message: expect.stringContaining('names no candidate') }),
    );
  });

  it('refuses a comparison with another baseline', () => {
    const comparison = { ...compare(buildComparison()), baseline_retriever_id: 'ret_other' };
    expect(() => gatherEvidence(buildBenchmark({ comparison }))).toThrow(
      expect.objectContaining({
        code: 'contract',
        message: expect.stringContaining('has the baseline ret_base, but its comparison is with ret_other'),
      }),
    );
  });

  it('31: takes an interval whose bounds came in the wrong order for what it is', () => {
    const received = (interval: [number, number]) =>
      gatherEvidence(receiveBenchmark(buildBenchmarkWith({ confidence_interval: interval }))).candidates[0];
    expect(received([0.0534, 0.0066])).toEqual(received([0.0066, 0.0534]));
  });

  it('32: refuses two comparisons of one candidate', () => {
    const benchmark = buildBenchmark({ comparison: compare(buildComparison(), buildComparison()) });
    expect(() => gatherEvidence(benchmark)).toThrow(
      expect.objectContaining({
        code: 'contract',
        message: expect.stringContaining('compares candidate ret_hybrid 2 times'),
      }),
    );
  });
});
