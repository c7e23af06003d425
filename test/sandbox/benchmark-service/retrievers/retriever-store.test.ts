import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../../../sandbox/benchmark-service/api-error.ts';
import { computePipelineHash } from '../../../../sandbox/benchmark-service/pipeline-hash.ts';
import { retrievers } from '../../../../sandbox/benchmark-service/retrievers/built-in-retrievers.ts';
import { createRetrieverStore } from '../../../../sandbox/benchmark-service/retrievers/retriever-store.ts';
import { buildStage, buildWordSearch } from '../stages/run-stages.ts';

let seconds = 0;
const openStore = (options: { quota?: number; namespace?: string } = {}) =>
  createRetrieverStore({
    namespace: 'default',
    initial: retrievers,
    quota: 50,
    seed: 'x',
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 2, 1, 0, 0, seconds));
    },
    ...options,
  });

const request = {
  retriever_name: 'new',
  collection_identifiers: ['emoji', 'col_emoji'],
  stages: [{ stage_name: 'find', config: buildWordSearch().config }],
};

const errorOf = (run: () => unknown): Partial<ApiError> => {
  try {
    run();
  } catch (error) {
    const { status, type, message, details } = error as ApiError;
    return { status, type, message, details };
  }
  throw new Error('nothing was thrown');
};

describe('create', () => {
  it('completes what is not said, and takes collections by name or id', () => {
    const store = openStore();
    const created = store.create({ ...request, budget_limits: { max_credits: 5 }, tags: ['a'] });
    expect(created).toMatchObject({
      retriever_id: expect.stringMatching(/^ret_[0-9a-f]{16}$/),
      retriever_name: 'new',
      description: null,
      collection_ids: ['col_emoji'],
      stages: [
        {
          stage_name: 'find',
          stage_type: null,
          config: buildWordSearch().config,
          batch_size: null,
          description: null,
        },
      ],
      input_schema: {},
      budget_limits: { max_credits: 5, max_time_ms: null },
      tags: ['a'],
      version: 1,
      visibility: 'private',
      updated_at: created.created_at,
    });
    expect(store.get('new')).toBe(created);
    expect(store.get(created.retriever_id)).toBe(created);
    expect(store.list()[0]).toBe(created);
  });

  it('refuses a name that is taken, even by a built-in one', () => {
    const store = openStore();
    const { retriever_id } = store.create(request);
    expect(errorOf(() => store.create(request))).toEqual({
      status: 409,
      type: 'AlreadyExistsError',
      message: 'A retriever named "new" already exists.',
      details: { resource: 'retriever', retriever_name: 'new', retriever_id },
    });
    expect(errorOf(() => store.create({ ...request, retriever_name: 'Labels only' })).status).toBe(409);
  });

  it.each([
    [3, 'free'],
    [10, 'pro'],
  ])('refuses more than a quota of %i', (quota, tier) => {
    const error = errorOf(() => openStore({ quota }).create(request));
    expect(error).toMatchObject({
      status: 403,
      type: 'QuotaExceededError',
      details: { resource: 'retrievers', current: 10, limit: quota, tier },
    });
  });

  it('counts anew what was deleted', () => {
    const store = openStore({ quota: 11 });
    store.create(request);
    expect(errorOf(() => store.create({ ...request, retriever_name: 'other' })).status).toBe(403);
    store.remove('ret_slow');
    store.create({ ...request, retriever_name: 'other' });
    expect(store.list()).toHaveLength(11);
  });

  it('refuses an unknown collection and stages that cannot be executed, and keeps nothing of it', () => {
    const store = openStore();
    expect(errorOf(() => store.create({ ...request, collection_identifiers: ['shoes'] }))).toMatchObject({
      status: 404,
      message: 'Collection shoes not found.',
    });
    const stages = [{ stage_name: 'x', config: buildStage('web_scrape').config }];
    expect(errorOf(() => store.create({ ...request, stages })).status).toBe(422);
    expect(errorOf(() => store.get('new')).status).toBe(404);
    expect(store.list()).toHaveLength(retrievers.length);
  });

  it('gives ids of their own, and others in other namespaces', () => {
    const [store, other] = [openStore(), openStore({ namespace: 'other' })];
    const first = store.create(request).retriever_id;
    store.remove(first);
    const second = store.create(request).retriever_id;
    expect(new Set([first, second, other.create(request).retriever_id]).size).toBe(3);
  });
});

describe('clone', () => {
  it('copies what is not overridden', () => {
    const store = openStore();
    const source = store.get('ret_unreliable');
    const { copy, source: answered } = store.clone('Prefixes and typos, unreliable', {
      retriever_name: 'copy',
    });
    expect(answered).toBe(source);
    expect(copy).toEqual({
      ...source,
      retriever_id: copy.retriever_id,
      retriever_name: 'copy',
      version: 1,
      created_at: copy.created_at,
      updated_at: copy.created_at,
    });
    expect(computePipelineHash(copy)).toBe(computePipelineHash(source));
  });

  it('overrides what it is given, and takes null for nothing', () => {
    const { copy, source } = openStore().clone('ret_baseline', {
      retriever_name: 'copy',
      description: null,
      stages: request.stages,
      tags: [],
      budget_limits: { max_time_ms: 100 },
      input_schema: { query: { type: 'text', default: 'x' } },
      collection_identifiers: null,
    });
    expect(copy).toMatchObject({
      description: source.description,
      collection_ids: source.collection_ids,
      stages: request.stages,
      tags: [],
      budget_limits: { max_credits: null, max_time_ms: 100 },
      input_schema: { query: { type: 'text', default: 'x' } },
    });
    expect(computePipelineHash(copy)).not.toBe(computePipelineHash(source));
  });

  it('refuses what create refuses, and an unknown source', () => {
    const store = openStore({ quota: 10 });
    expect(errorOf(() => store.clone('ret_none', { retriever_name: 'copy' })).status).toBe(404);
    expect(errorOf(() => store.clone('ret_slow', { retriever_name: 'copy' })).status).toBe(403);
    expect(errorOf(() => store.clone('ret_slow', { retriever_name: 'Labels only' })).status).toBe(409);
    const stages = [{ stage_name: 'x', config: buildStage('limit').config }];
    expect(errorOf(() => openStore().clone('ret_slow', { retriever_name: 'copy', stages })).status).toBe(422);
    const collection_identifiers = ['emoji_groups'];
    expect(
      errorOf(() => openStore().clone('ret_slow', { retriever_name: 'copy', collection_identifiers })).status,
    ).toBe(422);
  });
});

describe('patch', () => {
  it('edits what it is given, one version on', () => {
    const store = openStore();
    const before = store.get('ret_baseline');
    const after = store.patch('ret_baseline', { description: 'old', tags: ['x'], retriever_name: null });
    expect(after).toEqual({
      ...before,
      description: 'old',
      tags: ['x'],
      version: 4,
      updated_at: after.updated_at,
    });
    expect(after.updated_at > before.updated_at).toBe(true);
    expect(store.get('ret_baseline')).toBe(after);
  });

  it('never changes what a retriever does', () => {
    const store = openStore();
    const { stages, collection_ids } = store.get('ret_baseline');
    const attempt = {
      stages: [],
      collection_identifiers: [],
      input_schema: {},
      budget_limits: { max_credits: 1 },
    };
    expect(store.patch('ret_baseline', attempt as object)).toMatchObject({
      stages,
      collection_ids,
      version: 4,
    });
  });

  it('swaps names by a third one', () => {
    const store = openStore();
    expect(errorOf(() => store.patch('ret_slow', { retriever_name: 'Labels and tags' })).status).toBe(409);
    store.patch('Labels and tags', { retriever_name: 'old' });
    store.patch('ret_slow', { retriever_name: 'Labels and tags' });
    expect(store.get('Labels and tags').retriever_id).toBe('ret_slow');
    expect(store.get('old').retriever_id).toBe('ret_baseline');
    store.patch('old', { retriever_name: 'old' });
  });
});

describe('remove', () => {
  it('removes by id or name, once', () => {
    const store = openStore();
    expect(store.remove('Labels only').retriever_id).toBe('ret_labels_only');
    expect(errorOf(() => store.remove('ret_labels_only'))).toMatchObject({
      status: 404,
      message: 'Retriever ret_labels_only not found in namespace default.',
    });
    expect(store.find('ret_labels_only')).toBeUndefined();
  });
});

describe('getById', () => {
  it('does not take names', () => {
    const store = openStore();
    expect(store.getById('ret_slow').retriever_id).toBe('ret_slow');
    expect(errorOf(() => store.getById('Labels only')).status).toBe(404);
  });

  it('is not fooled by a name that is an id', () => {
    const store = openStore();
    store.create({ ...request, retriever_name: 'ret_slow' });
    expect(store.get('ret_slow').retriever_name).toBe('Prefixes and typos, slow');
  });
});
