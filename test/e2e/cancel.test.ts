import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults/index.ts';
import type { ActionRun, CancelStep } from '../../sandbox/run-action.ts';
import { createHeldClock } from './held-clock.ts';
import {
  type Choose,
  chooseFor,
  type FaultyGate,
  type FaultyGateOptions,
  listBenchmarks,
  openFaultyGate,
} from './open-faulty-gate.ts';
import { readFailure } from './open-gate.ts';

/** A benchmark that never ends: see `openHeldGate`. */
const slow = { 'candidate-retriever-ids': 'ret_slow', 'session-count': '100' };

const create = 'POST /v1/retrievers/benchmarks';
const poll = 'GET /v1/retrievers/benchmarks/*';
const list = 'GET /v1/retrievers/benchmarks';

/** A moment, and a promise of it. */
function createMoment() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, reach: () => resolve() };
}

/** A fault that tells when it has been met. */
function tellWhenMet(fault: Fault, reach: () => void): () => Fault {
  return () => {
    reach();
    return fault;
  };
}

/** A gate on whose service a benchmark of `ret_slow` never ends. */
function openHeldGate(options: FaultyGateOptions = {}): Promise<FaultyGate> {
  return openFaultyGate({ ...options, service: { replayClock: createHeldClock(), ...options.service } });
}

/**
 * Runs the action and cancels the job at a moment, or at the first line of the log that matches. An end that takes
 * longer than a runner waits would show: the second signal leaves neither annotation nor summary.
 */
async function runAndCancel(
  { run }: Pick<FaultyGate, 'run'>,
  at: Promise<void> | RegExp,
  inputs: Readonly<Record<string, string>> = slow,
  cancelSteps?: readonly CancelStep[],
): Promise<ActionRun> {
  const controller = new AbortController();
  if (at instanceof Promise) void at.then(() => controller.abort());
  return await run(inputs, {
    cancel: controller.signal,
    ...(cancelSteps ? { cancelSteps } : {}),
    onLogLine: (line) => {
      if (at instanceof RegExp && at.test(line)) controller.abort();
    },
  });
}

const isDeleted = (run: ActionRun): void => {
  const id = run.outputs['benchmark-id'];
  expect(id).toMatch(/^bmk_/);
  expect(readFailure(run)).toBe(
    `The job was cancelled before it reached a verdict. Deleted benchmark ${id}.`,
  );
  expect(run.outputs).toMatchObject({ 'benchmark-status': 'deleted' });
  expect(run.summary).toContain('Retriever benchmark: cancelled');
};

describe.concurrent('a job that is cancelled', () => {
  test('35: before create: nothing is created', async () => {
    const met = createMoment();
    const look = chooseFor(list, tellWhenMet({ kind: 'stall', after: 'request' }, met.reach));
    await using faulty = await openHeldGate({ api: look });
    const run = await runAndCancel(faulty, met.promise);

    expect(run.exitCode).toBe(1);
    expect(readFailure(run)).toBe(
      'The job was cancelled before it reached a verdict. No benchmark was created.',
    );
    expect(faulty.api.requests.map(({ method }) => method)).not.toContain('POST');
    expect(run.outputs.verdict).toBeUndefined();
  });

  test('35: while create is in flight: the id is obtained, then the benchmark deleted', async () => {
    const met = createMoment();
    const hold = tellWhenMet({ kind: 'hold', until: met.promise }, met.reach);
    await using faulty = await openHeldGate({ api: chooseFor(create, hold) });
    const run = await runAndCancel(faulty, met.promise);

    isDeleted(run);
    expect(await listBenchmarks(faulty.gate)).toEqual([]);
  });

  test('35: while a create is in flight that is never answered: found by its name, then deleted', async () => {
    const met = createMoment();
    const stall = tellWhenMet({ kind: 'stall', after: 'request', afterHandling: true }, met.reach);
    await using faulty = await openHeldGate({ api: chooseFor(create, stall) });
    const run = await runAndCancel(faulty, met.promise);

    expect(readFailure(run)).toMatch(/Deleted benchmark bmk_\w+\.$/);
    expect(await listBenchmarks(faulty.gate)).toEqual([]);
    expect(faulty.api.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('35: while sleeping: a prompt stop, the benchmark is deleted, outputs are written', async () => {
    // At six requests a minute the first poll would come after 11 s.
    await using faulty = await openHeldGate({ service: { rateLimitPerMinute: 6 } });
    const run = await runAndCancel(faulty, /Status: /, { ...slow, reuse: 'false' });

    isDeleted(run);
    expect(await listBenchmarks(faulty.gate)).toEqual([]);
    expect(run.state.benchmark).toBe('');
  });

  test('35: while a poll is in flight: the same', async () => {
    const met = createMoment();
    const stall = tellWhenMet({ kind: 'stall', after: 'request' }, met.reach);
    await using faulty = await openHeldGate({
      api: chooseFor(poll, (request, index) =>
        request.method === 'GET' && index === 0 ? stall() : undefined,
      ),
    });
    const run = await runAndCancel(faulty, met.promise, slow);

    isDeleted(run);
    expect(await listBenchmarks(faulty.gate)).toEqual([]);
  });

  test('35: while the comment is written: that write finishes, and the verdict stands', async () => {
    const met = createMoment();
    const hold = tellWhenMet({ kind: 'hold', until: met.promise }, met.reach);
    const comment = chooseFor('POST /repos/*/*/issues/*/comments', hold);
    await using faulty = await openHeldGate({ github: comment });
    const run = await runAndCancel(faulty, met.promise, {});

    expect(run.exitCode).toBe(0);
    expect(run.outputs.verdict).toBe('pass');
    expect(faulty.gate.github.comments(1)[0]?.body).toContain('Retriever benchmark: pass');
    expect(await listBenchmarks(faulty.gate)).toHaveLength(1);
  });

  test('35: where neither API answers any more: ends in time, says so, leaves the rest to the post step', async () => {
    const stall = (): Fault => ({ kind: 'stall', after: 'request' });
    await using faulty = await openHeldGate({
      api: chooseFor('DELETE /v1/retrievers/benchmarks/*', stall),
      github: stall,
    });
    const run = await runAndCancel(faulty, /Status: /);
    const id = run.outputs['benchmark-id'];

    expect(run).toMatchObject({ exitCode: 1, signal: null });
    expect(readFailure(run)).toMatch(
      /^The job was cancelled before it reached a verdict\. Could not delete benchmark bmk_\w+, which may still be /,
    );
    expect(readFailure(run)).toContain(`Could not delete benchmark ${id}, which may still be running: `);
    expect(run.log.join('\n')).not.toContain('took too long');
    expect(run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The pull request does not show this run: /),
    ]);
    expect(run.summary).toContain('Retriever benchmark: cancelled');
    expect(run.summary).toContain('Could not delete benchmark ');
    expect(JSON.parse(run.state.benchmark ?? '')).toMatchObject({
      kind: 'waiting',
      benchmarkId: id,
      isOurs: true,
    });
    // One connection that hangs does not take all the time.
    expect(faulty.api.requests.filter(({ method }) => method === 'DELETE').length).toBeGreaterThan(1);

    const post = await faulty.gate.run(slow, { step: 'post', state: run.state });
    expect(post.exitCode).toBe(0);
    expect(await listBenchmarks(faulty.gate)).toEqual([]);
  });

  test('35: SIGTERM does what SIGINT does', async () => {
    await using faulty = await openHeldGate();
    isDeleted(await runAndCancel(faulty, /Status: /, slow, [{ signal: 'SIGTERM', afterMs: 0 }]));
  });

  test('35: a second signal ends at once', async () => {
    const met = createMoment();
    const stall = tellWhenMet({ kind: 'stall', after: 'request' }, met.reach);
    await using faulty = await openHeldGate({ api: chooseFor(create, stall) });
    const run = await runAndCancel(faulty, met.promise, slow, [
      { signal: 'SIGINT', afterMs: 0 },
      { signal: 'SIGTERM', afterMs: 100 },
    ]);

    expect(run.exitCode).toBe(1);
    // Nothing of the orderly end: no summary, no annotation.
    expect(run).toMatchObject({ summary: '', annotations: [] });
  });

  test('35: the post step deletes what a killed main step left, and brings the comment up to date', async () => {
    await using faulty = await openHeldGate();
    await faulty.run();
    const killed = await runAndCancel(faulty, /Status: /, slow, [{ signal: 'SIGKILL', afterMs: 0 }]);
    expect(killed.signal).toBe('SIGKILL');
    expect(await listBenchmarks(faulty.gate)).toHaveLength(2);
    const post = await faulty.run(slow, { step: 'post', state: killed.state });

    expect(post.exitCode).toBe(0);
    expect(post.annotations).toEqual([
      {
        level: 'notice',
        message: expect.stringMatching(/stopped before it reached a verdict.+Deleted benchmark bmk_\w+\./),
      },
    ]);
    expect(await listBenchmarks(faulty.gate)).toHaveLength(1);
    const comments = faulty.gate.github.comments(1);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('Retriever benchmark: cancelled');
  });

  test('35: the post step finds by its name what was being created when the main step was killed', async () => {
    const met = createMoment();
    const stall = tellWhenMet({ kind: 'stall', after: 'request', afterHandling: true }, met.reach);
    await using faulty = await openHeldGate({ api: chooseFor(create, stall) });
    // The service has handled the request once it can be listed.
    const created = met.promise.then(async () => {
      while ((await listBenchmarks(faulty.gate)).length === 0) await new Promise(setImmediate);
    });
    const killed = await runAndCancel(faulty, created, slow, [{ signal: 'SIGKILL', afterMs: 0 }]);
    const post = await faulty.run(slow, { step: 'post', state: killed.state });

    expect(post.exitCode).toBe(0);
    expect(await listBenchmarks(faulty.gate)).toEqual([]);
  });

  test('35: without a benchmark the post step does nothing, quickly', async () => {
    await using faulty = await openHeldGate();
    const finished = await faulty.run();
    const before = faulty.api.requests.length + faulty.github.requests.length;
    for (const state of [finished.state, {}]) {
      const post = await faulty.run({}, { step: 'post', state });
      expect(post).toMatchObject({ exitCode: 0, log: [], annotations: [], outputs: {}, summary: '' });
    }
    expect(faulty.api.requests.length + faulty.github.requests.length).toBe(before);
  });

  test('an older verdict in the comment is not left standing', async () => {
    await using faulty = await openHeldGate();
    await faulty.run();
    await runAndCancel(faulty, /Status: /);

    const comments = faulty.gate.github.comments(1);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('Retriever benchmark: cancelled');
    expect(comments[0]?.body).not.toContain('Retriever benchmark: pass');
  });

  test('35: a comment that could not be brought up to date is left to the post step', async () => {
    let isSilent = false;
    const choose: Choose = () => (isSilent ? { kind: 'stall', after: 'request' } : undefined);
    await using faulty = await openHeldGate({ github: choose });
    const first = await faulty.run();
    isSilent = true;
    const cancelled = await runAndCancel(faulty, /Status: /);
    isDeleted(cancelled);
    expect(faulty.gate.github.comments(1)[0]?.body).toContain('Retriever benchmark: pass');

    isSilent = false;
    const post = await faulty.run(slow, { step: 'post', state: cancelled.state });
    expect(post.exitCode).toBe(0);
    const comments = faulty.gate.github.comments(1);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('Retriever benchmark: cancelled');
    const left = await listBenchmarks(faulty.gate);
    expect(left.map(({ id }) => id)).toEqual([first.outputs['benchmark-id']]);
  });

  test('a cancelled job writes no new comment', async () => {
    await using faulty = await openHeldGate();
    await runAndCancel(faulty, /Status: /);
    expect(faulty.gate.github.comments(1)).toEqual([]);
  });

  test('delete-on-cancel: false leaves the benchmark and says how to judge it', async () => {
    await using faulty = await openHeldGate();
    const run = await runAndCancel(faulty, /Status: /, { ...slow, 'delete-on-cancel': 'false' });
    expect(readFailure(run)).toMatch(
      /bmk_\w+ was not deleted: delete-on-cancel is false\..+benchmark-id: bmk_/,
    );
    expect(await listBenchmarks(faulty.gate)).toHaveLength(1);
  });

  test('a benchmark that the run did not create is never deleted', async () => {
    await using faulty = await openHeldGate();
    const first = await runAndCancel(faulty, /Status: /, { ...slow, 'delete-on-cancel': 'false' });
    const id = first.outputs['benchmark-id'] ?? '';
    const run = await runAndCancel(faulty, /Status: /, {
      'benchmark-id': id,
      'baseline-retriever-id': '',
      'candidate-retriever-ids': '',
    });
    expect(readFailure(run)).toContain('this run did not create it.');
    expect(await listBenchmarks(faulty.gate)).toEqual([expect.objectContaining({ id })]);
  });
});
