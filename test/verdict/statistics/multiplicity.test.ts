import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Adjustment, adjustPValues } from '../../../src/verdict/statistics/multiplicity.ts';
import golden from '../../golden/statistics.json' with { type: 'json' };
import { expectClose } from './expect-close.ts';

const adjustments: readonly Adjustment[] = ['none', 'holm', 'benjamini-hochberg'];
const probability = fc.double({ min: 0, max: 1, noNaN: true });
/** Some of them equal, which is where ranks go wrong. */
const anyPValue = fc.oneof(probability, fc.constantFrom(0, 0.01, 0.05, 1, null));
const anyPValues = fc.array(anyPValue, { minLength: 1, maxLength: 8 });

function expectAdjusted(
  pValues: readonly (number | null)[],
  adjustment: Adjustment,
  expected: readonly number[],
): void {
  const adjusted = adjustPValues(pValues, adjustment);
  expect(adjusted).toHaveLength(expected.length);
  for (const [index, value] of expected.entries())
    expectClose(`${adjustment} of p[${index}]`, adjusted[index] ?? Number.NaN, value);
}

describe('adjustPValues', () => {
  it.each(golden.p_adjust)("is R's p.adjust for $p", ({ p, holm, BH }) => {
    expectAdjusted(p, 'holm', holm);
    expectAdjusted(p, 'benjamini-hochberg', BH);
    expectAdjusted(p, 'none', p);
  });

  it.each(golden.p_adjust)("is R's p.adjust for $p turned round", ({ p, holm, BH }) => {
    expectAdjusted(p.toReversed(), 'holm', holm.toReversed());
    expectAdjusted(p.toReversed(), 'benjamini-hochberg', BH.toReversed());
  });

  it.each(golden.multi_candidate)('gives the golden values for "$name"', ({ p, holm, bh }) => {
    expectAdjusted(p, 'holm', holm);
    expectAdjusted(p, 'benjamini-hochberg', bh);
  });

  it.each([
    // adjustment, p-values, adjusted
    ['none', [null, 0.01], [1, 0.01]],
    ['holm', [null, 0.01], [1, 0.02]],
    ['holm', [0.01], [0.01]],
    ['benjamini-hochberg', [null, 0.01], [1, 0.02]],
    ['benjamini-hochberg', [null, null], [1, 1]],
  ] as const)('%s: of %j makes %j, a null counting as 1', (adjustment, pValues, expected) => {
    expectAdjusted(pValues, adjustment, expected);
  });

  it.each(adjustments)('%s: makes nothing of nothing', (adjustment) => {
    expect(adjustPValues([], adjustment)).toEqual([]);
  });

  it.each(adjustments)('%s: leaves the given p-values as they are', (adjustment) => {
    const pValues = [0.03, null, 0.01];
    adjustPValues(pValues, adjustment);
    expect(pValues).toEqual([0.03, null, 0.01]);
  });

  it('orders Holm ≥ Benjamini-Hochberg ≥ raw, within [0, 1]', () => {
    fc.assert(
      fc.property(anyPValues, (pValues) => {
        const holm = adjustPValues(pValues, 'holm');
        const benjaminiHochberg = adjustPValues(pValues, 'benjamini-hochberg');
        for (const [index, raw] of adjustPValues(pValues, 'none').entries()) {
          expect(raw).toBeGreaterThanOrEqual(0);
          expect(benjaminiHochberg[index]).toBeGreaterThanOrEqual(raw);
          expect(holm[index]).toBeGreaterThanOrEqual(Number(benjaminiHochberg[index]));
          expect(holm[index]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each(adjustments)('%s: does not depend on the order of the candidates', (adjustment) => {
    const shuffled = anyPValues.chain((pValues) => {
      const indices = pValues.map((_, index) => index);
      const order = fc.shuffledSubarray(indices, { minLength: indices.length });
      return fc.record({ pValues: fc.constant(pValues), order });
    });
    fc.assert(
      fc.property(shuffled, ({ pValues, order }) => {
        const adjusted = adjustPValues(pValues, adjustment);
        const permuted = adjustPValues(
          order.map((index) => pValues[index] ?? null),
          adjustment,
        );
        expect(permuted).toEqual(order.map((index) => adjusted[index]));
      }),
    );
  });

  it.each(adjustments)('%s: keeps the order of the p-values', (adjustment) => {
    fc.assert(
      fc.property(fc.array(probability, { minLength: 2, maxLength: 8 }), (pValues) => {
        const adjusted = adjustPValues(
          pValues.toSorted((a, b) => a - b),
          adjustment,
        );
        expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b));
      }),
    );
  });

  it.each(adjustments)('%s: never falls where a p-value rises', (adjustment) => {
    fc.assert(
      fc.property(anyPValues, fc.nat(), probability, (pValues, turn, share) => {
        const at = turn % pValues.length;
        const raised = pValues.map((pValue, index) =>
          index === at && pValue !== null ? pValue + share * (1 - pValue) : pValue,
        );
        const before = adjustPValues(pValues, adjustment);
        for (const [index, value] of adjustPValues(raised, adjustment).entries())
          expect(value).toBeGreaterThanOrEqual(Number(before[index]));
      }),
    );
  });
});
