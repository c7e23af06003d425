import { describe, expect, it } from 'vitest';
import type { GateSettings } from '../../../src/verdict/gates/gate.ts';
import { superiorityByMarginGate } from '../../../src/verdict/gates/superiority-by-margin.ts';
import { buildMetrics } from '../../builders/benchmark.ts';
import { buildCompared, type ComparedOptions } from '../../builders/compared.ts';
import { evaluateGate } from '../../builders/finding.ts';
import { buildSettings } from '../../builders/settings.ts';

const mode = 'superiority-by-margin';

function evaluate(
  delta: number,
  interval: [number, number] | null,
  changes: Partial<GateSettings> = {},
  results: Omit<ComparedOptions, 'settings'> = {},
) {
  const settings = { mode, minNdcgDelta: 0.01, ...changes } as const;
  const comparison = { ndcg_delta: { '10': delta }, p_value: null, confidence_interval: interval };
  return evaluateGate(
    superiorityByMarginGate,
    buildCompared(comparison, { settings, ...results }),
    buildSettings(settings),
  );
}

describe('superiorityByMarginGate', () => {
  it.each(['superiority', 'non-inferiority', 'regression'] as const)('is off in mode %s', (other) => {
    expect(evaluate(0.03, [0.02, 0.04], { mode: other })).toBeUndefined();
  });

  it.each<[number, [number, number], string, string]>([
    [0.03, [0.02, 0.04], 'pass', 'NDCG@10 rose by 0.0300, at worst +0.0200, which is at least 0.01'],
    [0.02, [0.01, 0.03], 'pass', 'NDCG@10 rose by 0.0200, at worst +0.0100, which is at least 0.01'],
    [
      0.02,
      [0.009999, 0.030001],
      'inconclusive',
      'NDCG@10 rose by 0.0200, but the true change may be +0.009999 (required: at least 0.01); about 850 sessions',
    ],
    [0.005, [0.0001, 0.0099], 'fail', 'NDCG@10 rose by 0.0050, at best +0.0099, which is below 0.01'],
    [0.005, [0, 0.01], 'inconclusive', 'NDCG@10 rose by 0.0050, but the true change may be 0.0000'],
    [-0.02, [-0.03, -0.01], 'fail', 'NDCG@10 fell by 0.0200, at best −0.0100, which is below 0.01'],
  ])('%d with %j: %s', (delta, interval, outcome, reason) => {
    const found = evaluate(delta, interval);
    expect(found).toMatchObject({
      gate: 'NDCG@10 delta at worst',
      outcome,
      measured: interval[0],
      threshold: 0.01,
      needed: 'at least 0.01',
    });
    expect(found?.reason).toContain(reason.split('; about')[0]);
  });

  it('computes the bound at another level', () => {
    expect(evaluate(0.02, [0.011, 0.029], { maxPValue: 0.01 })).toMatchObject({ outcome: 'inconclusive' });
    expect(evaluate(0.02, [0.0095, 0.0305], { maxPValue: 0.1 })).toMatchObject({ outcome: 'pass' });
  });

  it.each([
    [0.02, 'pass'],
    [0.01, 'pass'],
    [0.005, 'fail'],
  ])('takes a constant gain of %d as it is: %s', (delta, outcome) => {
    expect(evaluate(delta, [delta, delta])).toMatchObject({ outcome, measured: delta });
  });

  it.each([
    // 1 - 0.025^(1/1000) = 0.0037
    [0.0037, 'fail'],
    [0.0036, 'inconclusive'],
  ])('where nothing changed, bounds what can have gone unseen: %d, %s', (minNdcgDelta, outcome) => {
    const unchanged = { candidate: { metrics: buildMetrics() } };
    expect(evaluate(0, null, { minNdcgDelta }, unchanged)).toMatchObject({ outcome });
  });

  it('is inconclusive without p-value and interval, and about data that decide nothing', () => {
    expect(evaluate(0.03, null)).toMatchObject({
      outcome: 'inconclusive',
      measured: null,
      value: '–',
      reason: 'the API returned neither a usable p-value nor a confidence interval (required: at least 0.01)',
    });
    const few = { candidate: { metrics: buildMetrics({ sessions_improved: 5, sessions_neutral: 995 }) } };
    expect(evaluate(0.03, [0.02, 0.04], {}, few)).toMatchObject({
      outcome: 'inconclusive',
      value: '–',
      reason:
        'NDCG@10 rose by 0.0300, but only 5 of 1,000 sessions changed, and it takes at least 20 to decide',
    });
  });
});
