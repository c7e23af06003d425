import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeLowerBound,
  computePAbove,
  computePBelow,
  computeUpperBound,
} from '../../../src/verdict/statistics/delta-bounds.ts';
import {
  computeDeltaEvidence,
  computeHalfUnit,
  type DeltaSummary,
  type UntestedReason,
} from '../../../src/verdict/statistics/delta-evidence.ts';
import { computeStudentQuantile } from '../../../src/verdict/statistics/distributions.ts';
import { computeWorstCaseDelta } from '../../../src/verdict/statistics/failed-replays.ts';
import { expectClose } from './expect-close.ts';
import { goldenCases, requireTested, testedCases } from './golden-cases.ts';

function buildSummary(changes: Partial<DeltaSummary> = {}): DeltaSummary {
  return {
    delta: 0.02,
    pairs: 100,
    pValue: 0.04,
    interval: [0.001, 0.039],
    changedSessions: 60,
    ...changes,
  };
}

const gather = (changes: Partial<DeltaSummary>) => computeDeltaEvidence(buildSummary(changes));
const gatherTested = (changes: Partial<DeltaSummary>) => requireTested(gather(changes));

// The derived fields of the cases with rounded input (C03, C19, C23) were computed from the rounded numbers too, so
// that every field is expected to the same 1e-9.
describe('the golden cases', () => {
  it.each(testedCases)('$id: standard error, SD, t and effect size', ({ evidence, expected }) => {
    expect(evidence.pairs).toBe(expected.n);
    expect(evidence.df).toBe(expected.df);
    expectClose('the standard error', evidence.standardError, expected.se);
    expectClose('the standard deviation', evidence.standardDeviation, expected.sd);
    expectClose('t', evidence.delta / evidence.standardError, expected.t);
    expectClose('d_z', evidence.delta / evidence.standardDeviation, expected.d_z);
  });

  it.each(testedCases)(
    '$id: the p-value, from the API or the interval',
    ({ evidence, expected, summary }) => {
      expectClose('p', evidence.pValue, Number(expected.p_used));
      if (expected.p_used_source === 'api') expect(evidence.pValue).toBe(summary.pValue);
      const derived = requireTested(computeDeltaEvidence({ ...summary, pValue: null }));
      expectClose('p from the interval', derived.pValue, expected.p_two_sided_from_t);
    },
  );

  it.each(testedCases)('$id: one-sided p-values', ({ evidence, gate, expected }) => {
    expectClose('p against 0 from above', computePAbove(evidence, 0), expected.p_one_sided_gt_0);
    expectClose('p against 0 from below', computePBelow(evidence, 0), expected.p_one_sided_lt_0);
    const nonInferiority = computePAbove(evidence, -gate.noninferiority_margin);
    expectClose('p of non-inferiority', nonInferiority, expected.p_noninferiority);
    const byMinimum = computePAbove(evidence, gate.min_ndcg_delta);
    expectClose('p of superiority by the minimum', byMinimum, expected.p_superiority_by_min_delta);
  });

  it.each(testedCases)('$id: one-sided bounds', ({ evidence, expected }) => {
    for (const alpha of [0.05, 0.025, 0.01, 0.005] as const) {
      const lower = expected[`lower_bound_one_sided_${alpha}`];
      const upper = expected[`upper_bound_one_sided_${alpha}`];
      expectClose(`the lower bound at ${alpha}`, computeLowerBound(evidence, alpha), lower);
      expectClose(`the upper bound at ${alpha}`, computeUpperBound(evidence, alpha), upper);
    }
  });

  it.each(testedCases)('$id: symmetry of the interval', ({ evidence, expected }) => {
    expect(evidence.asymmetricInterval === undefined).toBe(expected.ci_symmetric);
  });

  it.each(goldenCases)('$id: the worst case with failures', ({ expected, input, summary }) => {
    const worst = computeWorstCaseDelta(summary.delta, summary.pairs, input.failed_sessions);
    expectClose('the worst case', worst, expected.delta_worst_case_with_failures);
  });

  it.each(goldenCases.filter(({ expected }) => expected.degenerate !== undefined))(
    '$id: no doubt remains ($expected.degenerate)',
    ({ evidence, summary }) => {
      expect(evidence).toEqual({ kind: 'unchanged', delta: summary.delta, pairs: summary.pairs });
    },
  );
});

describe('computeDeltaEvidence', () => {
  it.each<[string, Partial<DeltaSummary>, UntestedReason]>([
    ['no delta', { delta: null }, 'no-delta'],
    ['an unknown number of pairs', { pairs: null }, 'unknown-sessions'],
    ['no pair', { pairs: 0 }, 'too-few-sessions'],
    ['one pair', { pairs: 1 }, 'too-few-sessions'],
    [
      'one pair that did not change',
      { pairs: 1, delta: 0, interval: [0, 0], changedSessions: 0 },
      'too-few-sessions',
    ],
    ['more failures than sessions', { pairs: -1 }, 'too-few-sessions'],
    ['neither p nor interval', { pValue: null, interval: null }, 'no-test'],
    ['no delta, but changes, without p and interval', { delta: 0, pValue: null, interval: null }, 'no-test'],
    ['p = 1 without an interval', { pValue: 1, interval: null }, 'no-test'],
    ['p without an interval at a delta of 0', { delta: 0, pValue: 0.9, interval: null }, 'no-test'],
  ])('tests nothing with %s', (_case, changes, reason) => {
    const { delta, pairs } = buildSummary(changes);
    expect(gather(changes)).toEqual({ kind: 'untested', delta, pairs, reason });
  });

  it.each<[string, Partial<DeltaSummary>]>([
    ['an interval without width at 0', { delta: 0, pValue: null, interval: [0, 0], changedSessions: null }],
    ['an interval without width elsewhere', { delta: 0.02, pValue: null, interval: [0.02, 0.02] }],
  ])('has no doubt with %s', (_case, changes) => {
    const { delta, pairs } = buildSummary(changes);
    expect(gather(changes)).toEqual({ kind: 'constant', delta, pairs });
  });

  it('prefers the p-value of the API, 0 included, and the standard error of the interval', () => {
    expect(gather({ pValue: 0 })).toMatchObject({ pValue: 0 });
    expect(gather({ pValue: 0.2 })).toMatchObject({ pValue: 0.2 });
    expect(gatherTested({ pValue: 0.2 }).standardError).toBe(gatherTested({ pValue: 0.9 }).standardError);
  });

  it('has p = 1 where the interval lies around a delta of 0', () => {
    expect(gather({ delta: 0, pValue: null, interval: [-0.01, 0.01] })).toMatchObject({
      delta: 0,
      pValue: 1,
    });
  });

  it('finds the interval again from the p-value that it made of it', () => {
    const test = fc.record({
      t: fc.oneof(
        fc.double({ min: 0.001, max: 5, noNaN: true }),
        fc.double({ min: -5, max: -0.001, noNaN: true }),
      ),
      standardError: fc.double({ min: 1e-4, max: 0.1, noNaN: true }),
      pairs: fc.integer({ min: 2, max: 10_000 }),
    });
    fc.assert(
      fc.property(test, ({ t, standardError, pairs }) => {
        const delta = t * standardError;
        const halfWidth = computeStudentQuantile(0.975, pairs - 1) * standardError;
        const interval = [delta - halfWidth, delta + halfWidth] as const;
        const { pValue } = gatherTested({ delta, pairs, pValue: null, interval });
        const again = gatherTested({ delta, pairs, pValue, interval: null });
        expect(again).toMatchObject({ pValue, df: pairs - 1 });
        expect(again.asymmetricInterval).toBeUndefined();
        expectClose('the standard error', again.standardError, standardError);
        expectClose('t', again.delta / again.standardError, t);
        const error = (bound: number, expected: number) => Math.abs(bound - expected) / halfWidth;
        expect(error(computeLowerBound(again, 0.025), interval[0])).toBeLessThan(1e-9);
        expect(error(computeUpperBound(again, 0.025), interval[1])).toBeLessThan(1e-9);
      }),
    );
  });

  it.each([0.9, 0.05, 1e-4, 1e-7])('recovers the standard error from p = %d', (pValue) => {
    const evidence = gatherTested({ pValue, interval: null });
    expectClose('p', 2 * computePAbove(evidence, 0), pValue);
  });

  // 1 − p/2 has no digits left for them: the standard error is a little off, then 0, which makes t infinite.
  it.each([1e-12, 1e-16, 1e-18, 1e-200])('recovers the standard error from p = %d', (pValue) => {
    const evidence = gatherTested({ pValue, interval: null });
    expectClose('p', 2 * computePAbove(evidence, 0), pValue);
  });

  it('does not depend on the direction of the delta', () => {
    const up = gatherTested({ pValue: null });
    const down = gatherTested({ delta: -0.02, interval: [-0.039, -0.001], pValue: null });
    expect(down).toEqual({ ...up, delta: -up.delta, givenInterval: [-0.039, -0.001] });
  });

  const interval = fc.record({
    delta: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    halfWidth: fc.double({ min: 1e-4, max: 0.4, noNaN: true }),
    pairs: fc.integer({ min: 2, max: 10_000 }),
  });
  const gatherAround = (delta: number, halfWidth: number, pairs: number) =>
    gatherTested({ delta, pairs, pValue: null, interval: [delta - halfWidth, delta + halfWidth] });

  it('has a larger standard error and p-value for a wider interval', () => {
    fc.assert(
      fc.property(interval, fc.double({ min: 1.01, max: 10, noNaN: true }), (of, factor) => {
        const narrow = gatherAround(of.delta, of.halfWidth, of.pairs);
        const wide = gatherAround(of.delta, of.halfWidth * factor, of.pairs);
        expect(wide.standardError).toBeGreaterThan(narrow.standardError);
        expect(wide.pValue).toBeGreaterThanOrEqual(narrow.pValue);
      }),
    );
  });

  it('has a smaller p-value for a larger delta beside an interval of the same width', () => {
    fc.assert(
      fc.property(interval, fc.double({ min: 1, max: 10, noNaN: true }), (of, factor) => {
        const { pValue } = gatherAround(of.delta, of.halfWidth, of.pairs);
        const larger = gatherAround(of.delta * factor, of.halfWidth, of.pairs);
        // The bounds are rounded, and with them the width.
        expect(larger.pValue).toBeLessThanOrEqual(pValue * (1 + 1e-6));
      }),
    );
  });
});

describe('an asymmetric interval', () => {
  it.each<[string, number, readonly [number, number], boolean]>([
    ['far off', 0.02, [0.001, 0.05], true],
    ['three half units off', 0.0185, [0.001, 0.0363], true],
    ['one half unit off, as rounding makes it', 0.0185, [0.001, 0.0361], false],
    ['exact', 0.0185, [0.001, 0.036], false],
    ['exact but for the arithmetic', 0.1, [-0.34923217660468764, 0.5492321766046877], false],
    ['off by far less than its width, in full digits', 0.02, [0.00100000000000001, 0.039], false],
    ['around nothing', 0.0999, [-0.1, 0.1], true],
    ['in whole numbers', 0, [-1, 1], false],
  ])('%s: delta %d, interval %j', (_case, delta, interval, isAsymmetric) => {
    const evidence = gatherTested({ delta, interval });
    expect(evidence.asymmetricInterval).toEqual(isAsymmetric ? interval : undefined);
    expectClose(
      'the standard error',
      evidence.standardError,
      (interval[1] - interval[0]) / (2 * computeStudentQuantile(0.975, 99)),
    );
  });

  // Exactly two half units, which the rules allow; the arithmetic makes a trifle more of it.
  it.each<[number, readonly [number, number]]>([
    [-0.0291, [-0.03, -0.028]],
    [-0.0249, [-0.03, -0.02]],
    [-0.0288, [-0.0299, -0.0279]],
  ])('two half units off: delta %d, interval %j', (delta, interval) => {
    expect(gatherTested({ delta, interval }).asymmetricInterval).toBeUndefined();
  });
});

describe('computeHalfUnit', () => {
  it.each([
    // numbers, half unit of the most decimals
    [[0.0184, 0.02, 1], 0.00005],
    [[0.09, 0.0845], 0.00005],
    [[-0.1], 0.05],
    [[3], 0.5],
    [[0], 0.5],
    [[1e-7], 0.5e-7],
    [[1.25e-7, 0.1], 0.5e-9],
    [[1e21], 0.5],
  ])('of %j is %d', (values, halfUnit) => {
    expectClose('the half unit', computeHalfUnit(values), halfUnit);
  });
});

describe('bounds and one-sided p-values', () => {
  const anyEvidence = fc
    .record({
      delta: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      halfWidth: fc.double({ min: 1e-3, max: 0.4, noNaN: true }),
      pairs: fc.integer({ min: 2, max: 10_000 }),
    })
    .map(({ delta, halfWidth, pairs }) =>
      gatherTested({ delta, pairs, pValue: null, interval: [delta - halfWidth, delta + halfWidth] }),
    );
  const anyBound = fc.double({ min: -1, max: 1, noNaN: true });
  const anyAlpha = fc.double({ min: 1e-4, max: 0.49, noNaN: true });

  it('leave 1 in all above and below', () => {
    fc.assert(
      fc.property(anyEvidence, anyBound, (evidence, bound) => {
        const sum = computePAbove(evidence, bound) + computePBelow(evidence, bound);
        expectClose('the sum', sum, 1, 1e-12);
      }),
    );
  });

  it('move apart as alpha gets smaller, around the delta', () => {
    fc.assert(
      fc.property(
        anyEvidence,
        anyAlpha,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (evidence, alpha, share) => {
          const lower = computeLowerBound(evidence, alpha);
          const upper = computeUpperBound(evidence, alpha);
          expect(computeLowerBound(evidence, alpha * share)).toBeLessThan(lower);
          expect(computeUpperBound(evidence, alpha * share)).toBeGreaterThan(upper);
          expect(lower).toBeLessThan(evidence.delta);
          expect(upper).toBeGreaterThan(evidence.delta);
        },
      ),
    );
  });

  it('agree: at the bound of alpha the p-value is alpha', () => {
    fc.assert(
      fc.property(anyEvidence, anyAlpha, (evidence, alpha) => {
        const above = computePAbove(evidence, computeLowerBound(evidence, alpha));
        const below = computePBelow(evidence, computeUpperBound(evidence, alpha));
        expectClose('p above the lower bound', above, alpha, 1e-8);
        expectClose('p below the upper bound', below, alpha, 1e-8);
      }),
    );
  });

  it('grow above, and fall below, with the bound that is tested against', () => {
    fc.assert(
      fc.property(
        anyEvidence,
        anyBound,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (evidence, bound, step) => {
          const above = computePAbove(evidence, bound);
          const below = computePBelow(evidence, bound);
          expect(computePAbove(evidence, bound + step)).toBeGreaterThanOrEqual(above);
          expect(computePBelow(evidence, bound + step)).toBeLessThanOrEqual(below);
        },
      ),
    );
  });

  it('halve the two-sided p-value of the interval on the side of the delta', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const smaller = Math.min(computePAbove(evidence, 0), computePBelow(evidence, 0));
        expectClose('the two-sided p-value', 2 * smaller, evidence.pValue, 1e-12);
      }),
    );
  });
});

describe('computeWorstCaseDelta', () => {
  it.each([
    // delta, pairs, failed, worst case
    [0.015, 410, 2, (410 * 0.015 - 2) / 412],
    [0.02, 100, 0, 0.02],
    [0.02, 0, 5, -1],
    [-1, 10, 10, -1],
    [0, 0, 0, 0],
  ])('of %d over %i pairs with %i failed is %d', (delta, pairs, failed, worst) => {
    expectClose('the worst case', computeWorstCaseDelta(delta, pairs, failed), worst);
  });

  it('never rises with another failure, and stays between −1 and the delta', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat({ max: 10_000 }),
        (delta, pairs, failed) => {
          const worst = computeWorstCaseDelta(delta, pairs, failed);
          expect(computeWorstCaseDelta(delta, pairs, failed + 1)).toBeLessThanOrEqual(worst + 1e-12);
          expect(worst).toBeLessThanOrEqual(delta + 1e-12);
          expect(worst).toBeGreaterThanOrEqual(-1 - 1e-12);
        },
      ),
    );
  });
});

it('takes a p-value of 0 without an interval for the largest that is printed so', () => {
  const summary = { delta: 0.02, pairs: 100, interval: null, changedSessions: null };
  const rounded = requireTested(computeDeltaEvidence({ ...summary, pValue: 0 }));
  const bound = requireTested(computeDeltaEvidence({ ...summary, pValue: 0.0005 }));
  expect(rounded.standardError).toBeCloseTo(bound.standardError, 12);
  expect(rounded.pValue).toBe(0);
});

it('takes a delta of 0 with an interval of no width and p = 1 for no change at all', () => {
  const summary = { delta: 0, pairs: 100, changedSessions: null, interval: [0, 0], pValue: 1 } as const;
  expect(computeDeltaEvidence(summary)).toEqual({ kind: 'constant', delta: 0, pairs: 100 });
});

it('learns nothing from a delta of 0 with p = 1 alone: the differences may scatter as they like', () => {
  const summary = { delta: 0, pairs: 100, changedSessions: 60, interval: null, pValue: 1 };
  expect(computeDeltaEvidence(summary)).toMatchObject({ kind: 'untested', reason: 'no-test' });
});

it.each([
  ['p-value and interval missing', { pValue: null, interval: null }],
  ['p = 1', { pValue: 1, interval: null }],
  ['an interval at 0', { pValue: null, interval: [0, 0] as const }],
  ['a delta that is 0 but for rounding', { delta: 1e-17, pValue: null, interval: null }],
])('knows that no session changed, with %s', (_case, printed) => {
  const summary = { delta: 0, pairs: 100, changedSessions: 0, ...printed };
  expect(computeDeltaEvidence(summary)).toEqual({ kind: 'unchanged', delta: 0, pairs: 100 });
});

it.each([
  ['a delta', { delta: 0.01, pValue: null, interval: null }],
  ['a p-value', { delta: 0, pValue: 0.3, interval: null }],
  ['an interval', { delta: 0, pValue: null, interval: [-0.01, 0.01] as const }],
])('does not know it where %s says otherwise', (_case, printed) => {
  const summary = { pairs: 100, changedSessions: 0, ...printed };
  expect(computeDeltaEvidence(summary).kind).not.toBe('unchanged');
});

it.each(goldenCases.map((row) => [row.id, row] as const))(
  '%s: the best case, and the strict rule',
  (_id, row) => {
    const { expected, evidence, gate, input, summary } = row;
    // The best case is the worst one seen from the other side.
    const best = -computeWorstCaseDelta(-summary.delta, summary.pairs, input.failed_sessions);
    expectClose('best case', best, expected.delta_best_case_with_failures);
    if (evidence.kind !== 'tested') return;
    const isShown = computeLowerBound(evidence, 0.025) >= gate.min_ndcg_delta;
    expect(isShown ? 'pass' : 'not_shown').toBe(expected['decision_superiority_by_margin_0.025']);
  },
);
