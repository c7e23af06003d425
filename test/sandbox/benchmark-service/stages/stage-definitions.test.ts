import { describe, expect, it } from 'vitest';
import {
  findStageDefinition,
  stageDefinitions,
} from '../../../../sandbox/benchmark-service/stages/stage-definitions.ts';
import { buildStage, buildWordSearch, runStages } from './run-stages.ts';

const bm25 = { feature_uri: 'mixpeek://emoji_extractor@v1/bm25', query: '{{INPUT.query}}' };
const trigrams = { feature_uri: 'mixpeek://emoji_extractor@v1/trigrams', query: '{{INPUT.query}}' };
const vectors = { query: '{{INPUT.query}}', vector_index: 'emoji_extractor_v1_trigrams' };
const words = [buildWordSearch()];
const byWords = { searches: [bm25], final_top_k: 50 };
const both = { searches: [bm25, trigrams], final_top_k: 50 };
const groups = { target_collection_id: 'col_emoji_groups', source_field: 'node_id', target_field: 'node_id' };

type Parameters = Readonly<Record<string, unknown>>;

/** Per stage and parameter: two settings that differ in it alone, and the stages before. */
const pairs: Readonly<
  Record<string, readonly [Parameters, Parameters, before?: ReturnType<typeof buildStage>[]]>
> = {
  'feature_search.searches': [byWords, both],
  'feature_search.final_top_k': [byWords, { ...byWords, final_top_k: 5 }],
  'feature_search.fusion': [both, { ...both, fusion: 'max' }],
  'feature_search.searches.query': [byWords, { ...byWords, searches: [{ ...bm25, query: 'blue' }] }],
  'feature_search.searches.top_k': [
    { ...byWords, final_top_k: 3 },
    { final_top_k: 3, searches: [bm25, { ...trigrams, top_k: 3 }] },
  ],
  'feature_search.searches.min_score': [byWords, { ...byWords, searches: [{ ...bm25, min_score: 12 }] }],
  'feature_search.searches.weight': [
    { ...both, fusion: 'weighted' },
    { ...both, fusion: 'weighted', searches: [bm25, { ...trigrams, weight: 5 }] },
  ],
  'feature_search.searches.fields': [byWords, { ...byWords, searches: [{ ...bm25, fields: ['label'] }] }],
  'feature_search.searches.boost': [byWords, { ...byWords, searches: [{ ...bm25, boost: { tags: 9 } }] }],
  'feature_search.searches.prefix_from_length': [
    byWords,
    { ...byWords, searches: [{ ...bm25, prefix_from_length: 2 }] },
  ],
  'feature_search.searches.fuzziness': [byWords, { ...byWords, searches: [{ ...bm25, fuzziness: 0.3 }] }],
  'feature_search.searches.combine_with': [
    byWords,
    { ...byWords, searches: [{ ...bm25, combine_with: 'AND' }] },
  ],
  'semantic_search.query': [vectors, { ...vectors, query: 'blue' }],
  'semantic_search.top_k': [vectors, { ...vectors, top_k: 3 }],
  'semantic_search.min_score': [vectors, { ...vectors, min_score: 0.5 }],
  'hybrid_search.query': [vectors, { ...vectors, query: 'blue' }],
  'hybrid_search.text_field': [vectors, { ...vectors, text_field: 'tags' }],
  'hybrid_search.top_k': [vectors, { ...vectors, top_k: 3 }],
  'hybrid_search.vector_weight': [vectors, { ...vectors, vector_weight: 0 }],
  'hybrid_search.text_weight': [vectors, { ...vectors, text_weight: 1 }],
  'hybrid_search.rrf_k': [vectors, { ...vectors, rrf_k: 1 }],
  'hybrid_search.min_score': [vectors, { ...vectors, min_score: 0.015 }],
  'query_expand.num_expansions': [
    { feature_search_config: byWords },
    { feature_search_config: byWords, num_expansions: 1 },
  ],
  'query_expand.feature_search_config': [{ feature_search_config: byWords }, { feature_search_config: both }],
  'query_expand.include_original': [
    { feature_search_config: byWords },
    { feature_search_config: byWords, include_original: false },
  ],
  'query_expand.rrf_k': [{ feature_search_config: byWords }, { feature_search_config: byWords, rrf_k: 1 }],
  'attribute_filter.field': [{ field: 'tags', value: 'heart' }, { field: 'label', value: 'heart' }, words],
  'attribute_filter.operator': [
    { field: 'tags', value: 'heart' },
    { field: 'tags', operator: 'ne', value: 'heart' },
    words,
  ],
  'attribute_filter.value': [{ field: 'tags', value: 'heart' }, { field: 'tags', value: 'love' }, words],
  'attribute_filter.conditions': [
    { conditions: { NOT: { field: 'tags', value: 'love' } } },
    { conditions: { field: 'tags', value: 'love' } },
    words,
  ],
  'attribute_filter.case_insensitive': [
    { field: 'tags', value: 'HEART' },
    { field: 'tags', value: 'HEART', case_insensitive: true },
    words,
  ],
  'rerank.inference_name': [
    { inference_name: 'sandbox__keep_order' },
    { inference_name: 'sandbox__trigram_cosine' },
    words,
  ],
  'rerank.query': [
    { inference_name: 'sandbox__trigram_cosine' },
    { inference_name: 'sandbox__trigram_cosine', query: 'blue' },
    words,
  ],
  'rerank.document_field': [
    { inference_name: 'sandbox__trigram_cosine' },
    { inference_name: 'sandbox__trigram_cosine', document_field: 'label' },
    words,
  ],
  'rerank.top_k': [
    { inference_name: 'sandbox__keep_order' },
    { inference_name: 'sandbox__keep_order', top_k: 3 },
    words,
  ],
  'rerank.score_field': [
    { inference_name: 'sandbox__keep_order' },
    { inference_name: 'sandbox__keep_order', score_field: 'scores.other' },
    words,
  ],
  'rerank.wait_ms': [
    { inference_name: 'sandbox__keep_order' },
    { inference_name: 'sandbox__keep_order', wait_ms: 9 },
    words,
  ],
  'sort_relevance.score_field': [{}, { score_field: 'label' }, words],
  'sort_relevance.direction': [{}, { direction: 'asc' }, words],
  // Not every emoji has five tags.
  'sort_relevance.missing_score': [
    { score_field: 'tags.4' },
    { score_field: 'tags.4', missing_score: 'top' },
    words,
  ],
  'sort_attribute.field': [{ field: 'label' }, { field: 'node_id' }, words],
  'sort_attribute.direction': [{ field: 'label' }, { field: 'label', direction: 'asc' }, words],
  'sort_attribute.nulls_last': [
    { field: 'tags.4', direction: 'asc' },
    { field: 'tags.4', direction: 'asc', nulls_last: false },
    words,
  ],
  'limit.limit': [{}, { limit: 3 }, words],
  'limit.offset': [{}, { offset: 3 }, words],
  'deduplicate.strategy': [{ fields: ['node_id'] }, { fields: ['node_id'], strategy: 'content' }, words],
  'deduplicate.fields': [{ fields: ['node_id'] }, { fields: ['label'] }, words],
  'deduplicate.content_field': [
    { strategy: 'content', similarity_threshold: 0.8 },
    { strategy: 'content', similarity_threshold: 0.8, content_field: 'node_id' },
    words,
  ],
  'deduplicate.similarity_threshold': [
    { strategy: 'content' },
    { strategy: 'content', similarity_threshold: 0.5 },
    words,
  ],
  'deduplicate.keep': [{ fields: ['node_id'] }, { fields: ['node_id'], keep: 'last' }, words],
  'document_enrich.target_collection_id': [groups, { ...groups, target_collection_id: 'col_emoji' }, words],
  'document_enrich.source_field': [groups, { ...groups, source_field: 'label' }, words],
  'document_enrich.target_field': [groups, { ...groups, target_field: 'order' }, words],
  'document_enrich.fields_to_merge': [groups, { ...groups, fields_to_merge: ['group_name'] }, words],
  'document_enrich.output_field': [groups, { ...groups, output_field: 'group' }, words],
  'document_enrich.failure_share': [groups, { ...groups, failure_share: 1 }, words],
  'document_enrich.error_types': [
    { ...groups, failure_share: 1 },
    { ...groups, failure_share: 1, error_types: ['OtherError'] },
    words,
  ],
};

/** Parameters that have one value only, and one that needs texts which differ in case alone. */
const withoutPair = [
  'semantic_search.vector_index',
  'hybrid_search.vector_index',
  'deduplicate.case_sensitive',
];

describe('every parameter of every stage', () => {
  it.each(Object.entries(pairs))('%s makes a difference', async (name, [one, other, before = []]) => {
    const [stageId = ''] = name.split('.');
    const run = (parameters: Parameters) => runStages([...before, buildStage(stageId, parameters)]);
    const [first, second, again] = [await run(one), await run(other), await run(one)];
    expect(second).not.toEqual(first);
    expect(again).toEqual(first);
  });

  it('is among those', () => {
    const parameters = stageDefinitions.flatMap(({ id, parameters }) =>
      Object.keys(parameters.properties).map((parameter) => `${id}.${parameter}`),
    );
    expect(parameters.filter((name) => !(name in pairs) && !withoutPair.includes(name))).toEqual([]);
  });

  it('has a description', () => {
    const described = stageDefinitions.flatMap(({ parameters }) =>
      Object.values(parameters.properties).map(({ description }) => description),
    );
    expect(described.filter((text) => !text)).toEqual([]);
  });
});

describe('findStageDefinition', () => {
  it('knows stages by their official ids, and no others', () => {
    expect(findStageDefinition('rerank')?.type).toBe('sort');
    expect(findStageDefinition('llm_filter')).toBeUndefined();
    expect(findStageDefinition('constructor')).toBeUndefined();
  });
});
