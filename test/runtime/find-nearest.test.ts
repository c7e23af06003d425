import { describe, expect, it } from 'vitest';
import { findNearest } from '../../src/runtime/find-nearest.ts';

const known = ['start', 'end', 'min_interactions', 'min-ndcg-delta'] as const;

describe('findNearest', () => {
  it.each([
    ['strat', 'start'],
    ['START', 'start'],
    ['min_interaction', 'min_interactions'],
    ['MIN_NDCG_DELTA', 'min-ndcg-delta'],
  ])('knows what is meant by %s', (typed, meant) => {
    expect(findNearest(typed, known)).toBe(meant);
  });

  it.each(['', 'x', 'stop', 'interaction_weights', 's'.repeat(100_000)])(
    'gives no wrong hint: %s',
    (typed) => {
      expect(findNearest(typed, known)).toBeUndefined();
    },
  );

  it('takes the nearest of several, and none of none', () => {
    expect(findNearest('stagee', ['stages', 'stage'])).toBe('stages');
    expect(findNearest('stage', [])).toBeUndefined();
  });

  it('allows for as many typos as it is told to', () => {
    expect(findNearest('strat', known, { most: 3, share: 0.3 })).toBeUndefined();
  });
});
