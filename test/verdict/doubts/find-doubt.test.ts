import { describe, expect, it } from 'vitest';
import type { PipelineComparison } from '../../../src/mixpeek/result-schemas.ts';
import { gatherEvidence } from '../../../src/verdict/evidence.ts';
import type { Doubt, GateSettings, Outcome } from '../../../src/verdict/gates/gate.ts';
import { judgeEvidence } from '../../../src/verdict/judge.ts';
import { joinClauses } from '../../../src/verdict/sentence.ts';
import type { CandidateVerdict } from '../../../src/verdict/verdict.ts';
import {
  buildBenchmarkOf,
  buildBenchmarkWith,
  buildMetrics,
  type ResultChanges,
} from '../../builders/benchmark.ts';
import { spanInterval } from '../../builders/interval.ts';
import { measureCandidate } from '../../builders/measured.ts';
import { buildSettings } from '../../builders/settings.ts';
import { judgeCandidates } from '../../builders/verdict.ts';

/** Counts of a candidate of which this many sessions changed. */
const counts = (improved: number | null, degraded: number | null, neutral: number | null) =>
  buildMetrics({
    ndcg_at_k: { '10': 0.45 },
    sessions_improved: improved,
    sessions_degraded: degraded,
    sessions_neutral: neutral,
  });

interface Found extends Partial<PipelineComparison> {
  readonly delta: number;
}

/** The verdict on a benchmark of 1,000 sessions that found this. */
function judgeFound(
  { delta, ...comparison }: Found,
  settings: Partial<GateSettings> = {},
  results: ResultChanges = {},
): CandidateVerdict {
  const changes = { ndcg_delta: { '5': delta, '10': delta }, ...comparison };
  const benchmark = buildBenchmarkWith(changes, results);
  return judgeEvidence(gatherEvidence(benchmark), buildSettings(settings)).deciding;
}

const superiority = {} as const;
const nonInferiority = (margin = 0.01) => ({ mode: 'non-inferiority', minNdcgDelta: -margin }) as const;
const regression = (tolerance = 0) => ({ mode: 'regression', minNdcgDelta: tolerance }) as const;
const modes = [superiority, nonInferiority(), regression()] as const;

const clearGain = { delta: 0.03, p_value: 1e-9, confidence_interval: [0.0204, 0.0396] as [number, number] };
const clearLoss = {
  delta: -0.03,
  p_value: 1e-9,
  confidence_interval: [-0.0396, -0.0204] as [number, number],
};

describe('few sessions', () => {
  const at = (sessionCount: number, failed = 0): ResultChanges => ({
    sessionCount,
    candidate: {
      failed_sessions: failed,
      metrics: counts(sessionCount - failed, 0, 0),
    },
    baseline: { metrics: buildMetrics({ sessions_neutral: sessionCount }) },
  });

  it.each([
    [10, 0],
    [19, 0],
    [22, 3],
    [1, 0],
    [0, 0],
  ])('decide nothing in any mode: %d, of which %d failed', (sessionCount, failed) => {
    for (const settings of modes) {
      for (const found of [clearGain, clearLoss]) {
        const verdict = judgeFound(found, settings, at(sessionCount, failed));
        expect(verdict.outcome).toBe('inconclusive');
        expect(verdict.doubt).toEqual({
          kind: 'few-sessions',
          replayed: sessionCount - failed,
          isFiltered: false,
        });
        expect(verdict.detectableDelta).toBeUndefined();
      }
    }
  });

  it('are 20 enough', () => {
    expect(judgeFound(clearGain, superiority, at(20)).outcome).toBe('pass');
    expect(judgeFound(clearLoss, superiority, at(20)).outcome).toBe('fail');
    expect(judgeFound(clearLoss, regression(), at(20)).outcome).toBe('fail');
  });

  it('say so, and that the filter left them', () => {
    const sentence =
      'NDCG@10 rose by 0.0300, but only 19 sessions were replayed by both retrievers, and it takes at least 20 to decide';
    expect(joinClauses(judgeFound(clearGain, superiority, at(19)).explanation)).toBe(sentence);
    const filter = { time_range: { start: '2025-01-01T00:00:00Z' } };
    const benchmark = { ...buildBenchmarkWith({ ndcg_delta: { '10': 0 } }, at(8)), session_filter: filter };
    const { deciding } = judgeEvidence(gatherEvidence(benchmark), buildSettings());
    expect(joinClauses(deciding.explanation)).toBe(
      'NDCG@10 did not change (required: more than 0); the filter left 8 sessions, and it takes at least 20 to decide',
    );
  });

  it.each([
    ['as many were asked for', at(8), 8],
    ['replays failed', at(25, 10), 1000],
  ])('do not blame the filter where %s', (_why, results, requestedSessions) => {
    const filter = { min_interactions: 2 };
    const benchmark = { ...buildBenchmarkWith(clearGain, results), session_filter: filter };
    const facts = { draw: 1, alphaSpending: false, requestedSessions };
    const { deciding } = judgeEvidence(gatherEvidence(benchmark), buildSettings(), facts);
    expect(deciding.doubt).toMatchObject({ kind: 'few-sessions', isFiltered: false });
  });

  it.each([
    [null, false],
    [{}, false],
    [{ min_interactions: 1, sample_strategy: 'random', time_range: null, retriever_ids: null }, false],
    [{ time_range: { start: null, end: null }, interaction_weights: { weights: { click: 2 } } }, false],
    [{ sample_strategy: 'recent' }, false],
    [{ min_interactions: 2 }, true],
    [{ retriever_ids: ['ret_a'] }, true],
    [{ time_range: { start: '2025-01-01T00:00:00Z', end: null } }, true],
  ])('are of a filter where it is %j: %s', (filter, isFiltered) => {
    const [candidate] = gatherEvidence({ ...buildBenchmarkWith(), session_filter: filter }).candidates;
    expect(candidate?.isFiltered).toBe(isFiltered);
  });
});

describe('few changed sessions', () => {
  const changed = (improved: number, degraded: number): ResultChanges => ({
    candidate: { metrics: counts(improved, degraded, 1000 - improved - degraded) },
  });

  it.each([
    [0, 2],
    [1, 0],
    [12, 7],
    [0, 19],
  ])('decide nothing in any mode: %d improved, %d degraded', (improved, degraded) => {
    for (const settings of [...modes, { minNdcgDelta: 0.5 }]) {
      for (const found of [clearGain, clearLoss]) {
        const verdict = judgeFound(found, settings, changed(improved, degraded));
        expect(verdict.outcome).toBe('inconclusive');
        expect(verdict.doubt).toEqual({ kind: 'few-changed', changed: improved + degraded, replayed: 1000 });
        expect(verdict.detectableDelta).toBeUndefined();
      }
    }
  });

  it('are 20 enough', () => {
    expect(judgeFound(clearGain, superiority, changed(20, 0)).outcome).toBe('pass');
    expect(judgeFound(clearLoss, superiority, changed(0, 20)).outcome).toBe('fail');
  });

  it('say so', () => {
    const { explanation } = judgeFound(clearLoss, regression(), changed(0, 2));
    expect(joinClauses(explanation)).toBe(
      'NDCG@10 fell by 0.0300, but only 2 of 1,000 sessions changed, and it takes at least 20 to decide',
    );
  });

  it('leave other gates alone', () => {
    const verdict = judgeFound(clearGain, { maxLatencyDeltaMs: 1 }, changed(2, 0));
    expect(verdict.outcome).toBe('fail');
  });

  it('are unknown where a count is missing: then the rule is off, and a notice says so', () => {
    const verdict = judgeFound(clearGain, superiority, { candidate: { metrics: counts(null, 2, 900) } });
    expect(verdict.outcome).toBe('pass');
    expect(verdict.notices).toContainEqual(
      expect.stringContaining('did not return how many sessions changed'),
    );
  });
});

describe('no changed session', () => {
  const none = (sessionCount: number): ResultChanges => ({
    sessionCount,
    candidate: { metrics: counts(0, 0, sessionCount) },
    baseline: { metrics: buildMetrics({ ndcg_at_k: { '10': 0.45 }, sessions_neutral: sessionCount }) },
  });
  const nothing = { delta: 0, p_value: null, confidence_interval: null };

  it.each<[number, Partial<GateSettings>, Outcome]>([
    [1000, superiority, 'fail'],
    [1000, { minNdcgDelta: 0.01 }, 'fail'],
    [20, superiority, 'fail'],
    [1000, regression(), 'pass'],
    [20, regression(-0.01), 'pass'],
    // 1 − 0.025^(1/1000) = 0.00368
    [1000, nonInferiority(0.0037), 'pass'],
    [1000, nonInferiority(0.0036), 'inconclusive'],
    // 1 − 0.025^(1/20) = 0.168
    [20, nonInferiority(0.17), 'pass'],
    [20, nonInferiority(0.16), 'inconclusive'],
    // 1 − 0.005^(1/1000) = 0.00528
    [1000, { ...nonInferiority(0.0053), maxPValue: 0.01 }, 'pass'],
    [1000, { ...nonInferiority(0.0052), maxPValue: 0.01 }, 'inconclusive'],
  ])('of %d is knowledge: %j %s', (sessionCount, settings, outcome) => {
    for (const found of [
      nothing,
      { ...nothing, p_value: 1 },
      { ...nothing, confidence_interval: [0, 0] as [number, number] },
    ]) {
      const verdict = judgeFound(found, settings, none(sessionCount));
      expect(verdict.doubt).toBeUndefined();
      expect(verdict.outcome).toBe(outcome);
    }
  });

  it('of fewer than 20 is none', () => {
    for (const settings of modes)
      expect(judgeFound(nothing, settings, none(19)).outcome).toBe('inconclusive');
  });

  it('is bounded among several candidates as well', () => {
    // 1 − (0.025 / 2)^(1/1000) = 0.00437
    const both = (margin: number) =>
      judgeCandidates(
        [
          { id: 'a', delta: 0, pValue: null, interval: null },
          measureCandidate('b', { delta: -0.05, standardError: 0.005 }),
        ].map((candidate) => ({ ...candidate, changed: candidate.delta === 0 ? 0 : undefined })),
        'any',
        { ...nonInferiority(margin), adjustment: 'holm' },
      ).candidates[0]?.outcome;
    expect(both(0.0044)).toBe('pass');
    expect(both(0.0043)).toBe('inconclusive');
  });

  it.each<[string, Found]>([
    ['a delta', clearGain],
    ['an interval with width', { delta: 0, p_value: 1, confidence_interval: [-0.01, 0.01] }],
    ['a p-value', { delta: 0, p_value: 0.2, confidence_interval: null }],
  ])('contradicts %s, so that nothing is decided', (_case, found) => {
    for (const settings of modes) {
      const verdict = judgeFound(found, settings, none(1000));
      expect(verdict.outcome).toBe('inconclusive');
      expect(verdict.doubt).toEqual({ kind: 'changed-without-sessions' });
    }
  });
});

describe('a delta outside its own interval', () => {
  const outside: Found = { delta: -0.03, p_value: 1e-9, confidence_interval: [0.001, 0.02] };

  it('passes nothing', () => {
    expect(judgeFound(outside, nonInferiority()).outcome).toBe('inconclusive');
    expect(judgeFound(outside, regression()).outcome).toBe('inconclusive');
    expect(judgeFound({ ...outside, delta: 0.03 }, superiority).outcome).toBe('inconclusive');
    expect(judgeFound(outside, regression()).doubt?.kind).toBe('outside-interval');
  });

  it.each<[string, Found, Partial<GateSettings>]>([
    ['a gain', { delta: 0.03, p_value: 0, confidence_interval: [-0.01, -0.01] }, superiority],
    ['a gain at 0', { delta: 0.03, p_value: 0, confidence_interval: [0, 0] }, superiority],
    ['no loss', { delta: 0.03, p_value: null, confidence_interval: [-0.05, -0.05] }, nonInferiority()],
    ['no regression', { delta: 0.03, p_value: null, confidence_interval: [-0.05, -0.05] }, regression()],
  ])('passes nothing where that has no width either: %s', (_what, found, settings) => {
    const { outcome, doubt } = judgeFound(found, settings);
    expect(outcome).toBe('inconclusive');
    expect(doubt?.kind).toBe('outside-interval');
  });

  it('is no matter where it is outside by rounding only', () => {
    const rounded: Found = { delta: 0.03, p_value: 0.0001, confidence_interval: [0.0299, 0.0299] };
    expect(judgeFound(rounded, superiority).doubt?.kind).not.toBe('outside-interval');
  });

  it('says so', () => {
    expect(joinClauses(judgeFound(outside, regression()).explanation)).toBe(
      'NDCG@10 fell by 0.0300, but the delta −0.0300 lies outside its own confidence interval, +0.0010 to +0.0200',
    );
  });
});

describe('p-value and interval that lead to different decisions', () => {
  it.each<[string, Found, Partial<GateSettings>]>([
    ['superiority, p small', { delta: 0.03, p_value: 1e-9, confidence_interval: [-0.01, 0.07] }, superiority],
    [
      'superiority, p large',
      { delta: 0.0184, p_value: 0.2, confidence_interval: [0.007851, 0.028949] },
      superiority,
    ],
    [
      'superiority, by a hair',
      { delta: 0.03, p_value: 0.0499, confidence_interval: [-0.0001, 0.0601] },
      superiority,
    ],
    [
      'superiority, skewed',
      { delta: 0.03, p_value: 0.001, confidence_interval: [-0.001, 0.08] },
      superiority,
    ],
    [
      'superiority at another level',
      { delta: 0.03, p_value: 0.001, confidence_interval: [0.0001, 0.0599] },
      { maxPValue: 0.01 },
    ],
    [
      'non-inferiority, wide by p',
      { delta: 0.03, p_value: 0.9, confidence_interval: [0.02, 0.04] },
      nonInferiority(),
    ],
    [
      'non-inferiority, narrow by p',
      { delta: 0.001, p_value: 0.001, confidence_interval: [-0.06, 0.062] },
      nonInferiority(),
    ],
    [
      'regression, p small',
      { delta: -0.03, p_value: 1e-9, confidence_interval: [-0.07, 0.01] },
      regression(),
    ],
    [
      'regression, p large',
      { delta: -0.03, p_value: 0.5, confidence_interval: [-0.04, -0.02] },
      regression(),
    ],
    [
      'regression, p printed as 0',
      { delta: -0.03, p_value: 0, confidence_interval: [-0.11, 0.05] },
      regression(),
    ],
    [
      'no difference with a small p',
      { delta: 0, p_value: 0.001, confidence_interval: [-0.005, 0.005] },
      nonInferiority(),
    ],
  ])('decide nothing: %s', (_case, found, settings) => {
    const verdict = judgeFound(found, settings);
    expect(verdict.doubt?.kind).toBe('disagreement');
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.detectableDelta).toBeUndefined();
  });

  it.each<[string, Found, Partial<GateSettings>, Outcome]>([
    [
      'both say pass',
      { delta: 0.0184, p_value: 0.2, confidence_interval: [0.007851, 0.028949] },
      nonInferiority(),
      'pass',
    ],
    [
      'both say fail',
      { delta: 0.005, p_value: 1e-9, confidence_interval: [-0.01, 0.02] },
      { minNdcgDelta: 0.01 },
      'fail',
    ],
    [
      'p is rounded',
      { delta: -0.1, p_value: 0, confidence_interval: [-0.12, -0.08] },
      nonInferiority(0.05),
      'fail',
    ],
    [
      'p is rounded to 1',
      { delta: 0.0000001, p_value: 1, confidence_interval: [-0.0078, 0.0078] },
      nonInferiority(),
      'pass',
    ],
    [
      'the delta is rounded to 0',
      { delta: 0, p_value: 0.7, confidence_interval: [-0.0002, 0.0002] },
      nonInferiority(),
      'pass',
    ],
    [
      'the interval is rounded',
      { delta: 0.03, p_value: 0.024, confidence_interval: [0, 0.06] },
      { maxPValue: 0.03 },
      'pass',
    ],
    [
      'the interval is skewed, and holds at no other level',
      { delta: 0.03, p_value: 0.001, confidence_interval: [-0.001, 0.08] },
      { maxPValue: 0.01 },
      'pass',
    ],
    ['p is missing', { delta: 0.03, p_value: null, confidence_interval: [0.01, 0.05] }, superiority, 'pass'],
    [
      'the interval is missing',
      { delta: 0.03, p_value: 0.01, confidence_interval: null },
      superiority,
      'pass',
    ],
  ])('are no contradiction where %s', (_case, found, settings, outcome) => {
    const verdict = judgeFound(found, settings);
    expect(verdict.doubt).toBeUndefined();
    expect(verdict.outcome).toBe(outcome);
  });

  it('say what each leads to', () => {
    const { explanation } = judgeFound({ delta: 0.03, p_value: 1e-9, confidence_interval: [-0.01, 0.07] });
    expect(joinClauses(explanation)).toBe(
      'NDCG@10 rose by 0.0300, but p-value and confidence interval contradict each other: by p < 0.001 the candidate would pass, by the interval −0.0100 to +0.0700 it would be inconclusive',
    );
  });

  it('are looked for with the correction for several candidates', () => {
    const [first] = judgeCandidates(
      [
        { id: 'a', delta: 0.03, pValue: 0.001, interval: [0.0001, 0.0599] },
        measureCandidate('b', { delta: 0.001, standardError: 0.01 }),
      ],
      'any',
      { adjustment: 'holm' },
    ).candidates;
    expect(first?.doubt).toMatchObject({
      kind: 'disagreement',
      byPValue: 'pass',
      byInterval: 'inconclusive',
    });
  });
});

describe('ties are no matter of floating point', () => {
  it.each<[string, Found, Partial<GateSettings>, Outcome]>([
    ['p = α passes', { delta: 0.03, p_value: 0.05, confidence_interval: [0, 0.06] }, superiority, 'pass'],
    [
      'p = α without an interval',
      { delta: 0.03, p_value: 0.05, confidence_interval: null },
      superiority,
      'pass',
    ],
    [
      'a lower bound of 0 is no contradiction',
      { delta: 0.03, p_value: 0.0497, confidence_interval: [0, 0.06] },
      superiority,
      'pass',
    ],
    [
      'p = α where the interval holds 0',
      { delta: 0.03, p_value: 0.05, confidence_interval: [-0.0001, 0.0601] },
      superiority,
      'pass',
    ],
    [
      'a lower bound of 0 alone shows nothing',
      { delta: 0.03, p_value: null, confidence_interval: [0, 0.06] },
      superiority,
      'inconclusive',
    ],
    [
      'lo = −m is not above the margin',
      { delta: 0, p_value: 1, confidence_interval: [-0.01, 0.01] },
      nonInferiority(),
      'inconclusive',
    ],
    [
      'lo just above it is',
      { delta: 0, p_value: 1, confidence_interval: [-0.0099999, 0.0099999] },
      nonInferiority(),
      'pass',
    ],
    [
      'hi = −m is not below the margin',
      { delta: -0.03, p_value: null, confidence_interval: [-0.05, -0.01] },
      nonInferiority(),
      'inconclusive',
    ],
    [
      'hi just below it is',
      { delta: -0.03, p_value: null, confidence_interval: [-0.0499999, -0.0100001] },
      nonInferiority(),
      'fail',
    ],
    [
      'hi = τ is not below the tolerance',
      { delta: -0.03, p_value: null, confidence_interval: [-0.05, -0.01] },
      regression(-0.01),
      'pass',
    ],
    [
      'hi = 0 is no regression',
      { delta: -0.03, p_value: 0.05, confidence_interval: [-0.06, 0] },
      regression(),
      'pass',
    ],
    [
      'hi just below 0 is',
      { delta: -0.03, p_value: null, confidence_interval: [-0.0599999, -0.0000001] },
      regression(),
      'fail',
    ],
  ])('at 0.05: %s', (_case, found, settings, outcome) => {
    expect(judgeFound(found, settings).outcome).toBe(outcome);
  });

  it.each<[string, number, Partial<GateSettings>, Outcome]>([
    // bound at the level, computed from R: delta -+ qt(1 - level, 999) * 0.005
    ['superiority', 0.01, superiority, 'inconclusive'],
    ['non-inferiority', 0.1, nonInferiority(), 'inconclusive'],
    ['regression', 0.1, regression(), 'pass'],
  ])('at another level a tie shows nothing in %s', (mode, maxPValue, settings, outcome) => {
    const standardError = 0.005;
    const [low, high] = spanInterval(0, standardError, 1000);
    const reach = ((high - low) / 2) * (quantiles[maxPValue] ?? Number.NaN);
    const delta = { superiority: reach, 'non-inferiority': reach - 0.01, regression: -reach }[mode] ?? 0;
    for (const nudge of [0, 1e-15, -1e-15]) {
      const measured = measureCandidate('ret_hybrid', { delta: delta + nudge, standardError });
      const candidate = mode === 'superiority' ? { ...measured, pValue: maxPValue } : measured;
      const benchmark = buildBenchmarkOf([candidate]);
      expect(
        judgeEvidence(gatherEvidence(benchmark), buildSettings({ ...settings, maxPValue })).outcome,
      ).toBe(outcome);
    }
  });

  it('a corrected p-value is equal to its level but for rounding', () => {
    const adjustment = 'holm';
    const judgeAt = (pValue: number) =>
      judgeCandidates(
        [
          { id: 'a', delta: 0.03, pValue, interval: null },
          { id: 'b', delta: 0.001, pValue: 0.9, interval: null },
          { id: 'c', delta: 0.001, pValue: 0.95, interval: null },
        ],
        'any',
        { adjustment },
      ).outcome;
    expect(judgeAt(0.05 / 3)).toBe('pass');
    expect(judgeAt(0.05 / 3 + 1e-8)).toBe('inconclusive');
  });
});

/** t at each level, over that at 0.05, for 999 degrees of freedom (R: qt(1 - level / 2, 999) / qt(.975, 999)). */
const quantiles: Readonly<Record<number, number>> = {
  0.01: 2.580759698108806 / 1.962341461133449,
  0.1: 1.646380345427535 / 1.962341461133449,
};

describe('failed replays', () => {
  /** Of 1,000 sessions some failed on either side; the means are 0.57 and 0.60. */
  const failing = (ofCandidate: number, ofBaseline = 0): ResultChanges => ({
    candidate: {
      failed_sessions: ofCandidate,
      metrics: {
        ...counts(300, 250, 450 - ofCandidate - ofBaseline),
        ndcg_at_k: { '5': 0.6, '10': 0.6 },
      },
    },
    baseline: {
      failed_sessions: ofBaseline,
      metrics: buildMetrics({ ndcg_at_k: { '5': 0.57, '10': 0.57 } }),
    },
  });

  it('that would take the gain away decide nothing', () => {
    const verdict = judgeFound(clearGain, superiority, failing(50));
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.doubt).toEqual<Doubt>({
      kind: 'failed-replays',
      failed: 50,
      delta: 0.03,
      withFailures: expect.closeTo(0, 12),
      outcome: expect.stringMatching(/fail|inconclusive/),
    });
    expect(joinClauses(verdict.explanation)).toMatch(
      /^NDCG@10 rose by 0\.0300, but 50 replays failed: counted as 0 they make the NDCG@10 delta 0\.0000 instead of \+0\.0300, and the candidate would (fail|be inconclusive)$/,
    );
  });

  it.each<[string, Found, Partial<GateSettings>, ResultChanges, Outcome]>([
    ['few failures take little', clearGain, superiority, failing(5), 'pass'],
    ['a minimum that is then missed', clearGain, { minNdcgDelta: 0.028 }, failing(5), 'inconclusive'],
    ['a loss that stays one', clearLoss, regression(), failing(50), 'fail'],
    [
      'a loss that they hide',
      { delta: 0.001, p_value: null, confidence_interval: [-0.0088, 0.0108] },
      regression(),
      failing(50),
      'inconclusive',
    ],
    [
      'a margin that is then exceeded',
      { delta: 0.001, p_value: null, confidence_interval: [-0.0088, 0.0108] },
      nonInferiority(),
      failing(10),
      'inconclusive',
    ],
    [
      "the baseline's failures count for the candidate",
      clearLoss,
      regression(),
      failing(0, 60),
      'inconclusive',
    ],
    ['failures on both sides weigh each other up', clearGain, superiority, failing(20, 20), 'pass'],
    ['another K', clearGain, { ndcgK: 5, minNdcgDelta: 0.028 }, failing(5), 'inconclusive'],
    [
      'an interval without width',
      { delta: 0, p_value: null, confidence_interval: [0, 0] },
      nonInferiority(),
      failing(50),
      'inconclusive',
    ],
    [
      'a p-value alone',
      { delta: 0.03, p_value: 1e-9, confidence_interval: null },
      superiority,
      failing(50),
      'inconclusive',
    ],
  ])('%s', (_case, found, settings, results, outcome) => {
    expect(judgeFound(found, settings, results).outcome).toBe(outcome);
  });

  it('of which the means are missing are taken for the worst', () => {
    const baseline = { metrics: buildMetrics({ ndcg_at_k: {} }) };
    expect(judgeFound(clearGain, superiority, failing(20)).outcome).toBe('pass');
    expect(judgeFound(clearGain, superiority, { ...failing(20), baseline }).outcome).toBe('inconclusive');
  });

  it('keep what the benchmark could have seen', () => {
    expect(judgeFound(clearGain, superiority, failing(50)).detectableDelta).toBeGreaterThan(0);
  });
});
