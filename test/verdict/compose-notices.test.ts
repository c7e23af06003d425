import { describe, expect, it } from 'vitest';
import { formatPercent } from '../../src/runtime/format.ts';
import { composeNotices } from '../../src/verdict/compose-notices.ts';
import type { GateSettings } from '../../src/verdict/gates/gate.ts';
import type { NoticeContext } from '../../src/verdict/notices/notice.ts';
import { readSampling } from '../../src/verdict/session-filter.ts';
import { computeNormalCdf, computeNormalQuantile } from '../../src/verdict/statistics/distributions.ts';
import { computeLuckyPassChance } from '../../src/verdict/statistics/reruns.ts';
import { buildBenchmark } from '../builders/benchmark.ts';
import { buildSettings } from '../builders/settings.ts';
import { judgeCandidates } from '../builders/verdict.ts';
import golden from '../golden/statistics.json' with { type: 'json' };

interface Situation {
  readonly candidates?: number;
  readonly delta?: number;
  readonly settings?: Partial<GateSettings>;
  readonly facts?: Partial<NoticeContext>;
  readonly pValue?: number;
}

/** Density over upper tail of the standard normal distribution. */
function computeHazard(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI) / computeNormalCdf(-z);
}

function compose({
  candidates = 1,
  delta = 0.03,
  settings = {},
  facts = {},
  pValue = 0.0001,
}: Situation = {}): string[] {
  const numbers = Array.from({ length: candidates }, (_, index) => ({
    id: `c${index}`,
    delta,
    pValue,
  }));
  const all = buildSettings(settings);
  return composeNotices(judgeCandidates(numbers, all.require, settings), all, {
    draw: 1,
    alphaSpending: false,
    ...facts,
  });
}

describe('composeNotices', () => {
  it.each<[string, Situation]>([
    ['one candidate on its first run', {}],
    ['several of which all must pass, and do', { candidates: 3 }],
    ['one of which any may pass', { settings: { require: 'any' } }],
    [
      'several of which any might have passed',
      { candidates: 3, delta: 0.03, pValue: 0.9, settings: { require: 'any', adjustment: 'holm' } },
    ],
    ['a margin', { settings: { mode: 'non-inferiority', minNdcgDelta: -0.01 } }],
    ['a tolerance', { settings: { mode: 'regression', minNdcgDelta: -0.01 } }],
    ['a loss that may be chance', { delta: -0.01, pValue: 0.3 }],
    ['a random sample of a month', { facts: { sampling: { strategy: 'random', windowDays: 30 } } }],
  ])('says nothing of %s', (_case, situation) => {
    expect(compose(situation)).toEqual([]);
  });

  it('32: says that the benchmark speaks of more than was asked about', () => {
    expect(compose({ facts: { unrequestedCount: 1 } })).toEqual([
      'The benchmark includes 1 retriever that you did not request; this report ignores them.',
    ]);
    expect(compose({ facts: { unrequestedCount: 0 } })).toEqual([]);
  });

  it('33: says when fewer sessions were found than asked for', () => {
    expect(compose({ facts: { requestedSessions: 1000, sessionCount: 144 } })).toEqual([
      'Only 144 of the 1,000 requested sessions were found and replayed.',
    ]);
    expect(compose({ facts: { requestedSessions: 1000, sessionCount: 1000 } })).toEqual([]);
  });

  it('says that nothing can pass with fewer than 20 sessions', () => {
    expect(compose({ facts: { requestedSessions: 19 } })).toEqual([
      'session-count is 19: with fewer than 20 sessions no candidate can pass.',
    ]);
    expect(compose({ facts: { requestedSessions: 20 } })).toEqual([]);
  });

  it('points from a negative minimum to non-inferiority', () => {
    expect(compose({ settings: { minNdcgDelta: -0.01 } })).toEqual([
      'A negative min-ndcg-delta allows no loss here: a gain above 0 is required in any case. To allow a small loss, set mode: non-inferiority.',
    ]);
  });
});

describe('clicks', () => {
  const loss = { delta: -0.03, pValue: 0.0001 };

  it.each<[string, Situation]>([
    ['a significant fall', loss],
    ['a regression', { ...loss, settings: { mode: 'regression' } }],
    [
      'a failure of non-inferiority',
      { ...loss, settings: { mode: 'non-inferiority', minNdcgDelta: -0.001 } },
    ],
    ['a loss within the margin', { ...loss, settings: { mode: 'non-inferiority', minNdcgDelta: -0.1 } }],
    ['a loss within the tolerance', { ...loss, settings: { mode: 'regression', minNdcgDelta: -0.1 } }],
  ])('are said to favor the baseline under %s, once', (_case, situation) => {
    const notices = compose({ ...situation, candidates: 2 }).filter((notice) => /Clicks/.test(notice));
    expect(notices).toEqual([
      'Clicks favor the baseline, because people could only click what it showed them. This is significant evidence that the candidate ranks logged choices lower, not proof that it is worse. Sessions from mixed traffic (session-filter, retriever_ids) reduce this bias.',
    ]);
  });

  it.each<[string, Situation]>([
    ['a gain that is too small', { delta: 0.001, pValue: 0.0001, settings: { minNdcgDelta: 0.01 } }],
    [
      'a shortfall of a margin',
      { delta: 0.001, pValue: 0.0001, settings: { mode: 'superiority-by-margin', minNdcgDelta: 0.01 } },
    ],
  ])('are no matter of %s', (_case, situation) => {
    expect(compose(situation)).toEqual([]);
  });
});

describe('sampling', () => {
  it.each<[Partial<NoticeContext>, RegExp]>([
    [
      { sampling: { strategy: 'recent' } },
      /^The sessions are the most recent ones: many of them may come from the same users/,
    ],
    [{ sampling: { windowDays: 2.2 } }, /^The sessions come from 2 days: many/],
    [{ sampling: { windowDays: 0.5 } }, /^The sessions come from 12 hours: many/],
    [{ sampling: { windowDays: 0 } }, /^The sessions come from 1 hour: many/],
    [
      { sampling: { strategy: 'stratified' } },
      /^Stratified sampling may weight groups of sessions differently/,
    ],
  ])('of %j is noted', (facts, notice) => {
    expect(compose({ facts })).toEqual([expect.stringMatching(notice)]);
  });

  it.each([
    [null, {}],
    [{ sample_strategy: 'recent' }, { strategy: 'recent' }],
    [{ time_range: { start: '2025-06-11T10:00:00Z', end: '2025-06-13T10:00:00Z' } }, { windowDays: 2 }],
    [{ time_range: { start: '2025-06-11T10:00:00Z', end: null } }, { windowDays: 7 }],
    [{ time_range: { start: null, end: '2025-06-11T10:00:00Z' } }, {}],
    [{ time_range: 'June', sample_strategy: 7 }, {}],
    [{ time_range: { start: 'soon' } }, {}],
  ])('is read from the filter %j', (session_filter, sampling) => {
    const benchmark = buildBenchmark({ session_filter, created_at: '2025-06-18T10:00:00Z' });
    expect(readSampling(benchmark)).toEqual(sampling);
  });
});

describe('luck', () => {
  it.each([
    [2, 'about 0.56'],
    [3, 'about 0.85'],
    [4, 'about 1.03'],
    [5, 'about 1.16'],
    [9, 'about 1.49'],
    [10, 'about 1.54'],
    [20, 'more than 1.54'],
  ])('says how lucky the best of %d is', (candidates, standardErrors) => {
    expect(compose({ candidates, pValue: 1e-6, settings: { require: 'any', adjustment: 'holm' } })).toEqual([
      `Picking the best of ${candidates} flatters the winner: with ${candidates} equal candidates, the top one would look ${standardErrors} standard errors better by luck.`,
    ]);
  });

  it.each([
    [2, 0.05, '4.9'],
    [5, 0.05, '11.9'],
    [2, 0.1, '9.8'],
  ])('says what run %d at %d does to the chance of a lucky pass', (draw, maxPValue, chance) => {
    expect(compose({ settings: { maxPValue }, facts: { draw } })).toEqual([
      `This is run ${draw} on this pull request; deleting the gate's comment restarts the count. By now, even a candidate no better than the baseline has up to a ${formatPercent(Number(chance) / 100)} chance of having passed by luck; alpha-spending limits it.`,
    ]);
  });

  it.each([
    // candidates, run, 1 - 0.975^(kj)
    [5, 1, '11.9', 'Without a correction,'],
    [5, 3, '31.6', 'By now,'],
    [2, 2, '9.6', 'By now,'],
  ])('counts %d uncorrected candidates in run %d', (candidates, draw, chance, when) => {
    const notices = compose({
      candidates,
      pValue: 0.9,
      settings: { require: 'any', adjustment: 'none' },
      facts: { draw },
    });
    expect(notices).toEqual([
      expect.stringContaining(
        `${when} one of ${candidates} uncorrected candidates no better than the baseline has up to a ${formatPercent(Number(chance) / 100)} chance of having passed by luck; p-value-adjustment: auto limits it.`,
      ),
    ]);
  });

  it.each<[Partial<GateSettings>, string]>([
    [
      { mode: 'non-inferiority', minNdcgDelta: -0.01 },
      'even a candidate worse by the whole margin has up to a 7.3',
    ],
    [
      { mode: 'superiority-by-margin', minNdcgDelta: 0.001 },
      'even a candidate better by just less than min-ndcg-delta has up to a 7.3',
    ],
  ])('speaks of what must not pass in %j', (settings, words) => {
    expect(compose({ settings, facts: { draw: 3 } })).toEqual([expect.stringContaining(words)]);
  });

  it('counts looks for a regression too', () => {
    expect(compose({ settings: { mode: 'regression' }, facts: { draw: 2 } })).toEqual([
      "This is run 2 on this pull request; deleting the gate's comment restarts the count. Each run is another chance for a regression to go unnoticed: look at all of them.",
    ]);
  });

  it('says at which level the first run is tested when alpha is spent', () => {
    expect(compose({ settings: { maxPValue: 0.025 }, facts: { alphaSpending: true } })).toEqual([
      `With alpha-spending this run is tested at 0.025, which keeps the chance of a lucky pass in all runs together below ${formatPercent(0.025)}.`,
    ]);
  });

  it('says at which level a later run is tested when alpha is spent', () => {
    expect(compose({ settings: { maxPValue: 0.05 / 6 }, facts: { draw: 2, alphaSpending: true } })).toEqual([
      `This is run 2 on this pull request; deleting the gate's comment restarts the count. With alpha-spending this run is tested at 0.00833, which keeps the chance of a lucky pass in all runs together below ${formatPercent(0.025)}.`,
    ]);
  });

  it.each(golden.best_of_k_null.filter(({ k }) => k > 1))('knows how lucky the best of $k is', (row) => {
    const [bias = ''] = compose({
      candidates: row.k,
      pValue: 1e-6,
      settings: { require: 'any', adjustment: 'holm' },
    });
    expect(bias).toContain(`about ${row.expected_max_in_se_independent.toFixed(2)} standard errors`);
    const chance = row['prob_any_p_below_0.05_and_positive_independent'];
    expect(computeLuckyPassChance(row.k, 0.05)).toBeCloseTo(chance, 12);
  });

  it('knows how flattered a gain is that passes', () => {
    const flatter = (gain: number) => 1 + computeHazard(computeNormalQuantile(0.975) - gain) / gain;
    for (const row of golden.winners_curse) {
      const expected = row.expected_estimate_over_true_given_significant_positive;
      expect(flatter(row.delta_over_se)).toBeCloseTo(expected, 4);
    }
    const standardError = 0.18 / Math.sqrt(1000);
    expect(flatter(0.005 / standardError).toFixed(1)).toBe('2.8');
    expect(compose({ pValue: 0.02 })[0]).toMatch(/about 2\.8 times as large\.$/);
  });

  it('says that a gain that just passes is flattered', () => {
    expect(compose({ pValue: 0.02 })).toEqual([
      expect.stringMatching(/^On average, a measured gain that passes is larger than the true gain/),
    ]);
    expect(compose({ pValue: 0.02, settings: { mode: 'regression' } })).toEqual([]);
  });

  it('says what it takes that all pass', () => {
    expect(compose({ candidates: 2, pValue: 0.9 })).toEqual([
      expect.stringMatching(/^With require: all, one unlucky candidate is enough to block/),
    ]);
  });
});
