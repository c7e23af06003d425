import type { ValidationProblem } from '../api-error.ts';
import type { Retriever } from './retriever.ts';

/** Inputs of an execution, completed by defaults, or what is wrong with them. */
export type PreparedInputs =
  | { readonly kind: 'valid'; readonly inputs: Readonly<Record<string, unknown>> }
  | { readonly kind: 'invalid'; readonly problems: readonly ValidationProblem[] };

/** JavaScript's type per type of the input schema; types not listed take anything. */
const expectedTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: isString,
  text: isString,
  date: isString,
  datetime: isString,
  number: Number.isFinite,
  float: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Checks inputs against a retriever's `input_schema`. Inputs that it does not mention are let through. */
export function prepareInputs(
  { input_schema }: Pick<Retriever, 'input_schema'>,
  given: Readonly<Record<string, unknown>>,
): PreparedInputs {
  const inputs: Record<string, unknown> = { ...given };
  const problems: ValidationProblem[] = [];
  for (const [name, field] of Object.entries(input_schema)) {
    const value = given[name] ?? field.default ?? undefined;
    const loc = ['body', 'inputs', name];
    if (value === undefined) {
      if (field.required === true) {
        problems.push({ loc, msg: 'Field required', type: 'missing' });
      }
      continue;
    }
    inputs[name] = value;
    if (expectedTypes[field.type]?.(value) === false) {
      problems.push({ loc, msg: `Input must be ${field.type}`, type: `${field.type}_type` });
    }
    if (Array.isArray(field.enum) && !field.enum.includes(value)) {
      problems.push({ loc, msg: `Input should be one of ${field.enum.join(', ')}`, type: 'enum' });
    }
  }
  return problems.length === 0 ? { kind: 'valid', inputs } : { kind: 'invalid', problems };
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
