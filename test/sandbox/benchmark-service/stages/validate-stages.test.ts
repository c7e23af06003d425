import { describe, expect, it } from 'vitest';
import type { StageConfig } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';
import { stageDefinitions } from '../../../../sandbox/benchmark-service/stages/stage-definitions.ts';
import { findStageProblems } from '../../../../sandbox/benchmark-service/stages/validate-stages.ts';
import { buildStage, buildWordSearch } from './run-stages.ts';

const search = buildWordSearch();
const find = (...stages: StageConfig[]) => findStageProblems(stages, ['col_emoji']);

describe('findStageProblems', () => {
  it('finds none in stages that can be executed', () => {
    const filters = { pre_filters: null, post_filters: { field: 'label', value: 'x' } };
    expect(find(search, buildStage('limit', {}, filters))).toEqual([]);
    expect(find({ ...search, config: { stage_id: 'attribute_filter', parameters: { field: 'a' } } })).toEqual(
      [],
    );
  });

  it.each<[string, StageConfig, (string | number)[], string, string]>([
    [
      'an unknown stage',
      buildStage('llm_filter'),
      ['stage_id'],
      'enum',
      stageDefinitions.map(({ id }) => id).join(', '),
    ],
    [
      'a stage of no kind',
      { ...search, config: {} as StageConfig['config'] },
      ['stage_id'],
      'missing',
      'required',
    ],
    [
      'a member that is none',
      buildStage('limit', {}, { when: true } as object),
      ['when'],
      'extra_forbidden',
      'not permitted',
    ],
    [
      'a parameter that is none',
      buildStage('limit', { limt: 1 }),
      ['parameters', 'limt'],
      'extra_forbidden',
      'not permitted',
    ],
    [
      'a parameter of another type',
      buildStage('limit', { limit: '5' }),
      ['parameters', 'limit'],
      'integer_type',
      'integer',
    ],
    [
      'parameters that are no object',
      buildStage('limit', [] as never),
      ['parameters'],
      'object_type',
      'object',
    ],
    [
      'an official parameter that cannot be executed',
      buildStage('query_expand', {
        feature_search_config: {
          searches: [{ feature_uri: 'mixpeek://emoji_extractor@v1/bm25', query: 'x' }],
        },
        expansion_model: 'm',
      }),
      ['parameters', 'expansion_model'],
      'extra_forbidden',
      'not permitted',
    ],
    [
      'a required parameter that is missing',
      buildStage('rerank'),
      ['parameters', 'inference_name'],
      'missing',
      'required',
    ],
    [
      'an index that is none',
      buildWordSearch({ feature_uri: 'mixpeek://text_extractor@v1/e5' }),
      ['parameters', 'searches', 0, 'feature_uri'],
      'enum',
      'bm25, mixpeek',
    ],
    [
      'a parameter of the other index',
      buildWordSearch({ feature_uri: 'mixpeek://emoji_extractor@v1/trigrams', fuzziness: 0.1 }),
      ['parameters', 'searches', 0, 'fuzziness'],
      'extra_forbidden',
      'not permitted',
    ],
    [
      'more results than a search returns',
      buildWordSearch({ top_k: 20 }),
      ['parameters', 'final_top_k'],
      'value_error',
      'at most the smallest top_k of the searches, 20',
    ],
    [
      'that inside of an expansion',
      buildStage('query_expand', {
        feature_search_config: { ...buildWordSearch({ top_k: 20 }).config.parameters },
      }),
      ['parameters', 'feature_search_config', 'final_top_k'],
      'value_error',
      '20',
    ],
    [
      'neither a field nor conditions',
      buildStage('attribute_filter'),
      ['parameters'],
      'value_error',
      'either field',
    ],
    ['no fields to compare', buildStage('deduplicate'), ['parameters', 'fields'], 'value_error', 'required'],
    [
      'a filter that is none',
      buildStage('limit', {}, { pre_filters: { field: 'a', operator: 'like' } }),
      ['pre_filters', 'operator'],
      'enum',
      'eq, ne',
    ],
    [
      'a secret',
      buildWordSearch({ query: 'a {{ secrets.KEY }}' }),
      ['parameters', 'searches', 0, 'query'],
      'value_error',
      '{{INPUT.name}}',
    ],
  ])('names %s', (_, stage, path, type, words) => {
    expect(find(search, stage)).toEqual([
      { loc: ['body', 'stages', 1, 'config', ...path], type, msg: expect.stringContaining(words) },
    ]);
  });

  it('names everything at once', () => {
    const stages = [buildStage('limit', { limit: 0, other: 1 }), buildStage('web_scrape')];
    expect(findStageProblems(stages, []).map(({ loc }) => loc.join('.'))).toEqual([
      'body.stages.0.config.parameters.other',
      'body.stages.0.config.parameters.limit',
      'body.stages.1.config.stage_id',
      'body.stages.0.config.stage_id',
    ]);
  });

  it('wants a first stage that finds something', () => {
    expect(find(buildStage('limit'), search)).toEqual([
      {
        loc: ['body', 'stages', 0, 'config', 'stage_id'],
        type: 'value_error',
        msg: expect.stringContaining('feature_search'),
      },
    ]);
  });

  it.each([[[]], [['col_emoji_groups']]])('wants a collection that can be searched: not %j', (ids) => {
    expect(findStageProblems([search], ids)).toEqual([
      {
        loc: ['body', 'collection_identifiers'],
        type: 'value_error',
        msg: expect.stringContaining('col_emoji'),
      },
    ]);
  });

  it('leaves stages as they are', () => {
    const stages = [search, buildStage('limit')];
    const copy = structuredClone(stages);
    find(...stages);
    expect(stages).toEqual(copy);
  });
});
