import { describe, expect, it } from 'vitest';
import type { GateSettings } from '../../../src/verdict/gates/gate.ts';
import { nonInferiorityGate } from '../../../src/verdict/gates/non-inferiority.ts';
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
  const settings = { mode: 'non-inferiority', minNdcgDelta: -0.01, ...changes } as const;
  const comparison = { ndcg_delta: { '10': delta }, p_value: pValue, confidence_interval: interval };
  return evaluateGate(nonInferiorityGate, buildCompared(comparison, { settings }), buildSettings(settings));
}

const measure = (delta: number, standardError = 0.0053759): Numbers => ({
  delta,
  interval: spanInterval(delta, standardError, 1000),
});

it.each(['superiority', 'regression'] as const)('is off in mode %s', (mode) => {
  expect(evaluate(measure(0), { mode })).toBeUndefined();
});

describe('nonInferiorityGate', () => {
  it.each([
    [
      measure(0.0184),
      'pass',
      '+0.0079',
      'NDCG@10 rose by 0.0184, at worst +0.0079, within the margin of 0.01, and better than the baseline',
    ],
    [
      measure(-0.002, 0.002),
      'pass',
      '−0.0059',
      'NDCG@10 fell by 0.0020, at worst −0.0059, within the margin of 0.01',
    ],
    [
      measure(-0.004, 0.0015),
      'pass',
      '−0.0069',
      'NDCG@10 fell by 0.0040, at worst −0.0069, within the margin of 0.01, though it is significantly worse than the baseline',
    ],
    [
      measure(-0.0008, 0.0085),
      'inconclusive',
      '−0.0175',
      'NDCG@10 fell by 0.0008, but the true change may be −0.0175, beyond the margin of 0.01; about 5,700 sessions would show that a candidate like the baseline is within the margin',
    ],
    [
      measure(0.001, 0.02),
      'inconclusive',
      '−0.0382',
      'NDCG@10 rose by 0.0010, but the true change may be −0.0382, beyond the margin of 0.01; even 10,000 sessions, the most that the API replays, would not show that a candidate like the baseline is within the margin',
    ],
    [measure(-0.03), 'fail', '−0.0405', 'NDCG@10 fell by 0.0300, at best −0.0195, beyond the margin of 0.01'],
  ])('%j: %s', (numbers, outcome, value, reason) => {
    expect(evaluate(numbers)).toEqual({
      gate: 'NDCG@10 delta at worst',
      outcome,
      measured: expect.closeTo(Number(value.replace('−', '-')), 3),
      threshold: -0.01,
      value,
      needed: 'above −0.01',
      reason,
    });
  });

  it('needs a lower bound above the margin, not on it', () => {
    const [low] = spanInterval(0, 0.005, 1000);
    expect(evaluate(measure(0, 0.005), { minNdcgDelta: low - 1e-9 })?.outcome).toBe('pass');
    expect(evaluate(measure(0, 0.005), { minNdcgDelta: low + 1e-9 })?.outcome).toBe('inconclusive');
  });

  it('goes by the level of the user', () => {
    expect(evaluate(measure(0), { maxPValue: 0.05 })?.outcome).toBe('inconclusive');
    expect(evaluate(measure(0), { maxPValue: 0.1 })?.outcome).toBe('pass');
  });

  it('knows how sure the delta is from the p-value alone', () => {
    expect(evaluate({ delta: 0.02, interval: null, pValue: 0.01 })).toMatchObject({ outcome: 'pass' });
  });

  it('is inconclusive without p-value and interval', () => {
    expect(evaluate({ delta: 0.02, interval: null })).toMatchObject({
      outcome: 'inconclusive',
      measured: null,
      value: '–',
      reason: 'the API returned neither a usable p-value nor a confidence interval (required: above −0.01)',
    });
  });

  it.each([
    [0, 'pass', 'NDCG@10 did not change in any session'],
    [0.02, 'pass', 'NDCG@10 rose by 0.0200 in every session alike'],
    [-0.02, 'fail', 'NDCG@10 fell by 0.0200 in every session alike'],
  ])('has no doubt where every session changed by %d', (delta, outcome, reason) => {
    expect(evaluate({ delta, interval: [delta, delta] })).toMatchObject({ outcome, reason });
  });

  it('shows enough digits to tell the bound from the margin, in the reason too', () => {
    const numbers = { delta: 0, interval: [-0.01002, 0.01002] as [number, number] };
    expect(evaluate(numbers)?.reason).toMatch(
      /but the true change may be −0\.01002, beyond the margin of 0\.01;/,
    );
  });
});

describe('an interval that is not symmetric', () => {
  const skewed: Numbers = { delta: 0.001, interval: [-0.008, 0.03] };

  it('is taken as it is', () => {
    expect(evaluate(skewed)).toMatchObject({ outcome: 'pass', measured: -0.008 });
    expect(evaluate(skewed, { minNdcgDelta: -0.005 })).toMatchObject({ outcome: 'inconclusive' });
    expect(evaluate({ delta: -0.02, interval: [-0.06, -0.011] })).toMatchObject({ outcome: 'fail' });
  });

  it.each([
    ['another level', 0.1, 'none'],
    ['a correction', 0.05, 'holm'],
  ] as const)('serves no verdict at %s', (_case, maxPValue, adjustment) => {
    const settings = { mode: 'non-inferiority', minNdcgDelta: -0.01, maxPValue } as const;
    const compared = buildCompared(
      { ndcg_delta: { '10': skewed.delta }, p_value: null, confidence_interval: skewed.interval },
      { settings },
    );
    const candidate = { ...compared, test: { ...compared.test, adjustment } };
    expect(evaluateGate(nonInferiorityGate, candidate, buildSettings(settings))).toMatchObject({
      outcome: 'inconclusive',
      value: '–',
      reason:
        'the confidence interval is not symmetric about the delta, so it holds at 95% only: set max-p-value: 0.05 and p-value-adjustment: none',
    });
  });
});

it('does not call a bound beyond the margin that is within it, where the correction is what is missed', () => {
  const settings = { mode: 'non-inferiority', minNdcgDelta: -0.01 } as const;
  const compared = buildCompared({ p_value: null, confidence_interval: [0, 0.06] }, { settings });
  const test = {
    raw: 0.01,
    adjusted: 0.03,
    adjustment: 'holm',
    sides: 1,
    level: 0.025,
    strictness: 1 / 3,
  } as const;
  const result = evaluateGate(nonInferiorityGate, { ...compared, test }, buildSettings(settings));
  expect(result?.outcome).toBe('inconclusive');
  expect(result?.reason).not.toMatch(/higher, beyond the margin/);
});
