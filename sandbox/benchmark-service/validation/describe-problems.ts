import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { ValidationProblem } from '../api-error.ts';

type Step = string | number;

/** pydantic's error type per JSON Schema keyword; others are `value_error`. */
const errorTypes: Readonly<Record<string, string>> = {
  required: 'missing',
  additionalProperties: 'extra_forbidden',
  enum: 'enum',
  const: 'literal_error',
  minLength: 'string_too_short',
  maxLength: 'string_too_long',
  minItems: 'too_short',
  minimum: 'greater_than_equal',
  maximum: 'less_than_equal',
  format: 'datetime_from_date_parsing',
};

/**
 * What is wrong with data, as pydantic would report it; nothing if it fits. Fills in defaults where the validator does.
 *
 * @param place where the data is, e.g. `['body']`
 */
export function findProblems(
  validator: ValidateFunction,
  data: unknown,
  place: readonly Step[],
): ValidationProblem[] {
  if (validator(data)) {
    return [];
  }
  return (validator.errors ?? [])
    .filter((error) => !isConsequence(error))
    .map((error) => describeProblem(error, place));
}

/** Keywords that fail where others do, which say more. */
const summaries: readonly string[] = ['anyOf', 'oneOf', 'if', 'discriminator'];

/** Nullable members are an anyOf with null; that null did not fit either is no news to the caller. */
function isConsequence({ keyword, params }: ErrorObject): boolean {
  return summaries.includes(keyword) || (keyword === 'type' && params.type === 'null');
}

function describeProblem(error: ErrorObject, place: readonly Step[]): ValidationProblem {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const member: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  return {
    loc: [...place, ...path, ...(typeof member === 'string' ? [member] : [])],
    msg: describeMessage(error),
    type:
      error.keyword === 'type' ? `${error.params.type}_type` : (errorTypes[error.keyword] ?? 'value_error'),
  };
}

function describeMessage({ keyword, message = 'is invalid', params }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'Field required';
    case 'additionalProperties':
      return 'Extra inputs are not permitted';
    case 'enum':
      return `Input should be one of ${(params.allowedValues as readonly unknown[]).join(', ')}`;
    default:
      return `Input ${message}`;
  }
}

function unescapePointer(step: string): Step {
  return /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~');
}
