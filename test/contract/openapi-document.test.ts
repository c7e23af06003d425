import { describe, expect, it, test } from 'vitest';
import {
  describesResponse,
  findCall,
  listCalls,
  mergeDocuments,
  type OpenApiDocument,
} from '../../contract/openapi-document.ts';
import benchmarks from '../../sandbox/contract/mixpeek-benchmarks.openapi.json' with { type: 'json' };
import retrievers from '../../sandbox/contract/mixpeek-retrievers.openapi.json' with { type: 'json' };

describe('mergeDocuments', () => {
  it('makes one document of both descriptions of Mixpeek', () => {
    const merged = mergeDocuments(benchmarks, retrievers);
    expect(listCalls(merged)).toEqual([...listCalls(benchmarks), ...listCalls(retrievers)]);
    expect(merged.components.schemas).toMatchObject({ BenchmarkResponse: {}, RetrieverConfig: {} });
  });

  it.each([
    ['a component', { components: { schemas: { ErrorDetail: { type: 'string' } } } }, 'ErrorDetail'],
    ['a path', { paths: { '/v1/retrievers/benchmarks': {} } }, '/v1/retrievers/benchmarks'],
  ])('refuses two that contradict each other about %s', (_, changes, name) => {
    expect(() => mergeDocuments(benchmarks, { ...retrievers, ...changes })).toThrow(
      `The descriptions contradict each other about ${name}.`,
    );
  });
});

test.each([
  ['GET', '/v1/retrievers/benchmarks', 'GET /v1/retrievers/benchmarks'],
  ['GET', '/v1/retrievers/ret_1', 'GET /v1/retrievers/{retriever_id}'],
  ['POST', '/v1/retrievers/benchmarks', undefined],
  ['GET', '/v1/retrievers/ret_1/more', undefined],
])('findCall finds %s %s', (method, path, call) => {
  const calls = ['GET /v1/retrievers/{retriever_id}', 'GET /v1/retrievers/benchmarks'];
  expect(findCall(calls, method, path)).toBe(call);
});

test.each([
  ['GET /v1/retrievers/{retriever_id}', 200, true],
  ['GET /v1/retrievers/{retriever_id}', 429, false],
  ['DELETE /v1/retrievers/{retriever_id}', 200, false],
  ['DELETE /v1/retrievers/{retriever_id}', 404, true],
  ['GET /nowhere', 200, false],
])('describesResponse of %s with %i is %s', (call, status, expected) => {
  expect(describesResponse(retrievers as OpenApiDocument, call, status)).toBe(expected);
});
