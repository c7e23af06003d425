import { describe, expect, it } from 'vitest';
import {
  type CleanUpOutcome,
  cleanUpBenchmark,
  describeCleanUp,
} from '../../src/benchmark/delete-on-cancel.ts';
import type { InFlightBenchmark } from '../../src/benchmark/in-flight.ts';
import type { BenchmarkApi, ListQuery } from '../../src/mixpeek/client.ts';
import type { ListedBenchmark } from '../../src/mixpeek/list-schemas.ts';
import { buildPage } from '../builders/benchmark-page.ts';
import { createFakeClock, type FakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const name = 'gate acme/search#42 1a2b3c4 k3x9';

function list(id: string, changes: Partial<ListedBenchmark> = {}): ListedBenchmark {
  return { benchmark_id: id, benchmark_name: name, created_at: '2025-06-18T10:00:00Z', ...changes };
}

const creating: InFlightBenchmark = {
  kind: 'creating',
  benchmarkName: name,
  retrieverId: 'ret_hybrid',
  isNameUnique: true,
  isSecond: false,
};
const waiting: InFlightBenchmark = { kind: 'waiting', benchmarkId: 'bm_1', isOurs: true };
const doubtful: InFlightBenchmark = {
  ...waiting,
  duplicatesOf: { benchmarkName: name, retrieverId: 'ret_hybrid' },
};

interface ReleaseOptions {
  readonly deleteOnCancel?: boolean;
  /** What each look finds, the last one for good; an error is one that the list answers with. */
  readonly looks?: readonly (readonly ListedBenchmark[] | Error)[];
  /** Benchmarks that cannot be deleted. */
  readonly undeletable?: readonly string[];
  /** How long there is, in milliseconds. */
  readonly timeMs?: number;
  /** How long each look takes, in milliseconds. */
  readonly lookMs?: number;
  /** How often each benchmark is not found before it is deleted. */
  readonly missing?: number;
}

/** Releases what a run left, and returns what became of it and what was sent. */
async function cleanUp(inFlight: InFlightBenchmark | undefined, options: ReleaseOptions = {}) {
  const {
    deleteOnCancel = true,
    looks = [[]],
    undeletable = [],
    timeMs = 2500,
    lookMs = 0,
    missing = 0,
  } = options;
  const clock: FakeClock = createFakeClock();
  const deadline = clock.now() + timeMs;
  const log = createRecordingLog();
  const queries: ListQuery[] = [];
  const deletions: string[] = [];
  const api: Pick<BenchmarkApi, 'deleteBenchmark' | 'listBenchmarks'> = {
    async listBenchmarks(query) {
      queries.push(query);
      clock.advance(lookMs);
      const look = looks[Math.min(queries.length, looks.length) - 1] ?? [];
      if (look instanceof Error) throw look;
      return buildPage(look);
    },
    async deleteBenchmark(id) {
      deletions.push(id);
      if (clock.now() >= deadline) throw new Error('There is no time left.');
      if (undeletable.includes(id)) throw new Error('DELETE answered 403.');
      return deletions.filter((one) => one === id).length <= missing ? 'missing' : 'deleted';
    },
  };
  const outcome = await cleanUpBenchmark(inFlight, deleteOnCancel, { api, clock, log, deadline });
  return { outcome, queries, deletions, log, clock };
}

describe('without a benchmark', () => {
  it('35: sends nothing', async () => {
    const { outcome, queries, deletions } = await cleanUp(undefined);
    expect(outcome).toEqual({ kind: 'none' });
    expect([queries, deletions]).toEqual([[], []]);
  });
});

describe('a benchmark that runs', () => {
  it('35: is deleted, without a look at the list', async () => {
    const { outcome, queries, deletions } = await cleanUp(waiting);
    expect(outcome).toEqual({ kind: 'deleted', benchmarkIds: ['bm_1'] });
    expect(deletions).toEqual(['bm_1']);
    expect(queries).toEqual([]);
  });

  it('35: is deleted together with what two create requests made besides, whenever that turns up', async () => {
    const others = [list('bm_other', { benchmark_name: `${name} 2` })];
    const looks = [[list('bm_0'), ...others], others, [list('bm_2'), ...others], others];
    const { outcome, queries, deletions, clock, log } = await cleanUp(doubtful, { looks });
    expect(deletions).toEqual(['bm_1', 'bm_0', 'bm_2']);
    expect(queries).toEqual(Array(4).fill({ retrieverId: 'ret_hybrid', page: 1 }));
    expect(clock.sleeps).toEqual([700, 700, 700]);
    expect(log.infos).toEqual(['Deleted benchmark bm_0.', 'Deleted benchmark bm_2.']);
    // Having found one proves nothing.
    expect(outcome).toEqual({ kind: 'unknown', benchmarkName: name });
  });

  it('is deleted also where the list cannot be read, and the list is tried again', async () => {
    const looks = [new Error('GET answered 500.'), [list('bm_0')], []];
    const { outcome, deletions, log } = await cleanUp(doubtful, { looks });
    expect(outcome).toEqual({ kind: 'unknown', benchmarkName: name });
    expect(deletions).toEqual(['bm_1', 'bm_0']);
    expect(log.infos).toEqual([
      'Could not list the benchmarks: GET answered 500.',
      'Deleted benchmark bm_0.',
    ]);
  });

  // The one whose id is known should be deleted before any time goes into looking for others.
  it('35: is deleted also where reading the list takes all the time there is', async () => {
    const { outcome, deletions } = await cleanUp(doubtful, {
      lookMs: 2500,
      looks: [new Error('too late')],
    });
    expect(deletions).toEqual(['bm_1']);
    expect(outcome).toMatchObject({ kind: 'unknown' });
  });

  it('is left where this run did not create it, whatever the user wants', async () => {
    for (const deleteOnCancel of [true, false]) {
      const inFlight: InFlightBenchmark = { ...doubtful, isOurs: false };
      const { outcome, deletions } = await cleanUp(inFlight, {
        deleteOnCancel,
        looks: [[list('bm_0')]],
      });
      expect(outcome).toEqual({
        kind: 'left',
        benchmarkId: 'bm_1',
        reason: 'this run did not create it',
      });
      expect(deletions).toEqual([]);
    }
  });

  it('is left where the user wants it so', async () => {
    const { outcome, deletions } = await cleanUp(doubtful, {
      deleteOnCancel: false,
      looks: [[list('bm_0')]],
    });
    expect(outcome).toEqual({
      kind: 'left',
      benchmarkId: 'bm_1',
      reason: 'delete-on-cancel is false',
    });
    expect(deletions).toEqual([]);
  });

  it('is left where it cannot be deleted, with the reason', async () => {
    const { outcome } = await cleanUp(waiting, { undeletable: ['bm_1'] });
    expect(outcome).toEqual({
      kind: 'undeleted',
      benchmarkIds: ['bm_1'],
      reason: 'DELETE answered 403.',
    });
  });

  it('names the one of several that could not be deleted', async () => {
    const { outcome, deletions } = await cleanUp(doubtful, {
      looks: [[list('bm_2')]],
      undeletable: ['bm_2'],
    });
    expect(deletions).toEqual(['bm_1', 'bm_2']);
    expect(outcome).toMatchObject({ kind: 'undeleted', benchmarkIds: ['bm_2'] });
  });

  // The post step deletes it, and then looks for the others.
  it('35: is what is told where it cannot be deleted itself', async () => {
    const { outcome } = await cleanUp(doubtful, { looks: [[list('bm_2')]], undeletable: ['bm_1'] });
    expect(outcome).toEqual({
      kind: 'undeleted',
      benchmarkIds: ['bm_1'],
      reason: 'DELETE answered 403.',
    });
  });
});

describe('99: a benchmark that the API does not know', () => {
  const createdAt = createFakeClock().today().getTime();

  it('is gone where it is 30 s old', async () => {
    const { outcome, deletions } = await cleanUp(
      { ...waiting, knownSince: createdAt - 30_000 },
      { missing: 1 },
    );
    expect(outcome).toEqual({ kind: 'deleted', benchmarkIds: ['bm_1'] });
    expect(deletions).toEqual(['bm_1']);
  });

  it.each([0, 29_999])('is asked for again where it is %i ms old', async (ageMs) => {
    const inFlight = { ...waiting, knownSince: createdAt - ageMs };
    const { outcome, deletions } = await cleanUp(inFlight, { missing: 2, timeMs: 31_000 });
    expect(outcome).toEqual({ kind: 'deleted', benchmarkIds: ['bm_1'] });
    expect(deletions).toHaveLength(ageMs === 0 ? 3 : 2);
  });

  it.each<[string, InFlightBenchmark]>([
    ['known by its id', { ...waiting, knownSince: createdAt }],
    ['of unknown age', waiting],
    ['found by its name', creating],
    ['younger than this machine thinks', { ...waiting, knownSince: createdAt + 60_000 }],
  ])('may still exist once the time is over: %s', async (_which, inFlight) => {
    const { outcome } = await cleanUp(inFlight, { missing: 99, looks: [[list('bm_1')]] });
    expect(outcome).toMatchObject({ kind: 'undeleted', benchmarkIds: ['bm_1'] });
    expect(describeCleanUp(outcome)).toContain('it may still exist. If it does, delete it.');
  });

  it('is gone once it has been asked for until it was 30 s old', async () => {
    const { outcome, clock } = await cleanUp(
      { ...waiting, knownSince: createdAt },
      { missing: 99, timeMs: 31_000 },
    );
    expect(outcome).toEqual({ kind: 'deleted', benchmarkIds: ['bm_1'] });
    expect(clock.sleeps).toEqual(Array(30).fill(1_000));
  });
});

describe('benchmarks of which the second create request was out', () => {
  const second: InFlightBenchmark = { ...creating, isSecond: true };

  it.each<[string, readonly (readonly ListedBenchmark[])[], readonly string[]]>([
    ['none turns up', [[]], []],
    ['one does', [[list('bm_1')], []], ['bm_1']],
    ['both do at once', [[list('bm_1'), list('bm_2')], []], ['bm_1', 'bm_2']],
    ['both do, one late', [[list('bm_1')], [], [list('bm_2')], []], ['bm_1', 'bm_2']],
  ])('35: are looked for until the deadline: %s', async (_case, looks, ids) => {
    const { outcome, queries, deletions, clock } = await cleanUp(second, { looks });
    expect(deletions).toEqual(ids);
    expect(queries).toHaveLength(4);
    expect(clock.sleeps).toEqual([700, 700, 700]);
    expect(outcome).toEqual({ kind: 'unknown', benchmarkName: name });
  });

  it('35: are told where one cannot be deleted', async () => {
    const looks = [[list('bm_1'), list('bm_2')]];
    const { outcome, deletions } = await cleanUp(second, { looks, undeletable: ['bm_1'] });
    expect(deletions).toEqual(['bm_1', 'bm_2']);
    expect(outcome).toMatchObject({ kind: 'undeleted', benchmarkIds: ['bm_1'] });
  });
});

describe('a benchmark whose create request was out', () => {
  it('35: is found by its name and deleted, all of its copies', async () => {
    const looks = [[list('bm_2', { created_at: '2025-06-18T10:00:05Z' }), list('bm_1')]];
    const { outcome, deletions, queries, clock } = await cleanUp(creating, { looks });
    expect(outcome).toEqual({ kind: 'deleted', benchmarkIds: ['bm_1', 'bm_2'] });
    expect(deletions).toEqual(['bm_1', 'bm_2']);
    expect(queries).toEqual([{ retrieverId: 'ret_hybrid', page: 1 }]);
    expect(clock.sleeps).toEqual([]);
  });

  it.each([
    ['turns up at the second look', []],
    ['turns up after a list that could not be read', new Error('GET answered 502.')],
  ])('35: %s', async (_case, first) => {
    const { outcome, queries, clock } = await cleanUp(creating, { looks: [first, [list('bm_1')]] });
    expect(outcome).toEqual({ kind: 'deleted', benchmarkIds: ['bm_1'] });
    expect(queries).toHaveLength(2);
    expect(clock.sleeps).toEqual([700]);
  });

  it('is not taken for another one of the retriever', async () => {
    const looks = [[list('bm_other', { benchmark_name: 'gate acme/search#42' })]];
    const { outcome, deletions } = await cleanUp(creating, { looks });
    expect(outcome).toEqual({ kind: 'unknown', benchmarkName: name });
    expect(deletions).toEqual([]);
  });

  it.each([
    [2500, 4],
    [700, 1],
    [0, 1],
  ])(
    '35: is looked for until the deadline, %i ms away, is too near for another look',
    async (timeMs, looks) => {
      const { outcome, queries, clock } = await cleanUp(creating, { timeMs });
      expect(outcome).toEqual({ kind: 'unknown', benchmarkName: name });
      expect(queries).toHaveLength(looks);
      expect(clock.sleeps).toEqual(Array(looks - 1).fill(700));
    },
  );

  it('is never deleted where another run may have its name', async () => {
    const inFlight: InFlightBenchmark = { ...creating, isNameUnique: false };
    const { outcome, deletions, queries } = await cleanUp(inFlight, { looks: [[list('bm_1')]] });
    expect(outcome).toEqual({ kind: 'shared-name', benchmarkName: name });
    expect([deletions, queries]).toEqual([[], []]);
    // A benchmark of another run is nobody's business here.
    expect(describeCleanUp(outcome)).not.toContain('bm_1');
  });

  it('is left where the user wants it so', async () => {
    const { outcome, deletions } = await cleanUp(creating, {
      deleteOnCancel: false,
      looks: [[list('bm_1')]],
    });
    expect(outcome).toEqual({
      kind: 'left',
      benchmarkId: 'bm_1',
      reason: 'delete-on-cancel is false',
    });
    expect(deletions).toEqual([]);
  });

  it('is left where it cannot be deleted', async () => {
    const { outcome } = await cleanUp(creating, { looks: [[list('bm_1')]], undeletable: ['bm_1'] });
    expect(outcome).toMatchObject({ kind: 'undeleted', benchmarkIds: ['bm_1'] });
  });
});

describe('describeCleanUp', () => {
  it.each<[CleanUpOutcome, string]>([
    [{ kind: 'none' }, 'No benchmark was created.'],
    [{ kind: 'deleted', benchmarkIds: ['bm_1'] }, 'Deleted benchmark bm_1.'],
    [
      { kind: 'left', benchmarkId: 'bm_1', reason: 'delete-on-cancel is false' },
      'Benchmark bm_1 was not deleted: delete-on-cancel is false. To judge it once it completes, run again with benchmark-id: bm_1.',
    ],
    [
      { kind: 'unknown', benchmarkName: name },
      `Could not determine whether benchmark "${name}" is still there. If it is, delete it.`,
    ],
  ])('says in sentences what became of %j', (outcome, text) => {
    expect(describeCleanUp(outcome)).toBe(text);
  });

  // "Deleted benchmark bm_1, bm_2." is not English.
  it('speaks of several benchmarks in the plural', () => {
    expect(describeCleanUp({ kind: 'deleted', benchmarkIds: ['bm_1', 'bm_2'] })).toBe(
      'Deleted benchmarks bm_1, bm_2.',
    );
  });
});
