import { describe, expect, it } from 'vitest';
import {
  corpus,
  removeVariationSelectors,
  taxonomyNodeIds,
} from '../../../sandbox/benchmark-service/corpus.ts';

describe('corpus', () => {
  it('describes each emoji of emojibase once', () => {
    expect(corpus.length).toBeGreaterThan(1900);
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
    expect(corpus.find(({ id }) => id === '2764')).toEqual({
      id: '2764',
      emoji: '❤',
      label: 'red heart',
      tags: 'emotion heart love red',
      nodeId: 'node_smileys_emotion',
    });
  });

  it('has a taxonomy node per emoji group', () => {
    expect(taxonomyNodeIds).toHaveLength(10);
    expect(taxonomyNodeIds).toContain('node_food_drink');
  });
});

describe('removeVariationSelectors', () => {
  it('makes the spellings of one emoji equal', () => {
    expect(removeVariationSelectors('❤\uFE0F')).toBe('❤');
    expect(removeVariationSelectors('🏃‍♂\uFE0F')).toBe('🏃‍♂');
  });
});
