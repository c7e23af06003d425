import { vectorIndex } from '../search/features.ts';
import { searchVectors } from '../search/vector-search.ts';
import { keepBest, rankHits } from './feature-search.ts';
import {
  allFields,
  minScoreSchema,
  type QueryParameter,
  querySchema,
  resolveQuery,
  topKSchema,
} from './search-parameters.ts';
import { defineStage } from './stage.ts';

/** `vector_index` of the searches that have one. */
export const vectorIndexSchema = { enum: [vectorIndex], description: `the index, ${vectorIndex}` } as const;

/** Vector search alone, in the words of the official documentation's older pages. */
export const semanticSearch = defineStage<{
  readonly query: QueryParameter;
  readonly vector_index: string;
  readonly top_k: number;
  readonly min_score?: number;
}>({
  id: 'semantic_search',
  type: 'filter',
  description: "Finds documents by the cosine between the query's vector and theirs.",
  retrieves: true,
  credits: 1,
  parameters: {
    properties: {
      query: querySchema,
      vector_index: vectorIndexSchema,
      top_k: topKSchema,
      min_score: minScoreSchema,
    },
    required: ['query', 'vector_index'],
  },
  build:
    ({ query, ...limits }) =>
    ({ inputs, isCandidate }) =>
      rankHits(keepBest(searchVectors(resolveQuery(query, inputs), allFields), limits, isCandidate)),
});
