import { describe, expect, it } from 'vitest';
import { getEmojiDocument } from '../../../../sandbox/benchmark-service/collections.ts';
import { buildPipeline, sumCredits } from '../../../../sandbox/benchmark-service/replay/pipeline.ts';
import { findRetriever } from '../../../../sandbox/benchmark-service/retrievers/built-in-retrievers.ts';
import type { Retriever } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';
import { buildRetriever, buildStage, buildWordSearch, listLabels, runStages } from '../stages/run-stages.ts';

const requireRetriever = (retrieverId: string) => findRetriever(retrieverId) as Retriever;

describe('a built-in retriever', () => {
  const searchAs = (retrieverId: string, query: string) =>
    listLabels(requireRetriever(retrieverId).stages.slice(0, 1), { query });

  it('finds the emoji of a label first', async () => {
    expect((await searchAs('ret_baseline', 'red heart'))[0]).toBe('red heart');
  });

  it.each([
    ['ret_baseline', 'yummy', true],
    ['ret_labels_only', 'yummy', false],
    ['ret_baseline', 'yumm', false],
    ['ret_improved', 'yumm', true],
    ['ret_improved', 'yumny', true],
    ['ret_baseline', 'yummy nonsense', true],
    ['ret_all_terms', 'yummy nonsense', false],
    ['ret_baseline', ':)', false],
  ])('%s finds something for "%s": %s', async (retrieverId, query, isFound) => {
    expect((await searchAs(retrieverId, query)).length !== 0).toBe(isFound);
  });

  it('returns the same behind a slow rerank and an unreliable enrichment, but what they add', async () => {
    const query = { query: 'party' };
    const { documents } = await runStages(requireRetriever('ret_improved').stages, query);
    const slow = await runStages(requireRetriever('ret_slow').stages, query);
    const unreliable = await runStages(requireRetriever('ret_unreliable').stages, query);
    const ids = documents.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect([slow, unreliable].map((run) => run.documents.map(({ id }) => id))).toEqual([ids, ids]);
    expect(slow.stages[1]?.milliseconds).toBeGreaterThanOrEqual(5);
    expect(slow.documents[1]?.added).toEqual({ scores: { rerank: 0.5 } });
    expect(unreliable.documents[0]?.added).toEqual({ group: { group_name: 'activities' } });
  });
});

describe('buildPipeline', () => {
  it.each([
    ['a stage that is unknown', buildStage('llm_filter'), 'executes no stage "llm_filter"'],
    ['parameters that are none', buildStage('limit', { limit: 0 }), 'stage "limit" cannot be executed'],
  ])('refuses %s', (_, stage, message) => {
    expect(() => buildPipeline(buildRetriever([stage]))).toThrow(message);
  });

  it('does not change the retriever', () => {
    const stages = [buildWordSearch(), buildStage('limit')];
    const copy = structuredClone(stages);
    buildPipeline(buildRetriever(stages));
    expect(stages).toEqual(copy);
  });
});

describe('sumCredits', () => {
  it('adds the prices of all stages', () => {
    const price = (...stages: Parameters<typeof buildRetriever>[0]) =>
      sumCredits(buildPipeline(buildRetriever(stages)));
    const rerank = buildStage('rerank', { inference_name: 'sandbox__keep_order' });
    expect(price(buildWordSearch())).toBe(1);
    expect(price(buildWordSearch(), rerank, buildStage('limit'))).toBe(6);
  });
});

describe('filters around a stage', () => {
  const isHeart = { field: 'tags', operator: 'eq', value: 'heart' };

  it('before a search restrict what is searched, not what was found', async () => {
    const search = buildWordSearch({}, { final_top_k: 3 });
    const plain = await listLabels([search], { query: 'red' });
    const config = { ...search.config, pre_filters: { NOT: { field: 'label', value: plain[0] } } };
    const filtered = await listLabels([{ ...search, config }], { query: 'red' });
    expect(filtered.slice(0, 2)).toEqual(plain.slice(1));
    expect(filtered).toHaveLength(3);
  });

  it('before another stage restrict what it is given', async () => {
    const limit = buildStage('limit', { limit: 50 }, { pre_filters: isHeart });
    const { documents, stages } = await runStages([buildWordSearch(), limit], { query: 'red' });
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.every(({ id }) => getEmojiDocument(id).tags.includes('heart'))).toBe(true);
    expect(stages[1]?.inputCount).toBeGreaterThan(documents.length);
  });

  it('after a stage restrict what it found', async () => {
    const search = buildWordSearch({}, { final_top_k: 5 });
    const plain = await runStages([search], { query: 'love' });
    const config = { ...search.config, post_filters: { NOT: { field: 'label', value: 'red heart' } } };
    const filtered = await runStages([{ ...search, config }], { query: 'love' });
    const others = plain.documents.filter(({ id }) => getEmojiDocument(id).label !== 'red heart');
    expect(filtered.documents).toEqual(others);
    expect(others.length).toBeLessThan(plain.documents.length);
  });

  it('know inputs, and fields that stages added', async () => {
    const enrich = buildStage(
      'document_enrich',
      {
        target_collection_id: 'col_emoji_groups',
        source_field: 'node_id',
        target_field: 'node_id',
        output_field: 'group',
      },
      { post_filters: { field: 'group.group_name', value: '{{INPUT.group}}' } },
    );
    const { documents } = await runStages([buildWordSearch(), enrich], {
      query: 'red',
      group: 'food & drink',
    });
    expect(new Set(documents.map(({ id }) => getEmojiDocument(id).node_id))).toEqual(
      new Set(['node_food_drink']),
    );
  });

  it('fail where they lack an input', async () => {
    const limit = buildStage('limit', {}, { post_filters: { field: 'label', value: '{{INPUT.label}}' } });
    const { error, documents } = await runStages([buildWordSearch(), limit]);
    expect(error?.message).toBe('stage "limit" failed with MissingInputError');
    expect(documents).toEqual([]);
  });
});
