import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import contract from '../../sandbox/contract/mixpeek-benchmarks.openapi.json' with { type: 'json' };
import { findUnknownMembers } from './unknown-members.ts';

/** A request and its answer, from whichever side they were recorded; header names in lower case. */
export type RecordedExchange = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; null for none. */
  readonly body: unknown;
  readonly status: number;
  /** Parsed JSON; null for none. */
  readonly responseBody: unknown;
};

type Parameter = { readonly name: string; readonly in: string; readonly schema: object };
type Content = { readonly content?: { readonly 'application/json': { readonly schema: object } } };
type Operation = {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
};

const contractId = 'contract';
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(contract, contractId);
const queryAjv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: true });

const errorContent: Content = {
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorResponse' } } },
};
const benchmarkContent: Content = {
  content: { 'application/json': { schema: { $ref: '#/components/schemas/BenchmarkResponse' } } },
};

/** Statuses that the OpenAPI document does not list for any call, but the notes on the contract mention. */
const undocumentedResponses: Readonly<Record<string, Content>> = {
  405: errorContent,
  409: errorContent,
  413: errorContent,
  429: errorContent,
};

/** `GET /v1/retrievers/{retriever_id}`: known from the notes only. */
const retrieverSchema = {
  type: 'object',
  required: ['retriever_name', 'stages'],
  properties: {
    retriever_id: { type: 'string' },
    retriever_name: { type: 'string' },
    description: { type: ['string', 'null'] },
    collection_ids: { type: 'array', items: { type: 'string' } },
    stages: { type: 'array', items: { type: 'object' } },
    input_schema: { type: ['object', 'null'] },
    budget_limits: { type: ['object', 'null'] },
    tags: { type: ['array', 'null'], items: { type: 'string' } },
    version: { type: 'integer', minimum: 1 },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: ['string', 'null'], format: 'date-time' },
  },
};

/** Calls outside of the OpenAPI document, in its own notation. */
const notedPaths: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/v1/retrievers/benchmarks/{benchmark_id}/execute': {
    post: { parameters: [], responses: { 200: benchmarkContent, 404: errorContent } },
  },
  '/v1/retrievers/{retriever_id}': {
    get: {
      parameters: [],
      responses: {
        200: { content: { 'application/json': { schema: retrieverSchema } } },
        401: errorContent,
        404: errorContent,
      },
    },
  },
};

const paths = { ...(contract.paths as Readonly<Record<string, object>>), ...notedPaths };

/**
 * Checks a recorded exchange against the contract: the operation exists, the query and the body fit its schema and
 * hold nothing the contract does not know, the response fits the schema of its status.
 *
 * @returns readable problems, each beginning with `request` or `response`; empty = valid
 */
export function validateExchange(exchange: RecordedExchange): string[] {
  return [...validateRequest(exchange), ...validateResponse(exchange)];
}

/** The request's half of {@link validateExchange}. */
export function validateRequest(exchange: RecordedExchange): string[] {
  const operation = findOperation(exchange);
  if (operation === undefined) {
    return [`request: the contract has no ${exchange.method} ${exchange.path}`];
  }
  const schema = operation.requestBody?.content?.['application/json'].schema;
  return [
    ...validateAuthorization(exchange),
    ...validateQuery(exchange, operation),
    ...(schema === undefined
      ? listUnexpectedBody('request body', exchange.body)
      : [
          ...validateBody('request body', schema, exchange.body),
          ...findUnknownMembers(contract, schema, exchange.body, 'request body'),
        ]),
  ];
}

/** The response's half of {@link validateExchange}; of use when the request was broken on purpose. */
export function validateResponse(exchange: RecordedExchange): string[] {
  const operation = findOperation(exchange);
  const content =
    operation?.responses[exchange.status] ??
    undocumentedResponses[exchange.status] ??
    (operation === undefined && exchange.status >= 400 ? errorContent : undefined);
  if (content === undefined) {
    return [`response: ${exchange.method} ${exchange.path} never answers with ${exchange.status}`];
  }
  const schema = content.content?.['application/json'].schema;
  return schema === undefined
    ? listUnexpectedBody('response body', exchange.responseBody)
    : validateBody('response body', schema, exchange.responseBody);
}

function findOperation({ method, path }: RecordedExchange): Operation | undefined {
  const template = Object.keys(paths).find((candidate) =>
    new RegExp(`^${candidate.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const operations = template === undefined ? {} : (paths[template] ?? {});
  return (operations as Readonly<Record<string, Operation>>)[method.toLowerCase()];
}

function validateAuthorization({ headers }: RecordedExchange): string[] {
  return /^Bearer \S+$/.test(headers.authorization ?? '')
    ? []
    : ['request header authorization: must be "Bearer <key>"'];
}

function validateQuery({ query }: RecordedExchange, operation: Operation): string[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const known = new Set([...parameters.map(({ name }) => name), 'namespace']);
  const validate = queryAjv.compile({
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  });
  const unknown = Object.keys(query).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `request query/${name}: the contract has no such parameter`),
    ...(validate({ ...query }) ? [] : describeErrors('request query', validate.errors)),
  ];
}

function validateBody(what: string, schema: object, body: unknown): string[] {
  const validate = compile(schema);
  return validate(body) ? [] : describeErrors(what, validate.errors);
}

function compile(schema: object): ValidateFunction {
  return ajv.compile('$ref' in schema ? { $ref: `${contractId}${schema.$ref}` } : schema);
}

function listUnexpectedBody(what: string, body: unknown): string[] {
  return body === null || body === undefined ? [] : [`${what}: must be empty`];
}

function describeErrors(what: string, errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(
    ({ instancePath, message }) => `${what}${instancePath}: ${message ?? 'is invalid'}`,
  );
}
