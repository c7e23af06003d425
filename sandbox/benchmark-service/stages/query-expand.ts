import { getEmojiDocument } from '../collections.ts';
import { sortByScore } from '../judge/ranking-metrics.ts';
import type { Hit } from '../search/features.ts';
import { defaultRrfK, fuseHits } from '../search/fuse-hits.ts';
import {
  type FeatureSearchParameters,
  featureSearchProperties,
  findFeatureSearchConflict,
  prepareFeatureSearch,
  rankHits,
} from './feature-search.ts';
import { resolveQuery } from './search-parameters.ts';
import { defineStage } from './stage.ts';

/** How many documents of the original query the expansions are taken from. */
const feedbackDepth = 10;

/**
 * The official stage of query expansion, without its language model: variations come from pseudo-relevance feedback,
 * that is the tags that the first results share.
 */
export const queryExpand = defineStage<{
  readonly num_expansions: number;
  readonly feature_search_config: FeatureSearchParameters;
  readonly include_original: boolean;
  readonly rrf_k: number;
}>({
  id: 'query_expand',
  type: 'filter',
  description:
    'Searches for the query and for variations of it, made from the tags that the first results share.',
  retrieves: true,
  credits: 4,
  parameters: {
    properties: {
      num_expansions: {
        type: 'integer',
        minimum: 1,
        maximum: 10,
        default: 3,
        description: 'how many variations',
      },
      feature_search_config: {
        type: 'object',
        properties: featureSearchProperties,
        required: ['searches'],
        additionalProperties: false,
        description: 'parameters of the feature_search to run for each',
      },
      include_original: { type: 'boolean', default: true, description: 'whether the query itself counts' },
      rrf_k: {
        type: 'integer',
        minimum: 1,
        default: defaultRrfK,
        description: 'the higher, the less the first ranks lead',
      },
    },
    required: ['feature_search_config'],
  },
  findConflict: ({ feature_search_config }) => {
    const conflict = findFeatureSearchConflict(feature_search_config);
    return conflict && { ...conflict, path: ['feature_search_config', ...conflict.path] };
  },
  build: ({ num_expansions, feature_search_config, include_original, rrf_k }) => {
    const search = prepareFeatureSearch(feature_search_config);
    const [first] = feature_search_config.searches;
    return ({ inputs, isCandidate }) => {
      const original = search((query) => resolveQuery(query, inputs), isCandidate);
      const text = first === undefined ? '' : resolveQuery(first.query, inputs);
      const variations = pickSharedTags(text, original, num_expansions).map((tag) =>
        search(() => `${text} ${tag}`, isCandidate),
      );
      const rankings = [...(include_original ? [original] : []), ...variations];
      const fused = fuseHits(
        rankings.map((hits) => ({ hits })),
        'rrf',
        rrf_k,
      );
      return rankHits(sortByScore(fused).slice(0, feature_search_config.final_top_k));
    };
  },
});

/** The tags, not in the query, that count most among the first hits, each hit by 1 / rank. */
function pickSharedTags(query: string, hits: readonly Hit[], count: number): string[] {
  const words = new Set(query.toLowerCase().split(/\s+/));
  const scores = new Map<string, number>();
  for (const [index, { id }] of hits.slice(0, feedbackDepth).entries()) {
    for (const tag of getEmojiDocument(id).tags) {
      if (!words.has(tag.toLowerCase())) {
        scores.set(tag, (scores.get(tag) ?? 0) + 1 / (index + 1));
      }
    }
  }
  return sortByScore([...scores].map(([id, score]) => ({ id, score })))
    .slice(0, count)
    .map(({ id }) => id);
}
