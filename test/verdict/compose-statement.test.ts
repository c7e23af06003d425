import { describe, expect, it } from 'vitest';
import { composeStatement } from '../../src/verdict/compose-statement.ts';
import type { GateSettings } from '../../src/verdict/gates/gate.ts';
import { judgeBenchmark } from '../../src/verdict/judge-benchmark.ts';
import { formatSentence } from '../../src/verdict/sentence.ts';
import { buildBenchmarkWith } from '../builders/benchmark.ts';
import { computeInterval, spanInterval } from '../builders/interval.ts';
import { buildSettings } from '../builders/settings.ts';
import { judgeCandidates } from '../builders/verdict.ts';

describe('the sentence as a user reads it', () => {
  const judgeOne = (
    delta: number,
    standardError: number,
    settings: Partial<GateSettings> = {},
    latency = 2.5,
  ): string => {
    const comparison = {
      ndcg_delta: { '10': delta },
      p_value: null,
      confidence_interval: spanInterval(delta, standardError, 1000),
      latency_delta_ms: latency,
    };
    return formatSentence(
      judgeBenchmark(buildBenchmarkWith(comparison), buildSettings(settings)).verdict.sentence,
    );
  };
  const nonInferiority = { mode: 'non-inferiority', minNdcgDelta: -0.01 } as const;

  it.each<[string, string]>([
    [
      judgeOne(0.005, 0.0056, { minNdcgDelta: 0.005 }),
      'hybrid (ret_hybrid) is inconclusive: NDCG@10 rose by 0.0050, but that may be chance: p = 0.372 (required: at most 0.05); with 1,000 sessions this benchmark would detect a true difference of 0.0157 in four out of five runs; detecting 0.005 takes about 9,900 sessions.',
    ],
    [
      judgeOne(0.004, 0.0056, { minNdcgDelta: 0.004 }),
      'hybrid (ret_hybrid) is inconclusive: NDCG@10 rose by 0.0040, but that may be chance: p = 0.475 (required: at most 0.05); with 1,000 sessions this benchmark would detect a true difference of 0.0157 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0050.',
    ],
    [
      judgeOne(-0.004, 0.0015, nonInferiority),
      'hybrid (ret_hybrid) passes: NDCG@10 fell by 0.0040, at worst −0.0069, within the margin of 0.01, though it is significantly worse than the baseline.',
    ],
    [
      judgeOne(-0.004, 0.0015, { mode: 'regression' }),
      'hybrid (ret_hybrid) fails: NDCG@10 fell by 0.0040, a significant regression: one-sided p = 0.004 (fails below 0.025).',
    ],
    [
      judgeOne(-0.002, 0.008, { mode: 'regression' }),
      'hybrid (ret_hybrid) passes: NDCG@10 fell by 0.0020, no significant regression; too few sessions to see a regression of 0.01 reliably.',
    ],
    [
      judgeOne(0.02, 0.005, { maxLatencyDeltaMs: 20 }, 35),
      'hybrid (ret_hybrid) fails: NDCG@10 rose by 0.0200, but mean latency rose by 35.0 ms (required: at most 20 ms).',
    ],
    [
      judgeOne(0.02, 0.005, { maxLatencyDeltaMs: 20, minSessions: 500 }),
      'hybrid (ret_hybrid) passes: NDCG@10 rose by 0.0200, p < 0.001, mean latency rose by 2.5 ms, 1,000 sessions replayed.',
    ],
    [
      judgeOne(0.02, 0.005, { minSessions: 2000 }),
      'hybrid (ret_hybrid) is inconclusive: NDCG@10 rose by 0.0200, but only 1,000 sessions replayed (required: at least 2,000).',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});

describe('composeStatement', () => {
  const good = { id: 'good', delta: 0.03 };
  const bad = { id: 'bad', delta: -0.02 };

  it('keeps names apart from words of ours', () => {
    const { outcome, require, candidates, deciding, sentence } = judgeCandidates([good, bad], 'any');
    const statement = composeStatement({ outcome, require, candidates, deciding });
    expect(statement).toEqual([
      '1 of 2 candidates passes, and one is enough; the best is ',
      { kind: 'code', text: 'good' },
    ]);
    expect(sentence).toEqual([...statement, ': NDCG@10 rose by 0.0300, p = 0.010.']);
  });

  it.each([
    [
      'a pass: behind all reasons',
      0,
      [
        'NDCG@10 rose by 0.0300, no significant regression, recall@10 rose by 0.0150',
        'too few sessions to see a regression of 0.01 reliably',
      ],
    ],
    [
      'another gate in the way: behind that one',
      0.02,
      [
        'NDCG@10 rose by 0.0300, no significant regression, but recall@10 rose by 0.0150 (required: at least 0.02)',
        'too few sessions to see a regression of 0.01 reliably',
      ],
    ],
  ])('says last what else to know about the effect, of %s', (_what, minRecallDelta, explanation) => {
    const benchmark = buildBenchmarkWith({
      p_value: null,
      confidence_interval: spanInterval(0.03, 0.025, 1000),
    });
    const settings = buildSettings({ mode: 'regression', minRecallDelta });
    expect(judgeBenchmark(benchmark, settings).verdict.deciding.explanation).toEqual(explanation);
  });

  it('speaks of no gain where all may have lost', () => {
    const settings = { mode: 'non-inferiority', minNdcgDelta: -0.01 } as const;
    const losses = [-0.001, -0.002].map((delta) => ({
      id: `loss ${delta}`,
      delta,
      pValue: null,
      interval: spanInterval(delta, 0.001, 1000),
    }));
    const verdict = judgeCandidates(losses, 'all', settings);
    expect(verdict.outcome).toBe('pass');
    expect(formatSentence(verdict.sentence)).not.toMatch(/gain/);
  });

  it('never asks for fewer sessions than there were', () => {
    // Twenty candidates, of which the best would pass by itself.
    const others = Array.from({ length: 19 }, (_, index) => ({ id: `c${index}`, delta: 0.001, pValue: 0.9 }));
    const best = { id: 'best', delta: 0.03, pValue: 0.004, interval: computeInterval(0.03, 0.004, 1000) };
    const { outcome, sentence } = judgeCandidates([best, ...others], 'any', { adjustment: 'holm' });
    expect(outcome).toBe('inconclusive');
    const asked = Number(
      /about ([\d,]+) sessions/.exec(formatSentence(sentence))?.[1]?.replace(',', '') ?? 10_000,
    );
    expect(asked).toBeGreaterThan(1000);
  });
});
