import { describe, expect, it } from 'vitest';
import { ndcgDeltaGate, readNdcgDelta } from '../../../src/verdict/gates/ndcg-delta.ts';
import { buildComparison } from '../../builders/benchmark.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

function evaluate(delta: number, minNdcgDelta = 0) {
  return ndcgDeltaGate.evaluate(
    // Without an interval nothing is said about what it leaves open.
    buildCompared({ ndcg_delta: { '10': delta }, p_value: null, confidence_interval: null }),
    buildSettings({ minNdcgDelta }),
  );
}

describe('ndcgDeltaGate', () => {
  it.each([
    // delta, minimum, outcome, value, needed, reason
    [0.0184, 0, 'pass', '+0.0184', 'more than 0', 'NDCG@10 rose by 0.0184'],
    [0.0184, 0.01, 'pass', '+0.0184', 'at least 0.01', 'NDCG@10 rose by 0.0184'],
    [0.01, 0.01, 'pass', '+0.0100', 'at least 0.01', 'NDCG@10 rose by 0.0100'],
    [0.0099, 0.01, 'fail', '+0.0099', 'at least 0.01', 'NDCG@10 rose by 0.0099'],
    [0.009999, 0.01, 'fail', '+0.009999', 'at least 0.01', 'NDCG@10 rose by 0.009999'],
    [0.00001, 0, 'pass', '+0.00001', 'more than 0', 'NDCG@10 rose by 0.00001'],
    [0, 0, 'fail', '0.0000', 'more than 0', 'NDCG@10 did not change'],
    [-0, 0, 'fail', '0.0000', 'more than 0', 'NDCG@10 did not change'],
    [-0.005, 0, 'fail', '−0.0050', 'more than 0', 'NDCG@10 fell by 0.0050'],
    [0, -0.01, 'fail', '0.0000', 'more than 0', 'NDCG@10 did not change'],
    [-0.005, -0.01, 'fail', '−0.0050', 'more than 0', 'NDCG@10 fell by 0.0050'],
    [0.005, -0.01, 'pass', '+0.0050', 'more than 0', 'NDCG@10 rose by 0.0050'],
    [1, 1, 'pass', '+1.0000', 'at least 1', 'NDCG@10 rose by 1.0000'],
  ])('a delta of %d with a minimum of %d: %s', (delta, minimum, outcome, value, needed, reason) => {
    expect(evaluate(delta, minimum)).toEqual({
      gate: 'NDCG@10 delta',
      outcome,
      measured: delta,
      threshold: Math.max(0, minimum),
      value,
      needed,
      reason: outcome === 'pass' ? reason : `${reason} (required: ${needed})`,
    });
  });

  it.each([
    ['a tiny loss', -0.00001, 0],
    ['a tiny loss with a negative minimum', -0.00001, -0.01],
    ['a tiny gain with a negative minimum', 0.00001, -0.01],
  ])('shows the digits that tell %s from zero', (_case, delta, minimum) => {
    expect(evaluate(delta, minimum)?.reason).toMatch(/by 0\.00001\b/);
  });

  it.each<[number, [number, number], number, string | undefined]>([
    [
      0.005,
      [-0.005, 0.015],
      0.01,
      '−0.0050 to +0.0150, so these 1,000 sessions cannot rule out a gain of 0.01',
    ],
    [-0.005, [-0.015, 0.005], 0, '−0.0150 to +0.0050, so these 1,000 sessions cannot rule out a gain'],
    [0.005, [0.0005, 0.0095], 0.01, undefined],
    [-0.005, [-0.009, -0.001], 0, undefined],
    [0.02, [0.01, 0.03], 0.01, undefined],
  ])('says what the interval of %d, %j, leaves open', (delta, interval, minNdcgDelta, open) => {
    const comparison = { ndcg_delta: { '10': delta }, p_value: null, confidence_interval: interval };
    const finding = ndcgDeltaGate.evaluate(buildCompared(comparison), buildSettings({ minNdcgDelta }));
    expect(finding?.remarks).toEqual(open && [`the true change may be anything from ${open}`]);
  });

  it('reads the delta at the K of the settings', () => {
    const candidate = buildCompared({ ndcg_delta: { '5': -0.2, '20': 0.1 } });
    expect(ndcgDeltaGate.evaluate(candidate, buildSettings({ ndcgK: 20 }))).toMatchObject({
      gate: 'NDCG@20 delta',
      outcome: 'pass',
      reason: 'NDCG@20 rose by 0.1000',
    });
  });
});

describe('readNdcgDelta', () => {
  it('lists the Ks that there are, in their order, when K is missing', () => {
    const comparison = buildComparison({ ndcg_delta: { '20': 0.1, '5': 0.1, '100': 0.1 } });
    expect(() => readNdcgDelta(comparison, 10)).toThrow(
      expect.objectContaining({
        code: 'metric-not-returned',
        message:
          'The benchmark returned no NDCG@10 delta for candidate ret_hybrid. It returned K = 5, 20, 100: set ndcg-k to one of these. With benchmark-id the same benchmark can be judged again.',
      }),
    );
  });

  it('says when there is none at all', () => {
    expect(() => readNdcgDelta(buildComparison({ ndcg_delta: {} }), 10)).toThrow('It returned none at all');
  });
});
