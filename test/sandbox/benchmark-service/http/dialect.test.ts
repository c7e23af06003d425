import { describe, expect, it } from 'vitest';
import {
  type BenchmarkServiceOptions,
  startBenchmarkService,
} from '../../../../sandbox/benchmark-service/index.ts';
import { buildRequest, createBenchmark, pollToEnd, runToEnd, send } from './client.ts';

const collection = '/v1/retrievers/benchmarks';
const startWith = (dialect: BenchmarkServiceOptions['dialect'] & {}) =>
  startBenchmarkService({ rateLimitPerMinute: 100_000, dialect });

describe('dialects', () => {
  it('writes statuses in upper case, and finds them in any case', async () => {
    await using service = await startWith({ upperCaseStatuses: true });
    const { status } = await runToEnd(service);
    expect(status).toBe('COMPLETED');
    const { body } = await send(service, 'GET', `${collection}?status=COMPLETED`);
    expect(body).toMatchObject({ total: 1 });
  });

  it('writes the interval as an object, and null as null', async () => {
    await using service = await startWith({ intervalAsObject: true });
    const candidate_retriever_ids = ['ret_improved', 'ret_baseline_copy'];
    const { comparison } = await runToEnd(service, { candidate_retriever_ids });
    expect(comparison?.comparisons.map((entry) => entry.confidence_interval)).toEqual([
      { '[0]': expect.any(Number), '[1]': expect.any(Number) },
      null,
    ]);
  });

  it('puts validation errors into the envelope of all other errors', async () => {
    await using service = await startWith({ errorEnvelope: 'mixpeek' });
    const { status, body } = await send(service, 'POST', collection, {
      body: buildRequest({ session_count: 1 }),
    });
    expect(status).toBe(422);
    expect(body).toEqual({
      success: false,
      status: 422,
      error: {
        message: expect.any(String),
        type: 'ValidationError',
        details: {
          validation_errors: [
            {
              type: 'greater_than_equal',
              location: ['body', 'session_count'],
              message: 'Input must be >= 10',
            },
          ],
        },
      },
    });
  });

  it.each([
    ['the 422', 'POST', collection, { body: buildRequest({ session_count: 1 }) }, 422, 'ValidationError'],
    ['other errors', 'GET', '/v1/retrievers/ret_x', {}, 404, 'NotFoundError'],
  ])('puts %s into a detail of message, type and details', async (_, method, path, options, status, type) => {
    await using service = await startWith({ errorEnvelope: 'detail' });
    const answer = await send(service, method, path, options);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      detail: { message: expect.any(String), type, details: expect.any(Object) },
    });
  });

  it.each([
    [undefined, 200, 404],
    ['execute/explain', 200, 404],
    ['explain', 404, 200],
    ['none', 404, 404],
  ] as const)('explains at %s', async (explainPath, older, newer) => {
    await using service = await startWith(explainPath === undefined ? {} : { explainPath });
    const statuses = [];
    for (const path of ['execute/explain', 'explain']) {
      const { status } = await send(service, 'POST', `/v1/retrievers/ret_baseline/${path}`, { body: {} });
      statuses.push(status);
    }
    expect(statuses).toEqual([older, newer]);
  });

  it('waits for execute, which works once', async () => {
    await using service = await startWith({ executeStep: true });
    const { benchmark_id } = await createBenchmark(service);
    const pending = await send(service, 'GET', `${collection}/${benchmark_id}`);
    expect(pending.body).toMatchObject({ status: 'pending' });
    const execute = () => send(service, 'POST', `${collection}/${benchmark_id}/execute`);
    expect((await execute()).status).toBe(200);
    expect((await pollToEnd(service, benchmark_id)).at(-1)?.status).toBe('completed');
    expect((await execute()).status).toBe(409);
  });

  it('has no execute step otherwise', async () => {
    await using service = await startWith({});
    const { benchmark_id } = await createBenchmark(service);
    const { status } = await send(service, 'POST', `${collection}/${benchmark_id}/execute`);
    expect(status).toBe(404);
  });
});
