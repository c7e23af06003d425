import { describe, expect, it } from 'vitest';
import { pValueGate } from '../../src/gates/p-value.ts';
import { buildCompared } from '../builders/benchmark.ts';
import { buildSettings } from '../builders/report.ts';

interface Case {
  readonly maxPValue?: number;
  readonly ndcgK?: number;
  readonly deltas?: Readonly<Record<string, number>>;
}

function evaluate(
  pValue: number | null,
  { maxPValue = 0.05, ndcgK = 10, deltas = { '10': 0.03 } }: Case = {},
) {
  const candidate = buildCompared({ p_value: pValue, ndcg_delta: deltas });
  return pValueGate.evaluate(candidate, buildSettings({ maxPValue, ndcgK }));
}

describe('a gain', () => {
  it.each([
    // p-value, maximum, outcome, value, reason
    [0.012, 0.05, 'pass', '0.012', 'p = 0.012'],
    [0.05, 0.05, 'pass', '0.050', 'p = 0.050'],
    [0.0499, 0.05, 'pass', '0.0499', 'p = 0.0499'],
    [0.0501, 0.05, 'inconclusive', '0.0501', 'that may be chance: p = 0.0501'],
    [0.31, 0.05, 'inconclusive', '0.310', 'that may be chance: p = 0.310'],
    [1, 0.05, 'inconclusive', '1.000', 'that may be chance: p = 1.000'],
    [0, 0.05, 'pass', '< 0.001', 'p < 0.001'],
    [0.0009, 0.05, 'pass', '< 0.001', 'p < 0.001'],
    [0.0009, 0.0001, 'inconclusive', '0.0009', 'that may be chance: p = 0.0009'],
    [0.0007, 0.0005, 'inconclusive', '0.0007', 'that may be chance: p = 0.0007'],
    [0.00002, 0.0005, 'pass', '< 0.0001', 'p < 0.0001'],
    [null, 0.05, 'inconclusive', 'not computable', 'no p-value could be computed'],
  ])('with p %s and a maximum of %d: %s', (pValue, maxPValue, outcome, value, reason) => {
    expect(evaluate(pValue, { maxPValue })).toEqual({
      gate: 'p-value',
      outcome,
      measured: pValue,
      threshold: maxPValue,
      value,
      needed: `at most ${maxPValue}`,
      reason: outcome === 'pass' ? reason : `${reason} (needed: at most ${maxPValue})`,
    });
  });
});

describe('no gain', () => {
  it('a significant fall is not what a small p-value speaks for', () => {
    expect(evaluate(0.01, { deltas: { '10': -0.02 } })).toMatchObject({
      outcome: 'fail',
      reason: 'the fall is significant: p = 0.010',
    });
  });

  it('no change is not called a fall, and a p-value for it is not believed', () => {
    expect(evaluate(0.01, { deltas: { '10': 0 } })).toMatchObject({
      outcome: 'inconclusive',
      reason: 'p = 0.010 contradicts a delta of 0',
    });
  });

  it('a fall that may be chance leaves the question open', () => {
    expect(evaluate(0.4, { deltas: { '10': -0.02 } })).toMatchObject({
      outcome: 'inconclusive',
      reason: 'that may be chance: p = 0.400 (needed: at most 0.05)',
    });
  });
});

describe('another K than the one that the p-value is about', () => {
  it.each([
    ['pass', 0.01, { '5': 0.1, '10': 0.02 }, 'p = 0.010 for NDCG@10'],
    ['pass', 0.01, { '5': 0.1 }, 'p = 0.010 for NDCG@10'],
    ['inconclusive', 0.01, { '5': 0.1, '10': -0.02 }, 'p = 0.010 for NDCG@10, which did not rise'],
    [
      'inconclusive',
      0.4,
      { '5': 0.1, '10': 0.02 },
      'that may be chance: p = 0.400 for NDCG@10 (needed: at most 0.05)',
    ],
  ])('says so: %s for p %d with %j', (outcome, pValue, deltas, reason) => {
    expect(evaluate(pValue, { ndcgK: 5, deltas })).toMatchObject({
      gate: 'p-value of NDCG@10',
      outcome,
      reason,
    });
  });
});
