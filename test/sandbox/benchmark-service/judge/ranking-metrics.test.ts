import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeNdcg,
  computeRecall,
  cutoffs,
  sortByScore,
} from '../../../../sandbox/benchmark-service/judge/ranking-metrics.ts';
import golden from '../../../golden/ranking-metrics.json' with { type: 'json' };

const queries = golden.queries.map((query) => ({
  ...query,
  grades: new Map(Object.entries(query.qrels).map(([id, grade]) => [id, Number(grade)])),
  expectedValues: query.expected as Readonly<Record<string, number | string>>,
}));

describe('sortByScore', () => {
  it.each(queries)('orders $qid as trec_eval does', (query) => {
    const hits = query.results_score_order_as_submitted.map(({ doc, score }) => ({ id: doc, score }));
    const order = () => sortByScore(hits).map(({ id }) => id);
    expect(order()).toEqual(query.effective_order);
    hits.reverse();
    expect(order()).toEqual(query.effective_order);
  });
});

describe.each(queries)('$qid', ({ effective_order, grades, expectedValues }) => {
  it.each(cutoffs)("has trec_eval's NDCG and recall at %i", (cutoff) => {
    const ndcg = computeNdcg(effective_order, grades).get(cutoff);
    const recall = computeRecall(effective_order, grades).get(cutoff);
    expect(Math.abs(Number(ndcg) - Number(expectedValues[`ndcg_cut_${cutoff}`]))).toBeLessThan(1e-9);
    expect(Math.abs(Number(recall) - Number(expectedValues[`recall_${cutoff}`]))).toBeLessThan(1e-9);
  });
});

describe('computeNdcg', () => {
  const documents = Array.from({ length: 30 }, (_, index) => `d${index}`);
  const anyGrades = fc
    .array(fc.tuple(fc.constantFrom(...documents), fc.integer({ min: -1, max: 5 })), { minLength: 1 })
    .map((entries) => new Map(entries));
  const anyRanking = fc.shuffledSubarray(documents);

  it('stays within 0 and 1, and reaches 1 for the ideal order', () => {
    fc.assert(
      fc.property(anyRanking, anyGrades, (ranking, grades) => {
        const ideal = [...grades].sort(([, a], [, b]) => b - a).map(([id]) => id);
        const isAnyRelevant = [...grades.values()].some((grade) => grade > 0);
        for (const cutoff of cutoffs) {
          const value = Number(computeNdcg(ranking, grades).get(cutoff));
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(computeNdcg(ideal, grades).get(cutoff)).toBeCloseTo(isAnyRelevant ? 1 : 0, 12);
        }
      }),
    );
  });

  it('does not change when all weights are scaled', () => {
    fc.assert(
      fc.property(anyRanking, anyGrades, fc.integer({ min: 1, max: 9 }), (ranking, grades, factor) => {
        const scaled = new Map([...grades].map(([id, grade]) => [id, grade * factor]));
        for (const [cutoff, value] of computeNdcg(ranking, grades)) {
          expect(computeNdcg(ranking, scaled).get(cutoff)).toBeCloseTo(value, 12);
        }
      }),
    );
  });
});

describe('computeRecall', () => {
  it('counts documents of any positive weight', () => {
    const grades = new Map([
      ['a', 0.5],
      ['b', 0],
      ['c', -1],
      ['d', 2],
    ]);
    expect(computeRecall(['a', 'b', 'c'], grades).get(3)).toBe(0.5);
  });
});
