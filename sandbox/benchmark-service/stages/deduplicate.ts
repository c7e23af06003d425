import { computeSimilarity } from '../search/trigrams.ts';
import { defineStage, type RankedDocument, readField, readText } from './stage.ts';

type DeduplicateParameters = {
  readonly strategy: 'field' | 'content';
  readonly fields?: readonly string[];
  readonly content_field: string;
  readonly similarity_threshold: number;
  readonly keep: 'first' | 'last';
  readonly case_sensitive: boolean;
};

/** The official stage of leaving out duplicates. */
export const deduplicate = defineStage<DeduplicateParameters>({
  id: 'deduplicate',
  type: 'reduce',
  description: 'Keeps one of the documents that have the same fields, or nearly the same text.',
  retrieves: false,
  credits: 0,
  parameters: {
    properties: {
      strategy: { enum: ['field', 'content'], default: 'field', description: 'what makes a duplicate' },
      fields: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        minItems: 1,
        description: 'fields that have to be equal; required for the strategy field',
      },
      content_field: {
        type: 'string',
        minLength: 1,
        default: 'content',
        description: 'field to compare in the strategy content',
      },
      similarity_threshold: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: 0.95,
        description: 'least cosine of letter triples that makes a duplicate in the strategy content',
      },
      keep: { enum: ['first', 'last'], default: 'first', description: 'which of them to keep' },
      case_sensitive: {
        type: 'boolean',
        default: true,
        description: 'whether upper case differs from lower',
      },
    },
  },
  findConflict: ({ strategy, fields }) =>
    strategy === 'field' && fields === undefined
      ? { path: ['fields'], message: 'Field required for the strategy "field"' }
      : undefined,
  build: (parameters) => {
    const isDuplicate =
      parameters.strategy === 'field' ? buildFieldCheck(parameters) : buildContentCheck(parameters);
    return ({ documents }) => {
      const inOrder = parameters.keep === 'first' ? documents : documents.toReversed();
      const kept = keepDistinct(inOrder, isDuplicate());
      return parameters.keep === 'first' ? kept : kept.reverse();
    };
  },
});

/** Whether a document is like one of those before it; to be made anew for every list. */
type DuplicateCheck = () => (document: RankedDocument) => boolean;

function keepDistinct(
  documents: readonly RankedDocument[],
  isDuplicate: (document: RankedDocument) => boolean,
): RankedDocument[] {
  return documents.filter((document) => !isDuplicate(document));
}

function buildFieldCheck({ fields = [], case_sensitive }: DeduplicateParameters): DuplicateCheck {
  return () => {
    const seen = new Set<string>();
    return (document) => {
      const text = JSON.stringify(fields.map((field) => readField(document, field) ?? null));
      const key = case_sensitive ? text : text.toLowerCase();
      const isKnown = seen.has(key);
      seen.add(key);
      return isKnown;
    };
  };
}

/** Letter triples know no case, so `case_sensitive` has no say here. */
function buildContentCheck({ content_field, similarity_threshold }: DeduplicateParameters): DuplicateCheck {
  return () => {
    const kept: string[] = [];
    return (document) => {
      const text = readText(document, content_field);
      const isSimilar = kept.some((other) => computeSimilarity(text, other) >= similarity_threshold);
      if (!isSimilar) {
        kept.push(text);
      }
      return isSimilar;
    };
  };
}
