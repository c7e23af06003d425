import { describe, expect, it } from 'vitest';
import {
  type BenchmarkResponse,
  type BenchmarkService,
  startBenchmarkService,
} from '../../../../sandbox/benchmark-service/index.ts';
import { buildWordSearch } from '../stages/run-stages.ts';
import { createBenchmark, pollToEnd, runToEnd, send } from './client.ts';

const retrievers = '/v1/retrievers';
const quickPolls = { rateLimitPerMinute: 100_000 };
const search = { stage_name: 'keyword_search', stage_type: 'filter', config: buildWordSearch().config };
const request = { retriever_name: 'new', collection_identifiers: ['emoji'], stages: [search] };

const create = async (service: BenchmarkService, overrides: object = {}) => {
  const { body } = await send(service, 'POST', retrievers, { body: { ...request, ...overrides } });
  return (body as { retriever: { retriever_id: string } }).retriever.retriever_id;
};
const ndcgOf = ({ results }: BenchmarkResponse, index = 1) => results?.[index]?.metrics.ndcg_at_k['10'];

describe('a retriever', () => {
  it('has the fields of the contract, by id or name', async () => {
    await using service = await startBenchmarkService();
    const { status, body } = await send(service, 'GET', `${retrievers}/ret_improved`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      retriever_id: 'ret_improved',
      retriever_name: 'Prefixes and typos',
      stages: [
        { stage_name: 'keyword_search', stage_type: 'filter', config: { stage_id: 'feature_search' } },
      ],
      collection_ids: ['col_emoji'],
      input_schema: { query: { type: 'text', required: true } },
      budget_limits: { max_credits: null, max_time_ms: null },
      version: 5,
    });
    expect((await send(service, 'GET', `${retrievers}/Prefixes%20and%20typos`)).body).toEqual(body);
  });

  it('is created, found, edited and deleted', async () => {
    await using service = await startBenchmarkService();
    const created = await send(service, 'POST', retrievers, { body: request });
    expect(created.status).toBe(200);
    const id = await create(service, { retriever_name: 'other', tags: ['mine'] });
    const listed = await send(service, 'POST', `${retrievers}/list?limit=5&offset=0&include_total=true`, {
      body: { filters: { tags: 'mine' } },
    });
    expect(listed.body).toMatchObject({ results: [{ retriever_id: id, tags: ['mine'] }], total: 1 });
    const patched = await send(service, 'PATCH', `${retrievers}/other`, {
      body: { retriever_name: 'newer' },
    });
    expect(patched.body).toMatchObject({
      retriever: { retriever_id: id, retriever_name: 'newer', version: 2 },
    });
    const deleted = await send(service, 'DELETE', `${retrievers}/newer`);
    expect(deleted).toMatchObject({ status: 200, body: { retriever_id: id } });
    expect((await send(service, 'GET', `${retrievers}/${id}`)).status).toBe(404);
  });

  it('is cloned with 201', async () => {
    await using service = await startBenchmarkService();
    const { status, body } = await send(service, 'POST', `${retrievers}/ret_slow/clone`, {
      body: { retriever_name: 'copy' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      retriever: { retriever_name: 'copy', version: 1 },
      source_retriever_id: 'ret_slow',
    });
  });

  it('is executed and explained, also by name', async () => {
    await using service = await startBenchmarkService();
    await create(service);
    const inputs = { query: 'red heart' };
    const executed = await send(service, 'POST', `${retrievers}/new/execute`, { body: { inputs } });
    expect(executed.status).toBe(200);
    const { documents } = executed.body as { documents: { emoji: string }[] };
    expect(documents[0]?.emoji).toBe('❤');
    const explained = await send(service, 'POST', `${retrievers}/new/execute/explain`, { body: { inputs } });
    expect(explained.body).toMatchObject({ estimated_cost: { total_credits: 1 }, total_estimated_stages: 1 });
  });

  it.each([
    ['without a name', { stages: [search] }, [['body', 'retriever_name'], 'missing']],
    ['without stages', { retriever_name: 'n', stages: [] }, [['body', 'stages'], 'too_short']],
    [
      'with a kind of stage that is none',
      { ...request, stages: [{ ...search, stage_type: 'knn' }] },
      [['body', 'stages', 0, 'stage_type'], 'enum'],
    ],
    [
      'with a budget that is none',
      { ...request, budget_limits: { max_credits: -1 } },
      [['body', 'budget_limits', 'max_credits'], 'greater_than_equal'],
    ],
    [
      'with an input that is none',
      { ...request, input_schema: { query: { type: 'words' } } },
      [['body', 'input_schema', 'query', 'type'], 'enum'],
    ],
    [
      'with a stage that cannot be executed',
      { ...request, stages: [search, { stage_name: 'x', config: { stage_id: 'api_call' } }] },
      [['body', 'stages', 1, 'config', 'stage_id'], 'enum'],
    ],
  ])('is not created %s', async (_, body, [loc, type]) => {
    await using service = await startBenchmarkService();
    const answer = await send(service, 'POST', retrievers, { body });
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({ detail: [{ loc, type, msg: expect.any(String) }] });
  });

  it('is not created beyond the quota', async () => {
    await using service = await startBenchmarkService({
      retrieverQuota: 3,
      retrieverIds: ['ret_baseline', 'ret_improved'],
    });
    await create(service);
    const { status, body } = await send(service, 'POST', retrievers, {
      body: { ...request, retriever_name: 'fourth' },
    });
    expect(status).toBe(403);
    expect(body).toMatchObject({
      error: {
        type: 'QuotaExceededError',
        details: { resource: 'retrievers', current: 3, limit: 3, tier: 'free' },
      },
    });
  });
});

describe('a benchmark', () => {
  it('replays what was created and cloned: the same for the same, another for other parameters', async () => {
    await using service = await startBenchmarkService(quickPolls);
    const same = await create(service, { input_schema: { query: { type: 'text' } } });
    const cloned = await send(service, 'POST', `${retrievers}/ret_baseline/clone`, {
      body: {
        retriever_name: 'tolerant',
        stages: [{ ...search, config: buildWordSearch({ prefix_from_length: 1, fuzziness: 0.2 }).config }],
      },
    });
    const { retriever_id: tolerant } = (cloned.body as { retriever: { retriever_id: string } }).retriever;
    const benchmark = await runToEnd(service, {
      session_count: 300,
      candidate_retriever_ids: [same, tolerant, 'ret_improved'],
    });
    expect(benchmark.status).toBe('completed');
    expect(ndcgOf(benchmark, 1)).toBe(ndcgOf(benchmark, 0));
    expect(ndcgOf(benchmark, 2)).toBe(ndcgOf(benchmark, 3));
    expect(Number(ndcgOf(benchmark, 2))).toBeGreaterThan(Number(ndcgOf(benchmark, 0)));
    expect(benchmark.results?.[2]?.retriever_name).toBe('tolerant');
  });

  it('fails where a created retriever wants an input that sessions do not have', async () => {
    await using service = await startBenchmarkService(quickPolls);
    const id = await create(service, { input_schema: { words: { type: 'text', required: true } } });
    expect(await runToEnd(service, { candidate_retriever_ids: [id] })).toMatchObject({
      status: 'failed',
      error_message: `Retriever ${id} failed in all 50 sessions (InputValidationError: 50).`,
    });
  });

  it('finds the sessions of a retriever only as long as it is there', async () => {
    await using service = await startBenchmarkService(quickPolls);
    const count = async (benchmark_name: string) => {
      const { session_count, status } = await runToEnd(service, {
        benchmark_name,
        session_filter: { retriever_ids: ['ret_labels_only', 'ret_slow'] },
        session_count: 10_000,
        candidate_retriever_ids: ['ret_all_terms'],
      });
      return [status, session_count];
    };
    const before = await count('before');
    await send(service, 'DELETE', `${retrievers}/ret_slow`);
    const after = await count('after');
    await send(service, 'DELETE', `${retrievers}/ret_labels_only`);
    expect(before[0]).toBe('completed');
    expect(Number(after[1])).toBeGreaterThan(400);
    expect(Number(after[1])).toBeLessThan(Number(before[1]) - 400);
    expect((await count('none'))[0]).toBe('failed');
  });

  it('is still listed when its retriever is gone, and fails if it was going on', async () => {
    await using service = await startBenchmarkService(quickPolls);
    const done = await runToEnd(service, {
      benchmark_name: 'done',
      candidate_retriever_ids: ['ret_slow'],
      session_count: 10,
    });
    const going = await createBenchmark(service, {
      candidate_retriever_ids: ['ret_slow'],
      session_count: 10_000,
    });
    await send(service, 'DELETE', `${retrievers}/ret_slow`);
    expect((await pollToEnd(service, going.benchmark_id)).at(-1)).toMatchObject({
      status: 'failed',
      error_message: 'Retriever ret_slow was deleted before the benchmark had ended.',
    });
    const { body } = await send(service, 'GET', `${retrievers}/benchmarks?retriever_id=ret_slow`);
    expect(body).toMatchObject({
      total: 2,
      benchmarks: [{ status: 'failed' }, { ...done, status: 'completed' }],
    });
  });
});

describe('a service that begins with some of the retrievers', () => {
  it('has no sessions of the others', async () => {
    await using service = await startBenchmarkService({
      ...quickPolls,
      retrieverIds: ['ret_baseline', 'ret_improved'],
    });
    expect((await send(service, 'GET', `${retrievers}/ret_slow`)).status).toBe(404);
    const { session_count } = await runToEnd(service, { session_count: 10_000 });
    expect(session_count).toBeGreaterThan(1000);
    expect(session_count).toBeLessThan(1600);
  });
});
