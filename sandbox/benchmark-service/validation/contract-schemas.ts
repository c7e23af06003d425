import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import benchmarks from '../../contract/mixpeek-benchmarks.openapi.json' with { type: 'json' };
import retrievers from '../../contract/mixpeek-retrievers.openapi.json' with { type: 'json' };

/** The descriptions of the API, each with its own schemas. */
const documents = { benchmarks, retrievers };

type DocumentName = keyof typeof documents;

const ajvOptions = { strict: false, allErrors: true, useDefaults: true } as const;

const bodyAjv = new Ajv2020(ajvOptions);
addFormats(bodyAjv);
for (const [name, document] of Object.entries(documents)) {
  bodyAjv.addSchema(document, name);
}

/**
 * What a request has to fit. Compiled when first needed: a service that starts for one test needs few of them.
 *
 * @typeParam Parsed what fits, with defaults filled in
 */
export type RequestSchema<Parsed> = { readonly compile: () => ValidateFunction<Parsed> };

/** One of the schemas of a description, for bodies. */
export function defineBodySchema<Body>(document: DocumentName, schemaName: string): RequestSchema<Body> {
  return compileOnce(() => bodyAjv.compile<Body>({ $ref: `${document}#/components/schemas/${schemaName}` }));
}

/** A query parameter, as OpenAPI describes it. */
type Parameter = { readonly name: string; readonly in: string; readonly schema: object };

/** The query of a call, whose texts it turns into numbers. */
export function defineQuerySchema<Query>(parameters: readonly Parameter[]): RequestSchema<Query> {
  const properties = parameters.flatMap((parameter) =>
    parameter.in === 'query' ? [[parameter.name, parameter.schema]] : [],
  );
  const schema = { type: 'object', properties: Object.fromEntries(properties) };
  return compileOnce(() => new Ajv2020({ ...ajvOptions, coerceTypes: true }).compile<Query>(schema));
}

function compileOnce<Parsed>(compile: () => ValidateFunction<Parsed>): RequestSchema<Parsed> {
  let validator: ValidateFunction<Parsed> | undefined;
  return {
    compile: () => {
      validator ??= compile();
      return validator;
    },
  };
}

/** Query parameters of the list calls. */
export const listParameters = {
  benchmarks: benchmarks.paths['/v1/retrievers/benchmarks'].get.parameters,
  retrievers: retrievers.paths['/v1/retrievers/list'].post.parameters,
} as const;
