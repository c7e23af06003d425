import { describe, expect, it } from 'vitest';
import type { DecidingTest, GateSettings } from '../../../src/verdict/gates/gate.ts';
import { pValueGate } from '../../../src/verdict/gates/p-value.ts';
import { buildCompared } from '../../builders/compared.ts';
import { evaluateGate } from '../../builders/finding.ts';
import { computeInterval } from '../../builders/interval.ts';
import { buildSettings } from '../../builders/settings.ts';

interface Case {
  readonly maxPValue?: number;
  readonly ndcgK?: number;
  readonly deltas?: Readonly<Record<string, number>>;
}

function evaluate(
  pValue: number | null,
  { maxPValue = 0.05, ndcgK = 10, deltas = { '10': 0.03 } }: Case = {},
) {
  // Without a standard error nothing is said about how many sessions would do.
  const comparison = { p_value: pValue, ndcg_delta: deltas, confidence_interval: null };
  const delta = { kind: 'untested', delta: 0, pairs: 1000, reason: 'no-test' } as const;
  const candidate = { ...buildCompared(comparison, { settings: { maxPValue } }), delta };
  return evaluateGate(pValueGate, candidate, buildSettings({ maxPValue, ndcgK }));
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
    [null, 0.05, 'inconclusive', '–', 'the API returned neither a usable p-value nor a confidence interval'],
  ])('with p %s and a maximum of %d: %s', (pValue, maxPValue, outcome, value, reason) => {
    expect(evaluate(pValue, { maxPValue })).toEqual({
      gate: 'p-value',
      outcome,
      measured: pValue,
      threshold: maxPValue,
      value,
      needed: `at most ${maxPValue}`,
      reason: outcome === 'pass' ? reason : `${reason} (required: at most ${maxPValue})`,
    });
  });
});

describe('what a doubtful gain says about the benchmark', () => {
  const explain = (
    delta: number,
    pValue: number,
    { settings = {}, sessionCount = 1000 }: { settings?: Partial<GateSettings>; sessionCount?: number } = {},
  ): string | undefined => {
    const comparison = {
      ndcg_delta: { '10': delta, '5': 0.1 },
      p_value: pValue,
      confidence_interval: computeInterval(delta, pValue, sessionCount),
    };
    const candidate = buildCompared(comparison, { sessionCount, settings });
    return evaluateGate(pValueGate, candidate, buildSettings(settings))?.reason;
  };

  it.each([
    // delta, p-value, sessions, reason
    [
      0.004,
      0.478,
      1000,
      'that may be chance: p = 0.478 (required: at most 0.05); with 1,000 sessions this benchmark would detect a true difference of 0.0158 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0050',
    ],
    [
      0.005,
      0.375,
      1000,
      'that may be chance: p = 0.375 (required: at most 0.05); with 1,000 sessions this benchmark would detect a true difference of 0.0158 in four out of five runs; detecting 0.005 takes about 10,000 sessions',
    ],
    [
      0.031,
      0.2542,
      50,
      'that may be chance: p = 0.254 (required: at most 0.05); with 50 sessions this benchmark would detect a true difference of 0.0768 in four out of five runs; detecting 0.031 takes about 300 sessions',
    ],
  ])('a rise by %d with p %d in %d sessions', (delta, pValue, sessionCount, reason) => {
    expect(explain(delta, pValue, { sessionCount, settings: { minNdcgDelta: delta } })).toBe(reason);
  });

  it('asks about the least that the user wants, or about 0.01', () => {
    expect(explain(0.01, 0.1, { settings: { minNdcgDelta: 0.008 } })).toMatch(
      /detecting 0\.008 takes about [\d,]+ sessions$/,
    );
    for (const minNdcgDelta of [0, -0.02]) {
      expect(explain(0.01, 0.1, { settings: { minNdcgDelta } })).toMatch(
        /detecting 0\.01 takes about [\d,]+ sessions$/,
      );
    }
  });

  it('asks at the level of the user', () => {
    expect(explain(0.03, 0.3, { settings: { maxPValue: 0.2 } })).toMatch(/difference of 0\.0614 in/);
    expect(explain(0.03, 0.3, { settings: { maxPValue: 0.05 } })).toMatch(/difference of 0\.0811 in/);
  });

  it('says nothing of the kind for a fall', () => {
    expect(explain(-0.03, 0.3)).toBe('that may be chance: p = 0.300 (required: at most 0.05)');
  });
});

describe('several candidates', () => {
  const decide = (test: DecidingTest) =>
    evaluateGate(pValueGate, { ...buildCompared({ confidence_interval: null }), test }, buildSettings());

  it.each([
    ['holm', 0.012, 0.036, 'pass', 'p-value after Holm', 'p = 0.036 after Holm, 0.012 before'],
    [
      'holm',
      0.03,
      0.06,
      'inconclusive',
      'p-value after Holm',
      'that may be chance: p = 0.060 after Holm, 0.030 before (required: at most 0.05)',
    ],
    [
      'benjamini-hochberg',
      0.04,
      0.05,
      'pass',
      'p-value after Benjamini–Hochberg',
      'p = 0.050 after Benjamini–Hochberg, 0.040 before',
    ],
    ['holm', 0.04, 0.04, 'pass', 'p-value after Holm', 'p = 0.040'],
    ['none', 0.04, 0.04, 'pass', 'p-value', 'p = 0.040'],
  ] as const)('%s makes of %d %d: %s', (adjustment, raw, adjusted, outcome, gate, reason) => {
    const result = decide({ raw, adjusted, adjustment, sides: 2, level: 0.05, strictness: 1 / 3 });
    expect(result).toMatchObject({
      gate,
      outcome,
      measured: adjusted,
      threshold: 0.05,
      reason: expect.stringContaining(reason),
    });
  });
});

it.each(['non-inferiority', 'regression'] as const)('is off in mode %s', (mode) => {
  expect(evaluateGate(pValueGate, buildCompared(), buildSettings({ mode }))).toBeUndefined();
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
      reason: 'that may be chance: p = 0.400 (required: at most 0.05)',
    });
  });
});

describe('another K than the one that the p-value is about', () => {
  it.each([
    ['pass', 0.01, { '5': 0.1, '10': 0.02 }, 'p = 0.010 for NDCG@10'],
    ['inconclusive', 0.01, { '5': 0.1 }, 'p = 0.010 for NDCG@10, and it is unknown whether it rose or fell'],
    ['inconclusive', 0.01, { '5': 0.1, '10': -0.02 }, 'p = 0.010 for NDCG@10, which did not rise'],
    [
      'inconclusive',
      0.4,
      { '5': 0.1, '10': 0.02 },
      'that may be chance: p = 0.400 for NDCG@10 (required: at most 0.05)',
    ],
  ])('says so: %s for p %d with %j', (outcome, pValue, deltas, reason) => {
    expect(evaluate(pValue, { ndcgK: 5, deltas })).toMatchObject({
      gate: 'p-value of NDCG@10',
      outcome,
      reason,
    });
  });
});

describe('a corrected p-value', () => {
  it('stands beside the raw one, in the table and in the reason', () => {
    const test = {
      raw: 0.03,
      adjusted: 0.09,
      adjustment: 'holm',
      sides: 2,
      level: 0.05,
      strictness: 1 / 3,
    } as const;
    const result = evaluateGate(pValueGate, { ...buildCompared({ p_value: 0.03 }), test }, buildSettings());
    expect(result).toMatchObject({ gate: 'p-value after Holm', value: '0.090 (raw 0.030)', measured: 0.09 });
    expect(result?.reason).toMatch(/^that may be chance: p = 0\.090 after Holm, 0\.030 before/);
  });

  it('stands alone where both read the same', () => {
    const test = {
      raw: 0.0001,
      adjusted: 0.0003,
      adjustment: 'holm',
      sides: 2,
      level: 0.05,
      strictness: 1 / 3,
    } as const;
    const result = evaluateGate(pValueGate, { ...buildCompared({ p_value: 0.0001 }), test }, buildSettings());
    expect(result).toMatchObject({ value: '< 0.001', reason: 'p < 0.001 after Holm' });
  });
});
