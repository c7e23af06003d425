import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getHttpOperationsFromSpec, type Operation } from '@stoplight/prism-http';
import { listCalls, mergeDocuments, type OpenApiDocument } from './openapi-document.ts';

/** The official description of an API, ready for Prism. */
export interface Description {
  readonly name: string;
  readonly document: OpenApiDocument;
  readonly operations: readonly Operation[];
  /** The calls that are described, as `GET /user`. */
  readonly calls: readonly string[];
  /** Calls that the description lacks: they are passed on unchecked. */
  readonly uncheckedCalls: readonly string[];
}

/** The descriptions of everything that the action talks to. */
export interface Descriptions {
  readonly mixpeek: Description;
  readonly github: Description;
  readonly enterprise: Description;
}

const mixpeek = join(import.meta.dirname, '..', 'sandbox', 'contract');
const github = join(import.meta.dirname, 'descriptions');
const execute = '/v1/retrievers/{retriever_id}/execute';

/** Reads all descriptions. */
export async function readDescriptions(): Promise<Descriptions> {
  return {
    mixpeek: await prepare('Mixpeek', await readMixpeekDocument(), [
      // One guide shows it, the reference does not.
      'POST /v1/retrievers/benchmarks/{benchmark_id}/execute',
    ]),
    github: await prepare('GitHub', await readDocument(join(github, 'github.openapi.json')), [
      'POST /graphql',
    ]),
    enterprise: await prepare(
      'GitHub Enterprise Server',
      await readDocument(join(github, 'github-enterprise-3.19.openapi.json')),
      ['POST /api/graphql'],
    ),
  };
}

async function readMixpeekDocument(): Promise<OpenApiDocument> {
  const benchmarks = await readDocument(join(mixpeek, 'mixpeek-benchmarks.openapi.json'));
  const retrievers = await readDocument(join(mixpeek, 'mixpeek-retrievers.openapi.json'));
  const { paths, ...rest } = mergeDocuments(benchmarks, retrievers);
  return { ...rest, paths: { ...paths, [execute]: describeExecution(paths[execute]) } };
}

/** The reference gives this response no type, but its schema is among the components. */
function describeExecution(operations: OpenApiDocument['paths'][string] = {}): Record<string, object> {
  const { post } = operations as { post: { responses: Record<string, object> } };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/ExecutionDetail' } } };
  const success = { ...post.responses['200'], content };
  return { ...operations, post: { ...post, responses: { ...post.responses, 200: success } } };
}

async function readDocument(path: string): Promise<OpenApiDocument> {
  return JSON.parse(await readFile(path, 'utf8'));
}

async function prepare(
  name: string,
  document: OpenApiDocument,
  uncheckedCalls: readonly string[],
): Promise<Description> {
  // Prism replaces each reference by what it refers to.
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  return { name, document, operations, calls: listCalls(document), uncheckedCalls };
}
