import { describe, expect, it } from 'vitest';
import { readPath } from '../../../sandbox/benchmark-service/collections.ts';
import { type FilterCondition, meetsCondition } from '../../../sandbox/benchmark-service/filter-condition.ts';
import { findConditionProblems } from '../../../sandbox/benchmark-service/stages/stage-parameters.ts';

const item = { name: 'Red Heart', tags: ['love', 'red'], price: 5, shop: { open: true }, note: null };
const meets = (condition: FilterCondition, ignoresCase = false) =>
  meetsCondition(condition, (field) => readPath(item, field), { ignoresCase });

describe('a comparison', () => {
  it.each<[string, FilterCondition, boolean]>([
    ['eq unless said otherwise', { field: 'price', value: 5 }, true],
    ['eq', { field: 'price', operator: 'eq', value: '5' }, false],
    ['eq with a list', { field: 'tags', operator: 'eq', value: 'red' }, true],
    ['eq by a path', { field: 'shop.open', value: true }, true],
    ['ne', { field: 'price', operator: 'ne', value: 4 }, true],
    ['ne with a list', { field: 'tags', operator: 'ne', value: 'red' }, false],
    ['gt', { field: 'price', operator: 'gt', value: 5 }, false],
    ['gte', { field: 'price', operator: 'gte', value: 5 }, true],
    ['lt', { field: 'price', operator: 'lt', value: 5.1 }, true],
    ['lte', { field: 'price', operator: 'lte', value: 4 }, false],
    ['gt of texts', { field: 'name', operator: 'gt', value: 'Blue' }, true],
    ['gt of a number and a text', { field: 'price', operator: 'gt', value: '1' }, false],
    ['gt of nothing', { field: 'none', operator: 'gt', value: 1 }, false],
    ['in', { field: 'price', operator: 'in', value: [4, 5] }, true],
    ['in with a list', { field: 'tags', operator: 'in', value: ['blue', 'love'] }, true],
    ['in with no list', { field: 'price', operator: 'in', value: 5 }, false],
    ['nin', { field: 'price', operator: 'nin', value: [4, 5] }, false],
    ['contains', { field: 'name', operator: 'contains', value: 'd H' }, true],
    ['contains in a list', { field: 'tags', operator: 'contains', value: 'ov' }, true],
    ['contains no number', { field: 'price', operator: 'contains', value: '5' }, false],
    ['starts_with', { field: 'name', operator: 'starts_with', value: 'Red' }, true],
    ['ends_with', { field: 'name', operator: 'ends_with', value: 'heart' }, false],
    ['exists', { field: 'note', operator: 'exists' }, false],
    ['exists not', { field: 'none', operator: 'exists', value: false }, true],
    ['is_null', { field: 'note', operator: 'is_null' }, true],
    ['is_null not', { field: 'price', operator: 'is_null', value: false }, true],
  ])('%s', (_, condition, isMet) => {
    expect(meets(condition)).toBe(isMet);
    expect(findConditionProblems(condition, [])).toEqual([]);
  });

  it('ignores case where it is told to', () => {
    const conditions: FilterCondition[] = [
      { field: 'name', operator: 'ends_with', value: 'heart' },
      { field: 'tags', operator: 'in', value: ['LOVE'] },
    ];
    expect(conditions.map((condition) => meets(condition))).toEqual([false, false]);
    expect(conditions.map((condition) => meets(condition, true))).toEqual([true, true]);
  });
});

describe('a combination', () => {
  const [yes, no] = [
    { field: 'price', value: 5 },
    { field: 'price', value: 4 },
  ];

  it.each<[FilterCondition, boolean]>([
    [{ AND: [yes, yes] }, true],
    [{ AND: [yes, no] }, false],
    [{ OR: [no, yes] }, true],
    [{ OR: [no] }, false],
    [{ OR: [] }, false],
    [{ NOT: no }, true],
    [{ NOT: [no, yes] }, false],
    [{ AND: [yes], NOT: yes }, false],
    [{ AND: [{ OR: [no, { NOT: no }] }, yes] }, true],
  ])('%j is %s', (condition, isMet) => {
    expect(meets(condition)).toBe(isMet);
    expect(findConditionProblems(condition, [])).toEqual([]);
  });
});

describe('findConditionProblems', () => {
  it.each([
    [{}, [[], 'value_error']],
    [{ field: 'a', operator: 'regex', value: 'x' }, [['operator'], 'enum']],
    [{ field: 'a', vale: 1 }, [['vale'], 'extra_forbidden']],
    [{ AND: [{ OR: 'x' }] }, [['AND', 0, 'OR'], 'array_type']],
    [{ NOT: { and: [] } }, [['NOT', 'and'], 'extra_forbidden']],
  ])('of %j', (condition, [loc, type]) => {
    expect(findConditionProblems(condition, [])).toEqual([{ loc, type, msg: expect.any(String) }]);
  });
});
