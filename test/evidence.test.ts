import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../src/evidence.ts';
import {
  buildBenchmark,
  buildBenchmarkOf,
  buildCandidateResult,
  buildComparison,
  buildResult,
} from './builders/benchmark.ts';

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
        },
      ],
      recommendation: 'Promote hybrid.',
    });
  });

  it('goes by ids, whatever the order of results and comparisons', () => {
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

  it('leaves out results and comparisons that nobody asked for', () => {
    const benchmark = buildBenchmark({
      results: [buildResult({ retriever_id: 'ret_stranger' }), buildResult(), buildCandidateResult()],
      comparison: compare(buildComparison({ candidate_retriever_id: 'ret_stranger' }), buildComparison()),
    });
    expect(gatherEvidence(benchmark).candidates).toEqual(gatherEvidence(buildBenchmark()).candidates);
  });

  it.each([
    ['no results and no comparison at all', { results: null, comparison: null }],
    ['empty ones', { results: [], comparison: compare() }],
  ])('names retrievers by their ids with %s', (_case, overrides) => {
    const evidence = gatherEvidence(buildBenchmark(overrides));
    expect(evidence).toMatchObject({ baselineName: 'ret_base', baseline: undefined, recommendation: null });
    expect(evidence.candidates).toEqual([
      { candidateId: 'ret_hybrid', candidateName: 'ret_hybrid', comparison: undefined, candidate: undefined },
    ]);
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

  it('refuses two comparisons of one candidate', () => {
    const benchmark = buildBenchmark({ comparison: compare(buildComparison(), buildComparison()) });
    expect(() => gatherEvidence(benchmark)).toThrow(
      expect.objectContaining({
        code: 'contract',
        message: expect.stringContaining('compares candidate ret_hybrid 2 times'),
      }),
    );
  });
});
