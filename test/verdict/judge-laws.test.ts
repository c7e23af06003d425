import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompletedBenchmark, completedBenchmarkSchema } from '../../src/mixpeek/schemas.ts';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { GateSettings, Outcome, Requirement } from '../../src/verdict/gates/gate.ts';
import { judgeEvidence } from '../../src/verdict/judge.ts';
import type { Adjustment } from '../../src/verdict/statistics/multiplicity.ts';
import { buildBenchmarkOf, type CandidateNumbers } from '../builders/benchmark.ts';
import { type Measured, measureCandidate } from '../builders/measured.ts';
import { buildSettings } from '../builders/settings.ts';
import { judgeCandidates } from '../builders/verdict.ts';

// What a benchmark could have seen takes milliseconds to compute for each candidate.
fc.configureGlobal({ numRuns: 20 });

const ranks: Readonly<Record<Outcome, number>> = { fail: 0, inconclusive: 1, pass: 2 };

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
/** A number of at most six decimals, as APIs print them. */
const inMillionths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const requirement = fc.constantFrom<Requirement>('all', 'any');
const adjustment = fc.constantFrom<Adjustment | 'auto'>('auto', 'none', 'holm', 'benjamini-hochberg');
const level = real(0.001, 0.5);

/** Settings that the inputs allow for each mode. */
const superiority = fc.record({
  mode: fc.constant('superiority' as const),
  minNdcgDelta: real(-0.05, 0.05),
  maxPValue: level,
});
const nonInferiority = fc.record({
  mode: fc.constant('non-inferiority' as const),
  minNdcgDelta: real(-0.1, -1e-6),
  maxPValue: level,
});
const regression = fc.record({
  mode: fc.constant('regression' as const),
  minNdcgDelta: fc.oneof(fc.constant(0), real(-0.1, -1e-6)),
  maxPValue: level,
});
const superiorityByMargin = fc.record({
  mode: fc.constant('superiority-by-margin' as const),
  minNdcgDelta: real(1e-6, 0.1),
  maxPValue: level,
});
const anyMode = fc.oneof(superiority, superiorityByMargin, nonInferiority, regression);

/** A delta with a standard error, as a t-test finds them. */
const measured: fc.Arbitrary<Measured> = fc.record({
  delta: real(-0.1, 0.1),
  standardError: real(1e-4, 0.05),
});
const several = fc.array(measured, { minLength: 1, maxLength: 3 });

/** A candidate with any numbers, some of which are missing or do not fit. */
const odd = fc.record({
  delta: fc.option(inMillionths(-1, 1), { nil: undefined }),
  pValue: fc.option(inMillionths(0, 1), { nil: null }),
});
const anyCandidates = fc
  .array(
    fc.oneof(
      odd,
      measured.map((numbers) => measureCandidate('', numbers)),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.map((candidate, index): CandidateNumbers => ({ ...candidate, id: `ret_${index}` })));

function rank(
  all: readonly Measured[],
  settings: Partial<GateSettings>,
  require: Requirement = 'all',
): number {
  const candidates = all.map((numbers, index) => measureCandidate(`ret_${index}`, numbers));
  return ranks[judgeCandidates(candidates, require, settings).outcome];
}

describe('order', () => {
  it('of results and comparisons changes nothing', () => {
    fc.assert(
      fc.property(
        anyCandidates,
        requirement,
        adjustment,
        anyMode,
        fc.nat(),
        (all, require, correction, mode, turn) => {
          const benchmark = buildBenchmarkOf(all);
          const rotate = <Item>(items: readonly Item[]): Item[] => {
            const at = items.length === 0 ? 0 : turn % items.length;
            return [...items.slice(at), ...items.slice(0, at)].reverse();
          };
          const shuffled = {
            ...benchmark,
            results: rotate(benchmark.results ?? []),
            comparison: benchmark.comparison && {
              ...benchmark.comparison,
              comparisons: rotate(benchmark.comparison.comparisons),
            },
          };
          const settings = buildSettings({ ...mode, require, adjustment: correction });
          expect(judgeEvidence(gatherEvidence(shuffled), settings)).toEqual(
            judgeEvidence(gatherEvidence(benchmark), settings),
          );
        },
      ),
    );
  });

  it('of the candidates does not change the outcome, of one or of all', () => {
    fc.assert(
      fc.property(anyCandidates, requirement, adjustment, anyMode, (all, require, correction, mode) => {
        const settings = { ...mode, adjustment: correction };
        const there = judgeCandidates(all, require, settings);
        const back = judgeCandidates(all.toReversed(), require, settings);
        expect(back.outcome).toBe(there.outcome);
        expect(back.candidates.toReversed().map(({ outcome }) => outcome)).toEqual(
          there.candidates.map(({ outcome }) => outcome),
        );
      }),
    );
  });
});

describe('a larger delta never makes the verdict worse', () => {
  const raise = ([first, ...others]: readonly Measured[], gain: number): Measured[] =>
    first === undefined ? [] : [{ ...first, delta: first.delta + gain }, ...others];

  it.each([
    ['superiority', superiority, fc.constant<Adjustment>('none')],
    ['superiority-by-margin', superiorityByMargin, adjustment],
    ['non-inferiority', nonInferiority, adjustment],
    ['regression', regression, adjustment],
  ] as const)('in %s', (_mode, mode, corrections) => {
    fc.assert(
      fc.property(
        several,
        requirement,
        mode,
        corrections,
        real(0, 0.2),
        (all, require, settings, correction, gain) => {
          const changes = { ...settings, adjustment: correction };
          expect(rank(raise(all, gain), changes, require)).toBeGreaterThanOrEqual(
            rank(all, changes, require),
          );
        },
      ),
    );
  });

  it.each<Adjustment>(['holm', 'benjamini-hochberg'])('in superiority corrected by %s', (correction) => {
    // A candidate that is far worse has a tiny two-sided p-value, which takes the strictest place of the correction.
    const pair = [
      { delta: -0.1, standardError: 0.01 },
      { delta: 0.022, standardError: 0.01 },
    ];
    const raised = raise(pair, 0.1);
    const settings = { adjustment: correction };
    expect(rank(raised, settings, 'any')).toBeGreaterThanOrEqual(rank(pair, settings, 'any'));
  });
});

it('a smaller p-value never makes the verdict worse in superiority', () => {
  fc.assert(
    fc.property(
      anyCandidates,
      requirement,
      superiority,
      adjustment,
      real(0, 1),
      (all, require, mode, correction, factor) => {
        const [first, ...others] = all.map((candidate) => ({ ...candidate, interval: null }));
        if (first?.pValue === undefined || first.pValue === null) return;
        const settings = { ...mode, adjustment: correction };
        const lowered = [{ ...first, pValue: first.pValue * factor }, ...others];
        const before = ranks[judgeCandidates([first, ...others], require, settings).outcome];
        expect(ranks[judgeCandidates(lowered, require, settings).outcome]).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});

describe('a correction', () => {
  const compare = (all: readonly Measured[], settings: Partial<GateSettings>, correction: Adjustment) => {
    const candidates = all.map((numbers, index) => measureCandidate(`ret_${index}`, numbers));
    const ranksWith = (by: Adjustment) =>
      judgeCandidates(candidates, 'any', { ...settings, adjustment: by }).candidates.map(
        ({ outcome }) => ranks[outcome],
      );
    const corrected = ranksWith(correction);
    return ranksWith('none').map((raw, index) => ({ raw, corrected: corrected[index] ?? Number.NaN }));
  };

  it.each<Adjustment>(['holm', 'benjamini-hochberg'])(
    'by %s never lets a candidate pass that would not',
    (correction) => {
      fc.assert(
        fc.property(several, fc.oneof(superiority, nonInferiority), (all, settings) => {
          for (const { raw, corrected } of compare(all, settings, correction))
            expect(corrected).toBeLessThanOrEqual(raw);
        }),
      );
    },
  );

  it.each<Adjustment>(['holm', 'benjamini-hochberg'])(
    'by %s never calls a regression what is none',
    (correction) => {
      fc.assert(
        fc.property(several, regression, (all, settings) => {
          for (const { raw, corrected } of compare(all, settings, correction))
            expect(corrected).toBeGreaterThanOrEqual(raw);
        }),
      );
    },
  );
});

describe('a wider interval', () => {
  const widen = ({ delta, standardError }: Measured, by: number): Measured => ({
    delta,
    standardError: standardError * by,
  });

  it.each([
    ['superiority', superiority],
    ['non-inferiority', nonInferiority],
  ] as const)('never brings a pass in %s', (_mode, mode) => {
    fc.assert(
      fc.property(measured, mode, real(1, 20), (numbers, settings, by) => {
        if (rank([numbers], settings) < 2) expect(rank([widen(numbers, by)], settings)).toBeLessThan(2);
      }),
    );
  });

  // The other way round than above: there, what is not shown is no pass; here, it is no failure.
  it('never brings a failure in regression', () => {
    fc.assert(
      fc.property(measured, regression, real(1, 20), (numbers, settings, by) => {
        if (rank([numbers], settings) === 2) expect(rank([widen(numbers, by)], settings)).toBe(2);
      }),
    );
  });
});

describe('what is better', () => {
  it('is not inferior by any margin, at the same level', () => {
    fc.assert(
      fc.property(measured, superiority, real(-0.1, -1e-6), (numbers, settings, minNdcgDelta) => {
        fc.pre(rank([numbers], settings) === 2);
        const { maxPValue } = settings;
        expect(rank([numbers], { mode: 'non-inferiority', minNdcgDelta, maxPValue })).toBe(2);
        expect(rank([numbers], { mode: 'regression', minNdcgDelta, maxPValue })).toBe(2);
      }),
    );
  });

  it('is not inferior by any margin either, where any of several may pass', () => {
    fc.assert(
      fc.property(several, superiority, real(-0.1, -1e-6), (all, settings, minNdcgDelta) => {
        const changes = { adjustment: 'holm', maxPValue: settings.maxPValue } as const;
        if (rank(all, { ...settings, ...changes }, 'any') < 2) return;
        expect(rank(all, { mode: 'non-inferiority', minNdcgDelta, ...changes }, 'any')).toBe(2);
      }),
    );
  });

  it('is above zero, large enough and significant', () => {
    fc.assert(
      fc.property(anyCandidates, requirement, superiority, (all, require, settings) => {
        const { outcome, best } = judgeCandidates(all, require, settings);
        if (outcome !== 'pass') return;
        expect(best.ndcgDelta).toBeGreaterThan(0);
        expect(best.ndcgDelta).toBeGreaterThanOrEqual(settings.minNdcgDelta);
        expect(best.test.adjusted).toBeLessThanOrEqual(settings.maxPValue);
      }),
    );
  });
});

it('"any" asks no more than "all"', () => {
  fc.assert(
    fc.property(anyCandidates, anyMode, (all, settings) => {
      const any = ranks[judgeCandidates(all, 'any', settings).outcome];
      expect(any).toBeGreaterThanOrEqual(ranks[judgeCandidates(all, 'all', settings).outcome]);
    }),
  );
});

it('the deciding candidate has the outcome of the verdict', () => {
  fc.assert(
    fc.property(anyCandidates, requirement, adjustment, anyMode, (all, require, correction, mode) => {
      const { outcome, deciding } = judgeCandidates(all, require, { ...mode, adjustment: correction });
      expect(deciding.outcome).toBe(outcome);
    }),
  );
});

it('unknown fields change nothing', () => {
  const junk = fc.dictionary(
    fc.string({ maxLength: 8 }).map((name) => `x_${name}`),
    fc.jsonValue(),
    { maxKeys: 3 },
  );
  fc.assert(
    fc.property(anyCandidates, requirement, anyMode, junk, (all, require, mode, extra) => {
      const benchmark = JSON.parse(JSON.stringify(buildBenchmarkOf(all))) as CompletedBenchmark;
      // What is drawn may have an interval that no differences of NDCG can have.
      fc.pre(completedBenchmarkSchema.safeParse(benchmark).success);
      const littered = {
        ...benchmark,
        ...extra,
        results: benchmark.results?.map((result) => ({
          ...result,
          ...extra,
          metrics: { ...result.metrics, ...extra },
          latency: { ...result.latency, ...extra },
        })),
        comparison: benchmark.comparison && {
          ...benchmark.comparison,
          ...extra,
          comparisons: benchmark.comparison.comparisons.map((comparison) => ({ ...comparison, ...extra })),
        },
      };
      const settings = buildSettings({ ...mode, require });
      const judgeJson = (json: unknown) =>
        judgeEvidence(gatherEvidence(completedBenchmarkSchema.parse(json)), settings);
      expect(judgeJson(littered)).toEqual(judgeJson(benchmark));
    }),
  );
});
