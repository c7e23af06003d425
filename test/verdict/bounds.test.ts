import { expect, it } from 'vitest';
import { computeBounds } from '../../src/verdict/bounds.ts';
import type { DecidingTest } from '../../src/verdict/gates/gate.ts';
import { computeDeltaEvidence } from '../../src/verdict/statistics/delta-evidence.ts';
import { requireTested } from './statistics/golden-cases.ts';

const test: DecidingTest = {
  raw: 0.01,
  adjusted: 0.01,
  adjustment: 'none',
  sides: 1,
  level: 0.025,
  strictness: 1,
};
const measure = (interval: readonly [number, number]) =>
  requireTested(
    computeDeltaEvidence({ delta: 0.01, pairs: 1000, pValue: null, interval, changedSessions: null }),
  );

it("takes the API's bounds as they are at their own level", () => {
  const bounds = { lower: 0.002, upper: 0.018, areGiven: true };
  expect(computeBounds(measure([0.002, 0.018]), test)).toEqual(bounds);
  expect(computeBounds(measure([0.002, 0.018]), { ...test, sides: 2, level: 0.05 })).toEqual(bounds);
});

it('computes the bounds of a symmetric interval at any other level, and where a p-value is corrected', () => {
  const symmetric = measure([0.002, 0.018]);
  const wide = computeBounds(symmetric, { ...test, level: 0.05 });
  expect(wide?.lower).toBeGreaterThan(0.002);
  expect(wide?.areGiven).toBe(false);
  const corrected = computeBounds(symmetric, { ...test, adjustment: 'holm' });
  expect(corrected?.lower).toBeCloseTo(0.002, 12);
  expect(corrected?.areGiven).toBe(false);
});

it.each([
  // sessions, bound at 0.025, from R: 1 - 0.025^(1/n)
  [20, 0.168433470983085],
  [1000, 0.00368208313254733],
  [10_000, 0.00036882],
])('bounds the share that changes where none of %d sessions did', (pairs, bound) => {
  const bounds = computeBounds({ kind: 'unchanged', delta: 0, pairs }, test);
  expect(bounds?.upper).toBeCloseTo(bound, 8);
  expect(bounds?.lower).toBeCloseTo(-bound, 8);
});

it('takes an interval that is not symmetric as it is, at its own level and uncorrected only', () => {
  const skewed = measure([0.002, 0.03]);
  expect(computeBounds(skewed, test)).toEqual({ lower: 0.002, upper: 0.03, areGiven: true });
  expect(computeBounds(skewed, { ...test, level: 0.05 })).toBeUndefined();
  expect(computeBounds(skewed, { ...test, adjustment: 'holm' })).toBeUndefined();
});
