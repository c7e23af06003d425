import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, startFaultServer } from '../../sandbox/faults/index.ts';
import { createTransport } from '../../src/http/transport.ts';
import { type BenchmarkApi, createBenchmarkApi, listPageSize } from '../../src/mixpeek/client.ts';
import type { CreateBenchmarkRequest } from '../../src/mixpeek/schemas.ts';
import { buildBenchmark, buildComparison, buildRunningBenchmark } from '../builders/benchmark.ts';
import { createFakeClock, type FakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog, type RecordingLog } from '../fakes/recording-log.ts';
import {
  type Answer,
  resetConnection,
  type ScriptedServer,
  startScriptedServer,
} from '../fakes/scripted-server.ts';

let transport: ReturnType<typeof createTransport>;
let clock: FakeClock;
let log: RecordingLog;
let cancel: AbortController;
let cancelCreate: AbortController;

beforeEach(() => {
  transport = createTransport();
  clock = createFakeClock();
  log = createRecordingLog();
  cancel = new AbortController();
  cancelCreate = new AbortController();
});

afterEach(async () => {
  await transport.close();
});

function connect(apiUrl: string, namespace?: string): BenchmarkApi {
  const deadline = clock.now() + 600_000;
  const { signal } = cancel;
  const effects = { clock, log, random: () => 0, signal, createSignal: cancelCreate.signal };
  return createBenchmarkApi(
    { apiUrl, apiKey: 'sk_secret', namespace, deadline },
    { ...effects, send: transport.send },
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
const pending = buildRunningBenchmark({ status: 'pending' });

/** What becomes of a create request on a server that does this to it. */
async function createOn(fault: Fault | undefined) {
  await using upstream = await startScriptedServer({ status: 201, json: pending });
  await using server = await startFaultServer({ upstream: upstream.url, choose: () => fault });
  const told: string[] = [];
  const created = await connect(server.url).createBenchmark(request, (id) => told.push(id));
  return { created, told, requests: server.requests.length };
}

describe('the requests', () => {
  it('creates with a POST of the whole request', async () => {
    await using server = await startScriptedServer({ status: 201, json: pending });
    const told: string[] = [];
    const api = connect(server.url, 'ns_shop');
    const created = await api.createBenchmark(request, (id) => told.push(id));
    expect(created).toEqual({ kind: 'created', benchmark: pending, rateLimitPerMinute: undefined });
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
        'accept-encoding': 'gzip',
        'user-agent': 'retriever-benchmark-gate',
      },
    });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(request);
  });

  it('asks for a new benchmark by its id where the rest of the answer can not be used', async () => {
    const whole = { ...pending, benchmark_id: 'bm_9' };
    await using server = await startScriptedServer(
      { status: 201, json: { ...whole, candidate_retriever_ids: 'many' } },
      { json: whole, headers: { 'X-RateLimit-Limit': '60' } },
    );
    const told: string[] = [];
    const api = connect(server.url, 'ns_shop');
    const created = await api.createBenchmark(request, (id) => told.push(id));
    expect(created).toEqual({ kind: 'created', benchmark: whole, rateLimitPerMinute: 60 });
    expect(told).toEqual(['bm_9']);
    expect(server.requests).toMatchObject([
      { method: 'POST', path: '/v1/retrievers/benchmarks' },
      { method: 'GET', path: '/v1/retrievers/benchmarks/bm_9', headers: { 'x-namespace': 'ns_shop' } },
    ]);
  });

  it('names its id in the error where that can not be used either', async () => {
    await using server = await startScriptedServer({ status: 201, json: { benchmark_id: 'bm_9' } });
    const told: string[] = [];
    const creating = connect(server.url).createBenchmark(request, (id) => told.push(id));
    await expect(creating).rejects.toMatchObject({
      code: 'contract',
      message: expect.stringMatching(
        /^The API's answer violates its contract .+ Request: GET .+\/v1\/retrievers\/benchmarks\/bm_9\.$/,
      ),
    });
    expect(told).toEqual(['bm_9']);
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
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

  it.each([
    [{ retrieverId: 'ret a&b', page: 3 }, 'retriever_id=ret+a%26b&page=3'],
    [
      { retrieverId: 'ret_a', status: 'completed', page: 1 } as const,
      'retriever_id=ret_a&status=completed&page=1',
    ],
  ])('lists with %j', async (query, search) => {
    const { benchmark_id, benchmark_name, created_at } = pending;
    const listed = { benchmark_id, benchmark_name, created_at };
    await using server = await startScriptedServer({ json: { benchmarks: [pending], total: 1, page: 1 } });
    expect(await connect(server.url).listBenchmarks(query)).toEqual({ benchmarks: [listed], count: 1 });
    expect(server.requests[0]?.path).toBe(`/v1/retrievers/benchmarks?${search}&page_size=${listPageSize}`);
  });

  it('counts on a page what it cannot read, and keeps one without a time', async () => {
    const { benchmark_id, benchmark_name } = pending;
    const timeless = { benchmark_id, benchmark_name, created_at: { $date: 1 } };
    const json = {
      benchmarks: [timeless, { benchmark_name }, { ...pending, benchmark_name: null }, null, 7],
    };
    await using server = await startScriptedServer({ json });
    expect(await connect(server.url).listBenchmarks({ retrieverId: 'ret_a', page: 1 })).toEqual({
      benchmarks: [{ benchmark_id, benchmark_name, created_at: '' }],
      count: 5,
    });
  });

  it.each([204, 200, 404])('deletes by id, and is content with %d', async (status) => {
    await using server = await startScriptedServer({ status });
    await connect(server.url).deleteBenchmark('bm_1');
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      method: 'DELETE',
      path: '/v1/retrievers/benchmarks/bm_1',
      body: '',
    });
  });

  it('deletes again after a fault, and takes "not found" then for done', async () => {
    await using server = await startScriptedServer({ status: 502 }, resetConnection, { status: 404 });
    await connect(server.url).deleteBenchmark('bm_1');
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    ['ret/a', 'ret%2Fa'],
    ['Prefixes & typos, 100 %', 'Prefixes%20%26%20typos%2C%20100%20%25'],
    ['Präfixe', 'Pr%C3%A4fixe'],
    ['...', '...'],
  ])('gets a retriever by its id or name: %s', async (idOrName, segment) => {
    const json = { retriever_id: 'ret_1', retriever_name: idOrName, stages: [{ stage_name: 'search' }] };
    await using server = await startScriptedServer({ json, headers: { 'X-RateLimit-Limit': '60' } });
    const { retriever, rateLimitPerMinute } = await connect(server.url, 'ns_shop').getRetriever(idOrName);
    expect(retriever).toMatchObject({ id: 'ret_1', name: idOrName, configuration: { stages: json.stages } });
    expect(rateLimitPerMinute).toBe(60);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      path: `/v1/retrievers/${segment}`,
      headers: { 'x-namespace': 'ns_shop' },
      body: '',
    });
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

  it.each<[string, Answer, string]>([
    ['409', { status: 409, json: { detail: 'already running' } }, 'Conflict (409): already running.'],
    ['a reset', resetConnection, 'The request to the API failed: the connection was'],
  ])('takes %s to the execute call for an error, and does not repeat it', async (_what, response, words) => {
    await using server = await startScriptedServer(response);
    await expect(connect(server.url).executeBenchmark('bm_1')).rejects.toThrow(words);
    expect(server.requests).toHaveLength(1);
  });
});

describe('the answers', () => {
  it.each([
    ['60', 60],
    ['0.000001', 1],
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
    expect(benchmark).toMatchObject({ comparison: { comparisons: [{ confidence_interval: [0.01, 0.05] }] } });
  });

  it('24: is not disturbed by unknown fields, upper case and __proto__', async () => {
    const text = JSON.stringify({ ...pending, status: 'PENDING', progress: 7 }).replace(
      '{',
      '{"__proto__":{"status":"completed"},',
    );
    expect((await getFrom({ text })).benchmark).toEqual(pending);
  });

  it('23: a wrong field is not asked for again', async () => {
    await using server = await startScriptedServer({ json: { ...pending, candidate_retriever_ids: 'many' } });
    await expect(connect(server.url).getBenchmark('bm_1')).rejects.toMatchObject({
      code: 'contract',
      message: expect.stringContaining('candidate_retriever_ids'),
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe('20: an answer that is no whole one', () => {
  it.each<[string, Fault]>([
    ['a body cut short by content-length', { kind: 'cut', framing: 'content-length' }],
    ['a chunked body cut short', { kind: 'cut', framing: 'chunked' }],
    ['a body cut short that the connection ends', { kind: 'cut', framing: 'close-delimited' }],
    ['a compressed body cut short', { kind: 'gzip-cut' }],
    ['an empty 200', { kind: 'body', text: '' }],
    ['a page of HTML', { kind: 'body', text: '<html>Sign in</html>', contentType: 'text/html' }],
    ['JSON with NaN', { kind: 'rewrite', text: (text) => text.replace('1000', 'NaN') }],
  ])('is asked for again: %s', async (_what, fault) => {
    await using upstream = await startScriptedServer({ json: pending });
    const choose = (_request: unknown, index: number) => (index < 2 ? fault : undefined);
    await using server = await startFaultServer({ upstream: upstream.url, choose });
    const { benchmark } = await connect(server.url).getBenchmark('bm_1');
    expect(benchmark).toEqual(pending);
    expect(server.requests).toHaveLength(3);
  });

  it('64: is a contract error that shows its start in the end', async () => {
    await using server = await startScriptedServer({
      text: `<html>${'x'.repeat(500)}`,
      headers: { 'content-type': 'text/html' },
    });
    await expect(connect(server.url).getBenchmark('bm_1')).rejects.toMatchObject({
      code: 'contract',
      message: expect.stringMatching(
        /^Something in front of the API answered with a web page \(200, text\/html\): <html>x{193}…\. Gave up after 3 attempts\. Check/,
      ),
    });
    expect(server.requests).toHaveLength(3);
  });
});

describe('12: a create request', () => {
  it.each<[string, Fault]>([
    ['reset before the answer', { kind: 'reset', at: 'before-answer' }],
    ['reset after handling', { kind: 'reset', at: 'after-handling' }],
    ['reset in the body', { kind: 'reset', at: 'mid-body' }],
    ['hung up on', { kind: 'hang-up', afterHandling: true }],
    ['answered 502 after handling', { kind: 'status', status: 502, afterHandling: true }],
    ['cut by content-length', { kind: 'cut', framing: 'content-length' }],
    ['cut, as the connection ended', { kind: 'cut', framing: 'close-delimited' }],
    ['cut in its compressed body', { kind: 'gzip-cut' }],
    ['answered without an id', { kind: 'rewrite', json: () => ({ status: 'pending' }) }],
    ['answered with an empty body', { kind: 'body', status: 201, text: '', afterHandling: true }],
    ['answered with a page', { kind: 'body', text: '<html>', contentType: 'text/html' }],
    ['answered with too much', { kind: 'flood', mebibytes: 70 }],
  ])('is unknown when it was %s, and is never sent twice', async (_what, fault) => {
    const { created, told, requests } = await createOn(fault);
    expect(created.kind).toBe('unknown');
    expect(told).toEqual([]);
    expect(requests).toBe(1);
  });

  it.each<[string, Fault | undefined]>([
    ['compressed', { kind: 'gzip' }],
    ['answered 200', { kind: 'rewrite', status: 200 }],
    ['answered after 103', { kind: 'interim', status: 103 }],
  ])('is created when it was %s', async (_what, fault) => {
    const { created, told } = await createOn(fault);
    expect(created).toMatchObject({ kind: 'created', benchmark: { benchmark_id: 'bm_1' } });
    expect(told).toEqual(['bm_1']);
  });

  it('17: is sent again after 429', async () => {
    const tooMany: Answer = { status: 429, headers: { 'Retry-After': '2' }, json: { detail: 'slow down' } };
    await using server = await startScriptedServer(tooMany, { status: 201, json: pending });
    await connect(server.url).createBenchmark(request, () => {});
    expect(server.requests).toHaveLength(2);
    expect(clock.sleeps).toEqual([2000]);
  });

  it('17: is sent again after 425, which says that it was not acted upon', async () => {
    await using server = await startScriptedServer({ status: 425 }, { status: 201, json: pending });
    expect((await connect(server.url).createBenchmark(request, () => {})).kind).toBe('created');
    expect(server.requests).toHaveLength(2);
  });

  it('9: is sent again where nobody was there', async () => {
    const creating = connect('http://127.0.0.1:1').createBenchmark(request, () => {});
    await expect(creating).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(
        /the connection was refused\. Gave up after 10 attempts\. Check api-url/,
      ),
    });
  });
});

describe('refusals', () => {
  const create = (server: ScriptedServer) =>
    connect(server.url, 'ns_shop').createBenchmark(request, () => {});

  it.each([
    [
      '13',
      400,
      { success: false, status: 400, error: { message: 'Bad filter', details: {} } },
      'Invalid request (400): Bad filter. Correct the inputs that the message names, then run the job again.',
    ],
    [
      '14',
      401,
      { detail: 'Invalid API key' },
      'Invalid API key (401): Invalid API key. Check the input api-key.',
    ],
    [
      '14',
      403,
      { success: false, error: { message: 'No access' } },
      'Permission denied (403): No access. This call requires write permission: check the permissions of the key in api-key and its access to namespace "ns_shop".',
    ],
    [
      '15',
      404,
      { success: false, error: { message: 'Retriever not found' } },
      'Not found (404): Retriever not found. Check that the retrievers ret_base, ret_hybrid exist in namespace "ns_shop", or set the input namespace to another one.',
    ],
    [
      '16',
      409,
      { success: false, error: { message: 'Name taken.' } },
      'Conflict (409): Name taken. Set benchmark-name to a name that is not taken, or omit it to get a unique one.',
    ],
    [
      '13',
      422,
      { detail: [{ loc: ['body', 'session_count'], msg: 'too large' }] },
      'Invalid request (422): body.session_count: too large. Correct the inputs that the message names, then run the job again.',
    ],
  ])('%s: explains %d', async (_row, status, json, words) => {
    await using server = await startScriptedServer({ status, json });
    await expect(create(server)).rejects.toThrow(
      `${words} Request: POST ${server.url}/v1/retrievers/benchmarks.`,
    );
    expect(server.requests).toHaveLength(1);
  });

  it('22: does not follow a redirect with the key, and names its origin only', async () => {
    await using target = await startScriptedServer({ json: pending });
    const location = `${target.url}/login?next=secret`;
    await using server = await startScriptedServer({ status: 302, headers: { location } });
    const error = await connect(server.url)
      .getBenchmark('bm_1')
      .catch(({ message }) => message);
    expect(error).toContain(`The API answered with a redirect to ${target.url} (302). Check api-url`);
    expect(error).not.toContain('next=secret');
    expect(target.requests).toEqual([]);
  });

  it('48: redacts a key that the API echoes', async () => {
    await using server = await startScriptedServer({ status: 401, json: { detail: 'bad key sk_secret' } });
    await expect(create(server)).rejects.toThrow('Invalid API key (401): bad key ***. Check');
    await using page = await startScriptedServer({ text: 'Hello sk_secret' });
    await expect(connect(page.url).getBenchmark('bm_1')).rejects.toThrow(
      /: Hello \*\*\*\. Gave up after 3 attempts\. Check/,
    );
    await using helpful = await startScriptedServer({ json: { ...pending, error_message: 'key sk_secret' } });
    const { benchmark } = await connect(helpful.url).getBenchmark('bm_1');
    expect(benchmark.error_message).toBe('key ***');
    expect(log.lines.join()).not.toContain('sk_secret');
  });
});

describe('trying again', () => {
  it('18: gets through a 503 and a reset, on the given clock', async () => {
    const { benchmark } = await getFrom({ status: 503, headers: { 'Retry-After': '20' } }, resetConnection, {
      json: pending,
    });
    expect(benchmark.benchmark_id).toBe('bm_1');
    expect(clock.sleeps).toEqual([20_000]);
  });

  it('17: stops when the deadline is nearer than Retry-After', async () => {
    await expect(getFrom({ status: 503, headers: { 'Retry-After': '601' } })).rejects.toMatchObject({
      code: 'deadline-exceeded',
      message: expect.stringMatching(
        /Gave up: timeout-minutes would expire before the next attempt\. Request: GET /,
      ),
    });
    expect(clock.sleeps).toEqual([]);
  });
});

describe('35: a cancel', () => {
  const reason = new Error('cancelled');

  it('breaks off a request that is under way', async () => {
    await using server = await startScriptedServer(() => void setTimeout(() => cancel.abort(reason), 20));
    await expect(connect(server.url).getBenchmark('bm_1')).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it('lets a create request that is under way be answered', async () => {
    await using server = await startScriptedServer((_request, response) => {
      cancel.abort(reason);
      setTimeout(() => response.writeHead(201).end(JSON.stringify(pending)), 30);
    });
    const told: string[] = [];
    const created = await connect(server.url).createBenchmark(request, (id) => told.push(id));
    expect(created.kind).toBe('created');
    expect(told).toEqual(['bm_1']);
  });

  it('breaks off a create request, too, some time later', async () => {
    await using server = await startScriptedServer(() => {
      cancel.abort(reason);
      setTimeout(() => cancelCreate.abort(reason), 20);
    });
    await expect(connect(server.url).createBenchmark(request, () => {})).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it('lets no request begin', async () => {
    await using server = await startScriptedServer({ json: pending });
    cancel.abort(reason);
    const api = connect(server.url);
    await expect(api.createBenchmark(request, () => {})).rejects.toBe(reason);
    await expect(api.getBenchmark('bm_1')).rejects.toBe(reason);
    await expect(api.deleteBenchmark('bm_1')).rejects.toBe(reason);
    expect(server.requests).toEqual([]);
  });
});
