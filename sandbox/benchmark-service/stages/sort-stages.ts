import { defineStage, type RankedDocument, readField } from './stage.ts';

type SortDirection = 'asc' | 'desc';

const directionSchema = {
  enum: ['asc', 'desc'],
  default: 'desc',
  description: 'lowest or highest first',
} as const;

/** The official stage of sorting by a score. */
export const sortRelevance = defineStage<{
  readonly score_field: string;
  readonly direction: SortDirection;
  readonly missing_score: 'top' | 'bottom';
}>({
  id: 'sort_relevance',
  type: 'sort',
  description: 'Orders documents by a score.',
  retrieves: false,
  credits: 0,
  parameters: {
    properties: {
      score_field: {
        type: 'string',
        minLength: 1,
        default: 'score',
        description: 'field of the score, such as scores.rerank',
      },
      direction: directionSchema,
      missing_score: {
        enum: ['bottom', 'top'],
        default: 'bottom',
        description: 'where documents without a score go',
      },
    },
  },
  build:
    ({ score_field, direction, missing_score }) =>
    ({ documents }) =>
      sortByField(documents, score_field, direction, missing_score),
});

/** The official stage of sorting by anything else. */
export const sortAttribute = defineStage<{
  readonly field: string;
  readonly direction: SortDirection;
  readonly nulls_last: boolean;
}>({
  id: 'sort_attribute',
  type: 'sort',
  description: 'Orders documents by a field.',
  retrieves: false,
  credits: 0,
  parameters: {
    properties: {
      field: { type: 'string', minLength: 1, description: 'the field, such as label' },
      direction: directionSchema,
      nulls_last: {
        type: 'boolean',
        default: true,
        description: 'whether documents without the field go last; else they count as the lowest',
      },
    },
    required: ['field'],
  },
  build:
    ({ field, direction, nulls_last }) =>
    ({ documents }) =>
      sortByField(documents, field, direction, nulls_last || direction === 'desc' ? 'bottom' : 'top'),
});

/** Numbers and texts in their order, numbers before texts; equal ones stay as they were. */
function sortByField(
  documents: readonly RankedDocument[],
  path: string,
  direction: SortDirection,
  missing: 'top' | 'bottom',
): RankedDocument[] {
  const sign = direction === 'asc' ? 1 : -1;
  const keyed = documents.map((document) => ({ document, key: readKey(document, path) }));
  const present = keyed
    .filter((entry) => entry.key !== undefined)
    .sort((a, b) => sign * compareKeys(a.key ?? 0, b.key ?? 0));
  const absent = keyed.filter((entry) => entry.key === undefined);
  const ordered = missing === 'bottom' ? [...present, ...absent] : [...absent, ...present];
  return ordered.map(({ document }) => document);
}

function readKey(document: RankedDocument, path: string): number | string | undefined {
  const value = readField(document, path);
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

function compareKeys(a: number | string, b: number | string): number {
  if (typeof a !== typeof b) {
    return typeof a === 'number' ? -1 : 1;
  }
  return a === b ? 0 : a < b ? -1 : 1;
}
