import { collections, findCollection, readPath, type StoredDocument } from '../collections.ts';
import { computeHash, computeHashFraction } from '../seeded-random.ts';
import { addField, defineStage, type RankedDocument, readField, StageError } from './stage.ts';

type DocumentEnrichParameters = {
  readonly target_collection_id: string;
  readonly source_field: string;
  readonly target_field: string;
  readonly fields_to_merge?: readonly string[];
  readonly output_field: string;
  readonly failure_share: number;
  readonly error_types: readonly string[];
};

const fieldNameSchema = { type: 'string', minLength: 1 } as const;

/** The official stage of joining documents of another collection; it can be told to be unreliable. */
export const documentEnrich = defineStage<DocumentEnrichParameters>({
  id: 'document_enrich',
  type: 'enrich',
  description: 'Adds to each document what another collection says of it.',
  retrieves: false,
  credits: 1,
  parameters: {
    properties: {
      target_collection_id: {
        enum: collections.map(({ id }) => id),
        description: 'collection to look up',
      },
      source_field: { ...fieldNameSchema, description: 'field of the document to look up by' },
      target_field: { ...fieldNameSchema, description: 'field of the other collection that has to be equal' },
      fields_to_merge: {
        type: 'array',
        items: fieldNameSchema,
        description: 'fields to add; all unless given',
      },
      output_field: { ...fieldNameSchema, default: 'enriched_data', description: 'field to add them in' },
      failure_share: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: 0,
        description: 'share of queries, always the same ones, that fail; invented, to have failures',
      },
      error_types: {
        type: 'array',
        items: fieldNameSchema,
        minItems: 1,
        default: ['StageTimeoutError'],
        description: 'how they fail; invented',
      },
    },
    required: ['target_collection_id', 'source_field', 'target_field'],
  },
  build: (parameters, { stageName }) => {
    const { failure_share, error_types, source_field, output_field } = parameters;
    const others = indexOthers(parameters);
    return ({ sessionId, documents }) => {
      if (computeHashFraction(stageName, sessionId) < failure_share) {
        const choice = Number.parseInt(computeHash('error type', sessionId).slice(0, 4), 16);
        throw new StageError(stageName, error_types[choice % error_types.length] ?? 'UnknownError');
      }
      return documents.map(
        (document): RankedDocument =>
          addField(document, output_field, others.get(readField(document, source_field)) ?? null),
      );
    };
  },
});

/** What to add, by the value to look up. */
function indexOthers({
  target_collection_id,
  target_field,
  fields_to_merge,
}: DocumentEnrichParameters): ReadonlyMap<unknown, Readonly<Record<string, unknown>>> {
  const pick = (other: StoredDocument): Readonly<Record<string, unknown>> =>
    fields_to_merge === undefined
      ? other
      : Object.fromEntries(fields_to_merge.map((field) => [field, readPath(other, field) ?? null]));
  const documents = findCollection(target_collection_id)?.documents ?? [];
  // Of several the first is taken, so the first comes last.
  return new Map(documents.toReversed().map((other) => [readPath(other, target_field), pick(other)]));
}
