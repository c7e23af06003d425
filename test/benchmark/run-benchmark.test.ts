import { describe, expect, it } from 'vitest';
import type { InFlightBenchmark } from '../../src/benchmark/in-flight.ts';
import { runBenchmark } from '../../src/benchmark/run-benchmark.ts';
import type { AskedBenchmark } from '../../src/github/run-history.ts';
import type { BenchmarkApi, CreateResponse } from '../../src/mixpeek/client.ts';
import type { ListedBenchmark } from '../../src/mixpeek/list-schemas.ts';
import type { Benchmark } from '../../src/mixpeek/schemas.ts';
import { createCancellation } from '../../src/runtime/cancellation.ts';
import { GateError } from '../../src/runtime/errors.ts';
import { buildBenchmark, buildRunningBenchmark } from '../builders/benchmark.ts';
import { buildPage } from '../builders/benchmark-page.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildPullRequestContext } from '../builders/pull-request-context.ts';
import { buildRetriever } from '../builders/retriever.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

/** How calls to the API end; what is not given here ends as it does for a benchmark that goes well. */
interface Course {
  /** What each create request leads to, the last one for good. */
  readonly creations?: readonly (CreateResponse | Error)[];
  /** What each look at the whole list shows, the last one for good; an error is one that it answers with. */
  readonly looks?: readonly (readonly ListedBenchmark[] | Error)[];
  /** The finished benchmarks that the list shows. */
  readonly finished?: readonly ListedBenchmark[] | Error;
  /** Those that the comment says may be reused. */
  readonly reusable?: readonly AskedBenchmark[];
  /** The ids of retrievers that have a name, by the name; others are called like their id. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Called before each call, to cancel at that moment for example. */
  readonly onCall?: (call: string, cancel: () => void) => void;
}

/** Runs the benchmark that these inputs ask for against an API that gives these answers in turn. */
function prepare(
  raw: Readonly<Record<string, string>>,
  answers: readonly (Benchmark | Error)[],
  { creations = [], looks = [[]], finished = [], reusable, ids = {}, onCall = () => {} }: Course = {},
) {
  const clock = createFakeClock();
  const log = createRecordingLog();
  const cancellation = createCancellation();
  const calls: unknown[] = [];
  const asked: string[] = [];
  const told: string[] = [];
  const askedQuestions: AskedBenchmark[] = [];
  const known: string[] = [];
  const taken: (readonly [status: string, after: string | undefined])[] = [];
  const events: string[] = [];
  const records: (InFlightBenchmark | undefined)[] = [];
  const counts = { answers: 0, creations: 0, looks: 0 };
  const take = <Item>(items: readonly Item[], which: keyof typeof counts): Item | undefined => {
    counts[which] += 1;
    return items[Math.min(counts[which], items.length) - 1];
  };
  const enter = (call: string): void => {
    events.push(call);
    onCall(call, cancellation.cancel);
  };
  let name: string | undefined;
  const response = () => {
    const benchmark = take(answers, 'answers') ?? buildBenchmark();
    if (benchmark instanceof Error) throw benchmark;
    // One that was asked for has the name that was asked for.
    return {
      benchmark: name === undefined ? benchmark : { ...benchmark, benchmark_name: name },
      rateLimitPerMinute: undefined,
    };
  };
  const api: BenchmarkApi = {
    async createBenchmark(request, onBenchmarkId) {
      calls.push(request);
      name = request.benchmark_name;
      enter('create');
      const created = take(creations, 'creations') ?? { kind: 'created', ...response() };
      if (created instanceof Error) throw created;
      if (created.kind === 'created') onBenchmarkId(created.benchmark.benchmark_id);
      return created;
    },
    async getBenchmark(benchmarkId) {
      calls.push(benchmarkId);
      enter(`get ${benchmarkId}`);
      const listed = Array.isArray(finished) ? finished : [];
      name ??= listed.find(({ benchmark_id: id }) => id === benchmarkId)?.benchmark_name;
      return response();
    },
    async listBenchmarks({ status }) {
      enter(status === undefined ? 'list' : 'list completed');
      const listed = status === undefined ? (take(looks, 'looks') ?? []) : finished;
      if (listed instanceof Error) throw listed;
      return buildPage(listed);
    },
    async deleteBenchmark(benchmarkId) {
      enter(`delete ${benchmarkId}`);
      return 'deleted';
    },
    async getRetriever(idOrName) {
      asked.push(idOrName);
      onCall(`get-retriever ${idOrName}`, cancellation.cancel);
      const id = ids[idOrName] ?? idOrName;
      const name = Object.keys(ids).find((key) => ids[key] === id);
      return { retriever: buildRetriever({ id, name }), rateLimitPerMinute: undefined };
    },
    executeBenchmark: async () => true,
  };
  const runWhole = () =>
    runBenchmark(
      parseWith(raw),
      { ...buildPullRequestContext(), nonce: 'k3x9', deadline: clock.now() + 600_000, asked: reusable },
      {
        api,
        connectBriefly: () => api,
        clock,
        log,
        random: () => 0,
        signal: cancellation.signal,
        inFlight: {
          set(inFlight) {
            records.push(inFlight);
            events.push(`in-flight ${inFlight?.kind ?? 'none'}`);
          },
        },
        onAsked: (one) => askedQuestions.push(one),
        onBenchmarkId: (id) => told.push(`id ${id}`),
        onBenchmark: ({ benchmark }, retrievers) => {
          taken.push([benchmark.status, events.at(-1)]);
          known.push(...retrievers.map(({ id, reading }) => `${id} ${reading}`));
        },
        onStatus: (status) => told.push(`status ${status}`),
      },
    );
  const run = async () => (await runWhole()).benchmark;
  return {
    log,
    calls,
    asked,
    askedQuestions,
    known,
    told,
    taken,
    events,
    records,
    clock,
    cancellation,
    run,
    runWhole,
  };
}

const running = buildRunningBenchmark();
const knownSince = expect.any(Number);

/** What a run ends with, whatever its name. */
const finished = { ...buildBenchmark(), benchmark_name: expect.any(String) };

describe('a new benchmark', () => {
  it('is created and waited for; its id is told first', async () => {
    const runner = prepare({ 'benchmark-name': 'mine' }, [running, buildBenchmark()]);
    expect(await runner.run()).toEqual(finished);
    expect(runner.calls).toEqual([
      {
        benchmark_name: 'mine',
        baseline_retriever_id: 'ret_base',
        candidate_retriever_ids: ['ret_hybrid'],
        session_count: 1000,
      },
      'bm_1',
    ]);
    expect(runner.told).toEqual(['id bm_1', 'status replaying', 'status completed']);
    expect(runner.log.infos[0]).toBe(
      'Created benchmark bm_1 ("mine"): ret_hybrid against baseline ret_base, 1,000 sessions',
    );
  });

  it.each([
    [
      'the API says why',
      'No sessions matched.',
      'Benchmark bm_1 failed: No sessions matched. Check the retrievers',
    ],
    ['the API does not say why', null, 'Benchmark bm_1 failed: the API gave no reason. Check the retrievers'],
    [
      'the API says nothing at length',
      '  \n\u202e\u0007',
      'Benchmark bm_1 failed: the API gave no reason. Check the retrievers',
    ],
    [
      'the API gives orders to the runner',
      'x\r\n::error::y\u2028##[set-output name=verdict]pass',
      'Benchmark bm_1 failed: x ::error::y ##[set-output name=verdict]pass. Check the retrievers',
    ],
    [
      'the API turns the text around',
      'a\u202eb\u001b[31mc\ud800.',
      'Benchmark bm_1 failed: a b [31mc\ufffd. Check the retrievers',
    ],
    [
      'the API does not come to an end',
      'x'.repeat(100_000),
      `Benchmark bm_1 failed: ${'x'.repeat(999)}…. Check the retrievers`,
    ],
  ])('29: that fails is an error, in one line: %s', async (_case, reason, message) => {
    const failed = buildBenchmark({ status: 'failed', error_message: reason });
    const error: unknown = await prepare({}, [running, failed])
      .run()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'benchmark-failed', message: expect.stringContaining(message) });
    expect(String(error)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  });
});

describe('97: an answer about something else', () => {
  const other: readonly [string, Partial<Benchmark>, string][] = [
    ['another id', { benchmark_id: 'bm_2' }, 'benchmark_id is bm_2, not bm_1'],
    ['another baseline', { baseline_retriever_id: 'ret_x' }, 'baseline_retriever_id is ret_x, not ret_base'],
    [
      'another candidate',
      { candidate_retriever_ids: ['ret_x'] },
      'candidate_retriever_ids is ret_x, not ret_hybrid',
    ],
    [
      'one candidate more',
      { candidate_retriever_ids: ['ret_hybrid', 'ret_x'] },
      'is ret_hybrid, ret_x, not ret_hybrid',
    ],
    ['no candidate', { candidate_retriever_ids: [] }, 'candidate_retriever_ids is empty, not ret_hybrid'],
  ];
  const tooMany: (typeof other)[number] = [
    'more sessions than asked for',
    { session_count: 1001 },
    'session_count is 1,001, but 1,000 sessions were requested',
  ];

  it.each([...other, tooMany])(
    '%s: a poll of a new benchmark ends in an error',
    async (_what, wrong, problem) => {
      const { run, events } = prepare({ reuse: 'false' }, [running, buildBenchmark(wrong)]);
      const error = await run().catch((error: unknown) => error);
      expect(error).toMatchObject({ code: 'contract', message: expect.stringContaining(problem) });
      expect(String(error)).toContain('run again with benchmark-id: bm_1');
      expect(events.filter((event) => event.startsWith('get'))).toEqual(['get bm_1']);
    },
  );

  it.each(other)('%s: so does a poll of one that existed', async (_what, wrong, problem) => {
    const { run } = prepare({ 'benchmark-id': 'bm_1' }, [running, running, buildBenchmark(wrong)]);
    await expect(run()).rejects.toMatchObject({
      code: 'contract',
      message: expect.stringContaining(problem),
    });
  });

  it.each([...other.slice(1), tooMany])(
    '%s: so does the answer to the create request, and nothing is ours',
    async (_what, wrong) => {
      const { run, records, taken } = prepare({ reuse: 'false' }, [buildBenchmark(wrong)]);
      await expect(run()).rejects.toMatchObject({ code: 'contract' });
      expect(records.at(-1)).toMatchObject({ kind: 'waiting', isOurs: false });
      expect(taken).toEqual([]);
    },
  );

  it('another name: so does a poll of a new benchmark, but not of one that existed', async () => {
    const creations: CreateResponse[] = [
      { kind: 'created', benchmark: running, rateLimitPerMinute: undefined },
    ];
    await expect(prepare({ reuse: 'false' }, [], { creations }).run()).rejects.toMatchObject({
      code: 'contract',
      message: expect.stringContaining('benchmark_name is hybrid-vs-production, not gate '),
    });
    const renamed = buildBenchmark({ benchmark_name: 'renamed' });
    expect(await prepare({ 'benchmark-id': 'bm_1' }, [running, renamed]).run()).toBe(renamed);
  });

  it('fewer sessions than asked for are fine', async () => {
    const few = buildBenchmark({ session_count: 999 });
    expect(await prepare({ reuse: 'false' }, [running, few]).run()).toMatchObject({ session_count: 999 });
  });

  it('another id: the answer about benchmark-id itself ends in an error, and no retriever is read', async () => {
    const { run, asked } = prepare({ 'benchmark-id': 'bm_9' }, [buildBenchmark()]);
    await expect(run()).rejects.toMatchObject({
      code: 'contract',
      message: expect.stringContaining(
        'benchmark bm_9 is about something else (benchmark_id is bm_1, not bm_9)',
      ),
    });
    expect(asked).toEqual([]);
  });

  it('another candidate: one that was found after a doubtful create request is not continued with', async () => {
    const { run } = prepare({ reuse: 'false' }, [buildBenchmark({ candidate_retriever_ids: ['ret_x'] })], {
      creations: [doubt],
      looks: [[listOwn('bm_1', 1)]],
    });
    await expect(run()).rejects.toMatchObject({ code: 'contract' });
  });
});

describe('an existing benchmark', () => {
  const existing = { 'benchmark-id': 'bm_1' };

  it('is taken, not created', async () => {
    const runner = prepare(existing, [running, running, buildBenchmark()]);
    expect(await runner.run()).toEqual(finished);
    expect(runner.calls).toEqual(['bm_1', 'bm_1', 'bm_1']);
    expect(runner.told[0]).toBe('id bm_1');
    expect(runner.log.infos[0]).toMatch(/^Using existing benchmark bm_1 \(/);
  });

  it('may name its candidates in any order', async () => {
    const benchmark = buildBenchmark({ candidate_retriever_ids: ['a', 'b'] });
    const runner = prepare({ ...existing, 'candidate-retriever-ids': 'b, a' }, [benchmark]);
    expect(await runner.run()).toBe(benchmark);
  });

  it.each([
    ['another baseline', { 'baseline-retriever-id': 'ret_other' }],
    ['another candidate', { 'candidate-retriever-ids': 'ret_other' }],
    ['one candidate more', { 'candidate-retriever-ids': 'ret_hybrid, ret_other' }],
  ])('that compares %s than the inputs is refused', async (_case, raw) => {
    await expect(prepare({ ...existing, ...raw }, [buildBenchmark()]).run()).rejects.toMatchObject({
      code: 'benchmark-mismatch',
      message: expect.stringMatching(
        /^Benchmark bm_1 compares ret_hybrid against baseline ret_base, but baseline-retriever-id and candidate-retriever-ids name other/,
      ),
    });
  });

  it('is not held against retrievers that the inputs leave out', async () => {
    const raw = { ...existing, 'baseline-retriever-id': '', 'candidate-retriever-ids': '' };
    expect(await prepare(raw, [buildBenchmark()]).run()).toEqual(finished);
  });
});

describe('79: retrievers that are given by name', () => {
  const ids = { 'Labels and tags': 'ret_base', 'Prefixes and typos': 'ret_hybrid' };
  const named = {
    'baseline-retriever-id': 'Labels and tags',
    'candidate-retriever-ids': 'Prefixes and typos',
  };

  it('are resolved before anything else, and the request has their ids', async () => {
    const runner = prepare(named, [running, buildBenchmark()], { ids });
    await runner.run();
    expect(runner.asked).toEqual(['Labels and tags', 'Prefixes and typos']);
    expect(runner.calls[0]).toMatchObject({
      baseline_retriever_id: 'ret_base',
      candidate_retriever_ids: ['ret_hybrid'],
    });
    expect(runner.known).toEqual(['ret_base read', 'ret_hybrid read']);
    expect(runner.log.infos[0]).toBe(
      `Created benchmark bm_1 ("${ownName}"): Prefixes and typos (ret_hybrid) against baseline Labels and tags (ret_base), 1,000 sessions`,
    );
  });

  it('ask the same as their ids do', async () => {
    const byName = prepare({ ...named, reuse: 'false' }, [buildBenchmark()], { ids });
    await byName.run();
    expect(byName.records[0]).toMatchObject({
      benchmarkName: await findOwnName(),
      retrieverId: 'ret_hybrid',
    });
  });

  it('have a finished benchmark of theirs reused, after a single reading of each', async () => {
    const finished = [listOwn('bm_7')];
    const reused = buildBenchmark({ benchmark_id: 'bm_7' });
    const { run, asked, events, log } = prepare(named, [reused], { finished, ids });
    expect(await run()).toEqual({ ...reused, benchmark_name: ownName });
    expect(asked).toEqual(['Labels and tags', 'Prefixes and typos']);
    expect(events.slice(0, 2)).toEqual(['list completed', 'get bm_7']);
    expect(events).not.toContain('create');
    expect(log.infos[1]).toBe(
      `Using existing benchmark bm_7 ("${ownName}"): Prefixes and typos (ret_hybrid) against baseline Labels and tags (ret_base), 1,000 sessions`,
    );
  });

  it('are a duplicate where a candidate is given by its id too, and nothing is created or looked for', async () => {
    const raw = { ...named, 'candidate-retriever-ids': 'Prefixes and typos, ret_hybrid' };
    const { run, events, records } = prepare(raw, [], { ids });
    await expect(run()).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('"Prefixes and typos" and "ret_hybrid"'),
    });
    expect([events, records]).toEqual([[], []]);
  });

  it('are compared with those of a benchmark that exists by their ids', async () => {
    const raw = { ...named, 'benchmark-id': 'bm_1' };
    const runner = prepare(raw, [buildBenchmark()], { ids });
    expect(await runner.run()).toEqual(finished);
    expect(runner.asked).toEqual(['Labels and tags', 'Prefixes and typos']);
    const other = prepare(raw, [buildBenchmark({ candidate_retriever_ids: ['ret_other'] })], { ids });
    await expect(other.run()).rejects.toMatchObject({
      code: 'benchmark-mismatch',
      message: expect.stringMatching(
        /^Benchmark bm_1 compares ret_other against baseline ret_base, but .+ name other retrievers \("Labels and tags" is ret_base, "Prefixes and typos" is ret_hybrid\)\. Correct these inputs/,
      ),
    });
  });

  it('need not be asked for where a benchmark that exists names them', async () => {
    const runner = prepare({ 'benchmark-id': 'bm_1' }, [buildBenchmark()]);
    await runner.run();
    expect(runner.asked).toEqual([]);
    expect(runner.known).toEqual(['ret_base not-needed', 'ret_hybrid not-needed']);
  });

  it('35: are asked for no more once the job is cancelled, and nothing is created', async () => {
    const { run, asked, events } = prepare(named, [], {
      ids,
      onCall(call, cancel) {
        if (call !== 'get-retriever Labels and tags') return;
        cancel();
        throw new GateError('cancelled', 'The job was cancelled.');
      },
    });
    await expect(run()).rejects.toMatchObject(cancelled);
    expect([asked, events]).toEqual([['Labels and tags'], []]);
  });
});

const uniqueName = expect.stringMatching(
  /^gate acme\/search#42 1a2b3c4d5e6f gate q[0-9a-f]{8} run 991\.2 k3x9$/,
);

/** The name that this run gives its benchmark. */
async function findOwnName(): Promise<string> {
  const { run, records } = prepare({ reuse: 'false' }, [buildBenchmark()]);
  await run();
  const [first] = records;
  return first?.kind === 'creating' ? first.benchmarkName : '';
}

const ownName = await findOwnName();
const cancelled = { code: 'cancelled' };
const doubt: CreateResponse = { kind: 'unknown', error: new GateError('network', 'POST was broken off.') };

function listOwn(id: string, minute = 0): ListedBenchmark {
  const created_at = `2025-06-18T10:${String(minute).padStart(2, '0')}:00Z`;
  return { benchmark_id: id, benchmark_name: ownName, created_at };
}

describe('what the API answered first', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly Benchmark[], Course, [string, string]]>([
    ['a new benchmark', {}, [running, buildBenchmark()], {}, ['replaying', 'in-flight waiting']],
    [
      'an existing one',
      { 'benchmark-id': 'bm_1' },
      [running, buildBenchmark()],
      {},
      ['replaying', 'get bm_1'],
    ],
    [
      'a finished one',
      {},
      [buildBenchmark({ benchmark_id: 'bm_7' })],
      { finished: [listOwn('bm_7')] },
      ['completed', 'get bm_7'],
    ],
  ])('is told once, before the waiting: %s', async (_what, raw, answers, course, first) => {
    const { run, taken } = prepare(raw, answers, course);
    await run();
    expect(taken).toEqual([first]);
  });
});

describe('what would be left behind', () => {
  it('35: is known from before the create request until the benchmark is done', async () => {
    const { run, records, events } = prepare({ reuse: 'false' }, [running, running, buildBenchmark()]);
    await run();
    expect(records).toEqual([
      {
        kind: 'creating',
        benchmarkName: uniqueName,
        retrieverId: 'ret_hybrid',
        isNameUnique: true,
        isSecond: false,
      },
      { kind: 'waiting', benchmarkId: 'bm_1', isOurs: true, knownSince },
      undefined,
    ]);
    expect(events).toEqual([
      'in-flight creating',
      'create',
      'in-flight waiting',
      'get bm_1',
      'get bm_1',
      'in-flight none',
    ]);
  });

  it('is nothing any more once the benchmark failed', async () => {
    const { run, records } = prepare({}, [running, buildBenchmark({ status: 'failed' })]);
    await expect(run()).rejects.toMatchObject({ code: 'benchmark-failed' });
    expect(records.at(-1)).toBeUndefined();
  });

  it('says of a name that the user chose that another run may have it', async () => {
    const { run, records } = prepare({ 'benchmark-name': 'mine' }, [running, buildBenchmark()]);
    await run();
    expect(records[0]).toMatchObject({ kind: 'creating', benchmarkName: 'mine', isNameUnique: false });
    expect(records[1]).toEqual({ kind: 'waiting', benchmarkId: 'bm_1', isOurs: true, knownSince });
  });

  it('is not ours where the benchmark existed', async () => {
    const { run, records, events } = prepare({ 'benchmark-id': 'bm_1' }, [running, buildBenchmark()]);
    await run();
    expect(records).toEqual([{ kind: 'waiting', benchmarkId: 'bm_1', isOurs: false }, undefined]);
    expect(events[0]).toBe('in-flight waiting');
  });

  it('is nothing where a finished benchmark is reused', async () => {
    const finished = [listOwn('bm_7')];
    const reused = buildBenchmark({ benchmark_id: 'bm_7' });
    const { run, records, events, told } = prepare({}, [reused], { finished });
    expect(await run()).toEqual({ ...reused, benchmark_name: ownName });
    expect(records.filter((inFlight) => inFlight !== undefined)).toEqual([]);
    expect(events.filter((event) => event === 'create')).toEqual([]);
    expect(told).toEqual(['id bm_7', 'status completed']);
  });
});

describe('98: a question that was asked before', () => {
  it('is remembered with its benchmark, under the same fingerprint in every run', async () => {
    const first = prepare({}, [buildBenchmark()]);
    await first.run();
    const [asked] = first.askedQuestions;
    expect(asked).toEqual({ benchmark: 'bm_1', question: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const second = prepare({}, [buildBenchmark()], { reusable: asked === undefined ? [] : [asked] });
    expect(await second.runWhole()).toMatchObject({ byName: false, otherDraws: [] });
    expect(second.events).toEqual(['get bm_1', 'in-flight none']);
    expect(second.askedQuestions).toEqual([asked]);
  });

  it('is not answered by a name where the comment does not list it', async () => {
    const { run, events } = prepare({}, [buildBenchmark()], { finished: [listOwn('bm_7')], reusable: [] });
    await run();
    expect(events).toContain('create');
    expect(events).not.toContain('list completed');
  });

  it('says so where nothing but the name led to the benchmark', async () => {
    const answer = buildBenchmark({ benchmark_id: 'bm_7' });
    const runner = prepare({}, [answer], { finished: [listOwn('bm_7')] });
    expect(await runner.runWhole()).toMatchObject({ byName: true });
    expect(runner.askedQuestions).toEqual([{ benchmark: 'bm_7', question: expect.anything(), byName: true }]);
  });

  it.each([
    ['reuse', 'true', 'bm_7', ['bm_6']],
    ['a new benchmark', 'false', 'bm_1', ['bm_7', 'bm_6']],
  ])('counts the draws of other runs with alpha-spending and %s', async (_what, reuse, id, otherDraws) => {
    const runner = prepare({ reuse, 'alpha-spending': 'true' }, [buildBenchmark({ benchmark_id: id })], {
      finished: [listOwn('bm_6', 1), listOwn('bm_7', 2)],
    });
    expect(await runner.runWhole()).toMatchObject({ benchmark: { benchmark_id: id }, otherDraws });
  });

  it('is not asked with alpha-spending where the draws of other runs cannot be counted', async () => {
    const finished = new GateError('http-status', 'GET list answered 500.');
    const { run, events } = prepare({ 'alpha-spending': 'true' }, [buildBenchmark()], { finished });
    await expect(run()).rejects.toMatchObject({ code: 'runs-not-counted' });
    expect(events).not.toContain('create');
  });
});

describe('a create request that ended in doubt', () => {
  const raw = { reuse: 'false' };

  const duplicatesOf = { benchmarkName: ownName, retrieverId: 'ret_hybrid' };
  /** Found only in the look after the second request. */
  const looksOfTwo = [[], [], [listOwn('bm_1', 1)], [listOwn('bm_1', 1), listOwn('bm_2', 2)]];

  it('12: is looked after: the benchmark is adopted, and nothing is deleted', async () => {
    const { run, events, records } = prepare(raw, [running, running, buildBenchmark()], {
      creations: [doubt],
      looks: [[], [listOwn('bm_1', 1)]],
    });
    expect(await run()).toEqual(finished);
    expect(records).toEqual([
      expect.objectContaining({ kind: 'creating', isSecond: false }),
      { kind: 'waiting', benchmarkId: 'bm_1', isOurs: true, knownSince },
      undefined,
    ]);
    expect(events).toEqual([
      'in-flight creating',
      'create',
      'list',
      'list',
      'in-flight waiting',
      'get bm_1',
      'get bm_1',
      'get bm_1',
      'in-flight none',
    ]);
  });

  it('12: is followed by a second one: of two benchmarks the duplicate is deleted at the end', async () => {
    const { run, events, records } = prepare(raw, [running, running, buildBenchmark()], {
      creations: [doubt],
      looks: looksOfTwo,
    });
    expect(await run()).toEqual(finished);
    expect(records).toEqual([
      expect.objectContaining({ kind: 'creating', isSecond: false }),
      expect.objectContaining({ kind: 'creating', benchmarkName: ownName, isSecond: true }),
      { kind: 'waiting', benchmarkId: 'bm_1', isOurs: true, knownSince, duplicatesOf },
      undefined,
    ]);
    expect(events).toEqual([
      'in-flight creating',
      ...['create', 'list', 'list'],
      'in-flight creating',
      ...['create', 'list'],
      'in-flight waiting',
      ...['get bm_1', 'get bm_1', 'get bm_1'],
      ...['list', 'delete bm_2'],
      'in-flight none',
    ]);
  });

  it('12: has the duplicates of two requests deleted also after an error', async () => {
    const error = new GateError('http-status', 'GET answered 401.');
    const { run, events } = prepare(raw, [running, error], { creations: [doubt], looks: looksOfTwo });
    await expect(run()).rejects.toBe(error);
    expect(events.slice(-2)).toEqual(['list', 'delete bm_2']);
  });

  it('12: looks for nothing to delete where the request was answered', async () => {
    const { run, events } = prepare(raw, [running, buildBenchmark()]);
    await run();
    expect(events.filter((event) => /list|delete/.test(event))).toEqual([]);
  });

  it('12: deletes nothing under a name that the user chose', async () => {
    const named = { ...listOwn('bm_1', 1), benchmark_name: 'mine' };
    const { run, events, records } = prepare({ 'benchmark-name': 'mine' }, [running, buildBenchmark()], {
      creations: [doubt],
      looks: [[], [named, { ...named, benchmark_id: 'bm_2', created_at: '2025-06-18T10:05:00Z' }]],
    });
    await run();
    expect(events.filter((event) => event.startsWith('delete'))).toEqual([]);
    expect(records.at(-2)).toMatchObject({ kind: 'waiting', benchmarkId: 'bm_1', isOurs: false });
  });

  it('35: leaves the search for what to delete to the end of the job when that is cancelled', async () => {
    const { run, events, records } = prepare(raw, [running], {
      creations: [doubt],
      looks: looksOfTwo,
      onCall(call, cancel) {
        if (call === 'get bm_1') cancel();
      },
    });
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(events.slice(-2)).toEqual(['in-flight waiting', 'get bm_1']);
    expect(records.at(-1)).toEqual({
      kind: 'waiting',
      benchmarkId: 'bm_1',
      isOurs: true,
      knownSince,
      duplicatesOf,
    });
  });

  it('35: is remembered as the second when the job is cancelled while that one is out', async () => {
    let creations = 0;
    const { run, events, records } = prepare(raw, [], {
      creations: [doubt],
      onCall(call, cancel) {
        if (call === 'create') creations += 1;
        if (creations === 2) cancel();
      },
    });
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(events.at(-1)).toBe('create');
    expect(records.at(-1)).toMatchObject({ kind: 'creating', benchmarkName: ownName, isSecond: true });
  });

  it('35: is remembered as doubtful when the job is cancelled just after the second one', async () => {
    const second = { ...running, benchmark_id: 'bm_2', benchmark_name: ownName };
    let lists = 0;
    const { run, records } = prepare(raw, [running], {
      creations: [doubt, { kind: 'created', benchmark: second, rateLimitPerMinute: undefined }],
      onCall(call, cancel) {
        if (call === 'list') lists += 1;
        if (lists < 3) return;
        cancel();
        throw new GateError('network', 'GET was broken off.');
      },
    });
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(records.at(-1)).toMatchObject({ benchmarkId: 'bm_2', duplicatesOf: { benchmarkName: ownName } });
  });

  it('12: has the duplicates of two requests deleted also where the benchmark compares something else', async () => {
    const { run, events } = prepare(raw, [buildBenchmark({ candidate_retriever_ids: ['ret_other'] })], {
      creations: [doubt],
      looks: looksOfTwo,
    });
    await expect(run()).rejects.toMatchObject({ code: 'contract' });
    expect(events.slice(-1)).toEqual(['delete bm_2']);
  });
});

describe('a job that is cancelled', () => {
  it('35: before anything was sent sends nothing', async () => {
    const { run, events, cancellation } = prepare({}, []);
    cancellation.cancel();
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(events).toEqual([]);
  });

  it('35: while a finished benchmark is looked for creates none', async () => {
    const { run, events } = prepare({}, [], {
      onCall(call, cancel) {
        if (call === 'list completed') cancel();
      },
    });
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(events).toEqual(['list completed']);
  });

  it('35: while benchmarks of the same name are looked for creates none', async () => {
    const { run, events } = prepare({ 'benchmark-name': 'mine' }, [running], {
      onCall(call, cancel) {
        if (call === 'list') cancel();
      },
    });
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(events).not.toContain('create');
  });

  it('35: while the create request is out keeps the id that still comes', async () => {
    const { run, events, records } = prepare({ reuse: 'false' }, [running], {
      onCall(call, cancel) {
        if (call === 'create') cancel();
      },
    });
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(events).toEqual(['in-flight creating', 'create', 'in-flight waiting']);
    expect(records.at(-1)).toEqual({ kind: 'waiting', benchmarkId: 'bm_1', isOurs: true, knownSince });
  });

  it('35: while a request of doubtful end is out keeps the name, and sends no second one', async () => {
    const { run, events, records } = prepare({ reuse: 'false' }, [], {
      creations: [doubt],
      onCall(call, cancel) {
        if (call === 'create') cancel();
      },
    });
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(events).toEqual(['in-flight creating', 'create']);
    expect(records).toEqual([expect.objectContaining({ kind: 'creating', benchmarkName: ownName })]);
  });

  it('35: while it waits for the next poll keeps the id and asks no more', async () => {
    const { run, events, clock, cancellation, records } = prepare({ reuse: 'false' }, [running]);
    clock.schedule(60_000, cancellation.cancel);
    await expect(run()).rejects.toMatchObject(cancelled);
    expect(clock.now()).toBe(1_000_000 + 60_000);
    expect(events.at(-1)).toBe('get bm_1');
    expect(records.at(-1)).toMatchObject({ kind: 'waiting', benchmarkId: 'bm_1' });
  });
});

it('28: no benchmark is created once the time is over', async () => {
  const { run, events, clock } = prepare({}, [], {
    onCall(call) {
      if (call === 'list completed') clock.advance(600_000);
    },
  });
  await expect(run()).rejects.toMatchObject({ code: 'deadline-exceeded' });
  expect(events).toEqual(['list completed']);
});
