import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/evidence.ts';
import { judge, type Requirement } from '../../src/gates/verdict.ts';
import { buildBenchmarkOf, type CandidateNumbers } from '../builders/benchmark.ts';
import { buildSettings } from '../builders/report.ts';
import { judgeCandidates } from '../builders/verdict.ts';

describe('the verdict', () => {
  const numbers = fc.record({
    delta: fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: undefined }),
    pValue: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  });
  const candidates = fc
    .array(numbers, { minLength: 1, maxLength: 5 })
    .map((all) => all.map((candidate, index): CandidateNumbers => ({ id: `ret_${index}`, ...candidate })));
  const requirement = fc.constantFrom<Requirement>('all', 'any');
  const settings = fc.record({
    minNdcgDelta: fc.double({ min: -1, max: 1, noNaN: true }),
    maxPValue: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  });
  const ranks = { fail: 0, inconclusive: 1, pass: 2 } as const;

  it('does not depend on the order of results and comparisons', () => {
    fc.assert(
      fc.property(candidates, requirement, settings, fc.nat(), (all, require, changes, turn) => {
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
        const judgeBenchmark = (of: typeof benchmark) =>
          judge(gatherEvidence(of), buildSettings(changes), require);
        expect(judgeBenchmark(shuffled)).toEqual(judgeBenchmark(benchmark));
      }),
    );
  });

  it('does not change its outcome with the order of the candidates', () => {
    fc.assert(
      fc.property(candidates, requirement, (all, require) => {
        expect(judgeCandidates(all.toReversed(), require).outcome).toBe(
          judgeCandidates(all, require).outcome,
        );
      }),
    );
  });

  it('never gets worse when a delta gets larger', () => {
    fc.assert(
      fc.property(
        candidates,
        requirement,
        settings,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, require, changes, gain) => {
          const [first, ...others] = all;
          if (first?.delta === undefined) return;
          const raised = [{ ...first, delta: first.delta + gain }, ...others];
          const before = ranks[judgeCandidates(all, require, changes).outcome];
          expect(ranks[judgeCandidates(raised, require, changes).outcome]).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it('passes nothing that is not above zero and significant', () => {
    fc.assert(
      fc.property(candidates, requirement, settings, (all, require, changes) => {
        const { outcome, best } = judgeCandidates(all, require, changes);
        if (outcome !== 'pass') return;
        expect(best.ndcgDelta).toBeGreaterThan(0);
        expect(best.ndcgDelta).toBeGreaterThanOrEqual(changes.minNdcgDelta);
        expect(best.pValue).toBeLessThanOrEqual(changes.maxPValue);
      }),
    );
  });

  it('asks no more with "any" than with "all"', () => {
    fc.assert(
      fc.property(candidates, settings, (all, changes) => {
        const any = ranks[judgeCandidates(all, 'any', changes).outcome];
        expect(any).toBeGreaterThanOrEqual(ranks[judgeCandidates(all, 'all', changes).outcome]);
      }),
    );
  });

  it('lets the deciding candidate have the outcome of the verdict', () => {
    fc.assert(
      fc.property(candidates, requirement, (all, require) => {
        const { outcome, deciding } = judgeCandidates(all, require);
        expect(deciding.outcome).toBe(outcome);
      }),
    );
  });
});
