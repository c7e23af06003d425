import { describe, expect, it } from 'vitest';
import { startBenchmarkService } from '../../../../sandbox/benchmark-service/index.ts';
import { buildRequest, createBenchmark, send } from './client.ts';

const collection = '/v1/retrievers/benchmarks';

describe('a refused request', () => {
  const withKey = (authorization: string) => ({ headers: { authorization } });

  it.each([
    ['without a valid key', 'GET', collection, withKey('Bearer wrong'), 401, 'UnauthorizedError'],
    ['with another scheme', 'GET', collection, withKey('Basic c2s='), 401, 'UnauthorizedError'],
    ['for an unknown path', 'GET', '/v1/other', {}, 404, 'NotFoundError'],
    ['for a path that is no URL', 'GET', '//', {}, 404, 'NotFoundError'],
    ['for an unknown benchmark', 'GET', `${collection}/bmk_x`, {}, 404, 'NotFoundError'],
    ['for an unknown retriever', 'GET', '/v1/retrievers/ret_x', {}, 404, 'NotFoundError'],
    ['with a method the path does not have', 'PATCH', collection, {}, 405, 'MethodNotAllowedError'],
    ['with a body that is not JSON', 'POST', collection, { body: '{"a":' }, 400, 'BadRequestError'],
    [
      'with a body over 1 MB',
      'POST',
      collection,
      { body: ' '.repeat(1_000_001) },
      413,
      'PayloadTooLargeError',
    ],
    [
      'that names a retriever by its name',
      'POST',
      collection,
      { body: buildRequest({ baseline_retriever_id: 'Labels and tags' }) },
      404,
      'NotFoundError',
    ],
    ['with a path that is not UTF-8', 'GET', '/v1/retrievers/%ff', {}, 400, 'BadRequestError'],
    [
      'that names an unknown candidate',
      'POST',
      collection,
      { body: buildRequest({ candidate_retriever_ids: ['ret_improved', 'ret_x'] }) },
      404,
      'NotFoundError',
    ],
  ])('%s gets the error envelope', async (_, method, path, options, status, type) => {
    await using service = await startBenchmarkService();
    const answer = await send(service, method, path, options);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      success: false,
      status,
      error: { type, message: expect.stringMatching(/\.$|JSON/) },
    });
  });

  it('is told the methods that a path has', async () => {
    await using service = await startBenchmarkService();
    const { headers } = await send(service, 'PUT', `${collection}/bmk_x`);
    expect(headers.get('allow')).toBe('GET, DELETE');
  });

  it('for a name that is taken gets a 409 with the id of the benchmark that has it', async () => {
    await using service = await startBenchmarkService();
    const { benchmark_id } = await createBenchmark(service);
    const { status, body } = await send(service, 'POST', collection, { body: buildRequest() });
    expect(status).toBe(409);
    expect(body).toMatchObject({ error: { details: { benchmark_id } } });
  });

  it("that does not fit the schema gets FastAPI's 422", async () => {
    await using service = await startBenchmarkService();
    const { status, body } = await send(service, 'GET', `${collection}?page_size=0`);
    expect(status).toBe(422);
    expect(body).toEqual({
      detail: [{ loc: ['query', 'page_size'], msg: 'Input must be >= 1', type: 'greater_than_equal' }],
    });
  });
});
