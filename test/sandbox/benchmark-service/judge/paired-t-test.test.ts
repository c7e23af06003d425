import { describe, expect, it } from 'vitest';
import {
  computeMean,
  computePairedTTest,
} from '../../../../sandbox/benchmark-service/judge/paired-t-test.ts';
import ranking from '../../../golden/ranking-metrics.json' with { type: 'json' };
import statistics from '../../../golden/statistics.json' with { type: 'json' };

/** Differences with exactly this t statistic: standard deviation 1, mean t/√n. */
function buildDifferences(t: number, degreesOfFreedom: number): number[] {
  const count = degreesOfFreedom + 1;
  const deviation = Math.sqrt(degreesOfFreedom / 2);
  return Array.from({ length: count }, (_, index) => {
    const offset = [deviation, -deviation][index] ?? 0;
    return t / Math.sqrt(count) + offset;
  });
}

describe('computePairedTTest', () => {
  it("equals R's t.test(paired = TRUE) on the example", () => {
    const { per_query_ndcg10_baseline: baseline, ...example } = ranking.paired_example;
    const differences = example.per_query_ndcg10_candidate.map(
      (value, index) => value - (baseline[index] ?? 0),
    );
    const test = computePairedTTest(differences);
    expect(test?.meanDifference).toBeCloseTo(example.ndcg_delta_10, 10);
    expect(test?.t).toBeCloseTo(example.t, 9);
    expect(test?.degreesOfFreedom).toBe(example.df);
    expect(test?.pValue).toBeCloseTo(example.p_value, 10);
    expect(test?.confidenceInterval[0]).toBeCloseTo(example.ci_lo, 10);
    expect(test?.confidenceInterval[1]).toBeCloseTo(example.ci_hi, 10);
  });

  it.each(statistics.t_cdf)("has R's p-value for t = $t with $df degrees of freedom", (row) => {
    const test = computePairedTTest(buildDifferences(row.t, row.df));
    expect(Math.abs(Number(test?.pValue) - row.two_sided_p)).toBeLessThan(1e-9);
  });

  it.each(statistics.t_quantile.filter(({ p }) => p > 0.5))(
    "has R's quantile $p with $df degrees of freedom in its interval",
    ({ df, p, q }) => {
      const [low, high] = computePairedTTest(buildDifferences(0, df), 2 * p - 1)?.confidenceInterval ?? [];
      const halfWidth = (Number(high) - Number(low)) / 2;
      expect(Math.abs(halfWidth * Math.sqrt(df + 1) - q)).toBeLessThan(1e-9 * q);
    },
  );

  it.each([
    ['no pair', []],
    ['one pair', [0.1]],
    ['no difference', [0, 0, 0]],
    ['the same difference everywhere', [0.1, 0.1, 0.1]],
    ['differences that are constant but for rounding', [0.1 + 0.2, 0.3, 0.3]],
  ])('is not computable for %s', (_, differences) => {
    expect(computePairedTTest(differences)).toBeNull();
  });

  it('turns round with the sign of the differences', () => {
    const test = computePairedTTest([0.1, 0.3, -0.05]);
    const mirrored = computePairedTTest([-0.1, -0.3, 0.05]);
    expect(mirrored?.pValue).toBe(test?.pValue);
    expect(mirrored?.confidenceInterval[0]).toBe(-Number(test?.confidenceInterval[1]));
  });
});

describe('computeMean', () => {
  it.each([
    [[], 0],
    [[1, 2, 6], 3],
  ])('of %j is %d', (values, expected) => {
    expect(computeMean(values)).toBe(expected);
  });
});
