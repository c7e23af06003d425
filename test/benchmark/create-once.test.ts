import { describe, expect, it } from 'vitest';
import { createBenchmarkOnce } from '../../src/benchmark/create-once.ts';
import { deleteDuplicates } from '../../src/benchmark/duplicates.ts';
import type { ListedBenchmark } from '../../src/mixpeek/list-schemas.ts';
import { GateError } from '../../src/runtime/errors.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createMemoryApi, doubt, type MemoryOptions } from '../fakes/memory-api.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const request = {
  benchmark_name: 'mine',
  baseline_retriever_id: 'ret_base',
  candidate_retriever_ids: ['ret_hybrid', 'ret_other'],
  session_count: 1000,
};

const list = (id: string, name = 'mine', createdAt = '2026-01-01T00:00:00Z'): ListedBenchmark => ({
  benchmark_id: id,
  benchmark_name: name,
  created_at: createdAt,
});

interface Situation extends MemoryOptions {
  /** @default true */
  readonly isNameUnique?: boolean;
  /** Cancels when this call has begun, by its name or its number, counted from 1. */
  readonly cancelOn?: string | number;
}

const cancelled = new GateError('cancelled', 'The job was cancelled.');

function prepare({ isNameUnique = true, cancelOn, ...options }: Situation) {
  const clock = createFakeClock();
  const log = createRecordingLog();
  const controller = new AbortController();
  const { signal } = controller;
  const told: string[] = [];
  const begun: string[] = [];
  let calls = 0;
  const memory = createMemoryApi({
    ...options,
    onCall(call) {
      // As the client does it: no request is begun after a cancel, and only a creation goes on for a moment.
      signal.throwIfAborted();
      calls += 1;
      if (call === cancelOn || calls === cancelOn) controller.abort(cancelled);
      if (!call.startsWith('create')) signal.throwIfAborted();
      options.onCall?.(call);
    },
  });
  return {
    ...memory,
    clock,
    log,
    controller,
    told,
    begun,
    run: () =>
      createBenchmarkOnce(request, isNameUnique, {
        ...{ api: memory.api, clock, log, signal },
        onCreating: (isSecond) => begun.push(`${isSecond ? 'second' : 'first'} before call ${calls + 1}`),
        onBenchmarkId: (id, { isOurs, mayHaveDuplicates }) =>
          told.push(
            `${id} ${isOurs ? 'ours' : 'perhaps ours'}${mayHaveDuplicates ? ' with duplicates' : ''}`,
          ),
      }),
  };
}

/** Ends a run: the id that it has, or the error. */
async function finish({ run }: ReturnType<typeof prepare>): Promise<unknown> {
  return await run().then(
    ({ response }) => response.benchmark.benchmark_id,
    (error: unknown) => error,
  );
}

const unlistable = (call: string): void => {
  if (call === 'list') throw new GateError('http-status', 'GET list answered 500.');
};

describe('a create request that is answered', () => {
  it('is all there is', async () => {
    const creating = prepare({ creations: ['created'] });
    expect(await creating.run()).toMatchObject({
      response: { benchmark: { benchmark_id: 'bm_1' } },
      claim: { isOurs: true, mayHaveDuplicates: false },
    });
    expect(creating.calls).toEqual(['create mine']);
    expect(creating.told).toEqual(['bm_1 ours']);
    expect(creating.clock.sleeps).toEqual([]);
  });

  it.each(['http-status', 'not-found', 'contract', 'deadline-exceeded', 'network'] as const)(
    '13, 15: with an error (%s) that leaves no doubt, is not followed by another',
    async (code) => {
      const error = new GateError(code, 'POST x answered.');
      const creating = prepare({ creations: [error] });
      expect(await finish(creating)).toBe(error);
      expect(creating.calls).toEqual(['create mine']);
    },
  );
});

describe('12: a create request that ended in doubt', () => {
  const second = '2026-06-01T00:00:00Z';

  it.each<[string, Situation['creations'], string, string[], number[]]>([
    ['it was carried out', ['made'], 'bm_1 ours', ['create mine', 'list', 'get bm_1'], [1000]],
    [
      'it was carried out a little later',
      [{ madeAfterLists: 1 }],
      'bm_1 ours',
      ['create mine', 'list', 'list', 'get bm_1'],
      [1000, 5000],
    ],
    [
      'it was not, and the second is answered',
      ['lost', 'created'],
      'bm_1 ours with duplicates',
      ['create mine', 'list', 'list', 'create mine', 'list', 'get bm_1'],
      [1000, 5000],
    ],
    [
      'it was not, and the second is in doubt and carried out',
      ['lost', 'made'],
      'bm_1 ours with duplicates',
      ['create mine', 'list', 'list', 'create mine', 'list', 'get bm_1'],
      [1000, 5000, 1000],
    ],
    [
      'it was carried out after the second was answered: the older one stays',
      [{ madeAfterLists: 2 }, 'created'],
      'bm_1 ours with duplicates',
      ['create mine', 'list', 'list', 'create mine', 'list', 'get bm_1'],
      [1000, 5000],
    ],
  ])('where %s', async (_case, creations, told, calls, sleeps) => {
    const creating = prepare({ creations });
    expect(await finish(creating)).toBe('bm_1');
    expect(creating.calls).toEqual(calls);
    expect(creating.clock.sleeps).toEqual(sleeps);
    expect(creating.told.at(-1)).toBe(told);
    // A second one is deleted at the end of the run.
    expect(creating.ids().filter((id) => id !== 'bm_2')).toEqual(['bm_1']);
  });

  it.each<[string, Situation['creations'], boolean]>([
    ['not after one', ['made'], false],
    ['after two, the second answered', ['lost', 'created'], true],
    ['after two in doubt', ['lost', 'made'], true],
  ])('may be two where two requests went out: %s', async (_case, creations, mayHaveDuplicates) => {
    expect(await prepare({ creations }).run()).toMatchObject({ claim: { isOurs: true, mayHaveDuplicates } });
  });

  it('is told as the first, and again as the second, before it goes out', async () => {
    const creating = prepare({ creations: ['lost', 'created'] });
    await creating.run();
    expect(creating.begun).toEqual(['first before call 1', 'second before call 4']);
    const answered = prepare({ creations: ['created'] });
    await answered.run();
    expect(answered.begun).toEqual(['first before call 1']);
  });

  it('is sent a second and last time', async () => {
    const creating = prepare({ creations: ['lost', 'lost'] });
    expect(await finish(creating)).toBe(doubt);
    const looks = ['list', 'list'];
    expect(creating.calls).toEqual(['create mine', ...looks, 'create mine', ...looks]);
    expect(creating.log.infos).toEqual([
      `${doubt.message} Checking whether it was created.`,
      'Benchmark "mine" was not found. Trying once more to create it.',
    ]);
  });

  it('ends with the error of the second where that leaves no doubt', async () => {
    const error = new GateError('http-status', 'POST x answered 401.');
    expect(await finish(prepare({ creations: ['lost', error] }))).toBe(error);
  });

  it('may have made several: the oldest is taken, the others are to be deleted at the end', async () => {
    const existing = [
      list('bm_new', 'mine', second),
      list('bm_old'),
      list('bm_newer', 'mine', '2026-07-01T00:00:00Z'),
    ];
    const creating = prepare({ creations: ['lost'], existing });
    expect(await finish(creating)).toBe('bm_old');
    expect(creating.calls).toEqual(['create mine', 'list', 'get bm_old']);
    expect(creating.told).toEqual(['bm_old ours with duplicates']);
  });

  it('never takes or deletes what has another name', async () => {
    const existing = [list('bm_x', 'mine 2'), list('bm_y', 'Mine'), list('bm_z', 'min')];
    const creating = prepare({ creations: ['made'], existing });
    expect(await finish(creating)).toBe('bm_4');
    expect(creating.ids()).toEqual(['bm_x', 'bm_y', 'bm_z', 'bm_4']);
  });

  it('ends there where the list cannot be read: nothing is created a second time', async () => {
    const creating = prepare({ creations: ['made'], onCall: unlistable });
    expect(await finish(creating)).toBe(doubt);
    expect(creating.calls).toEqual(['create mine', 'list']);
    expect(creating.log.infos.at(-1)).toContain('GET list answered 500.');
  });

  it('does not lose a second one that was answered to a list that cannot be read', async () => {
    let lists = 0;
    const onCall = (call: string): void => {
      if (call === 'list') lists += 1;
      if (lists === 3) unlistable(call);
    };
    const creating = prepare({ creations: ['lost', 'created'], onCall });
    expect(await creating.run()).toMatchObject({
      response: { benchmark: { benchmark_id: 'bm_1' } },
      claim: { isOurs: true, mayHaveDuplicates: true },
    });
  });
});

describe('25: a benchmark that is listed but not found by its id', () => {
  const missing = new GateError('not-found', 'GET bm_1 answered 404.');

  /** An API on which it is missing for so many of the GETs. */
  const miss = (count: number) => {
    let gets = 0;
    return (call: string): void => {
      if (!call.startsWith('get')) return;
      gets += 1;
      if (gets <= count) throw missing;
    };
  };

  it.each([1, 2, 10])('is asked for again until it is: %d times', async (count) => {
    const creating = prepare({ creations: ['made'], onCall: miss(count) });
    expect(await finish(creating)).toBe('bm_1');
    expect(creating.clock.sleeps).toEqual([1000, ...Array(count).fill(3000)]);
    expect(creating.told).toEqual(['bm_1 ours']);
    expect(creating.calls.filter((call) => call.startsWith('create'))).toHaveLength(1);
  });

  it('is given up after 30 s', async () => {
    const creating = prepare({ creations: ['made'], onCall: miss(1000) });
    expect(await finish(creating)).toBe(missing);
    expect(creating.clock.sleeps.slice(1).reduce((sum, milliseconds) => sum + milliseconds, 0)).toBe(30_000);
  });

  it('is not asked for again after another error', async () => {
    const refused = new GateError('unknown-key', 'GET bm_1 answered 401.');
    const onCall = (call: string): void => {
      if (call.startsWith('get')) throw refused;
    };
    const creating = prepare({ creations: ['made'], onCall });
    expect(await finish(creating)).toBe(refused);
    expect(creating.clock.sleeps).toEqual([1000]);
  });

  it('35: is not waited for any longer after a cancel', async () => {
    const creating = prepare({ creations: ['made'], onCall: miss(1000) });
    creating.clock.schedule(5_500, () => creating.controller.abort(cancelled));
    const startedAt = creating.clock.now();
    expect(await finish(creating)).toBe(cancelled);
    expect(creating.clock.now() - startedAt).toBe(5_500);
    expect(creating.told).toEqual(['bm_1 ours']);
  });
});

describe('16: a name that is taken', () => {
  it('may be taken by ourselves: that one is taken at once', async () => {
    const creating = prepare({ creations: ['conflict'], existing: [list('bm_7')] });
    expect(await finish(creating)).toBe('bm_7');
    expect(creating.clock.sleeps).toEqual([]);
    expect(creating.told).toEqual(['bm_7 ours']);
  });

  it('99: may be taken by ourselves while the list lags: it is looked for as long as after any doubt', async () => {
    const creating = prepare({ creations: ['conflict'], existing: [list('bm_7', 'Mine')] });
    const error = await finish(creating);
    expect(error).toMatchObject({ code: 'conflict' });
    // Nobody chose this name.
    expect(String(error)).toContain('A benchmark named "mine" may have been created');
    expect(String(error)).not.toContain('Set benchmark-name');
    expect(creating.calls).toEqual(['create mine', ...Array(5).fill('list')]);
    expect(creating.clock.sleeps).toEqual([1000, 5000, 1000, 5000]);
    const lagging = prepare({ creations: ['conflict'], lateAfterLists: 4 });
    expect(await finish(lagging)).toBe('bm_1');
    expect(lagging.told).toEqual(['bm_1 ours']);
  });

  it('on the second request is the first one, carried out late', async () => {
    const creating = prepare({ creations: [{ madeAfterLists: 2 }, 'conflict'] });
    expect(await finish(creating)).toBe('bm_1');
    expect(creating.calls.filter((call) => call === 'create mine')).toHaveLength(2);
  });

  it('is an error where the user chose it and somebody had it before', async () => {
    const creating = prepare({ creations: ['conflict'], existing: [list('bm_7')], isNameUnique: false });
    expect(await finish(creating)).toMatchObject({ code: 'conflict' });
    expect(creating.told).toEqual([]);
    expect(creating.ids()).toEqual(['bm_7']);
  });
});

describe('12: a name that the user chose', () => {
  const earlier = [list('bm_old1'), list('bm_old2', 'mine', '2026-02-01T00:00:00Z')];

  it('is looked for before anything is created', async () => {
    const creating = prepare({ creations: ['created'], existing: earlier, isNameUnique: false });
    expect(await finish(creating)).toBe('bm_3');
    expect(creating.calls).toEqual(['list', 'create mine']);
  });

  it.each<[string, Situation['creations'], string]>([
    ['made', ['made'], 'bm_3'],
    ['made late', [{ madeAfterLists: 1 }], 'bm_3'],
    ['made by the second request', ['lost', 'created'], 'bm_3'],
    ['made twice', [{ madeAfterLists: 3 }, 'created'], 'bm_3'],
  ])('takes none that had it before, and deletes none: %s', async (_case, creations, id) => {
    const creating = prepare({ creations, existing: earlier, isNameUnique: false });
    expect(await finish(creating)).toBe(id);
    expect(creating.calls.filter((call) => call.startsWith('delete'))).toEqual([]);
    expect(creating.ids()).toEqual(expect.arrayContaining(['bm_old1', 'bm_old2', id]));
  });

  it('does not prove that a benchmark is ours', async () => {
    const creating = prepare({ creations: ['made'], existing: earlier, isNameUnique: false });
    await finish(creating);
    expect(creating.told).toEqual(['bm_3 perhaps ours']);
  });

  it.each<[string, string, boolean]>([
    ['a new one', 'bm_3', true],
    ['one that had the name before, as an API does that creates a name once', 'bm_old2', false],
  ])('is ours where the answer names %s', async (_case, id, isOurs) => {
    const creating = prepare({ creations: [{ createdAs: id }], existing: earlier, isNameUnique: false });
    expect(await creating.run()).toMatchObject({
      response: { benchmark: { benchmark_id: id } },
      claim: { isOurs, mayHaveDuplicates: false },
    });
    expect(creating.told).toEqual([`${id} ${isOurs ? 'ours' : 'perhaps ours'}`]);
  });

  it('stays ours where the second request was answered with its id', async () => {
    const creating = prepare({ creations: ['lost', 'created'], existing: earlier, isNameUnique: false });
    expect(await creating.run()).toMatchObject({ claim: { isOurs: true } });
    expect(creating.told).toEqual(['bm_3 ours']);
  });

  it('leaves nothing to adopt where nobody knows what had it before', async () => {
    const onCall = unlistable;
    const answered = prepare({ creations: ['created'], existing: earlier, isNameUnique: false, onCall });
    expect(await finish(answered)).toBe('bm_3');
    expect(answered.told).toEqual(['bm_3 perhaps ours']);
    const inDoubt = prepare({ creations: ['made'], existing: earlier, isNameUnique: false, onCall });
    expect(await finish(inDoubt)).toBe(doubt);
    expect(inDoubt.calls).toEqual(['list', 'create mine']);
  });
});

describe('35: a cancel', () => {
  it.each<[string, Situation, string[]]>([
    ['while the names are listed', { creations: ['created'], isNameUnique: false, cancelOn: 'list' }, []],
    ['in the first look', { creations: ['made'], cancelOn: 'list' }, []],
    ['while the adopted one is asked for', { creations: ['made'], cancelOn: 'get bm_1' }, ['bm_1 ours']],
  ])('%s rejects with its reason, and nothing is created any more', async (_when, situation, told) => {
    const creating = prepare(situation);
    const ended = await finish(creating);
    expect(ended).toBe(cancelled);
    expect(creating.told).toEqual(told);
    expect(creating.calls.filter((call) => call.startsWith('create')).length).toBeLessThanOrEqual(1);
  });

  // Two looks find nothing; the second creation is carried out, and then the first: every kind of call is made.
  it.each<[number, string, string | undefined, string[]]>([
    [1, 'create mine', undefined, ['create mine']],
    [2, 'list', undefined, ['create mine']],
    [3, 'list', undefined, ['create mine']],
    [4, 'create mine', 'bm_1 ours with duplicates', ['create mine', 'create mine']],
    [5, 'list', 'bm_1 ours with duplicates', ['create mine', 'create mine']],
    [6, 'get bm_1', 'bm_1 ours with duplicates', ['create mine', 'create mine']],
  ])(
    'in call %d, "%s", rejects with its reason; told by then: %s',
    async (cancelOn, call, told, creations) => {
      const creating = prepare({ creations: [{ madeAfterLists: 2 }, 'created'], cancelOn });
      expect(await finish(creating)).toBe(cancelled);
      expect(creating.calls[cancelOn - 1]).toBe(call);
      expect(creating.told.at(-1)).toBe(told);
      expect(creating.calls.filter((made) => made.startsWith('create'))).toEqual(creations);
    },
  );

  it.each([500, 3000])('in the wait for a look, after %d ms, rejects at once', async (milliseconds) => {
    const creating = prepare({ creations: ['lost', 'created'] });
    creating.clock.schedule(milliseconds, () => creating.controller.abort(cancelled));
    const startedAt = creating.clock.now();
    expect(await finish(creating)).toBe(cancelled);
    expect(creating.clock.now() - startedAt).toBe(milliseconds);
    expect(creating.calls.filter((call) => call.startsWith('create'))).toHaveLength(1);
  });

  it('while a create request is in flight that is answered all the same tells the id', async () => {
    const creating = prepare({ creations: ['created'], cancelOn: 'create mine' });
    await finish(creating);
    expect(creating.told).toEqual(['bm_1 ours']);
  });
});

describe('deleteDuplicates', () => {
  const existing = [list('bm_1'), list('bm_2'), list('bm_3', 'other')];

  it('deletes what else has the name', async () => {
    const { api, ids } = createMemoryApi({ existing, creations: [] });
    const log = createRecordingLog();
    await deleteDuplicates(request, 'bm_2', { api, clock: createFakeClock(), log });
    expect(ids()).toEqual(['bm_2', 'bm_3']);
    expect(log.infos).toEqual(["Deleted benchmark bm_1, a duplicate of this run's benchmark."]);
  });

  it('99: waits until "not found" is true of one that is listed', async () => {
    const clock = createFakeClock();
    const { api, ids, calls } = createMemoryApi({ existing, creations: [], missing: 3 });
    await deleteDuplicates(request, 'bm_2', { api, clock, log: createRecordingLog() });
    expect(ids()).toEqual(['bm_2', 'bm_3']);
    expect(calls.filter((call) => call === 'delete bm_1')).toHaveLength(4);
    expect(clock.sleeps).toEqual([1000, 1000, 1000]);
  });

  it.each([
    ['list', /^Could not determine whether benchmark "mine" was created twice: no/],
    ['delete bm_1', /^Could not delete benchmark bm_1, a duplicate .*: no/],
  ])('only warns where "%s" fails', async (failing, warning) => {
    const onCall = (call: string): void => {
      if (call === failing) throw new Error('no');
    };
    const { api } = createMemoryApi({ existing, creations: [], onCall });
    const log = createRecordingLog();
    await deleteDuplicates(request, 'bm_2', { api, clock: createFakeClock(), log });
    expect(log.warnings).toEqual([expect.stringMatching(warning)]);
  });
});
