import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeLuckyPassChance, spendAlpha } from '../../../src/verdict/statistics/reruns.ts';
import golden from '../../golden/statistics.json' with { type: 'json' };
import { expectClose } from './expect-close.ts';

const anyAlpha = fc.double({ min: 0.001, max: 0.2, noNaN: true });

describe('computeLuckyPassChance', () => {
  it.each(golden.rerun_until_green)('has the golden values of $independent_attempts runs', (row) => {
    const runs = row.independent_attempts;
    expectClose('the chance at 0.05', computeLuckyPassChance(runs, 0.05), row['false_pass_prob_each_0.025']);
    expectClose('the chance at 0.1', computeLuckyPassChance(runs, 0.1), row['false_pass_prob_each_0.05']);
  });

  it('is nil without a run, and rises with each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), anyAlpha, (runs, alpha) => {
        expect(computeLuckyPassChance(0, alpha)).toBe(0);
        const chance = computeLuckyPassChance(runs, alpha);
        expect(computeLuckyPassChance(runs + 1, alpha)).toBeGreaterThan(chance);
        expect(chance).toBeLessThan(1);
      }),
    );
  });
});

describe('spendAlpha', () => {
  it.each(golden.rerun_until_green)('has the golden level of run $independent_attempts', (row) => {
    const level = spendAlpha(0.05, row.independent_attempts);
    expectClose('the level', level, row['alpha_spend_this_attempt_of_0.05']);
  });

  it('never spends more than alpha in all, and always something', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), anyAlpha, (runs, alpha) => {
        const levels = Array.from({ length: runs }, (_, index) => spendAlpha(alpha, index + 1));
        expect(Math.min(...levels)).toBeGreaterThan(0);
        expect(levels.reduce((sum, level) => sum + level, 0)).toBeLessThan(alpha);
      }),
    );
  });
});
