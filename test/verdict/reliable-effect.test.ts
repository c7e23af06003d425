import { describe, expect, it } from 'vitest';
import type { GateSettings } from '../../src/verdict/gates/gate.ts';
import { computeReliableDelta } from '../../src/verdict/reliable-effect.ts';
import { computeLowerBound, computePBelow } from '../../src/verdict/statistics/delta-bounds.ts';
import type { TestedDelta } from '../../src/verdict/statistics/delta-evidence.ts';
import { computeNormalCdf } from '../../src/verdict/statistics/distributions.ts';
import { buildCompared } from '../builders/compared.ts';
import { spanInterval } from '../builders/interval.ts';

const standardError = 0.005;

/** What a benchmark of 1,000 sessions with this standard error could decide. */
function compute(settings: Pick<GateSettings, 'mode' | 'minNdcgDelta'>): {
  reliable: number;
  delta: TestedDelta;
} {
  const comparison = {
    ndcg_delta: { '10': 0 },
    p_value: null,
    confidence_interval: spanInterval(0, standardError, 1000),
  };
  const { delta, test } = buildCompared(comparison, { settings });
  if (delta.kind !== 'tested') throw new Error('no t-test');
  return { reliable: computeReliableDelta(delta, test, settings), delta };
}

/** The chance that a measured delta is at least `threshold`, where the true one is `delta`. */
const chanceAbove = (delta: number, threshold: number): number =>
  computeNormalCdf((delta - threshold) / standardError);

describe('computeReliableDelta', () => {
  it.each([
    // minimum, what has to be reached: 1.96 standard errors, or the minimum
    [0, 1.9624 * standardError],
    [-0.01, 1.9624 * standardError],
    [0.005, 1.9624 * standardError],
    [0.02, 0.02],
  ])('of superiority with a minimum of %d is found four times out of five', (minNdcgDelta, threshold) => {
    const { reliable } = compute({ mode: 'superiority', minNdcgDelta });
    expect(chanceAbove(reliable, threshold)).toBeCloseTo(0.8, 3);
  });

  it.each([
    ['superiority-by-margin', 0.01],
    ['non-inferiority', -0.01],
  ] as const)('of %s with %d has its lower bound there four times out of five', (mode, minNdcgDelta) => {
    const { reliable, delta } = compute({ mode, minNdcgDelta });
    const reach = delta.delta - computeLowerBound(delta, 0.025);
    expect(chanceAbove(reliable, minNdcgDelta + reach)).toBeCloseTo(0.8, 3);
  });

  it.each([0, -0.01])(
    'of regression with a tolerance of %d is shown four times out of five',
    (minNdcgDelta) => {
      const { reliable, delta } = compute({ mode: 'regression', minNdcgDelta });
      const threshold = minNdcgDelta - 1.9624 * standardError;
      expect(computePBelow({ ...delta, delta: threshold }, minNdcgDelta)).toBeCloseTo(0.025, 4);
      expect(1 - chanceAbove(reliable, threshold)).toBeCloseTo(0.8, 3);
    },
  );
});
