import { describe, expect, it } from 'vitest';
import type { InFlightBenchmark } from '../src/benchmark/in-flight.ts';
import { finishInterruptedRun } from '../src/finish-interrupted-run.ts';
import { createCancellation } from '../src/runtime/cancellation.ts';
import { buildBenchmark } from './builders/benchmark.ts';
import { requiredInputs } from './builders/inputs.ts';
import { runnerEnvironment } from './builders/pull-request-context.ts';
import { buildStepState } from './builders/step-effects.ts';
import { answerByRoute, findRoute, type Route, type RouteAnswer } from './fakes/benchmark-routes.ts';
import { createFakeClock } from './fakes/fake-clock.ts';
import { createRecordingRunner } from './fakes/recording-runner.ts';
import { startScriptedServer } from './fakes/scripted-server.ts';

/** Runs the post step over real sockets, without comments, and returns all that it left behind. */
async function runPostStep(
  state: InFlightBenchmark | string | undefined,
  routes: Partial<Record<Route, RouteAnswer>> = {},
  inputs: Readonly<Record<string, string>> = {},
  report = '',
  retrievers = '',
) {
  await using server = await startScriptedServer(answerByRoute(routes));
  const runner = createRecordingRunner({
    inputs: { ...requiredInputs, 'api-url': server.url, comment: 'never', ...inputs },
    eventPayload: { pull_request: { number: 42, head: { sha: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d' } } },
  });
  const clock = createFakeClock();
  const benchmark = typeof state === 'string' ? state : state === undefined ? '' : JSON.stringify(state);
  await finishInterruptedRun(
    { benchmark, report, retrievers },
    {
      ...buildStepState(runner),
      runner,
      clock,
      environment: runnerEnvironment,
      cancellation: createCancellation(),
    },
  );
  const calls = server.requests.map(({ method, path }) => findRoute(method, path));
  return { runner, calls, tookMs: clock.now() - createFakeClock().now() };
}

const waiting: InFlightBenchmark = { kind: 'waiting', benchmarkId: 'bm_1', isOurs: true };
const creating: InFlightBenchmark = {
  kind: 'creating',
  benchmarkName: 'gate k3x9',
  retrieverId: 'ret_hybrid',
  isNameUnique: true,
  isSecond: false,
};

describe('finishInterruptedRun', () => {
  it('35: deletes the benchmark that a killed main step left, and says so', async () => {
    const { runner, calls } = await runPostStep(waiting, { delete: [200, {}] });
    expect(calls).toEqual(['delete']);
    expect(runner.notices).toEqual([
      'The step was stopped before it reached a verdict. Deleted benchmark bm_1.',
    ]);
    expect(runner.failures).toEqual([]);
    expect(runner.outputs).toMatchObject({ 'benchmark-status': 'deleted' });
    expect(runner.summaries).toEqual([expect.stringContaining('Retriever benchmark: cancelled')]);
  });

  it('35: deletes what the list shows under the name of a request that was out', async () => {
    const benchmarks = [
      buildBenchmark({ benchmark_name: 'gate k3x9' }),
      buildBenchmark({ benchmark_id: 'bm_2', benchmark_name: 'gate k3x9 2' }),
    ];
    const { runner, calls } = await runPostStep(creating, {
      list: [200, { benchmarks, total: 2 }],
      delete: [200, {}],
    });
    expect(calls).toEqual(['list', 'delete']);
    expect(runner.notices[0]).toContain('Deleted benchmark bm_1.');
  });

  it('35: looks for it for 31 s, and then names it', async () => {
    const { runner, calls, tookMs } = await runPostStep(creating, {
      list: [200, { benchmarks: [], total: 0 }],
    });
    expect(new Set(calls)).toEqual(new Set(['list']));
    expect(tookMs).toBeGreaterThan(29_000);
    expect(tookMs).toBeLessThanOrEqual(31_000);
    expect(runner.warnings).toEqual([
      expect.stringContaining('Could not determine whether benchmark "gate k3x9" is still there'),
    ]);
    expect(runner.notices).toEqual([]);
  });

  it('35: looks on after a second create request, and deletes what turns up', async () => {
    const benchmarks = [buildBenchmark({ benchmark_name: 'gate k3x9' })];
    const { runner, calls, tookMs } = await runPostStep(
      { ...creating, isSecond: true },
      { list: [200, { benchmarks, total: 1 }], delete: [200, {}] },
    );
    expect(calls.slice(0, 3)).toEqual(['list', 'delete', 'list']);
    expect(tookMs).toBeGreaterThan(29_000);
    expect(tookMs).toBeLessThanOrEqual(31_000);
    expect(runner.infos).toContain('Deleted benchmark bm_1.');
    expect(runner.warnings).toEqual([expect.stringContaining('Could not determine whether')]);
  });

  it('35: tries for as long as that where the API is down, and then says why', async () => {
    const { runner, tookMs } = await runPostStep(waiting, { delete: [503, {}] });
    expect(tookMs).toBeLessThanOrEqual(31_000);
    expect(runner.warnings).toEqual([
      expect.stringContaining('Could not delete benchmark bm_1, which may still be running: '),
    ]);
    expect(runner.notices).toEqual([]);
  });

  it('35: deletes nothing that is not ours, or that the user wants to keep', async () => {
    const untrusted = await runPostStep({ ...waiting, isOurs: false });
    const kept = await runPostStep(waiting, {}, { 'delete-on-cancel': 'false' });
    expect([untrusted.calls, kept.calls]).toEqual([[], []]);
    expect(untrusted.runner.notices[0]).toContain('this run did not create it.');
    expect(kept.runner.notices[0]).toContain('delete-on-cancel is false.');
  });

  it('100: says of a name that others may use that a benchmark may be running, and of no other', async () => {
    const benchmarks = [buildBenchmark({ benchmark_name: 'gate k3x9' })];
    const { runner, calls } = await runPostStep(
      { ...creating, isNameUnique: false },
      { list: [200, { benchmarks, total: 1 }] },
    );
    expect(calls).toEqual([]);
    expect(runner.warnings).toEqual([
      expect.stringContaining(
        'A benchmark named "gate k3x9" may have been created and may still be running.',
      ),
    ]);
    expect(runner.outputs).not.toHaveProperty('benchmark-id');
  });

  it.each([
    ['pending', 'before it reached a verdict. No benchmark was created.', 'cancelled'],
    ['settled', 'after it reached a verdict, before its report was written.', 'no report'],
  ])(
    '101: says what a main step without a benchmark left, killed while its report was %s',
    async (report, said, state) => {
      const { runner, calls } = await runPostStep(undefined, {}, {}, report);
      expect(calls).toEqual([]);
      expect(runner.notices).toEqual([`The step was stopped ${said}`]);
      expect(runner.summaries).toEqual([expect.stringContaining(`Retriever benchmark: ${state}`)]);
    },
  );

  it.each([
    ['an id that leads elsewhere', '{"kind":"waiting","benchmarkId":"..","isOurs":true}'],
    ['an empty id', '{"kind":"waiting","benchmarkId":"","isOurs":true}'],
    ['an id of many lines', '{"kind":"waiting","benchmarkId":"a\\nb","isOurs":true}'],
    ['a time of no clock', '{"kind":"waiting","benchmarkId":"bm_1","isOurs":true,"knownSince":1e999}'],
    [
      'an empty name',
      '{"kind":"creating","benchmarkName":"","retrieverId":"a","isNameUnique":true,"isSecond":false}',
    ],
  ])('102: sends nothing for a state with %s', async (_what, state) => {
    const { runner, calls } = await runPostStep(state);
    expect(calls).toEqual([]);
    expect(runner.warnings[0]).toContain('a benchmark of this run may still be running');
  });

  it.each([
    ['what was left cannot be read', '{"kind": "waiting"}', {}],
    ['the inputs cannot be used', JSON.stringify(waiting), { 'api-key': '' }],
  ])(
    'sends nothing where %s, and says that a benchmark may still be running',
    async (_case, state, inputs) => {
      const { runner, calls } = await runPostStep(state, {}, inputs);
      expect(calls).toEqual([]);
      expect(runner.warnings).toEqual([
        expect.stringMatching(/^The step was stopped, and (a )?benchmark .+ may still be running/),
      ]);
      expect([runner.failures, runner.summaries]).toEqual([[], []]);
    },
  );

  // A user has no use for raw JSON: the id or the name is what helps.
  it('names that benchmark in words', async () => {
    const { runner } = await runPostStep(waiting, {}, { 'api-key': '' });
    expect(runner.warnings[0]).toContain('bm_1');
    expect(runner.warnings[0]).not.toMatch(/[{}"]/);
  });

  it('2: masks the secrets, since the post step is a process of its own', async () => {
    const { runner } = await runPostStep(waiting, { delete: [200, {}] });
    expect(runner.secrets).toEqual(['sk_secret_key']);
  });

  describe('with retrievers that were made from files', () => {
    const name = 'gate-acme-search-pr42-991-2-3f2a9c1e-0123456789ab';
    const saved = JSON.stringify({
      retrievers: [{ name, id: 'ret_1', since: 0 }],
      protectedIds: ['ret_base'],
    });
    const own = {
      retriever_id: 'ret_1',
      retriever_name: name,
      tags: ['retriever-benchmark-gate', 'repository:acme/search'],
    };

    it('111: asks who it is before it deletes, and leaves what is not proven', async () => {
      const foreign: RouteAnswer = [200, { ...own, tags: ['retriever-benchmark-gate'] }];
      const { runner, calls } = await runPostStep('', { retriever: foreign }, {}, '', saved);
      expect(calls).toEqual(['retriever']);
      expect(runner.warnings).toEqual([
        'Retriever ret_1 was not deleted: its name and tags do not prove that this gate made it.',
      ]);
      expect(runner.summaries).toEqual([]);
    });

    it('111: lists its benchmarks, deletes it, and says nothing more', async () => {
      const routes = { retriever: [200, own], list: [200, { benchmarks: [] }] } as const;
      const { runner, calls } = await runPostStep('', routes, {}, '', saved);
      expect(calls).toEqual(['retriever', 'list', 'delete']);
      expect([runner.warnings, runner.failures, runner.summaries]).toEqual([[], [], []]);
    });

    it.each([
      ['the state cannot be read', '{}', {}],
      ['the inputs cannot be used', saved, { 'api-key': '' }],
    ])('111: sends nothing where %s, and says that some may be left', async (_case, state, inputs) => {
      const { runner, calls } = await runPostStep('', {}, inputs, '', state);
      expect(calls).toEqual([]);
      expect(runner.warnings).toHaveLength(1);
      expect(runner.warnings[0]).toContain('a later run of the gate deletes');
    });
  });
});
