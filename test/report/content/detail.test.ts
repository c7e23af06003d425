import { describe, expect, it } from 'vitest';
import { countOthers, pickFirst, wholeDetail } from '../../../src/report/content/detail.ts';

describe('pickFirst', () => {
  const items = ['a', 'b', 'c', 'd'];

  it.each([
    ['all without an excerpt', undefined, Number.POSITIVE_INFINITY, 4],
    ['as many as the excerpt says', 3, Number.POSITIVE_INFINITY, 3],
    ['as many as the detail allows', undefined, 2, 2],
    ['the fewer of both', 3, 2, 2],
    ['all where they are just as many', 4, 4, 4],
  ])('takes %s', (_which, most, rows, count) => {
    const excerpt = most === undefined ? undefined : { most, others: 'rows' };
    const picked = pickFirst(items, excerpt, { ...wholeDetail, rows });
    expect(picked).toEqual({ shown: items.slice(0, count), left: 4 - count });
  });
});

describe('countOthers', () => {
  it.each([
    [1, 'rows', 'and 1 more'],
    [2, 'rows', 'and 2 more rows'],
    [9980, 'nodes that changed less', 'and 9,980 more nodes that changed less'],
    [3, '', 'and 3 more'],
  ])('%d %s', (left, others, text) => {
    expect(countOthers(left, others)).toBe(text);
  });
});
