import { describe, expect, it } from 'vitest';
import { type KeyPermissions, startBenchmarkService } from '../../../../sandbox/benchmark-service/index.ts';
import { buildStage, buildWordSearch } from '../stages/run-stages.ts';
import { buildRequest, send } from './client.ts';

const benchmarks = '/v1/retrievers/benchmarks';
const stages = [{ stage_name: 's', config: buildWordSearch().config }];

/** Every call, in an order in which all of them succeed; the path of a made retriever or benchmark as `*`. */
const calls: readonly (readonly [call: string, needs: string, body?: object])[] = [
  [`POST ${benchmarks}`, 'benchmarks write', buildRequest({ session_count: 10 })],
  [`GET ${benchmarks}`, 'benchmarks read'],
  [`GET ${benchmarks}/*`, 'benchmarks read'],
  [`DELETE ${benchmarks}/*`, 'benchmarks delete'],
  [
    'POST /v1/retrievers',
    'retrievers write',
    { retriever_name: 'n', collection_identifiers: ['emoji'], stages },
  ],
  ['POST /v1/retrievers/ret_slow/clone', 'retrievers write', { retriever_name: 'c' }],
  ['GET /v1/retrievers/ret_slow', 'retrievers read'],
  ['POST /v1/retrievers/list', 'retrievers read', {}],
  ['POST /v1/retrievers/ret_slow/execute', 'retrievers read', { inputs: { query: 'x' } }],
  ['POST /v1/retrievers/ret_slow/execute/explain', 'retrievers read', { inputs: { query: 'x' } }],
  ['PATCH /v1/retrievers/ret_slow', 'retrievers write', { tags: [] }],
  ['DELETE /v1/retrievers/ret_slow', 'retrievers delete'],
];

/** Makes all calls with a key; which it may. */
async function listAllowed(permissions: KeyPermissions): Promise<string[]> {
  await using service = await startBenchmarkService({ moreKeys: { sk_tested: permissions } });
  const body = buildRequest({ benchmark_name: 'there', session_count: 10 });
  const made = (await send(service, 'POST', benchmarks, { body })).body as { benchmark_id: string };
  const allowed: string[] = [];
  for (const [call, , sent] of calls) {
    const [method = '', path = ''] = call.split(' ');
    const { status, body: answer } = await send(service, method, path.replace('*', made.benchmark_id), {
      headers: { authorization: 'Bearer sk_tested' },
      ...(sent === undefined ? {} : { body: sent }),
    });
    if (status < 300) {
      allowed.push(call);
    } else {
      expect({ status, answer }).toEqual({
        status: 403,
        answer: { success: false, status: 403, error: expect.objectContaining({ type: 'ForbiddenError' }) },
      });
    }
  }
  return allowed;
}

const levels = ['none', 'read', 'write', 'delete'] as const;

describe('a key', () => {
  it.each([
    ...levels.map((level) => [level, 'read'] as const),
    ...levels.map((level) => ['write', level] as const),
  ])('may do with benchmarks: %s, with retrievers: %s, and no more', async (forBenchmarks, forRetrievers) => {
    const granted: Readonly<Record<string, number>> = {
      benchmarks: levels.indexOf(forBenchmarks),
      retrievers: levels.indexOf(forRetrievers),
    };
    const expected = calls.filter(([, needs]) => {
      const [subject = '', level = ''] = needs.split(' ');
      return (granted[subject] ?? 0) >= (levels as readonly string[]).indexOf(level);
    });
    expect(await listAllowed({ benchmarks: forBenchmarks, retrievers: forRetrievers })).toEqual(
      expected.map(([call]) => call),
    );
  });

  it('may do everything that is not mentioned', async () => {
    expect(await listAllowed({})).toHaveLength(calls.length);
    expect(await listAllowed({ retrievers: 'none' })).toHaveLength(4);
  });

  it('is told what it lacks', async () => {
    await using service = await startBenchmarkService({ moreKeys: { sk_reader: { retrievers: 'read' } } });
    const { body } = await send(service, 'DELETE', '/v1/retrievers/ret_slow', {
      headers: { authorization: 'Bearer sk_reader' },
    });
    expect(body).toMatchObject({
      error: {
        message: 'The API key has no permission to delete retrievers; it needs "delete" and has "read".',
        details: { resource: 'retrievers', required: 'delete', granted: 'read' },
      },
    });
  });

  it.each([
    'Bearer constructor',
    'Bearer __proto__',
    'Bearer ',
    'Bearer sk_reader and more',
    'Basic sk_reader',
    'sk_reader',
  ])('is not there in "%s"', async (authorization) => {
    await using service = await startBenchmarkService({ moreKeys: { sk_reader: {} } });
    const get = (value: string) => send(service, 'GET', benchmarks, { headers: { authorization: value } });
    expect((await get(authorization)).status).toBe(401);
    expect((await get('Bearer sk_reader')).status).toBe(200);
  });
});

describe('a refused call', () => {
  it('does nothing', async () => {
    await using service = await startBenchmarkService({ moreKeys: { sk_reader: { retrievers: 'read' } } });
    const headers = { authorization: 'Bearer sk_reader' };
    const stage = { stage_name: 'l', config: buildStage('limit').config };
    await send(service, 'DELETE', '/v1/retrievers/ret_slow', { headers });
    await send(service, 'PATCH', '/v1/retrievers/ret_slow', { headers, body: { tags: ['x'] } });
    await send(service, 'POST', '/v1/retrievers', {
      headers,
      body: { retriever_name: 'n', stages: [stage] },
    });
    const { body } = await send(service, 'POST', '/v1/retrievers/list?include_total=true', {
      headers,
      body: {},
    });
    expect(body).toMatchObject({ total: 10 });
    const { body: slow } = await send(service, 'GET', '/v1/retrievers/ret_slow', { headers });
    expect(slow).toMatchObject({ tags: ['candidate'] });
  });
});
