import { emojiCollectionId, groupCollectionId } from '../collections.ts';
import { featureUris } from '../search/features.ts';
import type { Retriever, StageConfig } from './retriever.ts';

/** A retriever of the sandbox from the start: its description says what it is there to demonstrate. */
export type BuiltInRetriever = Retriever & { readonly description: string };

/** How many documents the searches return: as many as a replay looks at. */
const searchDepth = 50;

/** The search that all of them begin with; `settings` say how it matches words. */
function searchWords(settings: Readonly<Record<string, unknown>>): StageConfig {
  const search = {
    feature_uri: featureUris.bm25,
    query: { input_mode: 'text', value: '{{INPUT.query}}' },
    ...settings,
  };
  return {
    stage_name: 'keyword_search',
    stage_type: 'filter',
    config: { stage_id: 'feature_search', parameters: { searches: [search], final_top_k: searchDepth } },
    batch_size: null,
    description: null,
  };
}

/** A step that fails in a share of the queries, always in the same ones. */
function enrichUnreliably(failureShare: number, errorTypes: readonly string[]): StageConfig {
  return {
    stage_name: 'enrich',
    stage_type: 'enrich',
    config: {
      stage_id: 'document_enrich',
      parameters: {
        target_collection_id: groupCollectionId,
        source_field: 'node_id',
        target_field: 'node_id',
        fields_to_merge: ['group_name'],
        output_field: 'group',
        failure_share: failureShare,
        error_types: errorTypes,
      },
    },
    batch_size: null,
    description: null,
  };
}

const labelsAndTags = { fields: ['label', 'tags'], combine_with: 'OR' };
const searchLabelsAndTags = searchWords(labelsAndTags);
const searchTolerantly = searchWords({ ...labelsAndTags, prefix_from_length: 1, fuzziness: 0.2 });

const rerankSlowly: StageConfig = {
  stage_name: 'remote_rerank',
  stage_type: 'sort',
  config: { stage_id: 'rerank', parameters: { inference_name: 'sandbox__keep_order', wait_ms: 5 } },
  batch_size: null,
  description: null,
};

const shared = {
  collection_ids: [emojiCollectionId],
  input_schema: { query: { type: 'text', required: true, description: 'What to search for' } },
  budget_limits: { max_credits: null, max_time_ms: null },
  display_config: null,
  visibility: 'private',
  marketplace_listing_id: null,
  created_at: '2026-01-05T08:00:00Z',
} as const;

type Entry = Omit<BuiltInRetriever, keyof typeof shared>;

const entries: readonly Entry[] = [
  {
    retriever_id: 'ret_baseline',
    retriever_name: 'Labels and tags',
    description: 'The production retriever: matches exact terms in labels and tags.',
    version: 3,
    tags: ['production'],
    updated_at: '2026-01-12T09:30:00Z',
    stages: [searchLabelsAndTags],
  },
  {
    retriever_id: 'ret_improved',
    retriever_name: 'Prefixes and typos',
    description: 'A clear improvement: also matches prefixes and tolerates small typos.',
    version: 5,
    tags: ['candidate'],
    updated_at: '2026-02-03T14:05:00Z',
    stages: [searchTolerantly],
  },
  {
    retriever_id: 'ret_slightly_improved',
    retriever_name: 'Prefixes of longer terms, tags first',
    description: 'A small improvement: it takes thousands of sessions to distinguish it from chance.',
    version: 2,
    tags: ['candidate'],
    updated_at: '2026-02-04T08:00:00Z',
    stages: [searchWords({ ...labelsAndTags, boost: { tags: 2 }, prefix_from_length: 4 })],
  },
  {
    retriever_id: 'ret_neutral',
    retriever_name: 'Prefixes, labels first',
    description: 'Changes many rankings, but on average neither for better nor for worse.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-05T11:45:00Z',
    stages: [searchWords({ ...labelsAndTags, boost: { label: 4 }, prefix_from_length: 1 })],
  },
  {
    retriever_id: 'ret_all_terms',
    retriever_name: 'Every term must match',
    description: 'A mild regression: requires all terms of the query.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-06T10:00:00Z',
    stages: [searchWords({ ...labelsAndTags, combine_with: 'AND' })],
  },
  {
    retriever_id: 'ret_labels_only',
    retriever_name: 'Labels only',
    description: 'A clear regression: ignores the tags.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-06T16:20:00Z',
    stages: [searchWords({ ...labelsAndTags, fields: ['label'] })],
  },
  {
    retriever_id: 'ret_baseline_copy',
    retriever_name: 'Labels and tags (copy)',
    description: 'Identical to the baseline, with the same pipeline_hash: no difference, so no p-value.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-07T09:00:00Z',
    stages: [searchLabelsAndTags],
  },
  {
    retriever_id: 'ret_unreliable',
    retriever_name: 'Prefixes and typos, unreliable',
    description: 'The clear improvement, but about 8% of its sessions fail, in two ways.',
    version: 4,
    tags: ['candidate'],
    updated_at: '2026-02-08T13:15:00Z',
    stages: [searchTolerantly, enrichUnreliably(0.08, ['StageTimeoutError', 'UpstreamUnavailableError'])],
  },
  {
    retriever_id: 'ret_slow',
    retriever_name: 'Prefixes and typos, slow',
    description: 'The clear improvement behind a remote call of 5 ms: slower, and long to benchmark.',
    version: 2,
    tags: ['candidate'],
    updated_at: '2026-02-09T07:50:00Z',
    stages: [searchTolerantly, rerankSlowly],
  },
  {
    retriever_id: 'ret_broken',
    retriever_name: 'Broken',
    description: 'Fails in every session, so its benchmark ends with status failed.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-10T18:00:00Z',
    stages: [searchLabelsAndTags, enrichUnreliably(1, ['IndexNotFoundError'])],
  },
];

/** The retrievers of the sandbox, all over the same corpus. A new one is one more entry. */
export const retrievers: readonly BuiltInRetriever[] = entries.map((entry) => ({ ...shared, ...entry }));

/** The built-in retriever of that id, or undefined. */
export function findRetriever(retrieverId: string): BuiltInRetriever | undefined {
  return retrievers.find((retriever) => retriever.retriever_id === retrieverId);
}
