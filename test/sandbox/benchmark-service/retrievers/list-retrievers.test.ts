import { describe, expect, it } from 'vitest';
import { RequestValidationError } from '../../../../sandbox/benchmark-service/api-error.ts';
import { retrievers } from '../../../../sandbox/benchmark-service/retrievers/built-in-retrievers.ts';
import {
  type ListRetrieversQuery,
  type ListRetrieversRequest,
  listRetrievers,
} from '../../../../sandbox/benchmark-service/retrievers/list-retrievers.ts';

const list = (request: ListRetrieversRequest, query: Partial<ListRetrieversQuery> = {}) => {
  const { results, total } = listRetrievers(retrievers, request, { include_total: true, ...query });
  return { ids: (results as { retriever_id: string }[]).map(({ retriever_id }) => retriever_id), total };
};
const allIds = retrievers.map(({ retriever_id }) => retriever_id);

describe('listRetrievers', () => {
  it.each<[string, ListRetrieversRequest, string[]]>([
    ['a text in names', { search: 'TYPOS,' }, ['ret_unreliable', 'ret_slow']],
    ['a text in descriptions', { search: 'ignores the tags' }, ['ret_labels_only']],
    ['a text in its case', { search: 'TYPOS,', case_sensitive: true }, []],
    ['a field', { filters: { tags: 'production' } }, ['ret_baseline']],
    ['fields', { filters: { tags: 'candidate', version: 5 } }, ['ret_improved']],
    ['a field in any case', { filters: { retriever_name: 'broken' } }, ['ret_broken']],
    ['a field in its case', { filters: { retriever_name: 'broken' }, case_sensitive: true }, []],
    [
      'a condition',
      {
        filters: {
          AND: [
            { field: 'retriever_name', operator: 'starts_with', value: 'Labels' },
            { NOT: { field: 'tags', value: 'production' } },
          ],
        },
      },
      ['ret_labels_only', 'ret_baseline_copy'],
    ],
    ['everything', { search: null, filters: null, sorts: null }, allIds],
    ['everything by an empty filter', { filters: {} }, allIds],
    [
      'in an order',
      {
        filters: { field: 'version', operator: 'gte', value: 3 },
        sorts: [{ field: 'version', direction: 'desc' }],
      },
      ['ret_improved', 'ret_unreliable', 'ret_baseline'],
    ],
    [
      'in an order of several fields',
      { search: 'labels and tags', sorts: [{ field: 'collection_ids' }, { field: 'retriever_name' }] },
      ['ret_baseline', 'ret_baseline_copy'],
    ],
  ])('finds by %s', (_, request, ids) => {
    expect(list(request)).toEqual({ ids, total: ids.length });
  });

  it('pages, ten at a time unless told otherwise', () => {
    const many = [...retrievers, ...retrievers];
    const page = (query: Partial<ListRetrieversQuery>) =>
      listRetrievers(many, {}, { include_total: false, ...query });
    expect(page({}).results).toHaveLength(10);
    expect(page({ limit: null, offset: 15 }).results).toHaveLength(5);
    expect(page({ limit: 7, offset: 7 }).results).toEqual(page({ limit: 20 }).results.slice(7, 14));
    expect(page({ offset: 20 }).results).toEqual([]);
  });

  it('counts only where that is asked for', () => {
    expect(list({}, { include_total: false }).total).toBe(0);
    expect(list({}, { limit: 1 }).total).toBe(10);
  });

  it.each<[string, ListRetrieversRequest, Partial<ListRetrieversQuery>]>([
    ['a cursor', {}, { cursor: 'x' }],
    ['an operator that is none', { filters: { field: 'a', operator: 'like' } }, {}],
    ['an order of no field', { sorts: [{}] }, {}],
    ['a direction that is none', { sorts: [{ field: 'version', direction: 'up' }] }, {}],
  ])('refuses %s', (_, request, query) => {
    expect(() => list(request, query)).toThrow(RequestValidationError);
  });
});
