import { describe, expect, it } from 'vitest';
import type { GateSettings } from '../../../src/verdict/gates/gate.ts';
import { regressionGate } from '../../../src/verdict/gates/regression.ts';
import { buildCompared } from '../../builders/compared.ts';
import { evaluateGate } from '../../builders/finding.ts';
import { spanInterval } from '../../builders/interval.ts';
import { buildSettings } from '../../builders/settings.ts';

interface Numbers {
  readonly delta: number;
  readonly interval: [number, number] | null;
  readonly pValue?: number | null;
}

function evaluate({ delta, interval, pValue = null }: Numbers, changes: Partial<GateSettings> = {}) {
  const settings = { mode: 'regression', ...changes } as const;
  const comparison = { ndcg_delta: { '10': delta }, p_value: pValue, confidence_interval: interval };
  return evaluateGate(regressionGate, buildCompared(comparison, { settings }), buildSettings(settings));
}

const measure = (delta: number, standardError: number): Numbers => ({
  delta,
  interval: spanInterval(delta, standardError, 1000),
});

it.each(['superiority', 'non-inferiority'] as const)('is off in mode %s', (mode) => {
  expect(evaluate(measure(-1, 0.001), { mode })).toBeUndefined();
});

describe('regressionGate', () => {
  it.each([
    [0, measure(0.01, 0.002), 'pass', '+0.0100', 'NDCG@10 rose by 0.0100, no significant regression'],
    [0, measure(-0.003, 0.002), 'pass', '−0.0030', 'NDCG@10 fell by 0.0030, no significant regression'],
    [
      0,
      measure(-0.003, 0.006),
      'pass',
      '−0.0030',
      'NDCG@10 fell by 0.0030, no significant regression; too few sessions to see a regression of 0.01 reliably',
    ],
    [
      -0.02,
      measure(-0.003, 0.006),
      'pass',
      '−0.0030',
      'NDCG@10 fell by 0.0030, not shown to be below the tolerance of −0.02',
    ],
    [
      -0.02,
      measure(-0.003, 0.01),
      'pass',
      '−0.0030',
      'NDCG@10 fell by 0.0030, not shown to be below the tolerance of −0.02; with so few sessions, only a loss of at least 0.0480 would be detected in four out of five runs',
    ],
    [
      0,
      measure(-0.004, 0.0015),
      'fail',
      '−0.0040',
      'NDCG@10 fell by 0.0040, a significant regression: one-sided p = 0.004 (fails below 0.025)',
    ],
    [
      -0.01,
      measure(-0.03, 0.0054),
      'fail',
      '−0.0300',
      'NDCG@10 fell by 0.0300, significantly below the tolerance of −0.01: one-sided p < 0.001 (fails below 0.025)',
    ],
    [
      -0.01,
      measure(-0.004, 0.0015),
      'pass',
      '−0.0040',
      'NDCG@10 fell by 0.0040, not shown to be below the tolerance of −0.01, though significantly worse than the baseline',
    ],
  ])('with a tolerance of %d, %j: %s', (minNdcgDelta, numbers, outcome, value, reason) => {
    expect(evaluate(numbers, { minNdcgDelta })).toEqual({
      gate: 'NDCG@10 delta',
      outcome,
      measured: numbers.delta,
      threshold: minNdcgDelta,
      value,
      needed:
        minNdcgDelta === 0
          ? 'not shown to be below 0'
          : expect.stringMatching(/^not shown to be below −0\.0\d$/),
      reason: reason,
    });
  });

  it('fails at the level of the user', () => {
    expect(evaluate(measure(-0.01, 0.0055), { maxPValue: 0.05 })?.outcome).toBe('pass');
    expect(evaluate(measure(-0.01, 0.0055), { maxPValue: 0.1 })?.outcome).toBe('fail');
  });

  it('is inconclusive without p-value and interval', () => {
    expect(evaluate({ delta: -0.02, interval: null })).toMatchObject({
      outcome: 'inconclusive',
      measured: -0.02,
      reason: 'NDCG@10 fell by 0.0200; the API returned neither a usable p-value nor a confidence interval',
    });
  });

  it.each([
    [0, 0, 'pass', 'NDCG@10 did not change in any session'],
    [-0.02, 0, 'fail', 'NDCG@10 fell by 0.0200 in every session alike'],
    [-0.02, -0.02, 'pass', 'NDCG@10 fell by 0.0200 in every session alike'],
  ])(
    'has no doubt where every session changed by %d, with a tolerance of %d',
    (delta, minNdcgDelta, outcome, reason) => {
      expect(evaluate({ delta, interval: [delta, delta] }, { minNdcgDelta })).toMatchObject({
        outcome,
        reason,
      });
    },
  );
});

describe('an interval that is not symmetric', () => {
  it.each([
    [[-0.05, -0.001] as [number, number], 'fail'],
    [[-0.05, 0.001] as [number, number], 'pass'],
  ])('%j is taken as it is: %s', (interval, outcome) => {
    expect(evaluate({ delta: -0.01, interval })?.outcome).toBe(outcome);
  });

  it.each([
    ['another level', 0.1, 'none'],
    ['a correction', 0.05, 'holm'],
  ] as const)('serves no verdict at %s', (_case, maxPValue, adjustment) => {
    const settings = { mode: 'regression', maxPValue } as const;
    const compared = buildCompared(
      { ndcg_delta: { '10': -0.01 }, p_value: null, confidence_interval: [-0.05, -0.001] },
      { settings },
    );
    const candidate = { ...compared, test: { ...compared.test, adjustment } };
    const result = evaluateGate(regressionGate, candidate, buildSettings(settings));
    expect(result?.outcome).toBe('inconclusive');
    expect(result?.reason).toMatch(/^NDCG@10 fell by 0\.0100; the confidence interval is not symmetric/);
  });

  it('serves a verdict with the settings that a user has who sets nothing but the mode', () => {
    const result = evaluate({ delta: -0.01, interval: [-0.05, -0.001] }, { adjustment: 'auto' });
    expect(result?.outcome).toBe('fail');
  });
});

it('says of a corrected p-value that it is one', () => {
  const compared = buildCompared({}, { settings: { mode: 'regression' } });
  const test = {
    raw: 0.005,
    adjusted: 0.015,
    adjustment: 'holm',
    sides: 1,
    level: 0.025,
    strictness: 1 / 3,
  } as const;
  const result = evaluateGate(regressionGate, { ...compared, test }, buildSettings({ mode: 'regression' }));
  expect(result?.outcome).toBe('fail');
  expect(result?.reason).toMatch(/after Holm/);
});
