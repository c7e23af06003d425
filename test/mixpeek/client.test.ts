import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BenchmarkApi, createBenchmarkApi } from '../../src/mixpeek/client.ts';
import { createTransport } from '../../src/mixpeek/http.ts';
import type { CreateBenchmarkRequest } from '../../src/mixpeek/schemas.ts';
import { buildBenchmark, buildComparison } from '../builders/benchmark.ts';
import { createFakeClock, type FakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import {
  type Answer,
  resetConnection,
  type ScriptedServer,
  startScriptedServer,
} from '../fakes/scripted-server.ts';

let transport: ReturnType<typeof createTransport>;
let clock: FakeClock;

beforeEach(() => {
  transport = createTransport();
  clock = createFakeClock();
});

afterEach(async () => {
  await transport.close();
});

function connect(apiUrl: string, namespace?: string): BenchmarkApi {
  const deadline = clock.now() + 600_000;
  return createBenchmarkApi(
    { apiUrl, apiKey: 'sk_secret', namespace, deadline },
    { send: transport.send, clock, log: createRecordingLog(), random: () => 0 },
  );
}

/** What the client makes of these answers to a GET of `bm_1`. */
async function getFrom(...answers: readonly [Answer, ...Answer[]]) {
  await using server = await startScriptedServer(...answers);
  return await connect(server.url).getBenchmark('bm_1');
}

const request: CreateBenchmarkRequest = {
  benchmark_name: 'hybrid-vs-production',
  baseline_retriever_id: 'ret_base',
  candidate_retriever_ids: ['ret_hybrid'],
  session_count: 1000,
};
const pending = { ...buildBenchmark({ status: 'pending', results: null, comparison: null }) };

describe('the requests', () => {
  it('creates with a POST of the whole request', async () => {
    await using server = await startScriptedServer({ status: 201, json: pending });
    const told: string[] = [];
    const { benchmark } = await connect(server.url, 'ns_shop').createBenchmark(request, (id) =>
      told.push(id),
    );
    expect(benchmark).toEqual(pending);
    expect(told).toEqual(['bm_1']);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v1/retrievers/benchmarks',
      headers: {
        authorization: 'Bearer sk_secret',
        'x-namespace': 'ns_shop',
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': 'retriever-benchmark-gate',
      },
    });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(request);
  });

  it('tells the id of a new benchmark even when the rest of the answer can not be used', async () => {
    await using server = await startScriptedServer({ status: 201, json: { benchmark_id: 'bm_9' } });
    const told: string[] = [];
    const creating = connect(server.url).createBenchmark(request, (id) => told.push(id));
    await expect(creating).rejects.toMatchObject({ code: 'contract' });
    expect(told).toEqual(['bm_9']);
  });

  it('gets by id, without a body and without a namespace where none is set', async () => {
    await using server = await startScriptedServer({ json: pending });
    await connect(`${server.url}/base`).getBenchmark('a/b?c');
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      path: '/base/v1/retrievers/benchmarks/a%2Fb%3Fc',
      headers: { authorization: 'Bearer sk_secret' },
      body: '',
    });
    expect(server.requests[0]?.headers).not.toHaveProperty('x-namespace');
    expect(server.requests[0]?.headers).not.toHaveProperty('content-type');
  });

  it('executes with a POST to the benchmark', async () => {
    await using server = await startScriptedServer({ status: 202, json: {} });
    expect(await connect(server.url).executeBenchmark('bm_1')).toBe(true);
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v1/retrievers/benchmarks/bm_1/execute',
      body: '',
    });
  });

  it.each([404, 405])('takes %d to the execute call for "not needed"', async (status) => {
    await using server = await startScriptedServer({ status });
    expect(await connect(server.url).executeBenchmark('bm_1')).toBe(false);
    expect(server.requests).toHaveLength(1);
  });

  it('takes any other refusal of the execute call for an error', async () => {
    await using server = await startScriptedServer({ status: 409, json: { detail: 'already running' } });
    await expect(connect(server.url).executeBenchmark('bm_1')).rejects.toMatchObject({
      code: 'http-status',
      message: expect.stringContaining('answered 409: already running.'),
    });
  });
});

describe('the answers', () => {
  it.each([
    ['60', 60],
    ['0', undefined],
    ['-5', undefined],
    ['many', undefined],
    [undefined, undefined],
  ])('reads a rate limit of %s as %s', async (header, rateLimitPerMinute) => {
    const headers: Record<string, string> = header === undefined ? {} : { 'X-RateLimit-Limit': header };
    expect(await getFrom({ json: pending, headers })).toEqual({ benchmark: pending, rateLimitPerMinute });
  });

  it.each([
    ['a pair', [0.01, 0.05]],
    ['an object', { '[0]': 0.01, '[1]': 0.05 }],
  ])('reads an interval that comes as %s', async (_shape, interval) => {
    const comparisons = [{ ...buildComparison(), confidence_interval: interval }];
    const comparison = { baseline_retriever_id: 'ret_base', comparisons };
    const { benchmark } = await getFrom({ json: { ...buildBenchmark(), comparison } });
    expect(benchmark.comparison?.comparisons[0]?.confidence_interval).toEqual([0.01, 0.05]);
  });

  it('is not disturbed by unknown fields, upper case and __proto__', async () => {
    const text = JSON.stringify({ ...pending, status: 'PENDING', progress: 7 }).replace(
      '{',
      '{"__proto__":{"status":"completed"},',
    );
    expect((await getFrom({ text })).benchmark).toEqual(pending);
  });

  it.each<[string, Answer, RegExp]>([
    [
      'a page of HTML',
      { text: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } },
      /answered 200 with something that is not JSON \(text\/html\): <html>Sign in<\/html>\. Check that api-url/,
    ],
    ['nothing', { text: '' }, /not JSON \(no content type\): nothing\. Check that/],
    [
      'a list',
      { json: [] },
      /not as the API's contract says \(body: .*expected object.*\)\. Check that api-url/,
    ],
    [
      'wrong types',
      { json: { ...pending, session_count: 'many', candidate_retriever_ids: [1] } },
      /\(candidate_retriever_ids\.0: .*expected string.*; session_count: .*expected .*\)/,
    ],
    [
      'a wrong field deep inside',
      {
        json: {
          ...buildBenchmark(),
          comparison: {
            baseline_retriever_id: 'ret_base',
            comparisons: [{ ...buildComparison(), p_value: 2 }],
          },
        },
      },
      /\(comparison\.comparisons\.0\.p_value: Too big/,
    ],
  ])('names what is wrong with %s, and does not ask again', async (_case, answer, message) => {
    await using server = await startScriptedServer(answer);
    await expect(connect(server.url).getBenchmark('bm_1')).rejects.toMatchObject({
      code: 'contract',
      message: expect.stringMatching(message),
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe('refusals', () => {
  const create = (server: ScriptedServer) =>
    connect(server.url, 'ns_shop').createBenchmark(request, () => {});

  it.each([
    [
      400,
      { success: false, status: 400, error: { message: 'Bad filter', details: {} } },
      'Bad filter. Correct the inputs that it names and run the job again.',
    ],
    [
      401,
      { detail: 'Invalid API key' },
      'Invalid API key. Check the input api-key: the API does not know this key.',
    ],
    [
      403,
      { success: false, error: { message: 'No access' } },
      'No access. The key is known but not allowed to do this: check its permissions and namespace "ns_shop".',
    ],
    [
      404,
      { success: false, error: { message: 'Retriever not found' } },
      'Retriever not found. Check that the retrievers ret_base, ret_hybrid exist in namespace "ns_shop"; the input namespace chooses another.',
    ],
    [
      409,
      { success: false, error: { message: 'Name taken.' } },
      'Name taken. Set benchmark-name to a name that is not taken, or leave it out to get a unique one.',
    ],
    [
      422,
      { detail: [{ loc: ['body', 'session_count'], msg: 'too large' }] },
      'body.session_count: too large. Correct the inputs that it names and run the job again.',
    ],
  ])('explains %d', async (status, json, words) => {
    await using server = await startScriptedServer({ status, json });
    await expect(create(server)).rejects.toMatchObject({
      code: 'http-status',
      message: `POST ${server.url}/v1/retrievers/benchmarks answered ${status}: ${words}`,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('does not follow a redirect with the key', async () => {
    await using target = await startScriptedServer({ json: pending });
    await using server = await startScriptedServer({ status: 302, headers: { location: target.url } });
    await expect(connect(server.url).getBenchmark('bm_1')).rejects.toThrow(
      /answered 302\. Redirects are not followed, so that the key goes nowhere else: check api-url\.$/,
    );
    expect(target.requests).toEqual([]);
  });

  it('blots out a key that the API echoes', async () => {
    await using server = await startScriptedServer({ status: 401, json: { detail: 'bad key sk_secret' } });
    await expect(create(server)).rejects.toThrow('answered 401: bad key ***. Check');
    await using helpful = await startScriptedServer({ text: 'Hello sk_secret' });
    await expect(connect(helpful.url).getBenchmark('bm_1')).rejects.toThrow(/: Hello \*\*\*\. Check/);
  });
});

describe('trying again', () => {
  it('gets through a 503 and a reset, on the given clock', async () => {
    const { benchmark } = await getFrom({ status: 503, headers: { 'Retry-After': '20' } }, resetConnection, {
      json: pending,
    });
    expect(benchmark.benchmark_id).toBe('bm_1');
    expect(clock.sleeps).toEqual([20_000, 0]);
  });

  it('does not create twice after a reset', async () => {
    await using server = await startScriptedServer(resetConnection, { status: 201, json: pending });
    await expect(connect(server.url).createBenchmark(request, () => {})).rejects.toMatchObject({
      code: 'network',
      message: expect.stringContaining('A benchmark named "hybrid-vs-production" may have been created'),
    });
    expect(server.requests).toHaveLength(1);
  });

  it('creates again after 429', async () => {
    const tooMany: Answer = { status: 429, headers: { 'Retry-After': '2' }, json: { detail: 'slow down' } };
    await using server = await startScriptedServer(tooMany, { status: 201, json: pending });
    await connect(server.url).createBenchmark(request, () => {});
    expect(server.requests).toHaveLength(2);
    expect(clock.sleeps).toEqual([2000]);
  });

  it('stops when the deadline is nearer than Retry-After', async () => {
    await expect(getFrom({ status: 503, headers: { 'Retry-After': '601' } })).rejects.toMatchObject({
      code: 'deadline-exceeded',
    });
    expect(clock.sleeps).toEqual([]);
  });
});
