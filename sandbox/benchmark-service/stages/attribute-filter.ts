import { corpus } from '../corpus.ts';
import {
  type FieldCondition,
  type FilterCondition,
  fieldConditionProperties,
  meetsCondition,
} from '../filter-condition.ts';
import { defineStage, type RankedDocument, readField } from './stage.ts';
import { resolveTemplates } from './templates.ts';

/** How many documents the stage reads where it comes first, as the official one. */
const maxRetrieved = 1000;

/** The official stage of filtering, without the operators `regex` and `text`. */
export const attributeFilter = defineStage<
  Partial<FieldCondition> & { readonly conditions?: FilterCondition; readonly case_insensitive: boolean }
>({
  id: 'attribute_filter',
  type: 'filter',
  description: 'Keeps the documents that meet a condition. Where it comes first, it reads 1,000 documents.',
  retrieves: true,
  credits: 0,
  parameters: {
    properties: {
      ...fieldConditionProperties,
      conditions: { $ref: 'filter-condition', description: 'conditions, combined by AND, OR and NOT' },
      case_insensitive: { type: 'boolean', default: false, description: 'whether upper case is as lower' },
    },
  },
  findConflict: ({ field, conditions }) =>
    (field === undefined) === (conditions === undefined)
      ? { path: [], message: 'Input should have either field, operator and value, or conditions' }
      : undefined,
  build: ({ conditions, field = '', operator = 'eq', value, case_insensitive }, { isFirst }) => {
    const condition = conditions ?? { field, operator, value };
    return ({ documents, inputs, isCandidate }) => {
      const options = {
        ignoresCase: case_insensitive,
        resolve: (given: unknown) => resolveTemplates(given, inputs),
      };
      return (isFirst ? readCorpus(isCandidate) : documents).filter((document) =>
        meetsCondition(condition, (path) => readField(document, path), options),
      );
    };
  },
});

function readCorpus(isCandidate: (documentId: string) => boolean): RankedDocument[] {
  return corpus
    .filter(({ id }) => isCandidate(id))
    .slice(0, maxRetrieved)
    .map(({ id }) => ({ id, score: null, added: {} }));
}
