import { type SearchField, searchFields } from '../search/features.ts';
import { resolveTemplates } from './templates.ts';

/** A query as a search takes it: a text with templates, by itself or as the value of a text input. */
export type QueryParameter = string | { readonly value?: string; readonly text?: string };

/** JSON Schema of a {@link QueryParameter}. */
export const querySchema = {
  description: 'text to search for, such as {{INPUT.query}}; or {input_mode: text, value: …}',
  if: { type: 'object' },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    properties: {
      input_mode: { enum: ['text'], description: 'the sandbox searches for text only' },
      value: { type: 'string' },
      text: { type: 'string' },
    },
    required: ['input_mode'],
    additionalProperties: false,
    minProperties: 2,
  },
  else: { type: 'string' },
} as const;

/** JSON Schema of a list of text fields. */
export const fieldsSchema = {
  type: 'array',
  items: { enum: searchFields },
  minItems: 1,
  uniqueItems: true,
  default: searchFields,
  description: `fields to search: ${searchFields.join(', ')}`,
} as const;

/** JSON Schema of how many hits a search keeps. */
export const topKSchema = {
  type: 'integer',
  minimum: 1,
  maximum: 10_000,
  default: 100,
  description: 'how many documents the search returns at most',
} as const;

/** JSON Schema of the least score of a hit. */
export const minScoreSchema = { type: 'number', description: 'leaves out what scores less' } as const;

/** Every text field there is. */
export const allFields: readonly SearchField[] = searchFields;

/** The query's text for an execution. @throws MissingInputError */
export function resolveQuery(query: QueryParameter, inputs: Readonly<Record<string, unknown>>): string {
  const text = typeof query === 'string' ? query : (query.value ?? query.text ?? '');
  return String(resolveTemplates(text, inputs));
}
