import { sortByScore } from '../judge/ranking-metrics.ts';
import { featureUris, type Hit, type SearchField, searchFields } from '../search/features.ts';
import { type FusionStrategy, fuseHits, fusionStrategies } from '../search/fuse-hits.ts';
import { searchVectors } from '../search/vector-search.ts';
import { prepareWordSearch, type WordSearchOptions } from '../search/word-search.ts';
import {
  fieldsSchema,
  minScoreSchema,
  type QueryParameter,
  querySchema,
  resolveQuery,
  topKSchema,
} from './search-parameters.ts';
import { defineStage, type ParameterConflict, type RankedDocument } from './stage.ts';

/** One search in an index; the members beyond the common ones belong to the index of words. */
type FeatureSearch = {
  readonly query: QueryParameter;
  readonly top_k: number;
  readonly min_score?: number;
  readonly weight: number;
} & (
  | ({ readonly feature_uri: typeof featureUris.bm25 } & WordSearchOptions)
  | { readonly feature_uri: typeof featureUris.trigrams; readonly fields: readonly SearchField[] }
);

/** `config.parameters` of a feature_search. */
export type FeatureSearchParameters = {
  readonly searches: readonly FeatureSearch[];
  readonly final_top_k: number;
  readonly fusion: FusionStrategy;
};

/** Searches and fuses for one execution. */
export type RunFeatureSearch = (
  readQuery: (query: QueryParameter) => string,
  isCandidate: (documentId: string) => boolean,
) => readonly Hit[];

const commonSearchProperties = {
  query: querySchema,
  top_k: topKSchema,
  min_score: minScoreSchema,
  weight: {
    type: 'number',
    minimum: 0,
    default: 1,
    description: 'weight of this search, where fusion is weighted',
  },
  fields: fieldsSchema,
};

/** Invented: how words match is no parameter of the official stage. */
const wordSearchProperties = {
  boost: {
    type: 'object',
    properties: Object.fromEntries(searchFields.map((field) => [field, { type: 'number', minimum: 0 }])),
    additionalProperties: false,
    description: 'factor per field, 1 unless given',
  },
  prefix_from_length: {
    type: 'integer',
    minimum: 1,
    description: 'words of at least this length also match as prefixes; never unless given',
  },
  fuzziness: {
    type: 'number',
    minimum: 0,
    maximum: 1,
    description: "edit distance allowed, as a share of the word's length; 0 unless given",
  },
  combine_with: {
    enum: ['OR', 'AND'],
    default: 'OR',
    description: 'whether any word of the query is enough or all have to match',
  },
};

/** JSON Schema of {@link FeatureSearchParameters}, as far as its properties go. */
export const featureSearchProperties = {
  searches: {
    type: 'array',
    minItems: 1,
    description: 'what to search for, and in which index',
    items: {
      type: 'object',
      properties: { feature_uri: { enum: Object.values(featureUris) } },
      required: ['feature_uri', 'query'],
      discriminator: { propertyName: 'feature_uri' },
      oneOf: [
        describeIndex(featureUris.bm25, { ...commonSearchProperties, ...wordSearchProperties }),
        describeIndex(featureUris.trigrams, commonSearchProperties),
      ],
    },
  },
  final_top_k: { ...topKSchema, default: 25, description: 'how many documents are left after fusion' },
  fusion: {
    enum: fusionStrategies,
    default: 'rrf',
    description: 'how to make one ranking of several searches',
  },
} as const;

function describeIndex(featureUri: string, properties: object): object {
  return {
    properties: { feature_uri: { const: featureUri, description: 'the index' }, ...properties },
    additionalProperties: false,
  };
}

/** The official stage of searching. */
export const featureSearch = defineStage<FeatureSearchParameters>({
  id: 'feature_search',
  type: 'filter',
  description:
    'Finds documents by words or vectors, and fuses the rankings where there are several searches.',
  retrieves: true,
  credits: 1,
  parameters: { properties: featureSearchProperties, required: ['searches'] },
  findConflict: (parameters) => findFeatureSearchConflict(parameters),
  build: (parameters) => {
    const search = prepareFeatureSearch(parameters);
    return ({ inputs, isCandidate }) => rankHits(search((query) => resolveQuery(query, inputs), isCandidate));
  },
});

/** What the official description forbids beyond the schema: more results than each search returns. */
export function findFeatureSearchConflict({
  searches,
  final_top_k,
}: FeatureSearchParameters): ParameterConflict | undefined {
  const least = Math.min(...searches.map(({ top_k }) => top_k));
  return final_top_k > least
    ? {
        path: ['final_top_k'],
        message: `Input should be at most the smallest top_k of the searches, ${least}`,
      }
    : undefined;
}

/** A feature search that is ready to run. */
export function prepareFeatureSearch({
  searches,
  final_top_k,
  fusion,
}: FeatureSearchParameters): RunFeatureSearch {
  const prepared = searches.map((search) => ({ search, find: prepareIndexSearch(search) }));
  return (readQuery, isCandidate) => {
    const found = prepared.map(({ search, find }) => ({
      hits: keepBest(find(readQuery(search.query)), search, isCandidate),
      ...(fusion === 'weighted' ? { weight: search.weight } : {}),
    }));
    const [only] = found;
    const ranked =
      only !== undefined && found.length === 1 ? only.hits : sortByScore(fuseHits(found, fusion));
    return ranked.slice(0, final_top_k);
  };
}

function prepareIndexSearch(search: FeatureSearch): (query: string) => readonly Hit[] {
  return search.feature_uri === featureUris.bm25
    ? prepareWordSearch(search)
    : (query) => searchVectors(query, search.fields);
}

/** The best hits of one search, best first, of those that pass the filters. */
export function keepBest(
  hits: readonly Hit[],
  { top_k, min_score }: { readonly top_k: number; readonly min_score?: number },
  isCandidate: (documentId: string) => boolean,
): Hit[] {
  const least = min_score ?? Number.NEGATIVE_INFINITY;
  return sortByScore(hits.filter(({ id, score }) => score >= least && isCandidate(id))).slice(0, top_k);
}

/** Hits as documents, in their order. */
export function rankHits(hits: readonly Hit[]): RankedDocument[] {
  return hits.map(({ id, score }) => ({ id, score, added: {} }));
}
