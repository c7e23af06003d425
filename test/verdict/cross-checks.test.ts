import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../src/verdict/cross-checks.ts';
import type { GateSettings } from '../../src/verdict/gates/gate.ts';
import { buildMetrics } from '../builders/benchmark.ts';
import { buildCompared, type ComparedOptions } from '../builders/compared.ts';
import { computeInterval } from '../builders/interval.ts';
import { buildSettings } from '../builders/settings.ts';

type Comparison = Parameters<typeof buildCompared>[0];

const check = (comparison: Comparison = {}, options: ComparedOptions = {}): string[] =>
  crossCheck(buildCompared(comparison, options), buildSettings(options.settings));

const count = (improved: number, degraded: number, neutral: number, ndcg = 0.45) => ({
  metrics: buildMetrics({
    ndcg_at_k: { '10': ndcg },
    sessions_improved: improved,
    sessions_degraded: degraded,
    sessions_neutral: neutral,
  }),
});

describe('crossCheck', () => {
  it('has nothing to say of numbers that fit', () => {
    expect(check()).toEqual([]);
  });

  it.each<[string, Comparison, ComparedOptions, string]>([
    [
      'the same pipeline on both sides',
      {},
      { candidate: { pipeline_hash: 'aaaabbbbccccdddd' } },
      'Candidate and baseline have the same pipeline hash: this compares a retriever with itself.',
    ],
    [
      'a p-value that the interval does not allow',
      { p_value: 0.2 },
      {},
      'The p-value 0.200 does not fit the confidence interval +0.0066 to +0.0534: they cannot come from the same t-test.',
    ],
    [
      'an interval that is not symmetric',
      { confidence_interval: [0.01, 0.08] },
      {},
      'The confidence interval is not symmetric about the delta, as one from a bootstrap would be. It is used as it is, and only at 95%.',
    ],
    [
      'a majority against the mean',
      {},
      { candidate: count(255, 312, 433) },
      'Mean and majority disagree: NDCG@10 rose on average, but significantly more sessions degraded than improved (312 to 255).',
    ],
    [
      'a majority against the mean, the other way round',
      { ndcg_delta: { '10': -0.03 }, confidence_interval: [-0.0534, -0.0066] },
      { candidate: count(1312, 1055, 433, 0.39), sessionCount: 2800 },
      'Mean and majority disagree: NDCG@10 fell on average, but significantly more sessions improved than degraded (1,312 to 1,055).',
    ],
    [
      'few changed sessions',
      {},
      { candidate: count(40, 9, 951) },
      'Only 49 of 1,000 sessions changed: with so few, the p-value and confidence interval are unreliable. Up to one run in 17 then ends in a lucky verdict, instead of one in 40.',
    ],
    [
      'counts that do not add up',
      {},
      { candidate: count(312, 255, 432) },
      'Improved, degraded and neutral sessions add up to 999, but 1,000 were replayed without failure.',
    ],
    [
      'a delta that is not the difference of the means',
      {},
      { candidate: count(312, 255, 433, 0.4502) },
      'The NDCG@10 delta +0.0300 is not the difference of the means 0.4502 and 0.4200.',
    ],
    [
      'failed sessions',
      {},
      { candidate: { ...count(310, 250, 435), failed_sessions: 5 } },
      '5 sessions of 1,000 failed and are not included; had the baseline scored 1 and the candidate 0 in each, the NDCG@10 delta would be +0.0248.',
    ],
    [
      'a borderline p-value',
      { p_value: 0.04, confidence_interval: computeInterval(0.03, 0.04, 1000) },
      {},
      'The p-value 0.040 is borderline: another sample of sessions could easily fall on the other side of 0.05.',
    ],
    [
      'no changed session',
      { ndcg_delta: { '10': 0 }, p_value: null, confidence_interval: [0, 0] },
      { candidate: count(0, 0, 1000, 0.42) },
      'None of 1,000 sessions changed.',
    ],
  ])('tells of %s', (_case, comparison, options, notice) => {
    expect(check(comparison, options)).toEqual([notice]);
  });

  it.each<[string, Comparison, ComparedOptions]>([
    ['151 changed sessions', {}, { candidate: count(80, 71, 849) }],
    ['so few changed sessions that nothing is decided', {}, { candidate: count(12, 7, 981) }],
    ['a majority against the mean that may be chance', {}, { candidate: count(275, 292, 433) }],
    ['an even split', {}, { candidate: count(280, 280, 440) }],
    ['a rounding in the last of four decimals', {}, { candidate: count(312, 255, 433, 0.4501) }],
    ['a p-value that only says that it is small', { p_value: 0, confidence_interval: [0.02, 0.04] }, {}],
    ['a z interval', { p_value: 0.0119, confidence_interval: [0.00663, 0.05337] }, {}],
    ['no interval', { confidence_interval: null }, {}],
    ['no p-value', { p_value: null }, {}],
    ['means that are not there', {}, { baseline: { metrics: buildMetrics({ ndcg_at_k: {} }) } }],
  ])('has nothing against %s', (_case, comparison, options) => {
    expect(check(comparison, options)).toEqual([]);
  });

  it.each([
    // p-value, maximum, borderline
    [0.025, 0.05, false],
    [0.0251, 0.05, true],
    [0.0999, 0.05, true],
    [0.1, 0.05, false],
    [0.012, 0.01, true],
  ])('p = %d is borderline at %d: %s', (pValue, maxPValue, isBorderline) => {
    const comparison = { p_value: pValue, confidence_interval: null };
    const borderline = check(comparison, { settings: { maxPValue } }).filter((text) =>
      /borderline/.test(text),
    );
    expect(borderline).toHaveLength(isBorderline ? 1 : 0);
  });

  it.each<GateSettings['mode']>(['non-inferiority', 'regression'])(
    'calls no p-value borderline in %s',
    (mode) => {
      const comparison = { p_value: 0.05, confidence_interval: null };
      expect(check(comparison, { settings: { mode, minNdcgDelta: -0.01 } })).toEqual([]);
    },
  );

  it('makes do without the results', () => {
    const candidate = { ...buildCompared(), candidate: undefined, baseline: undefined };
    expect(crossCheck(candidate, buildSettings())).toEqual([]);
  });
});

describe('numbers that are not known', () => {
  it('make no worst case: there is no NDCG@10 delta', () => {
    const notices = check({ ndcg_delta: { '5': 0.02 } }, { candidate: { failed_sessions: 5 } });
    expect(notices.join()).not.toMatch(/the NDCG@10 delta would be/);
  });

  it('make no mismatch: the same session may have failed on both sides', () => {
    const failed = { failed_sessions: 5 };
    const notices = check({}, { candidate: { ...count(310, 250, 435), ...failed }, baseline: failed });
    expect(notices.join()).not.toMatch(/add up to/);
  });
});

it('does not call the p-value of a fall borderline: it fails whatever p is', () => {
  const comparison = { ndcg_delta: { '10': -0.03 }, p_value: 0.04, confidence_interval: null };
  const options = { candidate: count(255, 312, 433, 0.39) };
  expect(check(comparison, options)).toEqual([]);
});
