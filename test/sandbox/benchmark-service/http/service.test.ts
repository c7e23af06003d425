import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { benchmarkStatuses } from '../../../../sandbox/benchmark-service/api-types.ts';
import { startBenchmarkService } from '../../../../sandbox/benchmark-service/index.ts';
import { computeHash } from '../../../../sandbox/benchmark-service/seeded-random.ts';
import { buildRequest, createBenchmark, pollToEnd, runToEnd, send } from './client.ts';

const collection = '/v1/retrievers/benchmarks';
const quickPolls = { rateLimitPerMinute: 100_000 };

describe('a benchmark', () => {
  it('is created pending, passes through the statuses in order, and ends completed', async () => {
    await using service = await startBenchmarkService(quickPolls);
    const created = await createBenchmark(service, { session_count: 500, session_filter: {} });
    expect(created).toMatchObject({
      status: 'pending',
      session_count: 500,
      session_filter: { min_interactions: 1, sample_strategy: 'random' },
      started_at: null,
      results: null,
    });
    const answers = await pollToEnd(service, created.benchmark_id);
    const positions = answers.map(({ status }) => benchmarkStatuses.indexOf(status));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(answers.map(({ status }) => status)).toContain('replaying');
    for (const { status, results, comparison, completed_at } of answers.slice(0, -1)) {
      expect({ status, results, comparison, completed_at }).toEqual({
        status,
        results: null,
        comparison: null,
        completed_at: null,
      });
    }
    expect(answers.at(-1)).toMatchObject({ status: 'completed', error_message: null });
    expect(answers.at(-1)?.results).toHaveLength(2);
    expect(Number(answers.at(-1)?.results?.[0]?.latency.mean_ms)).toBeGreaterThan(0);
  });

  it('ends failed with a message and without results', async () => {
    await using service = await startBenchmarkService(quickPolls);
    expect(await runToEnd(service, { candidate_retriever_ids: ['ret_broken'] })).toMatchObject({
      status: 'failed',
      results: null,
      comparison: null,
      completed_at: expect.any(String),
      error_message: expect.stringContaining('ret_broken'),
    });
  });

  it('tells how many sessions there really were', async () => {
    await using service = await startBenchmarkService(quickPolls);
    const session_filter = { taxonomy_node_ids: ['node_flags'] };
    const { session_count, results } = await runToEnd(service, { session_filter, session_count: 10_000 });
    expect(session_count).toBeLessThan(2000);
    expect(results?.[0]?.metrics.sessions_neutral).toBe(session_count);
  });

  it('is gone when deleted', async () => {
    await using service = await startBenchmarkService();
    const { benchmark_id } = await createBenchmark(service, { candidate_retriever_ids: ['ret_slow'] });
    const path = `${collection}/${benchmark_id}`;
    const statuses = [];
    for (const method of ['DELETE', 'DELETE', 'GET']) {
      statuses.push((await send(service, method, path)).status);
    }
    expect(statuses).toEqual([204, 404, 404]);
  });

  it('leaves the service responsive while it replays', async () => {
    await using service = await startBenchmarkService(quickPolls);
    const candidate_retriever_ids = ['ret_improved', 'ret_neutral'];
    const { benchmark_id } = await createBenchmark(service, { candidate_retriever_ids, session_count: 3000 });
    const answers = await pollToEnd(service, benchmark_id);
    expect(answers.filter(({ status }) => status === 'replaying').length).toBeGreaterThan(10);
  });
});

describe('the list', () => {
  it('filters, pages and counts, newest first', async () => {
    await using service = await startBenchmarkService({ dialect: { executeStep: true } });
    for (let index = 0; index < 5; index += 1) {
      const candidate_retriever_ids = [index % 2 === 0 ? 'ret_improved' : 'ret_neutral'];
      await createBenchmark(service, { benchmark_name: `b${index}`, candidate_retriever_ids });
    }
    const list = async (query: string) => {
      const { body } = await send(service, 'GET', `${collection}${query}`);
      const { benchmarks, ...rest } = body as { benchmarks: { benchmark_name: string }[] };
      return { names: benchmarks.map(({ benchmark_name }) => benchmark_name).join(' '), ...rest };
    };
    expect(await list('')).toEqual({ names: 'b4 b3 b2 b1 b0', total: 5, page: 1, page_size: 20 });
    expect(await list('?page=2&page_size=2')).toMatchObject({ names: 'b2 b1', total: 5, page: 2 });
    expect(await list('?page=9')).toMatchObject({ names: '', total: 5 });
    expect(await list('?retriever_id=ret_neutral')).toMatchObject({ names: 'b3 b1', total: 2 });
    expect(await list('?retriever_id=ret_baseline')).toMatchObject({ total: 5 });
    expect(await list('?status=pending&retriever_id=ret_neutral')).toMatchObject({ total: 2 });
    expect(await list('?status=completed')).toMatchObject({ total: 0 });
  });
});

describe('namespaces', () => {
  it('are told apart by header or query, by name or id, the first being the default', async () => {
    await using service = await startBenchmarkService({ namespaces: ['main', 'staging'] });
    const inStaging = { 'x-namespace': 'staging' };
    await send(service, 'POST', collection, { body: buildRequest(), headers: inStaging });
    const countIn = async (query: string, headers: Record<string, string> = {}) => {
      const { body } = await send(service, 'GET', `${collection}${query}`, { headers });
      return (body as { total: number }).total;
    };
    const stagingId = `ns_${computeHash('namespace', 'staging').slice(0, 10)}`;
    expect(await countIn('')).toBe(0);
    expect(await countIn('?namespace=staging')).toBe(1);
    expect(await countIn('?namespace=main', inStaging)).toBe(1);
    expect(await countIn('', { 'x-namespace': stagingId })).toBe(1);
    expect((await send(service, 'POST', collection, { body: buildRequest() })).status).toBe(201);
    const unknown = await send(service, 'GET', collection, { headers: { 'x-namespace': 'other' } });
    expect(unknown.status).toBe(404);
  });

  it('may be required', async () => {
    await using service = await startBenchmarkService({ requiresNamespace: true });
    const { status, body } = await send(service, 'GET', '/v1/retrievers/ret_baseline');
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { message: 'X-Namespace header is required.' } });
    const named = await send(service, 'GET', collection, { headers: { 'x-namespace': 'default' } });
    expect(named.status).toBe(200);
  });

  it('have retrievers and sessions of their own', async () => {
    await using service = await startBenchmarkService({ namespaces: ['main', 'staging'] });
    const headers = { 'x-namespace': 'staging' };
    const path = '/v1/retrievers/ret_slow';
    expect((await send(service, 'DELETE', path, { headers })).status).toBe(200);
    expect((await send(service, 'GET', path, { headers })).status).toBe(404);
    expect((await send(service, 'GET', path)).status).toBe(200);
  });
});

describe('every answer', () => {
  it('has a request id of its own', async () => {
    await using service = await startBenchmarkService();
    await send(service, 'GET', collection);
    await send(service, 'GET', collection, { headers: { authorization: 'Bearer wrong' } });
    const ids = service.exchanges.map(({ responseHeaders }) => responseHeaders['x-request-id']);
    expect(ids).toEqual([expect.stringMatching(/^req_\S+$/), expect.stringMatching(/^req_\S+$/)]);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('credits', () => {
  it('are used up by benchmarks and executions, in all namespaces', async () => {
    // 50 sessions through two retrievers of one credit each, and one execution.
    await using service = await startBenchmarkService({ credits: 101, namespaces: ['main', 'other'] });
    const create = (name: string) =>
      send(service, 'POST', collection, { body: buildRequest({ benchmark_name: name }) });
    const execute = (namespace: string) =>
      send(service, 'POST', '/v1/retrievers/ret_baseline/execute', {
        body: { inputs: { query: 'party' } },
        headers: { 'x-namespace': namespace },
      });
    expect((await create('first')).status).toBe(201);
    const refused = await create('second');
    expect(refused.status).toBe(402);
    expect(refused.body).toMatchObject({
      error: { type: 'InsufficientCreditsError', details: { required: 100, available: 1 } },
    });
    expect((await execute('main')).status).toBe(200);
    expect((await execute('other')).status).toBe(402);
    const { body } = await send(service, 'GET', collection);
    expect(body).toMatchObject({ total: 1 });
  });
});

describe('a plan without benchmarks', () => {
  it('has no call on them, and all on retrievers', async () => {
    await using service = await startBenchmarkService({ hasBenchmarks: false });
    const refused = await send(service, 'POST', collection, { body: buildRequest() });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ error: { type: 'NotEnabledError' } });
    expect((await send(service, 'GET', '/v1/retrievers/ret_baseline')).status).toBe(200);
  });
});

describe('the rate limit', () => {
  it('is on every answer, and enforced until the minute is over', async () => {
    let time = Date.parse('2026-03-01T00:00:00Z');
    await using service = await startBenchmarkService({ rateLimitPerMinute: 2, now: () => new Date(time) });
    const get = () => send(service, 'GET', collection);
    const headersOf = ({ headers }: { headers: Headers }) =>
      ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`x-ratelimit-${name}`)));
    expect(headersOf(await get())).toEqual([2, 1, time / 1000 + 60]);
    expect(headersOf(await get())).toEqual([2, 0, time / 1000 + 60]);
    const refused = await get();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(refused.body).toMatchObject({ error: { details: { retry_after: 60 } } });
    expect(headersOf(refused)).toEqual([2, 0, time / 1000 + 60]);
    time += 60_000;
    expect((await get()).status).toBe(200);
  });
});

describe('the record', () => {
  it('holds both sides of every exchange', async () => {
    await using service = await startBenchmarkService({ apiKey: 'sk_test' });
    await send(service, 'POST', `${collection}?namespace=default`, { body: buildRequest() });
    await send(service, 'POST', collection, { body: 'text' });
    await send(service, 'GET', collection);
    expect(service.exchanges).toMatchObject([
      {
        method: 'POST',
        path: collection,
        query: { namespace: 'default' },
        headers: { authorization: 'Bearer sk_test' },
        body: buildRequest(),
        status: 201,
        responseHeaders: { 'content-type': 'application/json', 'x-ratelimit-limit': '600' },
        responseBody: { status: 'pending' },
      },
      { body: 'text', status: 400 },
      { body: null, status: 200 },
    ]);
  });
});

describe('a client that hangs up in the middle of its request', () => {
  it('leaves no trace and does no harm', async () => {
    await using service = await startBenchmarkService();
    const { port, hostname } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(`POST ${collection} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{`);
    socket.destroy();
    await once(socket, 'close');
    expect((await send(service, 'GET', collection)).status).toBe(200);
    expect(service.exchanges).toHaveLength(1);
  });
});

describe('closing', () => {
  it('stops executions', async () => {
    const service = await startBenchmarkService();
    const wait = {
      stage_name: 'wait',
      config: { stage_id: 'rerank', parameters: { inference_name: 'sandbox__keep_order', wait_ms: 10_000 } },
    };
    const find = {
      stage_name: 'find',
      config: { stage_id: 'attribute_filter', parameters: { field: 'label', value: 'red heart' } },
    };
    const body = { retriever_name: 'slow', collection_identifiers: ['emoji'], stages: [find, wait] };
    expect((await send(service, 'POST', '/v1/retrievers', { body })).status).toBe(200);
    const execution = send(service, 'POST', '/v1/retrievers/slow/execute', {
      body: { inputs: { query: 'x' } },
    });
    const outcome = execution.then(
      () => 'answered',
      () => 'broken',
    );
    // An answer to another request shows that the execution has arrived.
    await send(service, 'GET', collection);
    await service.close();
    expect(await outcome).toBe('broken');
    expect(service.exchanges.some(({ path, status }) => path.endsWith('/execute') && status === 200)).toBe(
      false,
    );
  });

  it('stops running benchmarks and frees the port', async () => {
    const service = await startBenchmarkService();
    await createBenchmark(service, { candidate_retriever_ids: ['ret_slow'], session_count: 10_000 });
    await service.close();
    await expect(fetch(service.url)).rejects.toThrow();
    await using successor = await startBenchmarkService({ port: Number(new URL(service.url).port) });
    expect(successor.url).toBe(service.url);
  });
});
