import { describe, expect, it } from 'vitest';
import {
  computeLatency,
  computePercentile,
  computeTotalMilliseconds,
} from '../../../../sandbox/benchmark-service/judge/latency.ts';
import type { Retriever } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';

const ranked = (...stageMilliseconds: number[]) =>
  ({ kind: 'ranked', ranking: [], stageMilliseconds }) as const;
const failed = { kind: 'failed', errorType: 'SomeError' } as const;

describe('computePercentile', () => {
  it.each([
    [[], 0.5, 0],
    [[7], 0.99, 7],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4, 5], 0.9, 4.6],
    [[1, 2, 3], 1, 3],
  ])("of %j at %d is R's type 7: %d", (values, share, expected) => {
    expect(computePercentile(values, share)).toBeCloseTo(expected, 12);
  });
});

describe('computeLatency', () => {
  const retriever = { stages: [{ stage_name: 'search' }, { stage_name: 'rerank' }] } as unknown as Retriever;

  it('summarises the successful replays, in all and per stage', () => {
    const outcomes = [ranked(1, 9), failed, ranked(3, 17), ranked(2, 28)];
    expect(computeLatency({ retriever, outcomes })).toEqual({
      p50_ms: 20,
      p90_ms: 28,
      p99_ms: expect.closeTo(29.8),
      mean_ms: 20,
      stage_latencies: { search: 2, rerank: 18 },
    });
  });
});

describe('computeTotalMilliseconds', () => {
  it('adds up the stages, and has nothing to say of a failure', () => {
    expect(computeTotalMilliseconds(ranked(1, 2, 3))).toBe(6);
    expect(computeTotalMilliseconds(failed)).toBeNull();
  });
});
