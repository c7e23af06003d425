import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument } from './openapi-document.ts';

const documentId = 'mixpeek';

/**
 * Creates a check of the benchmarks in a response body, one or a list, against JSON Schema 2020-12. Prism does not know
 * its `prefixItems`, which says what a confidence interval consists of.
 *
 * @returns one message for each error
 */
export function createBenchmarkCheck(document: OpenApiDocument): (body: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, documentId);
  const validate = ajv.compile({ $ref: `${documentId}#/components/schemas/BenchmarkResponse` });
  return (body) =>
    listBenchmarks(body).flatMap((benchmark) =>
      validate(benchmark)
        ? []
        : (validate.errors ?? []).map(
            ({ instancePath, message }) => `Response body ${instancePath} ${message} (JSON Schema 2020-12)`,
          ),
    );
}

function listBenchmarks(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('benchmarks' in body && Array.isArray(body.benchmarks)) return body.benchmarks;
  return 'benchmark_id' in body ? [body] : [];
}
