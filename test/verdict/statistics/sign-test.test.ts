import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeSignTest } from '../../../src/verdict/statistics/sign-test.ts';
import golden from '../../golden/statistics.json' with { type: 'json' };
import { expectClose } from './expect-close.ts';

const anyCount = fc.integer({ min: 0, max: 5000 });

describe('computeSignTest', () => {
  it.each(golden.sign_test)("is R's binom.test for $improved up, $degraded down", (row) => {
    expectClose('p', computeSignTest(row.improved, row.degraded), row.p_two_sided);
  });

  it.each(golden.cases)('has the golden value of $id', ({ input, expected }) => {
    const p = computeSignTest(input.sessions_improved, input.sessions_degraded);
    expectClose('p', p, expected.sign_test_p);
  });

  it('does not depend on the direction, and is a probability', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (improved, degraded) => {
        const p = computeSignTest(improved, degraded);
        expect(computeSignTest(degraded, improved)).toBe(p);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for equal counts', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(computeSignTest(count, count)).toBe(1);
      }),
    );
  });

  it('never grows when the split of as many sessions gets more uneven', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2500 }), fc.integer({ min: 0, max: 2500 }), (fewer, excess) => {
        const p = computeSignTest(fewer, fewer + excess);
        expect(computeSignTest(fewer - 1, fewer + excess + 1)).toBeLessThanOrEqual(p);
      }),
    );
  });
});
