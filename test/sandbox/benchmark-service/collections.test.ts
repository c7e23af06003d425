import { describe, expect, it } from 'vitest';
import {
  collections,
  findCollection,
  getEmojiDocument,
  readPath,
} from '../../../sandbox/benchmark-service/collections.ts';
import { corpus, taxonomyNodeIds } from '../../../sandbox/benchmark-service/corpus.ts';

describe('collections', () => {
  it('hold the corpus, and a document for each of its nodes', () => {
    expect(findCollection('emoji')).toBe(findCollection('col_emoji'));
    expect(findCollection('col_emoji')?.documents.map(({ document_id }) => document_id)).toEqual(
      corpus.map(({ id }) => id),
    );
    const nodes = findCollection('emoji_groups')?.documents.map(({ node_id }) => node_id);
    expect(nodes?.toSorted()).toEqual(taxonomyNodeIds);
    expect(findCollection('shoes')).toBeUndefined();
  });

  it('have documents that know where they are', () => {
    for (const { id, documents } of collections) {
      expect(new Set(documents.map(({ collection_id }) => collection_id))).toEqual(new Set([id]));
    }
  });
});

describe('getEmojiDocument', () => {
  it('finds by id, and nothing else', () => {
    expect(getEmojiDocument('2764').label).toBe('red heart');
    expect(() => getEmojiDocument('red heart')).toThrow('no document red heart');
  });
});

describe('readPath', () => {
  it.each([
    ['a.b', 1],
    ['list.1', 'y'],
    ['a.c', undefined],
    ['a.b.c', undefined],
    ['none.b', undefined],
    ['constructor', undefined],
    ['list.length', 2],
  ])('reads %s', (path, value) => {
    expect(readPath({ a: { b: 1 }, list: ['x', 'y'] }, path)).toBe(value);
  });
});
