import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { GateSettings, Outcome } from '../../src/verdict/gates/gate.ts';
import { judgeEvidence } from '../../src/verdict/judge.ts';
import { computeStudentQuantile } from '../../src/verdict/statistics/distributions.ts';
import { buildBenchmarkWith, buildMetrics } from '../builders/benchmark.ts';
import { spanInterval } from '../builders/interval.ts';
import { buildSettings } from '../builders/settings.ts';

/*
 * The law that what cannot be told never passes: a verdict is backed by every number that is there. What is drawn is
 * mostly sound, and beside that has ties, contradictions, failures, few changed sessions and missing numbers.
 */

const inTenThousandths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1e4, max: max * 1e4 }).map((value) => value / 1e4);

interface Found {
  readonly delta: number;
  readonly pValue: number | null;
  readonly interval: [number, number] | null;
  readonly sessionCount: number;
  readonly changed: number | null;
  readonly failedCandidate: number;
  readonly failedBaseline: number;
}

/** Each number as a t-test makes it, or as none does. */
const found: fc.Arbitrary<Found> = fc
  .record({
    delta: fc.oneof(
      { weight: 4, arbitrary: inTenThousandths(-0.06, 0.06) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    standardError: fc.constantFrom(0.002, 0.005, 0.01),
    sessionCount: fc.constantFrom(12, 19, 20, 100, 1000, 1000, 1000),
    changedShare: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0.2, 0.6) },
      { weight: 1, arbitrary: fc.constantFrom(0, 0.001, 0.015) },
    ),
    isCounted: fc.boolean(),
    failedCandidate: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
    ),
    failedBaseline: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
    ),
    pValue: fc.oneof(
      { weight: 4, arbitrary: fc.constant('sound' as const) },
      { weight: 2, arbitrary: fc.constantFrom(null, 0, 0.001, 0.05, 0.2, 1) },
    ),
    interval: fc.oneof(
      { weight: 4, arbitrary: fc.constant('sound' as const) },
      { weight: 1, arbitrary: fc.constant('tied' as const) },
      { weight: 1, arbitrary: fc.constant('skewed' as const) },
      { weight: 1, arbitrary: fc.constant('elsewhere' as const) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
  })
  .map(({ delta, standardError, sessionCount, changedShare, isCounted, pValue, interval, ...failures }) => {
    const failed = Math.min(failures.failedCandidate + failures.failedBaseline, sessionCount);
    const pairs = sessionCount - failed;
    const sound = spanInterval(delta, standardError, Math.max(2, pairs));
    const halfWidth = (sound[1] - sound[0]) / 2;
    const intervals = {
      sound,
      tied: delta < 0 ? ([2 * delta, 0] as const) : ([0, 2 * delta] as const),
      skewed: [delta - halfWidth / 2, delta + halfWidth] as const,
      elsewhere: [delta + halfWidth, delta + 3 * halfWidth] as const,
    };
    const t = Math.abs(delta) / standardError;
    const [low = 0, high = 0] = interval === null ? [] : intervals[interval];
    return {
      delta,
      pValue: pValue === 'sound' ? 2 * tail(t, Math.max(1, pairs - 1)) : pValue,
      interval: interval === null ? null : ([low, high] as [number, number]),
      sessionCount,
      changed: isCounted ? Math.round(changedShare * pairs) : null,
      failedCandidate: Math.min(failures.failedCandidate, sessionCount),
      failedBaseline: Math.min(failures.failedBaseline, sessionCount),
    };
  });

/** P(T > t), by the quantiles: between two of them it is not needed exactly. */
function tail(t: number, df: number): number {
  let [low, high] = [1e-12, 0.5];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (computeStudentQuantile(1 - middle, df) > t) low = middle;
    else high = middle;
  }
  return high;
}

const baselineMean = 0.57;

function judgeFound(of: Found, settings: GateSettings): Outcome {
  const pairs = of.sessionCount - Math.min(of.sessionCount, of.failedCandidate + of.failedBaseline);
  const improved = of.changed === null ? null : Math.ceil(of.changed / 2);
  const benchmark = buildBenchmarkWith(
    { ndcg_delta: { '10': of.delta }, p_value: of.pValue, confidence_interval: of.interval },
    {
      sessionCount: of.sessionCount,
      candidate: {
        failed_sessions: of.failedCandidate,
        metrics: buildMetrics({
          ndcg_at_k: { '10': baselineMean + of.delta },
          sessions_improved: improved,
          sessions_degraded: of.changed === null ? null : of.changed - (improved ?? 0),
          sessions_neutral: of.changed === null ? null : pairs - of.changed,
        }),
      },
      baseline: {
        failed_sessions: of.failedBaseline,
        metrics: buildMetrics({ ndcg_at_k: { '10': baselineMean }, sessions_neutral: of.sessionCount }),
      },
    },
  );
  return judgeEvidence(gatherEvidence(benchmark), settings).outcome;
}

function countPairs({ sessionCount, failedCandidate, failedBaseline }: Found): number {
  return sessionCount - Math.min(sessionCount, failedCandidate + failedBaseline);
}

/** The delta had every failed replay scored 0. */
function countFailures(of: Found): number {
  const { delta, failedCandidate, failedBaseline } = of;
  const sum =
    countPairs(of) * delta - failedCandidate * baselineMean + failedBaseline * (baselineMean + delta);
  return sum / (countPairs(of) + failedCandidate + failedBaseline);
}

const isUnchanged = ({ changed }: Found): boolean => changed === 0;

const settingsOf = {
  superiority: fc.constantFrom(0, 0.005, 0.02).map((minNdcgDelta) => buildSettings({ minNdcgDelta })),
  'superiority-by-margin': fc
    .constantFrom(0.001, 0.005, 0.02)
    .map((minNdcgDelta) => buildSettings({ mode: 'superiority-by-margin', minNdcgDelta })),
  'non-inferiority': fc
    .constantFrom(-0.005, -0.01, -0.04)
    .map((minNdcgDelta) => buildSettings({ mode: 'non-inferiority', minNdcgDelta })),
  regression: fc
    .constantFrom(0, -0.01)
    .map((minNdcgDelta) => buildSettings({ mode: 'regression', minNdcgDelta })),
};
const anySettings = fc.oneof(...Object.values(settingsOf));
const runs = { numRuns: 400 };

it('too few sessions, and too few changed ones, decide nothing', () => {
  fc.assert(
    fc.property(found, anySettings, (of, settings) => {
      const isFew = countPairs(of) < 20 || (of.changed !== null && of.changed > 0 && of.changed < 20);
      if (isFew) expect(judgeFound(of, settings)).toBe('inconclusive');
    }),
    runs,
  );
});

it('nothing passes without a p-value and an interval, unless nothing changed', () => {
  fc.assert(
    fc.property(found, anySettings, (of, settings) => {
      const untold = { ...of, pValue: null, interval: null };
      if (!isUnchanged(of)) expect(judgeFound(untold, settings)).not.toBe('pass');
    }),
    runs,
  );
});

it('a delta outside its own interval passes nothing', () => {
  fc.assert(
    fc.property(found, anySettings, (of, settings) => {
      if (of.interval === null || isUnchanged(of)) return;
      const [low, high] = of.interval;
      if (of.delta < low - 1e-3 || of.delta > high + 1e-3) expect(judgeFound(of, settings)).not.toBe('pass');
    }),
    runs,
  );
});

it('what would not pass had its failed replays scored 0 does not pass', () => {
  fc.assert(
    fc.property(found, anySettings, (of, settings) => {
      const shift = countFailures(of) - of.delta;
      if (of.failedCandidate + of.failedBaseline === 0 || isUnchanged(of)) return;
      const [low, high] = of.interval ?? [of.delta, of.delta];
      const isHidden = {
        superiority: of.delta + shift <= 0 || of.delta + shift < settings.minNdcgDelta,
        'superiority-by-margin': low + shift < settings.minNdcgDelta,
        'non-inferiority': low + shift <= settings.minNdcgDelta,
        regression: of.interval !== null && high + shift < settings.minNdcgDelta,
      }[settings.mode];
      if (isHidden) expect(judgeFound(of, settings)).not.toBe('pass');
    }),
    runs,
  );
});

it('a pass of superiority by a margin is backed by every number that is there', () => {
  fc.assert(
    fc.property(found, settingsOf['superiority-by-margin'], (of, settings) => {
      if (judgeFound(of, settings) !== 'pass') return;
      const least = settings.minNdcgDelta;
      expect(isUnchanged(of)).toBe(false);
      expect(of.delta).toBeGreaterThanOrEqual(least);
      expect(of.pValue ?? 0).toBeLessThanOrEqual(0.05);
      const low = of.interval?.[0] ?? of.delta;
      expect(low).toBeGreaterThanOrEqual(least);
      expect(low + countFailures(of) - of.delta).toBeGreaterThanOrEqual(least - 1e-9);
    }),
    runs,
  );
});

it('a pass of superiority is backed by every number that is there', () => {
  fc.assert(
    fc.property(found, settingsOf.superiority, (of, settings) => {
      if (judgeFound(of, settings) !== 'pass') return;
      expect(of.delta).toBeGreaterThan(0);
      expect(of.delta).toBeGreaterThanOrEqual(settings.minNdcgDelta);
      expect(of.pValue ?? 0).toBeLessThanOrEqual(0.05);
      const [low, high] = of.interval ?? [of.delta, of.delta];
      // At a tie the interval may be off by what it is rounded by.
      expect(low).toBeGreaterThanOrEqual(of.pValue === 0.05 ? -1e-3 : 0);
      expect(high).toBeGreaterThanOrEqual(of.delta - 1e-6);
      expect(low).toBeLessThanOrEqual(of.delta + 1e-6);
      expect(countFailures(of)).toBeGreaterThanOrEqual(settings.minNdcgDelta);
      expect(countFailures(of)).toBeGreaterThan(0);
    }),
    runs,
  );
});

it('a pass of non-inferiority is backed by every number that is there', () => {
  fc.assert(
    fc.property(found, settingsOf['non-inferiority'], (of, settings) => {
      if (judgeFound(of, settings) !== 'pass') return;
      const margin = -settings.minNdcgDelta;
      const shift = countFailures(of) - of.delta;
      if (isUnchanged(of)) {
        expect(1 - 0.025 ** (1 / countPairs(of)) - shift).toBeLessThanOrEqual(margin);
        return;
      }
      expect(of.pValue === null && of.interval === null).toBe(false);
      const low = of.interval?.[0] ?? of.delta;
      expect(low).toBeGreaterThan(-margin);
      expect(low + shift).toBeGreaterThan(-margin);
      expect(low).toBeLessThanOrEqual(of.delta + 1e-6);
    }),
    runs,
  );
});

it('a failure of regression is backed by every number that is there', () => {
  fc.assert(
    fc.property(found, settingsOf.regression, (of, settings) => {
      const outcome = judgeFound(of, settings);
      const tolerance = settings.minNdcgDelta;
      const [low, high] = of.interval ?? [of.delta, of.delta];
      if (outcome === 'fail') {
        expect(high).toBeLessThan(tolerance);
        expect(of.delta).toBeGreaterThanOrEqual(low - 1e-6);
        if (tolerance === 0) expect(of.pValue ?? 0).toBeLessThanOrEqual(0.05);
      }
      if (outcome === 'pass' && tolerance === 0 && of.delta < 0) {
        // What p-value and interval both show must not pass.
        expect(of.interval !== null && high < 0 && of.pValue !== null && of.pValue < 0.05).toBe(false);
      }
    }),
    runs,
  );
});

it('what is drawn passes, fails and is open, of each a fair share', () => {
  const seen = new Map<Outcome, number>();
  for (const of of fc.sample(found, { numRuns: 300, seed: 1 })) {
    const outcome = judgeFound(of, buildSettings());
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }
  for (const outcome of ['pass', 'fail', 'inconclusive'] as const)
    expect(seen.get(outcome)).toBeGreaterThan(15);
});
