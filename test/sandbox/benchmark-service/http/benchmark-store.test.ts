import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createBenchmarkStore } from '../../../../sandbox/benchmark-service/http/benchmark-store.ts';
import {
  buildSessions,
  emojilibSource,
  type ReplayClock,
} from '../../../../sandbox/benchmark-service/index.ts';
import { createFakeReplayClock } from '../replay/replay-clocks.ts';

const now = () => new Date('2026-03-01T00:00:00Z');
const sessions = buildSessions(emojilibSource, now());
const request = {
  benchmark_name: 'test',
  baseline_retriever_id: 'ret_baseline',
  candidate_retriever_ids: ['ret_slow'],
  session_count: 5000,
};

const createStore = (clock: ReplayClock, startsAtOnce = true) =>
  createBenchmarkStore({
    namespace: 'default',
    listSessions: () => sessions,
    seed: 'x',
    now,
    clock,
    startsAtOnce,
  });

/** Sleeps through turns of the event loop instead of time. */
const createTurnClock = () => {
  const clock = createFakeReplayClock();
  const sleep: ReplayClock['sleep'] = async (milliseconds, signal) => {
    await clock.sleep(milliseconds, signal);
    await setImmediate();
  };
  return { ...clock, sleep };
};

describe('createBenchmarkStore', () => {
  it.each(['remove', 'close'] as const)('stops the run on %s', async (action) => {
    const clock = createTurnClock();
    const store = createStore(clock);
    const { benchmark_id } = store.create(request);
    while (clock.counts.slept < 10) {
      await setImmediate();
    }
    store[action](benchmark_id);
    await store.close();
    expect(clock.counts.slept).toBeLessThan(20);
  });

  it('fails a benchmark on an error of its own, and says so', async () => {
    const clock = { ...createFakeReplayClock(), sleep: () => Promise.reject(new Error('no timer')) };
    const store = createStore(clock);
    const { benchmark_id } = store.create(request);
    for (let turn = 0; turn < 1000 && store.get(benchmark_id).completed_at === null; turn += 1) {
      await setImmediate();
    }
    expect(store.get(benchmark_id)).toMatchObject({
      status: 'failed',
      error_message: 'The benchmark stopped on an internal error: Error: no timer',
    });
  });

  it('leaves a benchmark pending until it is executed, once', async () => {
    const store = createStore(createTurnClock(), false);
    const { benchmark_id } = store.create(request);
    await setImmediate();
    expect(store.get(benchmark_id)).toMatchObject({ status: 'pending', started_at: null });
    store.execute(benchmark_id);
    expect(() => store.execute(benchmark_id)).toThrow('has been started before');
    await store.close();
  });

  it('fails what is not over when a retriever of it is gone, and stops its run', async () => {
    const clock = createTurnClock();
    const store = createStore(clock);
    const other = store.create({
      ...request,
      benchmark_name: 'other',
      candidate_retriever_ids: ['ret_improved'],
      session_count: 20,
    });
    const { benchmark_id } = store.create(request);
    while (clock.counts.slept < 10) {
      await setImmediate();
    }
    store.failThoseOf('ret_slow');
    expect(store.get(benchmark_id)).toMatchObject({
      status: 'failed',
      error_message: 'Retriever ret_slow was deleted before the benchmark had ended.',
      completed_at: expect.any(String),
    });
    expect(store.get(other.benchmark_id).status).not.toBe('failed');
    await store.close();
    expect(clock.counts.slept).toBeLessThan(20);
    expect(store.get(benchmark_id).status).toBe('failed');
  });

  it('leaves what has ended as it is when a retriever of it is gone', async () => {
    const store = createStore(createFakeReplayClock());
    const { benchmark_id } = store.create({ ...request, session_count: 10 });
    while (store.get(benchmark_id).completed_at === null) {
      await setImmediate();
    }
    store.failThoseOf('ret_slow');
    expect(store.get(benchmark_id).status).toBe('completed');
  });

  it('creates nothing that is not paid for', async () => {
    const store = createStore(createTurnClock());
    const pay = () => {
      throw new Error('no credits');
    };
    expect(() => store.create(request, pay)).toThrow('no credits');
    expect(store.list({ page: 1, page_size: 10 }).total).toBe(0);
    store.create(request);
    expect(() => store.create(request, pay)).toThrow('exists in namespace');
    await store.close();
  });

  it('frees the name of a deleted benchmark, but not its id', async () => {
    const store = createStore(createTurnClock());
    const first = store.create(request);
    store.remove(first.benchmark_id);
    expect(store.create(request).benchmark_id).not.toBe(first.benchmark_id);
    await store.close();
  });
});
