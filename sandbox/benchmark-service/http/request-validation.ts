import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import contract from '../../contract/mixpeek-benchmarks.openapi.json' with { type: 'json' };
import { type CreateBenchmarkRequest, sampleStrategies } from '../api-types.ts';
import { RequestValidationError, type ValidationProblem } from './api-error.ts';

/** Query parameters of the list call, with defaults applied. */
export type ListQuery = {
  readonly retriever_id?: string;
  readonly status?: string;
  readonly page: number;
  readonly page_size: number;
};

const contractId = 'contract';
const ajvOptions = { strict: false, allErrors: true, useDefaults: true } as const;

const bodyAjv = new Ajv2020(ajvOptions);
addFormats(bodyAjv);
const bodyValidator = bodyAjv
  .addSchema(contract, contractId)
  .compile<CreateBenchmarkRequest>({ $ref: `${contractId}#/components/schemas/CreateBenchmarkRequest` });

const listParameters = contract.paths['/v1/retrievers/benchmarks'].get.parameters.filter(
  (parameter) => parameter.in === 'query',
);
const listQueryValidator = new Ajv2020({ ...ajvOptions, coerceTypes: true }).compile<ListQuery>({
  type: 'object',
  properties: Object.fromEntries(listParameters.map(({ name, schema }) => [name, schema])),
});

/** pydantic's error type per JSON Schema keyword; others are `value_error`. */
const errorTypes: Readonly<Record<string, string>> = {
  required: 'missing',
  minLength: 'string_too_short',
  maxLength: 'string_too_long',
  minItems: 'too_short',
  minimum: 'greater_than_equal',
  maximum: 'less_than_equal',
  format: 'datetime_from_date_parsing',
};

/**
 * Checks a create request against the contract's schema and fills in its defaults.
 *
 * @param body parsed JSON; undefined when there was none
 * @throws RequestValidationError naming every problem
 */
export function parseCreateRequest(body: unknown): CreateBenchmarkRequest {
  if (body === undefined) {
    throw new RequestValidationError([{ loc: ['body'], msg: 'Field required', type: 'missing' }]);
  }
  const request = validate(bodyValidator, structuredClone(body), 'body');
  const strategy = request.session_filter?.sample_strategy;
  if (strategy !== undefined && !sampleStrategies.includes(strategy)) {
    const loc = ['body', 'session_filter', 'sample_strategy'];
    const msg = `Input should be one of ${sampleStrategies.join(', ')}`;
    throw new RequestValidationError([{ loc, msg, type: 'enum' }]);
  }
  return request;
}

/**
 * Checks the query of the list call and applies its defaults.
 *
 * @throws RequestValidationError naming every problem
 */
export function parseListQuery(query: Readonly<Record<string, string>>): ListQuery {
  return validate(listQueryValidator, { ...query }, 'query');
}

function validate<Parsed>(
  validator: ValidateFunction<Parsed>,
  data: unknown,
  source: 'body' | 'query',
): Parsed {
  if (validator(data)) {
    return data;
  }
  const problems = (validator.errors ?? []).filter((error) => !isNullAlternative(error));
  throw new RequestValidationError(problems.map((error) => describeProblem(error, source)));
}

/** Nullable members are an anyOf with null; that null did not fit either is no news to the caller. */
function isNullAlternative({ keyword, params }: ErrorObject): boolean {
  return keyword === 'anyOf' || (keyword === 'type' && params.type === 'null');
}

function describeProblem(error: ErrorObject, source: string): ValidationProblem {
  const path = error.instancePath.split('/').slice(1);
  const missing: unknown = error.params.missingProperty;
  return {
    loc: [
      source,
      ...path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      ...(typeof missing === 'string' ? [missing] : []),
    ],
    msg: missing === undefined ? `Input ${error.message ?? 'is invalid'}` : 'Field required',
    type:
      error.keyword === 'type' ? `${error.params.type}_type` : (errorTypes[error.keyword] ?? 'value_error'),
  };
}
