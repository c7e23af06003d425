import { ApiError, RequestValidationError } from '../api-error.ts';
import { type CreateBenchmarkRequest, sampleStrategies } from '../api-types.ts';
import {
  defineBodySchema,
  defineQuerySchema,
  listParameters,
  type RequestSchema,
} from '../validation/contract-schemas.ts';
import { findProblems } from '../validation/describe-problems.ts';

/** Query parameters of the list call, with defaults applied. */
export type ListQuery = {
  readonly retriever_id?: string;
  readonly status?: string;
  readonly page: number;
  readonly page_size: number;
};

const bodySchema = defineBodySchema<CreateBenchmarkRequest>('benchmarks', 'CreateBenchmarkRequest');
const listQuerySchema = defineQuerySchema<ListQuery>(listParameters.benchmarks);

/**
 * Parses a body of JSON.
 *
 * @returns undefined for an empty one
 * @throws ApiError 400 for anything else
 */
export function parseJson(text: string): unknown {
  if (text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ApiError(400, 'BadRequestError', `The body is not JSON: ${String(error)}`);
  }
}

/**
 * Checks a create request against the contract's schema and fills in its defaults.
 *
 * @param body parsed JSON; undefined when there was none
 * @throws RequestValidationError naming every problem
 */
export function parseCreateRequest(body: unknown): CreateBenchmarkRequest {
  const request = parseBody(bodySchema, body);
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
  return parseQuery(listQuerySchema, query);
}

/**
 * Checks a body against a schema and fills in defaults, without changing the original.
 *
 * @param body parsed JSON; undefined when there was none
 * @throws RequestValidationError naming every problem
 */
export function parseBody<Body>(schema: RequestSchema<Body>, body: unknown): Body {
  if (body === undefined) {
    throw new RequestValidationError([{ loc: ['body'], msg: 'Field required', type: 'missing' }]);
  }
  return validate(schema, structuredClone(body), 'body');
}

/** Checks a query against a schema. @throws RequestValidationError naming every problem */
export function parseQuery<Query>(
  schema: RequestSchema<Query>,
  query: Readonly<Record<string, string>>,
): Query {
  return validate(schema, { ...query }, 'query');
}

function validate<Parsed>(schema: RequestSchema<Parsed>, data: unknown, source: 'body' | 'query'): Parsed {
  const problems = findProblems(schema.compile(), data, [source]);
  if (problems.length > 0) {
    throw new RequestValidationError(problems);
  }
  return data as Parsed;
}
