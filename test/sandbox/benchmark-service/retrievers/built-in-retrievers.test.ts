import { describe, expect, it } from 'vitest';
import {
  findRetriever,
  retrievers,
} from '../../../../sandbox/benchmark-service/retrievers/built-in-retrievers.ts';
import { findStageProblems } from '../../../../sandbox/benchmark-service/stages/validate-stages.ts';

describe('retrievers', () => {
  it.each(['retriever_id', 'retriever_name'] as const)('have a %s of their own', (member) => {
    expect(new Set(retrievers.map((retriever) => retriever[member])).size).toBe(retrievers.length);
  });

  it('search only what emojibase says of an emoji', () => {
    const fields = retrievers
      .flatMap(({ stages }) => stages)
      .flatMap(({ config }) => (config.parameters?.searches ?? []) as { fields: string[] }[])
      .flatMap((search) => search.fields);
    expect(new Set(fields)).toEqual(new Set(['label', 'tags']));
  });

  it('could have been created through the API', () => {
    for (const { stages, collection_ids } of retrievers) {
      expect(findStageProblems(stages, collection_ids)).toEqual([]);
    }
  });
});

describe('findRetriever', () => {
  it('finds by id', () => {
    expect(findRetriever('ret_slow')?.retriever_name).toBe('Prefixes and typos, slow');
    expect(findRetriever('ret_unknown')).toBeUndefined();
  });
});
