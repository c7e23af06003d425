import { describe, expect, it } from 'vitest';
import { corpus } from '../../../../sandbox/benchmark-service/corpus.ts';
import { computeSimilarity } from '../../../../sandbox/benchmark-service/search/trigrams.ts';
import { deduplicate } from '../../../../sandbox/benchmark-service/stages/deduplicate.ts';
import { readField, type StageInput } from '../../../../sandbox/benchmark-service/stages/stage.ts';
import { buildStage, buildWordSearch, listLabels, runStages } from './run-stages.ts';

const search = buildWordSearch();
const readAll = async (path: string, ...stages: ReturnType<typeof buildStage>[]) =>
  (await runStages([search, ...stages])).documents.map((document) => readField(document, path));

describe('an attribute_filter', () => {
  it('keeps what meets its condition, in its order', async () => {
    const filter = buildStage('attribute_filter', { field: 'tags', value: 'love' });
    const tags = (await readAll('tags')) as string[][];
    const kept = tags.filter((list) => list.includes('love'));
    expect(kept.length).toBeGreaterThan(1);
    expect(await readAll('tags', filter)).toEqual(kept);
  });

  it('reads the corpus where it comes first, as far as 1,000 documents', async () => {
    const find = (parameters: object) => listLabels([buildStage('attribute_filter', { ...parameters })]);
    expect(await find({ field: 'label', value: 'red heart' })).toEqual(['red heart']);
    const late = corpus.at(-1)?.label;
    expect(await find({ field: 'label', value: late })).toEqual([]);
    const { documents } = await runStages([buildStage('attribute_filter', { field: 'tags', value: 'red' })]);
    expect(new Set(documents.map(({ score }) => score))).toEqual(new Set([null]));
  });

  it('compares with inputs', async () => {
    const filter = buildStage('attribute_filter', { field: 'node_id', value: '{{INPUT.node}}' });
    const labels = await listLabels([search, filter], { query: 'red', node: 'node_food_drink' });
    expect(labels).toContain('red apple');
    expect(labels).not.toContain('red heart');
  });
});

describe('a rerank', () => {
  it('orders by the score of its model, and adds it', async () => {
    const rerank = buildStage('rerank', {
      inference_name: 'sandbox__trigram_cosine',
      document_field: 'label',
    });
    const labels = (await readAll('label', rerank)) as string[];
    const scores = labels.map((label) => computeSimilarity('red heart', label));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(await readAll('scores.rerank', rerank)).toEqual(scores);
    expect(labels).not.toEqual(await readAll('label'));
    expect([...labels].sort()).toEqual(((await readAll('label')) as string[]).sort());
  });
});

describe('sorting', () => {
  it('by relevance undoes another order', async () => {
    const byLabel = buildStage('sort_attribute', { field: 'label' });
    expect(await readAll('label', byLabel)).not.toEqual(await readAll('label'));
    const scores = (await readAll('score', byLabel, buildStage('sort_relevance'))) as number[];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('by a field is stable, with what has none at the end or at the start', async () => {
    const field = 'tags.4';
    const sort = (parameters: object) =>
      readAll(field, buildStage('sort_attribute', { field, ...parameters }));
    const present = ((await readAll(field)) as (string | undefined)[]).filter((tag) => tag !== undefined);
    const absent = Array.from({ length: 50 - present.length }, () => undefined);
    expect(absent.length).toBeGreaterThan(0);
    const ascending = present.sort();
    expect(await sort({ direction: 'asc' })).toEqual([...ascending, ...absent]);
    expect(await sort({})).toEqual([...ascending.toReversed(), ...absent]);
    expect(await sort({ direction: 'asc', nulls_last: false })).toEqual([...absent, ...ascending]);
    expect(await sort({ nulls_last: false })).toEqual([...ascending.toReversed(), ...absent]);
  });
});

describe('a limit', () => {
  it('cuts a piece out', async () => {
    const labels = await readAll('label');
    expect(await readAll('label', buildStage('limit', { limit: 4, offset: 2 }))).toEqual(labels.slice(2, 6));
    expect(await readAll('label', buildStage('limit', { offset: 9999 }))).toEqual([]);
  });
});

describe('a deduplicate', () => {
  it('keeps the first or the last of those with the same fields', async () => {
    const nodes = (await readAll('node_id')) as string[];
    const keep = (parameters: object) =>
      readAll('node_id', buildStage('deduplicate', { fields: ['node_id'], ...parameters }));
    expect(await keep({})).toEqual([...new Set(nodes)]);
    expect(await keep({ keep: 'last' })).toEqual([...new Set(nodes.toReversed())].reverse());
    expect(await keep({ fields: ['node_id', 'label'] })).toHaveLength(nodes.length);
  });

  it('knows upper case from lower, unless told otherwise', async () => {
    const documents = ['Red', 'red', 'blue'].map((name) => ({ id: '2764', score: null, added: { name } }));
    const count = async (case_sensitive: boolean) => {
      const parameters = { strategy: 'field', fields: ['name'], keep: 'first', case_sensitive };
      const run = deduplicate.build(parameters, { stageName: 's', isFirst: false });
      return (await run({ documents } as unknown as StageInput)).length;
    };
    expect([await count(true), await count(false)]).toEqual([3, 2]);
  });

  it('keeps no two texts that are as similar as its threshold', async () => {
    const texts = (await readAll(
      'content',
      buildStage('deduplicate', { strategy: 'content', similarity_threshold: 0.6 }),
    )) as string[];
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.length).toBeLessThan(50);
    for (const [index, text] of texts.entries()) {
      for (const other of texts.slice(0, index)) {
        expect(computeSimilarity(text, other)).toBeLessThan(0.6);
      }
    }
  });
});
