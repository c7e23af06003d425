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

it('computes the bounds of a symmetric interval at any level', () => {
  const symmetric = measure([0.002, 0.018]);
  const bounds = computeBounds(symmetric, test);
  expect(bounds?.lower).toBeCloseTo(0.002, 12);
  expect(bounds?.upper).toBeCloseTo(0.018, 12);
  expect(bounds?.areGiven).toBe(false);
  expect(computeBounds(symmetric, { ...test, level: 0.05 })?.lower).toBeGreaterThan(0.002);
});

it('takes an interval that is not symmetric as it is, at its own level and uncorrected only', () => {
  const skewed = measure([0.002, 0.03]);
  expect(computeBounds(skewed, test)).toEqual({ lower: 0.002, upper: 0.03, areGiven: true });
  expect(computeBounds(skewed, { ...test, level: 0.05 })).toBeUndefined();
  expect(computeBounds(skewed, { ...test, adjustment: 'holm' })).toBeUndefined();
});
