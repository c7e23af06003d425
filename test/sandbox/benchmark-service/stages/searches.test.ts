import { describe, expect, it } from 'vitest';
import { corpus } from '../../../../sandbox/benchmark-service/corpus.ts';
import { buildStage, buildWordSearch, listLabels, runStages } from './run-stages.ts';

const bm25 = { feature_uri: 'mixpeek://emoji_extractor@v1/bm25', query: '{{INPUT.query}}' };
const trigrams = { feature_uri: 'mixpeek://emoji_extractor@v1/trigrams', query: '{{INPUT.query}}' };
const vectors = { query: '{{INPUT.query}}', vector_index: 'emoji_extractor_v1_trigrams' };

describe('a feature_search', () => {
  it.each([
    ['a text', '{{INPUT.query}}'],
    ['the value of an input', { input_mode: 'text', value: '{{INPUT.query}}' }],
    ['the text of an input', { input_mode: 'text', text: '{{INPUT.query}}' }],
    ['a text around it', ' {{INPUT.query}} '],
  ])('takes the query as %s', async (_, query) => {
    expect((await listLabels([buildWordSearch({ query })]))[0]).toBe('red heart');
  });

  it('returns 25 documents unless told otherwise, best first, ties by descending id', async () => {
    const { documents } = await runStages([buildStage('feature_search', { searches: [bm25] })], {
      query: 'face',
    });
    expect(documents).toHaveLength(25);
    const sorted = [...documents].sort((a, b) => Number(b.score) - Number(a.score) || (a.id < b.id ? 1 : -1));
    expect(documents).toEqual(sorted);
  });

  it('finds more with two indexes than with either', async () => {
    const find = async (...searches: object[]) =>
      new Set(
        await listLabels([buildStage('feature_search', { searches, final_top_k: 100 })], {
          query: 'strawbery kiss',
        }),
      );
    const [byWords, byVectors, byBoth] = [await find(bm25), await find(trigrams), await find(bm25, trigrams)];
    expect(byWords.has('strawberry')).toBe(false);
    expect(byVectors.has('strawberry')).toBe(true);
    expect(byBoth.has('strawberry')).toBe(true);
    expect([...byWords].some((label) => byBoth.has(label))).toBe(true);
  });

  it('starts anew, whatever came before', async () => {
    const search = buildWordSearch();
    expect(await listLabels([buildWordSearch({ query: 'flag' }), search])).toEqual(
      await listLabels([search]),
    );
  });

  it('finds nothing for an empty query', async () => {
    expect(await listLabels([buildWordSearch()], { query: '' })).toEqual([]);
  });
});

describe('a hybrid_search', () => {
  it('is a vector search where words have no weight, in its order', async () => {
    const hybrid = buildStage('hybrid_search', { ...vectors, text_weight: 0, top_k: 20 });
    const semantic = buildStage('semantic_search', { ...vectors, top_k: 20 });
    expect((await listLabels([hybrid])).slice(0, 20)).toEqual(await listLabels([semantic]));
  });
});

describe('a query_expand', () => {
  const expand = (parameters: object) =>
    listLabels(
      [
        buildStage('query_expand', {
          feature_search_config: { searches: [bm25], final_top_k: 50 },
          ...parameters,
        }),
      ],
      {
        query: 'strawberry',
      },
    );

  it('finds what shares tags with the first results', async () => {
    const plain = await listLabels([buildWordSearch()], { query: 'strawberry' });
    const expanded = await expand({});
    expect(plain).toEqual(['strawberry']);
    expect(expanded[0]).toBe('strawberry');
    expect(expanded.length).toBeGreaterThan(5);
    const byLabel = new Map(corpus.map(({ label, tags }) => [label, tags.split(' ')]));
    const tags = new Set(byLabel.get('strawberry'));
    expect(expanded.every((label) => byLabel.get(label)?.some((tag) => tags.has(tag)))).toBe(true);
  });

  it('finds what the query alone finds where there is nothing to expand it by', async () => {
    const nothing = buildStage('query_expand', { feature_search_config: { searches: [bm25] } });
    expect(await listLabels([nothing], { query: 'qqqqq' })).toEqual([]);
  });
});
