import { describe, expect, it } from 'vitest';
import { createOwnRetrieverRecord, parseOwnRetrievers } from '../../src/candidates/own-retrievers.ts';

const own = { name: 'gate-acme-search-pr42-991-2-3f2a9c1e-0123456789ab', since: 1_750_000_000_000 };

describe('createOwnRetrieverRecord', () => {
  it('saves what would be left, before and after an id is known, and that nothing is', () => {
    const saved: string[] = [];
    const record = createOwnRetrieverRecord((name, value) => saved.push(`${name} ${value}`));
    record.set({ retrievers: [], protectedIds: ['ret_base'] });
    record.set({ retrievers: [own], protectedIds: ['ret_base'] });
    record.set({ retrievers: [{ ...own, id: 'ret_1' }], protectedIds: ['ret_base'] });
    expect(record.current.retrievers).toEqual([{ ...own, id: 'ret_1' }]);
    record.set({ retrievers: [], protectedIds: ['ret_base'] });
    expect(saved).toEqual([
      `retrievers ${JSON.stringify({ retrievers: [own], protectedIds: ['ret_base'] })}`,
      `retrievers ${JSON.stringify({ retrievers: [{ ...own, id: 'ret_1' }], protectedIds: ['ret_base'] })}`,
      'retrievers ',
    ]);
  });
});

describe('parseOwnRetrievers', () => {
  it('reads what was saved', () => {
    const state = { retrievers: [{ ...own, id: 'ret_1' }], protectedIds: ['ret_base'] };
    expect(parseOwnRetrievers(JSON.stringify(state))).toEqual(state);
    expect(parseOwnRetrievers('')).toEqual({ retrievers: [], protectedIds: [] });
  });

  it.each([
    '{',
    'null',
    '[]',
    '{"retrievers":[]}',
    JSON.stringify({ retrievers: [{ ...own, id: 'a b' }], protectedIds: [] }),
    JSON.stringify({ retrievers: [{ id: 'ret_1', since: 0 }], protectedIds: [] }),
    JSON.stringify({ retrievers: [{ ...own, since: -1 }], protectedIds: [] }),
    JSON.stringify({ retrievers: Array.from({ length: 101 }, () => own), protectedIds: [] }),
  ])('reads nothing else: %s', (state) => {
    expect(parseOwnRetrievers(state)).toBeUndefined();
  });
});
