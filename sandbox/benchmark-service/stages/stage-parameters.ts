import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ValidationProblem } from '../api-error.ts';
import { filterConditionSchema } from '../filter-condition.ts';
import { findProblems } from '../validation/describe-problems.ts';
import type { StageDefinition } from './stage.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, useDefaults: true, discriminator: true });
ajv.addSchema(filterConditionSchema);

/** Compiled when first needed: a service starts faster than all of them compile. */
const validators = new Map<object, ValidateFunction>();

function getValidator(schema: object): ValidateFunction {
  const validator = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validator);
  return validator;
}

/** Parameters with their defaults, and what is wrong with them. */
export function readParameters(
  definition: StageDefinition,
  given: unknown,
  place: readonly (string | number)[],
): { readonly parameters: unknown; readonly problems: readonly ValidationProblem[] } {
  const parameters: unknown = structuredClone(given ?? {});
  const problems = findProblems(getValidator(definition.parameters), parameters, place);
  const conflict = problems.length === 0 ? definition.findConflict(parameters) : undefined;
  return {
    parameters,
    problems:
      conflict === undefined
        ? problems
        : [{ loc: [...place, ...conflict.path], msg: conflict.message, type: 'value_error' }],
  };
}

/** What is wrong with a condition, if anything. */
export function findConditionProblems(
  condition: unknown,
  place: readonly (string | number)[],
): ValidationProblem[] {
  return findProblems(getValidator(filterConditionSchema), condition, place);
}
