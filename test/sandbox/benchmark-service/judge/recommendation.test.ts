import { describe, expect, it } from 'vitest';
import type { PipelineComparison } from '../../../../sandbox/benchmark-service/index.ts';
import { recommend } from '../../../../sandbox/benchmark-service/judge/recommendation.ts';

const compare = (id: string, delta: number, p_value: number | null): PipelineComparison => ({
  candidate_retriever_id: id,
  ndcg_delta: { 10: delta },
  recall_delta: {},
  latency_delta_ms: 0,
  p_value,
  confidence_interval: null,
  taxonomy_wins: [],
  taxonomy_losses: [],
});

describe('recommend', () => {
  it.each([
    [
      'the largest significant gain',
      [compare('a', 0.02, 0.01), compare('b', 0.03, 0.00001), compare('c', 0.05, 0.2)],
      'Prefer b to base: NDCG@10 +0.0300 over 500 sessions, p < 0.0001.',
    ],
    [
      'the baseline if nothing is significant',
      [compare('a', 0.02, 0.2), compare('b', 0.01, 0.3)],
      'Keep base: the best, a, is not shown to be better (NDCG@10 +0.0200 over 500 sessions, p = 0.2000).',
    ],
    [
      'the baseline if the candidate is worse',
      [compare('a', -0.02, 0.01)],
      'Keep base: a is worse (NDCG@10 −0.0200 over 500 sessions, p = 0.0100).',
    ],
    [
      'the baseline if nothing differs',
      [compare('a', 0, null)],
      'Keep base: a is not shown to be better (NDCG@10 +0.0000 over 500 sessions, no p-value because the differences do not vary).',
    ],
    ['the baseline without any candidate', [], 'Keep base: there is no candidate to compare it with.'],
  ])('recommends %s', (_, comparisons, expected) => {
    expect(recommend('base', comparisons, 500)).toBe(expected);
  });
});
