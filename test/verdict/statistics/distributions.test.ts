import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeBinomialCdf,
  computeNormalCdf,
  computeNormalQuantile,
  computeStudentCdf,
  computeStudentQuantile,
  computeTwoSidedP,
} from '../../../src/verdict/statistics/distributions.ts';
import golden from '../../golden/statistics.json' with { type: 'json' };
import { expectClose } from './expect-close.ts';

const anyDf = fc.integer({ min: 1, max: 9999 });
const anyT = fc.double({ min: -30, max: 30, noNaN: true });

describe("Student's t", () => {
  it.each(golden.t_quantile)("has R's quantile $p with $df degrees of freedom", ({ df, p, q }) => {
    expectClose('the quantile', computeStudentQuantile(p, df), q);
  });

  it.each(golden.t_quantile)("has R's quantile 1 − $p with $df degrees of freedom", ({ df, p, q }) => {
    expectClose('the quantile', computeStudentQuantile(1 - p, df), -q);
  });

  it.each(golden.t_cdf)("has R's tails at $t with $df degrees of freedom", (row) => {
    const { t, df } = row;
    expectClose('the lower tail', computeStudentCdf(t, df), row.lower);
    expectClose('the upper tail', computeStudentCdf(-t, df), row.upper);
    expectClose('the two-sided p-value', computeTwoSidedP(t, df), row.two_sided_p);
  });

  it('has the same two-sided p-value in both directions, which is never above 1', () => {
    fc.assert(
      fc.property(anyT, anyDf, (t, df) => {
        expect(computeTwoSidedP(-t, df)).toBe(computeTwoSidedP(t, df));
        expect(computeTwoSidedP(t, df)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([1, 9, 999, 9999])('has no mass beyond infinity with %i degrees of freedom', (df) => {
    expect(computeStudentCdf(Number.NEGATIVE_INFINITY, df)).toBe(0);
    expect(computeTwoSidedP(Number.POSITIVE_INFINITY, df)).toBe(0);
  });

  it('finds the t that it has the probability of', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), anyDf, (q, df) => {
        expectClose('the probability', computeStudentCdf(computeStudentQuantile(q, df), df), q);
      }),
    );
  });
});

describe('the standard normal', () => {
  it.each(golden.normal_quantile)("has R's quantile $p", ({ p, z }) => {
    expectClose('the quantile', computeNormalQuantile(p), z);
    expectClose('its probability', computeNormalCdf(z), p);
  });
});

describe('fair coins', () => {
  it.each([
    // successes, trials, probability
    [0, 0, 1],
    [0, 1, 0.5],
    [1, 1, 1],
    [1, 3, 0.5],
    [2, 10, 56 / 1024],
  ])('show at most %i heads in %i tosses with probability %d', (successes, trials, probability) => {
    expectClose('the probability', computeBinomialCdf(successes, trials, 0.5), probability);
  });
});
