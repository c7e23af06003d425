import { describe, expect, it } from 'vitest';
import { orderCandidates } from '../../../src/report/content/order-candidates.ts';
import { judgeCandidates } from '../../builders/verdict.ts';

describe('orderCandidates', () => {
  const candidates = [
    { id: 'doubtful', delta: 0.01, pValue: 0.5 },
    { id: 'good', delta: 0.02 },
    { id: 'unknown', delta: undefined },
    { id: 'bad', delta: -0.01 },
    { id: 'best', delta: 0.03 },
    { id: 'worst', delta: -0.02 },
  ];

  it.each([
    ['all', ['worst', 'bad', 'doubtful', 'unknown', 'good', 'best']],
    ['any', ['best', 'good', 'doubtful', 'unknown', 'bad', 'worst']],
  ] as const)('begins with those on which the verdict hangs where %s must pass', (require, order) => {
    const ordered = orderCandidates(judgeCandidates(candidates, require));
    expect(ordered.map(({ candidateId }) => candidateId)).toEqual(order);
  });
});
