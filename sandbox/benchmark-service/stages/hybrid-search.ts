import { sortByScore } from '../judge/ranking-metrics.ts';
import { type SearchField, searchFields } from '../search/features.ts';
import { defaultRrfK, fuseHits } from '../search/fuse-hits.ts';
import { searchVectors } from '../search/vector-search.ts';
import { prepareWordSearch } from '../search/word-search.ts';
import { keepBest, rankHits } from './feature-search.ts';
import {
  allFields,
  minScoreSchema,
  type QueryParameter,
  querySchema,
  resolveQuery,
  topKSchema,
} from './search-parameters.ts';
import { vectorIndexSchema } from './semantic-search.ts';
import { defineStage } from './stage.ts';

const shareSchema = { type: 'number', minimum: 0, maximum: 1 } as const;

/** Vectors and words together, in the words of the official documentation's older pages. */
export const hybridSearch = defineStage<{
  readonly query: QueryParameter;
  readonly vector_index: string;
  readonly text_field?: SearchField;
  readonly top_k: number;
  readonly vector_weight: number;
  readonly text_weight: number;
  readonly rrf_k: number;
  readonly min_score?: number;
}>({
  id: 'hybrid_search',
  type: 'filter',
  description: 'Finds documents by vectors and by words, and fuses both rankings by their ranks.',
  retrieves: true,
  credits: 2,
  parameters: {
    properties: {
      query: querySchema,
      vector_index: vectorIndexSchema,
      text_field: { enum: searchFields, description: 'field to find words in; all unless given' },
      top_k: topKSchema,
      vector_weight: { ...shareSchema, default: 0.7, description: 'weight of the vectors' },
      text_weight: { ...shareSchema, default: 0.3, description: 'weight of the words' },
      rrf_k: {
        type: 'integer',
        minimum: 1,
        default: defaultRrfK,
        description: 'the higher, the less the first ranks lead',
      },
      min_score: { ...minScoreSchema, description: 'leaves out what scores less after fusion' },
    },
    required: ['query', 'vector_index'],
  },
  build: ({ query, text_field, top_k, vector_weight, text_weight, rrf_k, min_score }) => {
    const fields = text_field === undefined ? allFields : [text_field];
    const searchWords = prepareWordSearch({ fields, combine_with: 'OR' });
    return ({ inputs, isCandidate }) => {
      const text = resolveQuery(query, inputs);
      const best = (hits: ReturnType<typeof searchWords>) => keepBest(hits, { top_k }, isCandidate);
      const fused = fuseHits(
        [
          { hits: best(searchVectors(text, allFields)), weight: vector_weight },
          { hits: best(searchWords(text)), weight: text_weight },
        ],
        'rrf',
        rrf_k,
      );
      const least = min_score ?? Number.NEGATIVE_INFINITY;
      return rankHits(sortByScore(fused.filter(({ score }) => score >= least)).slice(0, top_k));
    };
  },
});
