import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import benchmarks from '../../sandbox/contract/mixpeek-benchmarks.openapi.json' with { type: 'json' };
import retrievers from '../../sandbox/contract/mixpeek-retrievers.openapi.json' with { type: 'json' };
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
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content>>;
};
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** A description of some of the calls; references in it point into it. */
type Contract = { readonly id: string; readonly document: object; readonly paths: Paths };

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(benchmarks, 'benchmarks');
ajv.addSchema(retrievers, 'retrievers');
const queryAjv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: true });

const referTo = (schemaName: string): Content => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schemaName}` } } },
});
/** The same in both descriptions. */
const errorContent = referTo('ErrorResponse');

/** Statuses that no description lists for any call, but the notes on the contract mention. */
const undocumentedResponses: Readonly<Record<string, Content>> = {
  402: errorContent,
  405: errorContent,
  409: errorContent,
  413: errorContent,
  429: errorContent,
};

/** What the retriever calls answer where the description leaves it open, or names no path. */
const retrieverPaths = retrievers.paths as unknown as Paths;
const executePath = '/v1/retrievers/{retriever_id}/execute';
const executeCall = retrieverPaths[executePath]?.post as Operation;
const notedRetrieverPaths: Paths = {
  [executePath]: {
    post: { ...executeCall, responses: { ...executeCall.responses, 200: referTo('ExecutionDetail') } },
  },
  '/v1/retrievers/{retriever_id}/explain': retrieverPaths[`${executePath}/explain`] ?? {},
};

/** In the order in which a path is looked for: a benchmark's could be that of a retriever. */
const contracts: readonly Contract[] = [
  {
    id: 'benchmarks',
    document: benchmarks,
    paths: {
      ...(benchmarks.paths as unknown as Paths),
      '/v1/retrievers/benchmarks/{benchmark_id}/execute': {
        post: { parameters: [], responses: { 200: referTo('BenchmarkResponse'), 404: errorContent } },
      },
    },
  },
  { id: 'retrievers', document: retrievers, paths: { ...retrieverPaths, ...notedRetrieverPaths } },
];

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
function validateRequest(exchange: RecordedExchange): string[] {
  const { contract, operation } = findOperation(exchange);
  if (operation === undefined) {
    return [`request: the contract has no ${exchange.method} ${exchange.path}`];
  }
  return [
    ...validateAuthorization(exchange),
    ...validateQuery(exchange, operation),
    ...validateRequestBody(contract, operation, exchange.body),
  ];
}

function validateRequestBody(contract: Contract, { requestBody }: Operation, body: unknown): string[] {
  const schema = requestBody?.content?.['application/json'].schema;
  if (schema === undefined) {
    return listUnexpectedBody('request body', body);
  }
  if (body === null && requestBody?.required !== true) {
    return [];
  }
  return [
    ...validateBody('request body', contract, schema, body),
    ...findUnknownMembers(contract.document, schema, body, 'request body'),
  ];
}

/** The response's half of {@link validateExchange}; of use when the request was broken on purpose. */
export function validateResponse(exchange: RecordedExchange): string[] {
  const { contract, operation } = findOperation(exchange);
  const content =
    operation?.responses[exchange.status] ??
    undocumentedResponses[exchange.status] ??
    (operation === undefined && exchange.status >= 400 ? errorContent : undefined);
  if (content === undefined) {
    return [`response: ${exchange.method} ${exchange.path} never answers with ${exchange.status}`];
  }
  const schema = content.content?.['application/json'].schema;
  if (schema === undefined) {
    return listUnexpectedBody('response body', exchange.responseBody);
  }
  // Of the envelopes of errors there are more than the description has.
  const isError = exchange.status >= 400;
  return [
    ...validateBody('response body', contract, schema, exchange.responseBody),
    ...(isError ? [] : findUnknownMembers(contract.document, schema, exchange.responseBody, 'response body')),
  ];
}

/** A path that no contract has is answered with an error, which looks the same in all of them. */
function findOperation({ method, path }: RecordedExchange): {
  readonly contract: Contract;
  readonly operation: Operation | undefined;
} {
  const matches = contracts.flatMap((contract) =>
    Object.entries(contract.paths)
      .filter(([template]) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
      .map(([, operations]) => ({ contract, operation: operations[method.toLowerCase()] })),
  );
  const [first = { contract: contracts[0] as Contract, operation: undefined }] = matches;
  return first;
}

function validateAuthorization({ headers }: RecordedExchange): string[] {
  return /^Bearer \S+$/.test(headers.authorization ?? '')
    ? []
    : ['request header authorization: must be "Bearer <key>"'];
}

function validateQuery({ query }: RecordedExchange, operation: Operation): string[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const known = new Set([...parameters.map(({ name }) => name), 'namespace']);
  const validate = compileOnce(operation, () =>
    queryAjv.compile({
      type: 'object',
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    }),
  );
  const unknown = Object.keys(query).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `request query/${name}: the contract has no such parameter`),
    ...(validate({ ...query }) ? [] : describeErrors('request query', validate.errors)),
  ];
}

function validateBody(what: string, contract: Contract, schema: object, body: unknown): string[] {
  const validate = compile(contract, schema);
  return validate(body) ? [] : describeErrors(what, validate.errors);
}

function compile({ id }: Contract, schema: object): ValidateFunction {
  return compileOnce(schema, () => ajv.compile('$ref' in schema ? { $ref: `${id}${schema.$ref}` } : schema));
}

/** Runs of the action make hundreds of exchanges, and compiling takes longer than validating. */
const validators = new WeakMap<object, ValidateFunction>();

function compileOnce(key: object, compileAnew: () => ValidateFunction): ValidateFunction {
  const validator = validators.get(key) ?? compileAnew();
  validators.set(key, validator);
  return validator;
}

function listUnexpectedBody(what: string, body: unknown): string[] {
  return body === null || body === undefined ? [] : [`${what}: must be empty`];
}

function describeErrors(what: string, errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(
    ({ instancePath, message }) => `${what}${instancePath}: ${message ?? 'is invalid'}`,
  );
}
