import { describe, expect, it } from 'vitest';
import {
  type BenchmarkServiceOptions,
  startBenchmarkService,
} from '../../sandbox/benchmark-service/index.ts';
import { buildRequest, createBenchmark, runToEnd, send } from '../sandbox/benchmark-service/http/client.ts';
import { validateExchange, validateResponse } from './validate-exchange.ts';

const collection = '/v1/retrievers/benchmarks';
const retrievers = '/v1/retrievers';
const quickPolls = { rateLimitPerMinute: 100_000 } satisfies BenchmarkServiceOptions;

describe('every answer of the sandbox to a proper request', () => {
  it('is valid, from creation to deletion', async () => {
    await using service = await startBenchmarkService(quickPolls);
    const { benchmark_id } = await runToEnd(service, {
      candidate_retriever_ids: ['ret_improved', 'ret_baseline_copy', 'ret_unreliable', 'ret_labels_only'],
      session_filter: {
        retriever_ids: null,
        taxonomy_node_ids: ['node_food_drink', 'node_flags'],
        time_range: { start: '2020-01-01T00:00:00Z', end: null },
        min_interactions: 1,
        interaction_types: ['click', 'purchase'],
        sample_strategy: 'stratified',
        interaction_weights: { weights: { click: 1.5 } },
      },
    });
    await runToEnd(service, { benchmark_name: 'broken', candidate_retriever_ids: ['ret_broken'] });
    await runToEnd(service, {
      benchmark_name: 'no session',
      session_filter: { taxonomy_node_ids: ['none'] },
    });
    await send(service, 'GET', `${collection}?retriever_id=ret_broken&status=failed&page=1&page_size=5`);
    await send(service, 'GET', collection, { headers: { 'x-namespace': 'default' } });
    await send(service, 'GET', '/v1/retrievers/ret_slow');
    await send(service, 'DELETE', `${collection}/${benchmark_id}`);
    await send(service, 'GET', `${collection}/${benchmark_id}`);
    expect(service.exchanges.flatMap(validateExchange)).toEqual([]);
    expect(new Set(service.exchanges.map(({ status }) => status))).toEqual(new Set([200, 201, 204, 404]));
  });

  it('is valid with the execute step', async () => {
    await using service = await startBenchmarkService({ dialect: { executeStep: true } });
    const { benchmark_id } = await createBenchmark(service);
    const executed = await send(service, 'POST', `${collection}/${benchmark_id}/execute`);
    expect(executed.status).toBe(200);
    expect(service.exchanges.flatMap(validateExchange)).toEqual([]);
  });
});

describe('every answer of the sandbox about retrievers', () => {
  const stages = [
    {
      stage_name: 'find',
      stage_type: 'filter',
      config: {
        stage_id: 'feature_search',
        parameters: {
          searches: [{ feature_uri: 'mixpeek://emoji_extractor@v1/bm25', query: '{{INPUT.query}}' }],
        },
        pre_filters: { NOT: { field: 'node_id', value: 'node_flags' } },
      },
      description: 'finds',
    },
    { stage_name: 'cut', config: { stage_id: 'limit', parameters: { limit: 5 } }, batch_size: '10' },
  ];
  const full = {
    retriever_name: 'full',
    description: 'has everything',
    visibility: 'public',
    collection_identifiers: ['emoji', 'col_emoji_groups'],
    stages,
    input_schema: {
      query: { type: 'text', required: true, examples: ['party'] },
      count: { type: 'integer', default: 5 },
    },
    budget_limits: { max_credits: 10, max_time_ms: 60_000 },
    tags: ['a', 'b'],
    display_config: { title: 'T', inputs: [], exposed_fields: ['label'] },
  };

  it.each(['execute/explain', 'explain'] as const)('is valid, explained by %s', async (explainPath) => {
    await using service = await startBenchmarkService({ dialect: { explainPath } });
    const post = (path: string, body: unknown) => send(service, 'POST', `${retrievers}${path}`, { body });
    await post('', full);
    await post('', { retriever_name: 'bare', stages, collection_identifiers: ['emoji'] });
    await post('/full/clone', {
      retriever_name: 'copy',
      stages: stages.slice(0, 1),
      tags: [],
      description: null,
    });
    await send(service, 'PATCH', `${retrievers}/copy`, {
      body: { retriever_name: 'new', visibility: 'private' },
    });
    for (const id of ['full', 'bare', 'new', 'ret_slow', 'ret_broken']) {
      await send(service, 'GET', `${retrievers}/${id}`);
      await post(`/${id}/execute`, { inputs: { query: 'red heart' } });
      await post(`/${id}/${explainPath}`, { inputs: { query: 'red heart' } });
      await post(`/${id}/${explainPath}`, {});
    }
    await post('/full/execute?return_vectors=false', {
      inputs: { query: 'party' },
      pagination: { method: 'offset', page_size: 2, page_number: 2 },
      stream: false,
    });
    await post('/list?limit=3&offset=1&include_total=true', {
      search: 'e',
      filters: { tags: 'candidate' },
      sorts: [],
    });
    await send(service, 'POST', `${retrievers}/list`);
    await send(service, 'DELETE', `${retrievers}/new`);
    expect(service.exchanges.flatMap(validateExchange)).toEqual([]);
    expect(new Set(service.exchanges.map(({ status }) => status))).toEqual(new Set([200, 201]));
  });

  it('is valid where it is an error', async () => {
    await using service = await startBenchmarkService({
      retrieverQuota: 11,
      credits: 0,
      hasBenchmarks: false,
      requiresNamespace: true,
      moreKeys: { sk_reader: { retrievers: 'read' } },
    });
    const headers = { 'x-namespace': 'default' };
    const post = (path: string, body: unknown, more: object = {}) =>
      send(service, 'POST', `${retrievers}${path}`, { body, headers: { ...headers, ...more } });
    await send(service, 'GET', `${retrievers}/ret_slow`);
    await post('', full);
    await post('', full);
    await post('', { ...full, retriever_name: 'other' });
    await post('', full, { authorization: 'Bearer sk_reader' });
    await post('', {});
    await post('/full/clone', { retriever_name: 'x', collection_identifiers: ['shoes'] });
    await post('/none/clone', { retriever_name: 'x' });
    await post('/full/execute', { inputs: { query: 'x' } });
    await post('/full/execute', { inputs: {} });
    await post('/full/execute', '{');
    await send(service, 'PUT', `${retrievers}/full`, { headers });
    await send(service, 'GET', collection, { headers });
    expect(service.exchanges.flatMap(validateResponse)).toEqual([]);
    expect(service.exchanges.map(({ status }) => status)).toEqual([
      400, 200, 409, 403, 403, 422, 403, 404, 402, 422, 400, 405, 403,
    ]);
  });
});

describe('every error answer of the sandbox', () => {
  it.each(['fastapi', 'mixpeek'] as const)('is valid in the %s envelope', async (errorEnvelope) => {
    await using service = await startBenchmarkService({ rateLimitPerMinute: 11, dialect: { errorEnvelope } });
    await createBenchmark(service);
    await createBenchmark(service);
    await createBenchmark(service, { candidate_retriever_ids: ['ret_unknown'], benchmark_name: 'other' });
    await createBenchmark(service, { session_count: 3 });
    await send(service, 'POST', collection, { body: '{' });
    await send(service, 'POST', collection, { body: ' '.repeat(2_000_000) });
    await send(service, 'GET', `${collection}?page=0`);
    await send(service, 'PUT', collection);
    await send(service, 'GET', collection, { headers: { authorization: 'Bearer wrong' } });
    await send(service, 'GET', collection, { headers: { 'x-namespace': 'unknown' } });
    await send(service, 'GET', '/v2/anything');
    await send(service, 'GET', collection);
    expect(service.exchanges.flatMap(validateResponse)).toEqual([]);
    expect(service.exchanges.map(({ status }) => status)).toEqual([
      201, 409, 404, 422, 400, 413, 422, 405, 401, 404, 404, 429,
    ]);
  });
});

describe('validateExchange', () => {
  const valid = {
    method: 'POST',
    path: collection,
    query: {},
    headers: { authorization: 'Bearer sk_test' },
    body: buildRequest(),
    status: 404,
    responseBody: { success: false, status: 404, error: { message: 'no', type: 'NotFoundError' } },
  };

  it.each([
    ['an unknown path', { path: '/v1/benchmarks' }, ['request: the contract has no POST /v1/benchmarks']],
    ['no key', { headers: {} }, ['request header authorization: must be "Bearer <key>"']],
    [
      'a body out of bounds',
      { body: buildRequest({ session_count: 3 }) },
      ['request body/session_count: must be >= 10'],
    ],
    [
      'a misspelled member',
      { body: buildRequest({ session_filter: { sample_stratgy: 'recent' } }) },
      ['request body/session_filter/sample_stratgy: the contract has no such member'],
    ],
    [
      'a query parameter out of bounds and an unknown one',
      { method: 'GET', body: null, query: { page_size: '1001', name: 'x' } },
      ['request query/name: the contract has no such parameter', 'request query/page_size: must be <= 1000'],
    ],
    ['a body where none belongs', { method: 'GET' }, ['request body: must be empty']],
    [
      'a status that the call does not have',
      { status: 202 },
      [`response: POST ${collection} never answers with 202`],
    ],
    [
      'a response without a required member',
      { responseBody: { status: 404 } },
      ["response body: must have required property 'error'"],
    ],
    [
      'a deletion that answers with a body',
      { method: 'DELETE', path: `${collection}/bmk_1`, body: null, status: 204 },
      ['response body: must be empty'],
    ],
    [
      'a retriever without stages',
      {
        method: 'GET',
        path: '/v1/retrievers/ret_1',
        body: null,
        status: 200,
        responseBody: { retriever_name: 'x' },
      },
      ["response body: must have required property 'stages'"],
    ],
    [
      'a retriever with a member that the contract does not know',
      {
        method: 'GET',
        path: '/v1/retrievers/ret_1',
        body: null,
        status: 200,
        responseBody: {
          retriever_name: 'x',
          stages: [{ stage_name: 's', config: {} }],
          visibility: 'public',
        },
      },
      ['response body/visibility: the contract has no such member'],
    ],
    [
      'a stage of a kind that there is not',
      {
        method: 'POST',
        path: '/v1/retrievers/ret_1/clone',
        body: { retriever_name: 'x', stages: [{ stage_name: 's', stage_type: 'knn', config: {} }] },
        status: 404,
      },
      [
        'request body/stages/0/stage_type: must be equal to one of the allowed values',
        'request body/stages/0/stage_type: must be null',
        'request body/stages/0/stage_type: must match a schema in anyOf',
        'request body/stages: must be null',
        'request body/stages: must match a schema in anyOf',
      ],
    ],
    [
      'an execution without a status',
      {
        method: 'POST',
        path: '/v1/retrievers/ret_1/execute',
        body: { inputs: {} },
        status: 200,
        responseBody: { execution_id: 'exe_1' },
      },
      ["response body: must have required property 'status'"],
    ],
  ])('names %s', (_, changes, problems) => {
    expect(validateExchange({ ...valid, ...changes })).toEqual(problems);
  });

  it('accepts the exchange that those break', () => {
    expect(validateExchange(valid)).toEqual([]);
  });

  it.each([
    ['upperCaseStatuses', '/status: must be equal to one of the allowed values'],
    ['intervalAsObject', '/comparison/comparisons/0/confidence_interval: must be array'],
  ])('tells the dialect %s from the OpenAPI document', async (option, problem) => {
    await using service = await startBenchmarkService({ ...quickPolls, dialect: { [option]: true } });
    await runToEnd(service);
    expect(service.exchanges.flatMap(validateExchange)).toContain(`response body${problem}`);
  });
});
