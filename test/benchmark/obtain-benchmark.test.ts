import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { inFlightStateName, parseInFlightBenchmark } from '../../src/benchmark/in-flight.ts';
import { obtainBenchmark } from '../../src/benchmark/obtain-benchmark.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import { createCancellation } from '../../src/runtime/cancellation.ts';
import { buildBenchmark, buildRunningBenchmark } from '../builders/benchmark.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildPullRequestContext } from '../builders/pull-request-context.ts';
import { buildStepState } from '../builders/step-effects.ts';
import {
  answerByRoute,
  answerRetriever,
  findRoute,
  type Route,
  type RouteAnswer,
  sendJson,
  sendNamed,
} from '../fakes/benchmark-routes.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingRunner } from '../fakes/recording-runner.ts';
import { startScriptedServer } from '../fakes/scripted-server.ts';

// Nothing closes it: idle connections do not keep a process alive.
const transport = createTransport();

const running = buildRunningBenchmark();

/** What the effects of a test may do: cancel the job, end the grace that follows, and see the name that was asked for. */
interface Stage {
  readonly cancel: () => void;
  readonly endGrace: () => void;
  readonly findName: () => string;
}

interface Situation {
  readonly raw?: Readonly<Record<string, string>>;
  readonly routes: (stage: Stage) => Partial<Record<Route, RouteAnswer>>;
  /** Stands in for the transport. */
  readonly send?: Transport;
  /** Done once before the run. */
  readonly before?: (stage: Stage) => void;
}

/** Obtains a benchmark over real sockets, and returns it with all that was sent, set and saved. */
async function obtain({ raw = {}, routes, send, before = () => {} }: Situation) {
  const graces: AbortController[] = [];
  const cancellation = createCancellation(() => {
    const grace = new AbortController();
    graces.push(grace);
    return grace.signal;
  });
  const stage: Stage = {
    cancel: cancellation.cancel,
    endGrace: () => {
      for (const grace of graces) grace.abort();
    },
    findName: () => {
      const body = server.requests.find(({ method }) => method === 'POST')?.body ?? '{}';
      return String(JSON.parse(body).benchmark_name);
    },
  };
  await using server = await startScriptedServer(answerByRoute({ delete: [200, {}], ...routes(stage) }));
  before(stage);
  const runner = createRecordingRunner();
  const obtained = await obtainBenchmark(
    parseWith({ 'api-url': server.url, reuse: 'false', ...raw }),
    buildPullRequestContext(),
    undefined,
    {
      ...buildStepState(runner),
      ...(send === undefined ? {} : { send }),
      runner,
      clock: createFakeClock(),
      cancellation,
    },
  );
  const all = server.requests.map(({ method, path }) => findRoute(method, path));
  // The retrievers are read beside the rest, so their place among the calls says nothing.
  const calls = all.filter((call) => call !== 'retriever');
  const readings = all.length - calls.length;
  return { obtained, all, calls, readings, runner, lastState: runner.states.at(-1) };
}

const created: RouteAnswer = [201, running];

/** A moment that has come once so many have come to it. */
function createMoment(count: number): { readonly promise: Promise<void>; readonly come: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = count;
  return {
    promise,
    come() {
      left -= 1;
      if (left === 0) resolve();
    },
  };
}

describe('obtainBenchmark', () => {
  it('runs a benchmark to its end', async () => {
    const { obtained, calls, runner, lastState } = await obtain({
      routes: () => ({ create: created, get: [200, buildBenchmark()] }),
    });
    expect(obtained).toMatchObject({ kind: 'completed', benchmark: { benchmark_id: 'bm_1' } });
    expect(calls).toEqual(['create', 'get']);
    expect(runner.outputs).toEqual({ 'benchmark-id': 'bm_1', 'benchmark-status': 'completed' });
    expect(lastState).toEqual([inFlightStateName, '']);
  });

  it.each<[string, Partial<Record<Route, RouteAnswer>>, string]>([
    ['14: a key that is refused', { create: [401, {}] }, 'unknown-key'],
    ['26: a key that is refused in the middle', { create: created, get: [401, {}] }, 'unknown-key'],
    [
      '29: a benchmark that failed',
      { create: [201, buildBenchmark({ status: 'failed' })] },
      'benchmark-failed',
    ],
  ])('%s is an error, and nothing is deleted', async (_case, routes, code) => {
    const { obtained, calls } = await obtain({ routes: () => routes });
    expect(obtained).toMatchObject({ kind: 'error', error: { code } });
    expect(calls).not.toContain('delete');
  });

  it('28: a benchmark that never ends is an error that says how to resume', async () => {
    const { obtained, calls } = await obtain({ routes: () => ({ create: created, get: [200, running] }) });
    expect(obtained).toMatchObject({
      kind: 'error',
      error: { code: 'deadline-exceeded', message: expect.stringContaining('benchmark-id: bm_1') },
    });
    expect(calls).not.toContain('delete');
  });

  // Otherwise a job that is cancelled later deletes what the user was just told to resume.
  it.each<[string, Partial<Record<Route, RouteAnswer>>]>([
    ['28: a benchmark that never ends', { create: created, get: [200, running] }],
    ['26: a key that is refused in the middle', { create: created, get: [401, {}] }],
    ['14: a key that is refused', { create: [401, {}] }],
  ])('%s leaves nothing to the post step', async (_case, routes) => {
    const { obtained, lastState } = await obtain({ routes: () => routes });
    expect(obtained.kind).toBe('error');
    expect(lastState).toEqual([inFlightStateName, '']);
  });

  it('49: a bug is an error too', async () => {
    const { obtained } = await obtain({
      routes: () => ({}),
      send() {
        throw new TypeError('x is not a function');
      },
    });
    expect(obtained).toMatchObject({ kind: 'error', error: { code: 'internal' } });
  });
});

/** A retriever whose search has this limit. */
const buildSearch = (limit: number): object => ({
  stages: [{ stage_name: 'search', config: { stage_id: 'feature_search', parameters: { limit } } }],
});
const answerSearch = (request: IncomingMessage, response: ServerResponse): void =>
  answerRetriever(buildSearch(request.url?.endsWith('ret_base') ? 100 : 50))(request, response);
const where = 'stage 1 (search), parameter limit';
const searchChanges = [
  { candidateId: 'ret_hybrid', changes: [{ kind: 'changed', where, before: '100', after: '50' }] },
];

describe('79: the retrievers of a new benchmark', () => {
  it('are each read once, before it is created, and what changed between them is known from that', async () => {
    const { obtained, all } = await obtain({
      routes: () => ({ create: created, get: [200, buildBenchmark()], retriever: answerSearch }),
    });
    expect(obtained).toMatchObject({ kind: 'completed', changes: searchChanges });
    expect(all).toEqual(['retriever', 'retriever', 'create', 'get']);
  });

  it.each<[string, number, unknown, RegExp]>([
    [
      'do not exist',
      404,
      { detail: 'No such retriever.' },
      /^2 retrievers not found: "ret_base" in baseline-retriever-id, "ret_hybrid" in candidate-retriever-ids\. Not found \(404\): No such retriever\. Check that the retrievers "ret_base", "ret_hybrid" exist\. .+ Request: GET \S+\/ret_base\.$/,
    ],
    ['are refused with the key', 401, {}, /^Invalid API key \(401\)\. /],
    [
      'are others',
      200,
      { retriever_id: 'ret_9' },
      /^The API's answer about retriever "ret_base" is about another one: ret_9\. /,
    ],
  ])('end the run before anything is created where they %s', async (_what, status, json, message) => {
    const { obtained, calls, runner } = await obtain({
      raw: { reuse: 'true' },
      routes: () => ({ retriever: [status, json] }),
    });
    expect(obtained).toMatchObject({ kind: 'error', error: { message: expect.stringMatching(message) } });
    expect(calls).toEqual([]);
    expect(runner.outputs).toEqual({});
  });

  it('are asked for again after passing faults', async () => {
    let count = 0;
    const { obtained, all } = await obtain({
      routes: () => ({
        create: created,
        get: [200, buildBenchmark()],
        retriever(request, response) {
          count += 1;
          if (count > 2) answerSearch(request, response);
          else sendJson(response, count === 1 ? 503 : 429, {});
        },
      }),
    });
    expect(obtained).toMatchObject({ kind: 'completed', changes: searchChanges });
    expect(all.slice(0, 5)).toEqual(['retriever', 'retriever', 'retriever', 'retriever', 'create']);
  });

  it('end the run where the fault does not pass', async () => {
    const { obtained, calls, readings } = await obtain({ routes: () => ({ retriever: [500, {}] }) });
    expect(obtained).toMatchObject({
      kind: 'error',
      error: { message: expect.stringMatching(/^The API failed \(500\)\. Gave up after 10 attempts\. /) },
    });
    expect([calls, readings]).toEqual([[], 10]);
  });

  it('are taken for ids where the key may not read them, and one line says so', async () => {
    const { obtained, calls, readings, runner } = await obtain({
      routes: () => ({ create: created, get: [200, buildBenchmark()], retriever: [403, {}] }),
    });
    expect(obtained).toMatchObject({ kind: 'completed', changes: undefined });
    expect([calls, readings]).toEqual([['create', 'get'], 1]);
    expect(runner.infos.filter((line) => line.includes('/v1/retrievers/ret_'))).toEqual([
      expect.stringMatching(
        /^Could not read the retrievers: Permission denied \(403\)\. Using .+ as ids, .+ will not show what changed\. Request: GET \S+\/ret_base\.$/,
      ),
    ]);
    expect([...runner.notices, ...runner.warnings]).toEqual([]);
  });

  it('35: are asked for no more once the job is cancelled', async () => {
    const { obtained, all } = await obtain({ routes: ({ cancel }) => ({ retriever: () => cancel() }) });
    expect(obtained).toEqual({ kind: 'cancelled', cleanUpOutcome: { kind: 'none' } });
    expect(all).toEqual(['retriever']);
  });
});

describe('what changed between the retrievers of a benchmark that exists', () => {
  const raw = { 'benchmark-id': 'bm_1' };
  /** An answer that never comes. */
  const silent: RouteAnswer = () => {};
  const notShown = /will not show what changed/;
  /** The answers to polls, the last one for good. */
  const poll = (...answers: readonly RouteAnswer[]): RouteAnswer => {
    let count = 0;
    return (request, response, asked) => {
      const answer = answers[Math.min(count, answers.length - 1)] ?? [404, {}];
      count += 1;
      if (typeof answer === 'function') answer(request, response, asked);
      else sendNamed(response, ...answer, asked);
    };
  };

  it('is read while the benchmark runs', async () => {
    const bothRead = createMoment(2);
    const { obtained, readings } = await obtain({
      raw,
      routes: () => ({
        get: poll([200, running], async (_request, response) => {
          await bothRead.promise;
          sendJson(response, 200, buildBenchmark());
        }),
        retriever(request, response) {
          bothRead.come();
          answerSearch(request, response);
        },
      }),
    });
    expect(obtained).toMatchObject({ kind: 'completed', changes: searchChanges });
    expect(readings).toBe(2);
  });

  it.each([403, 404, 500])('is not known where the API answers %d, which is one line', async (status) => {
    const { obtained, runner } = await obtain({
      raw,
      routes: () => ({ get: [200, buildBenchmark()], retriever: [status, {}] }),
    });
    expect(obtained).toMatchObject({ kind: 'completed', changes: undefined });
    expect(runner.infos.filter((line) => line.includes('/v1/retrievers/ret_'))).toEqual([
      expect.stringMatching(notShown),
    ]);
    expect([...runner.notices, ...runner.warnings]).toEqual([]);
  });

  it('is waited for no longer than the whole may take', async () => {
    const given: number[] = [];
    const { obtained, runner } = await obtain({
      raw: { ...raw, 'timeout-minutes': '0.01' },
      // Whoever is silent is given up at once here: how long it may take is told by the request.
      async send({ method, url, timeoutMs, ...request }) {
        const { pathname, search } = new URL(url);
        const isReading = findRoute(method, pathname + search) === 'retriever';
        if (isReading) given.push(timeoutMs);
        return await transport.send({ ...request, method, url, timeoutMs: isReading ? 1 : 300_000 });
      },
      routes: () => ({ get: [200, buildBenchmark()], retriever: silent }),
    });
    expect(obtained).toMatchObject({ kind: 'completed', changes: undefined });
    expect(Math.max(...given)).toBe(300);
    expect(runner.infos.filter((line) => notShown.test(line))).toHaveLength(1);
  });

  it.each<[string, (stage: Stage) => RouteAnswer, string]>([
    ['ends with an error', () => [401, {}], 'error'],
    [
      'is cancelled',
      ({ cancel }) =>
        () =>
          cancel(),
      'cancelled',
    ],
  ])('is not waited for by a run that %s', async (_what, second, kind) => {
    const { obtained, runner } = await obtain({
      raw,
      routes: (stage) => ({ get: poll([200, running], second(stage)), retriever: silent }),
    });
    expect(obtained.kind).toBe(kind);
    expect(runner.infos.filter((line) => notShown.test(line))).toEqual([]);
  });
});

/** Kept until the pull request shows it. */
const deletedButNotShown = JSON.stringify({
  kind: 'waiting',
  benchmarkId: 'bm_1',
  isOurs: true,
  knownSince: 0,
});

describe('a job that is cancelled', () => {
  it('35: before it began sends nothing', async () => {
    const { obtained, calls } = await obtain({ routes: () => ({}), before: ({ cancel }) => cancel() });
    expect(obtained).toEqual({ kind: 'cancelled', cleanUpOutcome: { kind: 'none' } });
    expect(calls).toEqual([]);
  });

  it.each<[string, (stage: Stage) => RouteAnswer]>([
    [
      'before the next poll',
      ({ cancel }) =>
        (_request, response) => {
          cancel();
          sendJson(response, 200, running);
        },
    ],
    [
      'while a poll is in flight',
      ({ cancel }) =>
        () =>
          cancel(),
    ],
  ])('35: %s deletes its benchmark', async (_case, get) => {
    const { obtained, calls, runner, lastState } = await obtain({
      routes: (stage) => ({ create: created, get: get(stage), delete: [200, {}] }),
    });
    expect(obtained).toEqual({
      kind: 'cancelled',
      cleanUpOutcome: { kind: 'deleted', benchmarkIds: ['bm_1'] },
    });
    expect(calls).toEqual(['create', 'get', 'delete']);
    expect(runner.outputs).toEqual({ 'benchmark-id': 'bm_1', 'benchmark-status': 'deleted' });
    expect(lastState).toEqual([inFlightStateName, deletedButNotShown]);
  });

  it('35: leaves the benchmark where the user wants it so', async () => {
    const { obtained, calls } = await obtain({
      raw: { 'delete-on-cancel': 'false' },
      routes: ({ cancel }) => ({ create: created, get: () => cancel() }),
    });
    expect(obtained).toEqual({
      kind: 'cancelled',
      cleanUpOutcome: { kind: 'left', benchmarkId: 'bm_1', reason: 'delete-on-cancel is false' },
    });
    expect(calls).toEqual(['create', 'get']);
  });

  it('35: never deletes a benchmark that existed', async () => {
    const { obtained, calls } = await obtain({
      raw: { 'benchmark-id': 'bm_1' },
      routes: ({ cancel }) => ({ get: () => cancel() }),
    });
    expect(obtained).toMatchObject({
      kind: 'cancelled',
      cleanUpOutcome: { kind: 'left', benchmarkId: 'bm_1' },
    });
    expect(calls).toEqual(['get']);
  });

  it('35: while the create request is out waits for the id a little, and deletes by it', async () => {
    const { obtained, calls } = await obtain({
      routes: ({ cancel }) => ({
        create(_request, response, asked) {
          cancel();
          setImmediate(() => sendNamed(response, 201, running, asked));
        },
        delete: [200, {}],
      }),
    });
    expect(obtained).toEqual({
      kind: 'cancelled',
      cleanUpOutcome: { kind: 'deleted', benchmarkIds: ['bm_1'] },
    });
    expect(calls).toEqual(['create', 'delete']);
  });

  /** A create request that is not answered before the grace is over. */
  const hang =
    ({ cancel, endGrace }: Stage): RouteAnswer =>
    () => {
      cancel();
      setImmediate(endGrace);
    };

  it('35: while the create request hangs deletes what it finds under the name', async () => {
    const { obtained, calls, lastState } = await obtain({
      routes: (stage) => ({
        create: hang(stage),
        list: (_request, response: ServerResponse) =>
          sendJson(response, 200, {
            benchmarks: [buildBenchmark({ benchmark_name: stage.findName() })],
            total: 1,
          }),
        delete: [200, {}],
      }),
    });
    expect(obtained).toEqual({
      kind: 'cancelled',
      cleanUpOutcome: { kind: 'deleted', benchmarkIds: ['bm_1'] },
    });
    expect(calls).toEqual(['create', 'list', 'delete']);
    expect(lastState).toEqual([inFlightStateName, deletedButNotShown]);
  });

  it('35: leaves the name to the post step where nothing is found under it', async () => {
    const { obtained, calls, runner } = await obtain({
      routes: (stage) => ({ create: hang(stage), list: [200, { benchmarks: [], total: 0 }] }),
    });
    expect(obtained).toMatchObject({ kind: 'cancelled', cleanUpOutcome: { kind: 'unknown' } });
    expect(calls.filter((call) => call !== 'list')).toEqual(['create']);
    expect(parseInFlightBenchmark(runner.states.at(-1)?.[1] ?? '')).toMatchObject({ kind: 'creating' });
  });

  it('35: tries to delete for as long as there is time, and then says why it could not', async () => {
    const { obtained } = await obtain({
      routes: ({ cancel }) => ({ create: created, get: () => cancel(), delete: [503, {}] }),
    });
    expect(obtained).toMatchObject({
      kind: 'cancelled',
      cleanUpOutcome: {
        kind: 'undeleted',
        benchmarkIds: ['bm_1'],
        reason: expect.stringMatching(
          /^The API failed \(503\)\. Gave up: the time limit for cleaning up would expire/,
        ),
      },
    });
  });

  // The post step has 20 s for the same.
  it('35: leaves to the post step what could not be deleted in that time', async () => {
    const { runner } = await obtain({
      routes: ({ cancel }) => ({ create: created, get: () => cancel(), delete: [503, {}] }),
    });
    expect(parseInFlightBenchmark(runner.states.at(-1)?.[1] ?? '')).toMatchObject({ benchmarkId: 'bm_1' });
  });

  it('35: at the moment its benchmark completed still has it', async () => {
    const { obtained, calls } = await obtain({
      routes: ({ cancel }) => ({
        create(_request, response, asked) {
          cancel();
          sendNamed(response, 201, buildBenchmark(), asked);
        },
      }),
    });
    expect(obtained).toMatchObject({ kind: 'completed', benchmark: { benchmark_id: 'bm_1' } });
    expect(calls).toEqual(['create']);
  });

  it('35: at the moment its benchmark failed has that error', async () => {
    const { obtained, calls } = await obtain({
      routes: ({ cancel }) => ({
        create(_request, response, asked) {
          cancel();
          sendNamed(response, 201, buildBenchmark({ status: 'failed' }), asked);
        },
      }),
    });
    expect(obtained).toMatchObject({ kind: 'error', error: { code: 'benchmark-failed' } });
    expect(calls).toEqual(['create']);
  });
});
