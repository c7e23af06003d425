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

/** A validator for bodies by one of the schemas of a description; fills in its defaults. */
export function compileBodySchema<Body>(document: DocumentName, schemaName: string): ValidateFunction<Body> {
  return bodyAjv.compile<Body>({ $ref: `${document}#/components/schemas/${schemaName}` });
}

/** A query parameter, as OpenAPI describes it. */
type Parameter = { readonly name: string; readonly in: string; readonly schema: object };

/** A validator for the query of a call; turns texts into numbers and fills in defaults. */
export function compileQuerySchema<Query>(parameters: readonly Parameter[]): ValidateFunction<Query> {
  const properties = parameters.flatMap((parameter) =>
    parameter.in === 'query' ? [[parameter.name, parameter.schema]] : [],
  );
  return new Ajv2020({ ...ajvOptions, coerceTypes: true }).compile<Query>({
    type: 'object',
    properties: Object.fromEntries(properties),
  });
}

/** Query parameters of the list calls. */
export const listParameters = {
  benchmarks: benchmarks.paths['/v1/retrievers/benchmarks'].get.parameters,
  retrievers: retrievers.paths['/v1/retrievers/list'].post.parameters,
} as const;
