/** A text field of the corpus. Only emojibase's own: emojilib is what the sessions are made of. */
export type SearchField = 'label' | 'tags';

/** One step of a retriever. `stage_type` says what it does with the ranking of the step before. */
export type Stage =
  | {
      readonly stage_name: string;
      /** Ranks the corpus by BM25+ (MiniSearch). */
      readonly stage_type: 'keyword_search';
      readonly parameters: {
        readonly fields: readonly SearchField[];
        /** Factor per field. @default 1 */
        readonly boost?: Readonly<Partial<Record<SearchField, number>>>;
        /** Query terms of at least this many characters also match as prefixes. @default never */
        readonly prefix_from_length?: number;
        /** Allowed edit distance as a share of the term's length. @default 0 */
        readonly fuzziness?: number;
        /** Whether a document must contain any or all of the terms. */
        readonly combine_with: 'OR' | 'AND';
      };
    }
  | {
      readonly stage_name: string;
      /** Waits as long as a call to a remote model takes, and keeps the order. */
      readonly stage_type: 'remote_call';
      readonly parameters: { readonly wait_ms: number };
    }
  | {
      readonly stage_name: string;
      /** Keeps the order, but fails in a share of the sessions: always in the same ones. */
      readonly stage_type: 'unreliable_call';
      readonly parameters: { readonly failure_share: number; readonly error_types: readonly string[] };
    };

/** A retriever as `GET /v1/retrievers/{retriever_id}` returns it, without the fields all have in common. */
export type Retriever = {
  readonly retriever_id: string;
  readonly retriever_name: string;
  /** What the retriever is there to demonstrate. */
  readonly description: string;
  readonly version: number;
  readonly tags: readonly string[];
  readonly updated_at: string;
  readonly stages: readonly Stage[];
};

const searchLabelsAndTags = {
  stage_name: 'keyword_search',
  stage_type: 'keyword_search',
  parameters: { fields: ['label', 'tags'], combine_with: 'OR' },
} as const satisfies Stage;

const searchTolerantly = {
  ...searchLabelsAndTags,
  parameters: { ...searchLabelsAndTags.parameters, prefix_from_length: 1, fuzziness: 0.2 },
} as const satisfies Stage;

/** Every retriever of the sandbox, all over the same corpus. A new one is one more entry. */
export const retrievers: readonly Retriever[] = [
  {
    retriever_id: 'ret_baseline',
    retriever_name: 'Labels and tags',
    description: 'What is in production: exact terms in labels and tags.',
    version: 3,
    tags: ['production'],
    updated_at: '2026-01-12T09:30:00Z',
    stages: [searchLabelsAndTags],
  },
  {
    retriever_id: 'ret_improved',
    retriever_name: 'Prefixes and typos',
    description: 'A clear improvement: terms also match as prefixes and with small typos.',
    version: 5,
    tags: ['candidate'],
    updated_at: '2026-02-03T14:05:00Z',
    stages: [searchTolerantly],
  },
  {
    retriever_id: 'ret_slightly_improved',
    retriever_name: 'Prefixes of longer terms, tags first',
    description: 'A small improvement that takes thousands of sessions to tell from chance.',
    version: 2,
    tags: ['candidate'],
    updated_at: '2026-02-04T08:00:00Z',
    stages: [
      {
        ...searchLabelsAndTags,
        parameters: { ...searchLabelsAndTags.parameters, boost: { tags: 2 }, prefix_from_length: 4 },
      },
    ],
  },
  {
    retriever_id: 'ret_neutral',
    retriever_name: 'Prefixes, labels first',
    description: 'Changes many rankings, on average neither for better nor for worse.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-05T11:45:00Z',
    stages: [
      {
        ...searchLabelsAndTags,
        parameters: { ...searchLabelsAndTags.parameters, boost: { label: 4 }, prefix_from_length: 1 },
      },
    ],
  },
  {
    retriever_id: 'ret_all_terms',
    retriever_name: 'Every term must match',
    description: 'A mild regression: requires all terms of the query.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-06T10:00:00Z',
    stages: [
      { ...searchLabelsAndTags, parameters: { ...searchLabelsAndTags.parameters, combine_with: 'AND' } },
    ],
  },
  {
    retriever_id: 'ret_labels_only',
    retriever_name: 'Labels only',
    description: 'A clear regression: forgets the tags.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-06T16:20:00Z',
    stages: [{ ...searchLabelsAndTags, parameters: { fields: ['label'], combine_with: 'OR' } }],
  },
  {
    retriever_id: 'ret_baseline_copy',
    retriever_name: 'Labels and tags (copy)',
    description: 'Identical to the baseline, with the same pipeline_hash: no difference, hence no p-value.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-07T09:00:00Z',
    stages: [searchLabelsAndTags],
  },
  {
    retriever_id: 'ret_unreliable',
    retriever_name: 'Prefixes and typos, unreliable',
    description: 'The clear improvement, but about 8 % of its sessions fail, in two ways.',
    version: 4,
    tags: ['candidate'],
    updated_at: '2026-02-08T13:15:00Z',
    stages: [
      searchTolerantly,
      {
        stage_name: 'enrich',
        stage_type: 'unreliable_call',
        parameters: { failure_share: 0.08, error_types: ['StageTimeoutError', 'UpstreamUnavailableError'] },
      },
    ],
  },
  {
    retriever_id: 'ret_slow',
    retriever_name: 'Prefixes and typos, slow',
    description: 'The clear improvement behind a remote call of 5 ms: slower, and long to benchmark.',
    version: 2,
    tags: ['candidate'],
    updated_at: '2026-02-09T07:50:00Z',
    stages: [
      searchTolerantly,
      { stage_name: 'remote_rerank', stage_type: 'remote_call', parameters: { wait_ms: 5 } },
    ],
  },
  {
    retriever_id: 'ret_broken',
    retriever_name: 'Broken',
    description: 'Fails in every session, so that its benchmark ends as failed.',
    version: 1,
    tags: ['candidate'],
    updated_at: '2026-02-10T18:00:00Z',
    stages: [
      searchLabelsAndTags,
      {
        stage_name: 'enrich',
        stage_type: 'unreliable_call',
        parameters: { failure_share: 1, error_types: ['IndexNotFoundError'] },
      },
    ],
  },
];

/** The retriever of that id, or undefined. */
export function findRetriever(retrieverId: string): Retriever | undefined {
  return retrievers.find((retriever) => retriever.retriever_id === retrieverId);
}
