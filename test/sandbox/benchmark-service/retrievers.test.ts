import { describe, expect, it } from 'vitest';
import { findRetriever, retrievers } from '../../../sandbox/benchmark-service/retrievers.ts';

describe('retrievers', () => {
  it('have ids of their own', () => {
    expect(new Set(retrievers.map(({ retriever_id }) => retriever_id)).size).toBe(retrievers.length);
  });

  it('search only what emojibase says of an emoji', () => {
    const fields = retrievers
      .flatMap(({ stages }) => stages)
      .flatMap((stage) => (stage.stage_type === 'keyword_search' ? stage.parameters.fields : []));
    expect(new Set(fields)).toEqual(new Set(['label', 'tags']));
  });
});

describe('findRetriever', () => {
  it('finds by id', () => {
    expect(findRetriever('ret_slow')?.retriever_name).toBe('Prefixes and typos, slow');
    expect(findRetriever('ret_unknown')).toBeUndefined();
  });
});
