import { describe, expect, it } from 'vitest';
import { main } from '../src/main.ts';
import { type Cancellation, createCancellation } from '../src/runtime/cancellation.ts';
import { buildBenchmark, buildBenchmarkOf } from './builders/benchmark.ts';
import { requiredInputs } from './builders/inputs.ts';
import { runnerEnvironment } from './builders/pull-request-context.ts';
import { buildStepState } from './builders/step-effects.ts';
import { answerByRoute, type Route, type RouteAnswer, sendNamed } from './fakes/benchmark-routes.ts';
import { createFakeClock } from './fakes/fake-clock.ts';
import { createRecordingRunner } from './fakes/recording-runner.ts';
import { startScriptedServer } from './fakes/scripted-server.ts';

/** Runs the main step over real sockets, without comments, and returns all that it left behind. */
async function runStep(
  inputs: Readonly<Record<string, string>>,
  routes: Partial<Record<Route, RouteAnswer>> = {},
  change: Partial<ReturnType<typeof createRecordingRunner>> = {},
  cancellation: Cancellation = createCancellation(),
) {
  await using server = await startScriptedServer(answerByRoute(routes));
  const runner = createRecordingRunner({
    inputs: {
      ...requiredInputs,
      'github-token': 'ghs_token_1',
      'api-url': server.url,
      comment: 'never',
      reuse: 'false',
      ...inputs,
    },
    eventPayload: { pull_request: { number: 42, head: { sha: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d' } } },
  });
  await main({
    ...buildStepState(runner),
    runner: { ...runner, ...change },
    clock: createFakeClock(),
    environment: runnerEnvironment,
    cancellation,
  });
  return { runner, requests: server.requests };
}

describe('main', () => {
  it('judges a benchmark and reports', async () => {
    const { runner } = await runStep({}, { create: [201, buildBenchmark()] });
    expect(runner.failures).toEqual([]);
    expect(runner.outputs).toMatchObject({ verdict: 'pass', 'benchmark-id': 'bm_1' });
    expect(runner.summaries).toEqual([expect.stringContaining('Retriever benchmark: pass')]);
    expect(runner.reports).toHaveLength(2);
  });

  it('7: ends with an error where the API did not return the K, and deletes nothing', async () => {
    const { runner, requests } = await runStep({ 'ndcg-k': '7' }, { create: [201, buildBenchmark()] });
    expect(runner.failures).toEqual([expect.stringContaining('NDCG@7')]);
    expect(runner.outputs).not.toHaveProperty('verdict');
    expect(requests.map(({ method }) => method)).not.toContain('DELETE');
  });

  it('35: still has its verdict where the job is cancelled once the benchmark is done', async () => {
    const { cancel, ...cancellation } = createCancellation();
    const { runner } = await runStep(
      {},
      {
        create(_request, response, asked) {
          cancel();
          sendNamed(response, 201, buildBenchmark(), asked);
        },
      },
      {},
      cancellation,
    );
    expect(runner.outputs).toMatchObject({ verdict: 'pass', 'benchmark-id': 'bm_1' });
    expect(runner.failures).toEqual([]);
  });

  it('fails the job for a verdict that blocks', async () => {
    const benchmark = buildBenchmarkOf([{ id: 'ret_hybrid', delta: -0.02 }]);
    const { runner } = await runStep({ 'report-path': 'a.html' }, { create: [201, benchmark] });
    expect(runner.failures).toEqual([expect.stringMatching(/^ret_hybrid fails: /)]);
    expect(runner.outputs).toMatchObject({ verdict: 'fail', 'report-path': 'a.html' });
  });

  it('1: sends nothing without a key, and fails the job', async () => {
    const { runner, requests } = await runStep({ 'api-key': '' });
    expect(requests).toEqual([]);
    expect(runner.failures).toEqual([expect.stringContaining('api-key is required')]);
    expect(runner.outputs.verdict).toBeUndefined();
    expect(runner.summaries).toEqual([expect.stringContaining('no verdict')]);
  });

  it('1: sends nothing without a key, and ends well where that is allowed', async () => {
    const { runner, requests } = await runStep({ 'api-key': '', 'on-missing-api-key': 'skip' });
    expect(requests).toEqual([]);
    expect(runner.failures).toEqual([]);
    expect(runner.notices).toEqual([expect.stringMatching(/^Verdict: skipped\. The API key is missing\./)]);
    expect(runner.outputs.verdict).toBe('skipped');
  });

  it('3: sends nothing where an input is bad, and says all that is wrong in one failure', async () => {
    const { runner, requests } = await runStep({
      'session-count': '9',
      'max-p-value': 'NaN',
      'candidate-retriever-ids': 'ret_a, ret_a',
    });
    expect(requests).toEqual([]);
    expect(runner.failures).toEqual([
      expect.stringMatching(/^Configuration error: nothing was benchmarked\. 3 invalid inputs:\n/),
    ]);
  });

  it('2: masks the secrets', async () => {
    const { runner } = await runStep({}, { create: [201, buildBenchmark()] });
    expect(runner.secrets).toEqual(['sk_secret_key', 'ghs_token_1']);
  });

  it('48: shows nothing of a key that the API echoes', async () => {
    const { runner } = await runStep(
      {},
      { create: [401, { error: { message: 'no such key: sk_secret_key' } }] },
    );
    expect(runner.failures).toEqual([expect.stringContaining('no such key: ***')]);
    expect(JSON.stringify([runner.lines, runner.summaries, runner.reports, runner.outputs])).not.toContain(
      'sk_secret_key',
    );
  });

  it('settles the result before it publishes', async () => {
    const order: string[] = [];
    await runStep(
      {},
      { create: [201, buildBenchmarkOf([{ id: 'ret_hybrid', delta: -0.02 }])] },
      {
        fail: () => order.push('failed'),
        setOutput: (name) => order.push(name),
        async writeSummary() {
          order.push('summary');
        },
      },
    );
    expect(order.indexOf('failed')).toBeLessThan(order.indexOf('summary'));
    expect(order.indexOf('verdict')).toBeLessThan(order.indexOf('summary'));
  });

  it('49: makes one failure of what it did not expect', async () => {
    const { runner } = await runStep(
      {},
      {},
      {
        readEventPayload() {
          throw new TypeError('x is not a function');
        },
      },
    );
    expect(runner.failures).toEqual([
      expect.stringContaining('internal error (TypeError: x is not a function)'),
    ]);
  });
});
