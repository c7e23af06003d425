import { describe, expect, it } from 'vitest';
import { composeHeadline } from '../../../src/report/content/compose-headline.ts';
import { buildBenchmarkOf, buildBenchmarkWith, buildMetrics } from '../../builders/benchmark.ts';
import { buildSubject, type SubjectOptions } from '../../builders/report.ts';

const show = (options: SubjectOptions): string =>
  composeHeadline(buildSubject(options))
    .map((part) => (typeof part === 'string' ? part : 'text' in part ? `<${part.text}>` : '?'))
    .join('');

const of = (
  delta: number,
  pValue: number | null,
  settings: SubjectOptions['settings'] = {},
): SubjectOptions => ({
  benchmark: buildBenchmarkOf([{ id: 'a', delta, pValue }]),
  settings,
});

describe('composeHeadline', () => {
  it.each<[string, SubjectOptions, string]>([
    [
      'a clear gain',
      of(0.0449, 0.0004),
      '✅ <a> passes: search quality 0.420 → 0.465 (+11%), very unlikely to be chance',
    ],
    ['a gain', of(0.03, 0.004), '✅ <a> passes: search quality 0.420 → 0.450 (+7.1%), unlikely to be chance'],
    [
      'a gain that just passes',
      of(0.03, 0.04),
      '✅ <a> passes: search quality 0.420 → 0.450 (+7.1%), not easily explained by chance',
    ],
    [
      'a gain exactly at the level',
      of(0.03, 0.05),
      '✅ <a> passes: search quality 0.420 → 0.450 (+7.1%), not easily explained by chance',
    ],
    [
      'a gain that may be chance',
      of(0.02, 0.1),
      '❓ <a> is inconclusive: search quality 0.420 → 0.440 (+4.8%), which may be chance',
    ],
    [
      'a gain that says nothing',
      of(0.02, 0.3),
      '❓ <a> is inconclusive: search quality 0.420 → 0.440 (+4.8%), easily explained by chance',
    ],
    [
      'a gain that failed replays may have made, which fails for their number',
      {
        benchmark: buildBenchmarkWith(
          { ndcg_delta: { '5': 0.03, '10': 0.03 } },
          { candidate: { failed_sessions: 80 } },
        ),
        settings: { maxFailedSessionRate: 0.05 },
      },
      '❌ <hybrid> (<ret_hybrid>) fails: search quality 0.420 → 0.450 (+7.1%), but 8% of its sessions failed (required: at most 5%)',
    ],
    [
      'a loss',
      of(-0.02, 0.0001),
      '❌ <a> fails: search quality 0.420 → 0.400 (−4.8%), very unlikely to be chance',
    ],
    [
      'a tiny gain',
      of(0.0001, 0.0001),
      '✅ <a> passes: search quality 0.4200 → 0.4201 (+0.024%), very unlikely to be chance',
    ],
    [
      'too small a gain',
      of(0.005, 0.0001, { minNdcgDelta: 0.01 }),
      '❌ <a> fails: search quality 0.420 → 0.425 (+1.2%), very unlikely to be chance, but a gain of at least 0.01 is required',
    ],
    ['no difference', of(0, 1), '❌ <a> fails: search quality is unchanged'],
    [
      'no p-value',
      of(0.02, null),
      '❓ <a> is inconclusive: search quality 0.420 → 0.440 (+4.8%), and the data cannot tell whether that is chance',
    ],
    [
      'another gate',
      of(0.03, 0.0001, { maxLatencyDeltaMs: 1 }),
      '❌ <a> fails: search quality 0.420 → 0.450 (+7.1%), very unlikely to be chance, but mean latency rose by 2.5 ms (required: at most 1 ms)',
    ],
    [
      'another K',
      { settings: { ndcgK: 5 } },
      '✅ <hybrid> (<ret_hybrid>) passes: search quality 0.380 → 0.400 (+5.3%), not tested for chance at K = 5',
    ],
    [
      'a gain of at least so much',
      of(0.0449, 0.0001, { mode: 'superiority-by-margin', minNdcgDelta: 0.01 }),
      '✅ <a> passes: search quality 0.420 → 0.465 (+11%), shown to be a gain of at least 0.01',
    ],
    [
      'a gain that may be less',
      of(0.02, 0.01, { mode: 'superiority-by-margin', minNdcgDelta: 0.01 }),
      '❓ <a> is inconclusive: search quality 0.420 → 0.440 (+4.8%), not shown to be a gain of at least 0.01',
    ],
    [
      'no loss beyond the margin',
      of(0.02, 0.01, { mode: 'non-inferiority', minNdcgDelta: -0.01 }),
      '✅ <a> passes: search quality 0.420 → 0.440 (+4.8%), shown to be no loss of 0.01 or more',
    ],
    [
      'a loss that may be beyond it',
      of(-0.005, 0.2, { mode: 'non-inferiority', minNdcgDelta: -0.01 }),
      '❓ <a> is inconclusive: search quality 0.420 → 0.415 (−1.2%), a loss of 0.01 or more is not ruled out',
    ],
    [
      'a loss beyond it',
      of(-0.05, 0.0001, { mode: 'non-inferiority', minNdcgDelta: -0.01 }),
      '❌ <a> fails: search quality 0.420 → 0.370 (−12%), shown to be a loss of more than 0.01',
    ],
    [
      'no regression',
      of(-0.005, 0.3, { mode: 'regression' }),
      '✅ <a> passes: search quality 0.420 → 0.415 (−1.2%), easily explained by chance',
    ],
    [
      'a regression',
      of(-0.05, 0.0001, { mode: 'regression' }),
      '❌ <a> fails: search quality 0.420 → 0.370 (−12%), very unlikely to be chance',
    ],
    [
      'a loss within the tolerance',
      of(-0.005, 0.3, { mode: 'regression', minNdcgDelta: -0.01 }),
      '✅ <a> passes: search quality 0.420 → 0.415 (−1.2%), no sign of a loss of more than 0.01',
    ],
    [
      'a loss beyond the tolerance',
      of(-0.05, 0.0001, { mode: 'regression', minNdcgDelta: -0.01 }),
      '❌ <a> fails: search quality 0.420 → 0.370 (−12%), shown to be a loss of more than 0.01',
    ],
    [
      'data that decide nothing',
      {
        benchmark: buildBenchmarkWith(
          {},
          { candidate: { metrics: buildMetrics({ sessions_improved: 5, sessions_neutral: 995 }) } },
        ),
      },
      '❓ <hybrid> (<ret_hybrid>) is inconclusive: search quality 0.420 → 0.450 (+7.1%), but the data cannot decide',
    ],
    [
      'nothing changed',
      {
        benchmark: buildBenchmarkWith(
          { ndcg_delta: { '10': 0 }, p_value: null, confidence_interval: null },
          { candidate: { metrics: buildMetrics() } },
        ),
      },
      '❌ <hybrid> (<ret_hybrid>) fails: search quality is unchanged in every session',
    ],
    [
      'no mean of the baseline',
      { benchmark: buildBenchmarkWith({}, { baseline: { metrics: buildMetrics({ ndcg_at_k: {} }) } }) },
      '✅ <hybrid> (<ret_hybrid>) passes: search quality rose by 0.0300, not easily explained by chance',
    ],
    [
      'a baseline of 0',
      {
        benchmark: buildBenchmarkWith(
          {},
          { baseline: { metrics: buildMetrics({ ndcg_at_k: { '10': 0 } }) } },
        ),
      },
      '✅ <hybrid> (<ret_hybrid>) passes: search quality 0.000 → 0.030, not easily explained by chance',
    ],
    [
      'no comparison',
      { benchmark: buildBenchmarkOf([{ id: 'a', delta: undefined }]) },
      '❓ <a> is inconclusive: search quality is unknown',
    ],
  ])('says of %s what it means', (_case, options, headline) => {
    expect(show(options)).toBe(headline);
  });

  it('names the candidate that settled it', () => {
    const benchmark = buildBenchmarkOf([
      { id: 'a', delta: 0.02 },
      { id: 'b', delta: -0.02 },
    ]);
    expect(show({ benchmark })).toMatch(
      /^❌ 1 of 2 candidates fails, and all must pass; <b> fails: search quality 0\.420 → 0\.400 \(−4\.8%\)/,
    );
  });

  it('cuts a name that is longer than a heading', () => {
    const benchmark = buildBenchmarkOf([{ id: 'x'.repeat(200), delta: 0.1 }]);
    expect(show({ benchmark })).toMatch(/^✅ <x{59}…> passes: /);
  });
});
