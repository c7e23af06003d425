import { describe, expect, it } from 'vitest';
import { identifyExisting } from '../../src/benchmark/check-identity.ts';
import { type AwaitSettings, awaitBenchmark } from '../../src/benchmark/wait.ts';
import { ApiError } from '../../src/mixpeek/api-error.ts';
import { GateError } from '../../src/runtime/errors.ts';
import { buildCandidateResult, buildResult } from '../builders/benchmark.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRandom } from '../fakes/random.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { createStagedApi, type Stage, type StagedOptions } from '../fakes/staged-api.ts';

interface RunOptions extends StagedOptions {
  readonly settings?: Partial<Pick<AwaitSettings, 'created' | 'isGiven'>>;
  /** Undefined for the adaptive interval. */
  readonly pollIntervalMs?: number | undefined;
  readonly timeoutMs?: number;
  readonly seed?: number;
}

/** A benchmark with these stages, ready to be waited for. */
function prepare(
  stages: readonly Stage[],
  { settings, pollIntervalMs, timeoutMs = 7_200_000, seed, ...staged }: RunOptions = {},
) {
  const clock = createFakeClock();
  const startedAt = clock.now();
  const api = createStagedApi(clock, stages, staged);
  const lineMoments: number[] = [];
  const log = createRecordingLog(() => lineMoments.push(clock.now() - startedAt));
  const statuses: string[] = [];
  const controller = new AbortController();
  const run = () =>
    awaitBenchmark(
      api.first,
      {
        deadline: startedAt + timeoutMs,
        identity: identifyExisting(api.first.benchmark),
        created: true,
        isGiven: false,
        ...settings,
        ...(pollIntervalMs === undefined ? {} : { computeDelayMs: () => pollIntervalMs }),
      },
      {
        api,
        clock,
        log,
        signal: controller.signal,
        random: seed === undefined ? () => 0 : createRandom(seed),
        onStatus: (status) => statuses.push(status),
      },
    );
  return {
    api,
    clock,
    log,
    controller,
    lineMoments,
    statuses,
    run,
    elapsedMs: () => clock.now() - startedAt,
  };
}

/** The stages of a run of this length, as long as they are in practice. */
function shareOut(totalMs: number): Stage[] {
  return [
    ['pending', 0.02 * totalMs],
    ['building_sessions', 0.1 * totalMs],
    ['replaying', 0.8 * totalMs],
    ['computing_metrics', 0.08 * totalMs],
  ];
}

describe('the pace', () => {
  it.each([
    { minutes: 10, maxPolls: 50 },
    { minutes: 60, maxPolls: 200 },
  ])(
    'a run of $minutes minutes takes at most $maxPolls GETs and is seen within 4 s of its end',
    async ({ minutes, maxPolls }) => {
      const lags: number[] = [];
      for (let seed = 1; seed <= 20; seed += 1) {
        // Lengths a few seconds apart, so that the mean is not about where one end happens to fall between two polls.
        const totalMs = minutes * 60_000 + seed * 733;
        const waiting = prepare(shareOut(totalMs), { seed });
        await waiting.run();
        expect(waiting.api.polls.length).toBeLessThanOrEqual(maxPolls);
        lags.push(waiting.elapsedMs() - totalMs);
      }
      const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
      expect(mean).toBeLessThanOrEqual(4000);
      expect(mean).toBeGreaterThan(0);
    },
  );

  it('follows an announced rate limit', async () => {
    const fast = prepare([['replaying', 20_000]], { rateLimitPerMinute: 120 });
    await fast.run();
    expect(fast.api.polls[0]).toBe(1000);
  });

  it('keeps to the interval that it is given', async () => {
    const waiting = prepare(shareOut(100_000), { pollIntervalMs: 15_000, seed: 1 });
    await waiting.run();
    expect(waiting.api.polls).toEqual([15_000, 30_000, 45_000, 60_000, 75_000, 90_000, 105_000]);
  });

  it('asks for nothing where the benchmark is complete at once', async () => {
    const waiting = prepare([]);
    expect(await waiting.run()).toBe(waiting.api.first.benchmark);
    expect(waiting.api.polls).toEqual([]);
    expect(waiting.log.lines).toEqual(['info: Status: completed']);
    expect(waiting.statuses).toEqual(['completed']);
  });
});

describe('the end', () => {
  it('66: is waited for through an outage, which only the deadline ends', async () => {
    const waiting = prepare([['replaying', 10_000]]);
    const policies: (string | undefined)[] = [];
    const get = waiting.api.getBenchmark;
    waiting.api.getBenchmark = (id, policy) => {
      policies.push(policy);
      return get(id);
    };
    await waiting.run();
    expect(new Set(policies)).toEqual(new Set(['until-deadline']));
  });

  it.each(['completed', 'failed'])('is %s', async (status) => {
    const waiting = prepare([['replaying', 10_000]], { last: { status, error_message: 'why' } });
    expect(await waiting.run()).toMatchObject({ status, error_message: 'why' });
    expect(waiting.statuses).toEqual(['replaying', status]);
  });

  it('28: comes at the deadline, with the status and how to resume', async () => {
    const waiting = prepare(
      [
        ['pending', 20_000],
        ['replaying', Number.POSITIVE_INFINITY],
      ],
      { timeoutMs: 120_000, pollIntervalMs: 20_000 },
    );
    await expect(waiting.run()).rejects.toMatchObject({
      code: 'deadline-exceeded',
      message:
        'Benchmark bm_1 did not finish within timeout-minutes: it has been replaying for 1 min 40 s. The benchmark may still be running. ' +
        'To judge it once it completes, run again with benchmark-id: bm_1. Otherwise raise timeout-minutes or lower session-count.',
    });
    expect(waiting.elapsedMs()).toBe(120_000);
  });

  it('is seen even when it comes in the last moment before the deadline', async () => {
    const waiting = prepare([['replaying', 25_000]], {
      timeoutMs: 25_000,
      pollIntervalMs: 10_000,
    });
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
    expect(waiting.api.polls).toEqual([10_000, 20_000, 25_000]);
  });

  it('28: comes at the deadline in the same words when the last request does not get through', async () => {
    const waiting = prepare([['replaying', 100_000]]);
    const late = new GateError('deadline-exceeded', 'GET x answered 503. There is no time left.');
    waiting.api.getBenchmark = () => Promise.reject(late);
    await expect(waiting.run()).rejects.toMatchObject({
      code: 'deadline-exceeded',
      message: expect.stringMatching(
        /^Benchmark bm_1 did not finish .* been replaying for 7\.0 s\. .*GET x answered 503\. .* again with benchmark-id: bm_1\./,
      ),
      cause: late,
    });
  });

  it('26: hands on at once what the client throws', async () => {
    const waiting = prepare([['replaying', 10_000]]);
    const refused = new GateError('http-status', 'answered 401. To judge it later: benchmark-id: bm_1.');
    waiting.api.getBenchmark = () => Promise.reject(refused);
    await expect(waiting.run()).rejects.toBe(refused);
    expect(waiting.elapsedMs()).toBe(7000);
  });
});

describe('the log', () => {
  it('has one line per status with the time spent in the one before', async () => {
    const stages: Stage[] = [
      ['pending', 10_000],
      ['building_sessions', 10_000],
      ['replaying', 30_000],
    ];
    const waiting = prepare(stages, { pollIntervalMs: 5000 });
    await waiting.run();
    expect(waiting.log.lines).toEqual([
      'info: Status: pending',
      'info: Status: building_sessions (after 10.0 s in pending)',
      'info: Status: replaying (after 10.0 s in building_sessions)',
      'info: Status: completed (after 30.0 s in replaying)',
    ]);
    expect(waiting.statuses).toEqual(['pending', 'building_sessions', 'replaying', 'completed']);
  });

  it.each([undefined, 600_000, 45_000, 61_000, 60_000, 3_600_000])(
    'says something at least once a minute, polling every %s ms',
    async (pollIntervalMs) => {
      const waiting = prepare(shareOut(3_600_000), { pollIntervalMs, settings: { created: false }, seed: 3 });
      await waiting.run();
      const moments = [0, ...waiting.lineMoments, waiting.elapsedMs()];
      const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(60_001);
      expect(waiting.log.lines.length).toBeLessThan(75);
    },
  );

  it('tells in a heartbeat how long the stage and the whole have taken', async () => {
    const stages: Stage[] = [
      ['pending', 30_000],
      ['replaying', 70_000],
    ];
    const waiting = prepare(stages, { pollIntervalMs: 30_000 });
    await waiting.run();
    expect(waiting.log.infos).toContain('Still replaying after 1 min, 1 min 30 s in total.');
  });

  it('27: warns once of a status that it does not know, and waits on', async () => {
    const stages: Stage[] = [
      ['pending', 20_000],
      ['warming_up', 60_000],
      ['replaying', 10_000],
    ];
    const waiting = prepare(stages, { pollIntervalMs: 10_000 });
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
    expect(waiting.log.warnings).toEqual([
      'Unknown status "warming_up" from the API. Treating it as still running.',
    ]);
  });

  it('27: warns of an unknown status that is the first one, too', async () => {
    const waiting = prepare([['queued', 20_000]]);
    await waiting.run();
    expect(waiting.log.warnings).toHaveLength(1);
  });
});

describe('the separate start', () => {
  const quickPolls = { pollIntervalMs: 7000 };

  it('is asked for once, after 30 s in pending', async () => {
    const waiting = prepare([['pending', 300_000]], { ...quickPolls });
    await waiting.run();
    expect(waiting.api.executions).toEqual([35_000]);
    expect(waiting.log.infos).toContain('Still pending after 30 s: asked the API to execute the benchmark.');
  });

  it('is not asked for before, nor once the run has moved', async () => {
    const waiting = prepare(
      [
        ['pending', 20_000],
        ['replaying', 100_000],
      ],
      { ...quickPolls },
    );
    await waiting.run();
    expect(waiting.api.executions).toEqual([]);
  });

  it('is never asked for on a benchmark that existed before', async () => {
    const waiting = prepare([['pending', 300_000]], { ...quickPolls, settings: { created: false } });
    await waiting.run();
    expect(waiting.api.executions).toEqual([]);
  });

  it('is silent where the API has no such call', async () => {
    const waiting = prepare([['pending', 50_000]], { ...quickPolls, execute: async () => false });
    await waiting.run();
    expect(waiting.api.executions).toHaveLength(1);
    expect(waiting.log.lines).toEqual([
      'info: Status: pending',
      'info: Status: completed (after 56.0 s in pending)',
    ]);
  });

  it('only warns when it is refused, and is not tried again', async () => {
    const execute = () => Promise.reject(new GateError('http-status', 'answered 500.'));
    const waiting = prepare([['pending', 100_000]], { ...quickPolls, execute });
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
    expect(waiting.api.executions).toHaveLength(1);
    expect(waiting.log.warnings).toEqual([
      'Could not ask the API to execute the benchmark. Still waiting. answered 500.',
    ]);
  });

  it('is not asked for on the word of an answer that is older than 30 s', async () => {
    const stages: Stage[] = [
      ['pending', 5000],
      ['replaying', 200_000],
    ];
    const waiting = prepare(stages, { pollIntervalMs: 60_000 });
    await waiting.run();
    expect(waiting.api.executions).toEqual([]);
  });
});

const pendingFor = (milliseconds: number): readonly Stage[] => [['pending', milliseconds]];
const notFound = new GateError('not-found', 'GET bm_1 answered 404.');

describe('25: a benchmark that is not found', () => {
  /** Polls each 7 s; these are answered 404. */
  const missing = (polls: readonly number[], created = true) =>
    prepare(pendingFor(50_000), {
      pollIntervalMs: 7000,
      settings: { created },
      onPoll(poll) {
        if (polls.includes(poll)) throw notFound;
      },
    });

  it('is waited for in the first 30 s after its creation', async () => {
    const waiting = missing([1, 2, 3, 4]);
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
    expect(waiting.statuses).toEqual(['pending', 'completed']);
    expect(waiting.log.warnings).toEqual([]);
  });

  it.each([5, 6])('was deleted where that comes later: at poll %d', async (poll) => {
    const waiting = missing([poll]);
    await expect(waiting.run()).rejects.toMatchObject({
      code: 'not-found',
      message:
        'Benchmark bm_1 was deleted while the gate was waiting for it. Run the job again to create a new one.',
      cause: notFound,
    });
    expect(waiting.api.polls).toHaveLength(poll);
  });

  it('25: is not advised to be read again where benchmark-id names it', async () => {
    const waiting = prepare(pendingFor(50_000), { settings: { created: false, isGiven: true } });
    waiting.api.getBenchmark = () => Promise.reject(notFound);
    await expect(waiting.run()).rejects.toThrow(
      /while the gate was waiting for it\. Omit benchmark-id to create a new one\.$/,
    );
  });

  it('67: names the request that found it missing last', async () => {
    const parts = {
      problem: 'Not found (404).',
      advice: 'Check it.',
      where: 'Request: GET x, request id 7.',
    };
    const waiting = prepare(pendingFor(50_000), { settings: { created: false } });
    waiting.api.getBenchmark = () => Promise.reject(new ApiError('not-found', parts));
    await expect(waiting.run()).rejects.toThrow(
      /^Benchmark bm_1 was deleted .+ to create a new one\. Request: GET x, request id 7\.$/,
    );
  });

  it('was deleted where it existed before', async () => {
    await expect(missing([1], false).run()).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('27: a status', () => {
  it('that goes back is warned of once, and waited for', async () => {
    const stages: Stage[] = [
      ['replaying', 10_000],
      ['pending', 10_000],
      ['replaying', 10_000],
      ['building_sessions', 10_000],
    ];
    const waiting = prepare(stages, { pollIntervalMs: 5000, settings: { created: false } });
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
    expect(waiting.log.warnings).toEqual(['The status went back from replaying to pending. Still waiting.']);
    expect(waiting.statuses).toEqual(['replaying', 'pending', 'replaying', 'building_sessions', 'completed']);
  });

  it('that leaves stages out is nothing to warn of', async () => {
    const waiting = prepare([
      ['pending', 10_000],
      ['computing_metrics', 10_000],
    ]);
    await waiting.run();
    expect(waiting.log.warnings).toEqual([]);
  });
});

describe('63: an unknown status', () => {
  const ended = (
    running: NonNullable<StagedOptions['running']>,
    stages: readonly Stage[] = [['exploded', 50_000]],
  ) => prepare(stages, { running, pollIntervalMs: 10_000 });

  it.each([
    [{ error_message: 'out of memory' }, '"exploded": out of memory. Check'],
    [{ completed_at: '2025-06-18T10:03:21Z' }, 'at 2025-06-18T10:03:21Z with the unknown status'],
    [
      { completed_at: '2025-06-18T10:03:21Z', error_message: 'out\n::error::of memory.' },
      'ended at 2025-06-18T10:03:21Z with the unknown status "exploded": out ::error::of memory. Check',
    ],
  ])('that comes with %j ends the wait', async (running, words) => {
    const waiting = ended(running);
    await expect(waiting.run()).rejects.toMatchObject({
      code: 'benchmark-failed',
      message: expect.stringContaining(words),
    });
    expect(waiting.elapsedMs()).toBe(0);
    expect(waiting.statuses).toEqual(['exploded']);
    expect(waiting.log.warnings).toEqual([]);
  });

  it('ends it as well where it comes later', async () => {
    const waiting = ended({ error_message: 'why' }, [
      ['replaying', 15_000],
      ['exploded', 50_000],
    ]);
    await expect(waiting.run()).rejects.toMatchObject({
      message: expect.stringContaining('"exploded": why.'),
    });
    expect(waiting.statuses).toEqual(['replaying', 'exploded']);
  });

  it.each([{ error_message: '' }, { completed_at: null, error_message: null }])(
    'that comes with %j is waited for',
    async (running) => {
      expect(await ended(running).run()).toMatchObject({ status: 'completed' });
    },
  );

  it('is not what a known one becomes by a reason for failing', async () => {
    const waiting = ended({ error_message: 'a session was skipped' }, [['replaying', 15_000]]);
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
  });
});

describe('30: completed without numbers', () => {
  const numberless = { status: 'completed', comparison: null, results: null };

  it.each([
    ['comparison', { comparison: null }],
    ['results', { results: null }],
    ['both', numberless],
    ['any result', { results: [] }],
    ['the result of the baseline', { results: [buildCandidateResult()] }],
    ['the result of the candidate', { results: [buildResult()] }],
    [
      'the comparison of the candidate',
      { comparison: { baseline_retriever_id: 'ret_base', comparisons: [], recommendation: null } },
    ],
  ])('is asked for twice more where these lack: %s', async (_what, parts) => {
    const waiting = prepare([['replaying', 10_000]], {
      last: { status: 'completed', ...parts },
      pollIntervalMs: 10_000,
    });
    expect(await waiting.run()).toMatchObject({ status: 'completed', ...parts });
    expect(waiting.api.polls).toEqual([10_000, 20_000, 30_000]);
    expect(waiting.statuses).toEqual(['replaying', 'completed']);
  });

  it('is taken as soon as the numbers are there', async () => {
    const waiting = prepare([['replaying', 10_000]], { pollIntervalMs: 10_000 });
    const whole = waiting.api.getBenchmark;
    let polls = 0;
    waiting.api.getBenchmark = async (id) => {
      const response = await whole(id);
      polls += 1;
      return polls === 1 ? { ...response, benchmark: { ...response.benchmark, ...numberless } } : response;
    };
    expect(await waiting.run()).toMatchObject({ comparison: { baseline_retriever_id: 'ret_base' } });
    expect(polls).toBe(2);
  });

  it('is asked for twice where that is the first answer, too', async () => {
    const waiting = prepare([], { last: numberless });
    expect(await waiting.run()).toMatchObject(numberless);
    expect(waiting.api.polls).toHaveLength(2);
  });

  it('ends at the deadline with what there is, not with a timeout', async () => {
    const waiting = prepare([['replaying', 5000]], {
      last: numberless,
      timeoutMs: 12_000,
      pollIntervalMs: 10_000,
    });
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
    expect(waiting.elapsedMs()).toBe(12_000);
  });

  it('ends with what there is, too, where the last request does not get through', async () => {
    const waiting = prepare([['replaying', 5000]], {
      last: numberless,
      pollIntervalMs: 10_000,
      onPoll(poll) {
        if (poll > 1) throw new GateError('deadline-exceeded', 'GET x answered 503. There is no time left.');
      },
    });
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
  });

  it('does not hold up one that failed', async () => {
    const waiting = prepare([], { last: { ...numberless, status: 'failed' } });
    await waiting.run();
    expect(waiting.api.polls).toEqual([]);
  });
});

describe('the clocks', () => {
  it("34: deadline and stages do not follow the calendar's time", async () => {
    const waiting = prepare(pendingFor(60_000), { timeoutMs: 120_000 });
    const jumping = {
      ...waiting.clock,
      today: () => new Date(Date.parse('1999-01-01') - Math.random() * 1e12),
    };
    const run = awaitBenchmark(
      waiting.api.first,
      {
        deadline: waiting.clock.now() + 120_000,
        identity: identifyExisting(waiting.api.first.benchmark),
        created: false,
        isGiven: false,
        computeDelayMs: () => 10_000,
      },
      {
        ...{ api: waiting.api, clock: jumping, log: waiting.log, signal: waiting.controller.signal },
        random: () => 0,
        onStatus: () => {},
      },
    );
    expect(await run).toMatchObject({ status: 'completed' });
    expect(waiting.elapsedMs()).toBe(60_000);
  });
});

describe('35: a cancel', () => {
  const reason = new GateError('cancelled', 'The job was cancelled.');

  it.each([undefined, 600_000])('while sleeping (interval %s) rejects at once', async (pollIntervalMs) => {
    const waiting = prepare(pendingFor(3_600_000), { pollIntervalMs, settings: { created: false } });
    waiting.clock.schedule(95_432, () => waiting.controller.abort(reason));
    await expect(waiting.run()).rejects.toBe(reason);
    expect(waiting.elapsedMs()).toBe(95_432);
  });

  it('while a poll is in flight rejects with its reason', async () => {
    const waiting = prepare(pendingFor(3_600_000), {
      onPoll(poll) {
        if (poll < 3) return;
        waiting.controller.abort(reason);
        throw reason;
      },
    });
    await expect(waiting.run()).rejects.toBe(reason);
    expect(waiting.api.polls).toHaveLength(3);
  });

  it('while a poll is answered all the same rejects before the next', async () => {
    const waiting = prepare(pendingFor(3_600_000), { onPoll: () => waiting.controller.abort(reason) });
    await expect(waiting.run()).rejects.toBe(reason);
    expect(waiting.api.polls).toHaveLength(1);
    expect(waiting.elapsedMs()).toBe(7000);
  });

  it('that comes with the end is none: the verdict is there', async () => {
    const waiting = prepare([['replaying', 5000]], { onPoll: () => waiting.controller.abort(reason) });
    expect(await waiting.run()).toMatchObject({ status: 'completed' });
  });

  const cancelOnExecute = () => {
    const waiting = prepare(pendingFor(300_000), {
      pollIntervalMs: 7000,
      execute() {
        waiting.controller.abort(reason);
        return Promise.reject(reason);
      },
    });
    return waiting;
  };

  it('while the separate start is in flight rejects with its reason', async () => {
    const waiting = cancelOnExecute();
    await expect(waiting.run()).rejects.toBe(reason);
    expect(waiting.elapsedMs()).toBe(35_000);
  });

  it('while the separate start is in flight is nothing to warn of', async () => {
    const waiting = cancelOnExecute();
    await waiting.run().catch(() => {});
    expect(waiting.log.warnings).toEqual([]);
  });
});
