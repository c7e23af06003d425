import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults/index.ts';
import type { ActionRun, CancelStep } from '../../sandbox/run-action.ts';
import { addBystanders, describeRetriever, fromFile, listRetrievers } from './candidate-files.ts';
import { createHeldClock } from './held-clock.ts';
import { type Choose, chooseFor, listBenchmarks, openFaultyGate } from './open-faulty-gate.ts';
import { readFailure } from './open-gate.ts';

const clone = 'POST /v1/retrievers/*/clone';
const createBenchmark = 'POST /v1/retrievers/benchmarks';
const poll = 'GET /v1/retrievers/benchmarks/*';
const remove = 'DELETE /v1/retrievers/*';

/** A moment, and a promise of it. */
function createMoment() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, reach: () => resolve() };
}

type Moment = ReturnType<typeof createMoment>;

/** When a run is ended: at a request that meets a fault, or a log line. */
interface Phase {
  readonly name: string;
  readonly at: string;
  readonly fault: (moment: Moment) => Fault;
  /** Whether the benchmark goes on for as long as a test wants. @default true */
  readonly isHeld?: boolean;
}

const stalls = (): Fault => ({ kind: 'stall', after: 'request' });
const stallsAfterwards = (): Fault => ({ kind: 'stall', after: 'request', afterHandling: true });

const phases: readonly Phase[] = [
  { name: 'while the baseline is read', at: 'GET /v1/retrievers/ret_baseline', fault: stalls },
  { name: 'while leftovers are looked for', at: 'POST /v1/retrievers/list', fault: stalls },
  {
    name: 'while a clone is in flight that is answered',
    at: clone,
    fault: ({ promise }) => ({ kind: 'hold', until: promise }),
  },
  {
    name: 'while a clone is in flight that is handled and never answered',
    at: clone,
    fault: stallsAfterwards,
  },
  { name: 'while a clone is in flight that is never handled', at: clone, fault: stalls },
  { name: 'while the benchmark is created', at: createBenchmark, fault: stallsAfterwards },
  { name: 'while it runs', at: poll, fault: stalls },
  { name: 'while the retriever is deleted', at: remove, fault: stalls, isHeld: false },
];

const kill: readonly CancelStep[] = [{ signal: 'SIGKILL', afterMs: 0 }];

async function open({ at, fault, isHeld = true }: Phase) {
  const moment = createMoment();
  let isMet = false;
  const choose: Choose = chooseFor(at, () => {
    if (isMet) return undefined;
    isMet = true;
    const met = fault(moment);
    moment.reach();
    return met;
  });
  const service = isHeld ? { replayClock: createHeldClock() } : {};
  const faulty = await openFaultyGate({ api: choose, service });
  await addBystanders(faulty.gate);
  const before = await listRetrievers(faulty.gate);
  const files = {
    'search/retriever.yaml': await describeRetriever(faulty.gate, isHeld ? 'ret_slow' : 'ret_improved'),
  };
  const inputs = { ...fromFile, 'session-count': isHeld ? '100' : '1000' };
  return {
    faulty,
    before,
    async runAndEnd(cancelSteps?: readonly CancelStep[]): Promise<ActionRun> {
      const controller = new AbortController();
      void moment.promise.then(() => controller.abort());
      return await faulty.run(inputs, {
        files,
        cancel: controller.signal,
        ...(cancelSteps ? { cancelSteps } : {}),
      });
    },
    runPostStep: (state: ActionRun['state']) => faulty.run(inputs, { step: 'post', state }),
    [Symbol.asyncDispose]: faulty[Symbol.asyncDispose],
  };
}

describe.concurrent('111: a run with a file', () => {
  test.each(phases)('that is cancelled $name leaves nothing', async (phase) => {
    await using gate = await open(phase);
    const run = await gate.runAndEnd();
    if (run.state.retrievers) await gate.runPostStep(run.state);

    expect(await listRetrievers(gate.faulty.gate)).toEqual(gate.before);
    if (phase.isHeld !== false) {
      expect(await listBenchmarks(gate.faulty.gate)).toEqual([]);
      expect(readFailure(run)).toContain('The job was cancelled before it reached a verdict.');
    } else expect(run.outputs.verdict).toBe('pass');
  });

  test.each(phases)('that is killed $name leaves nothing after the post step', async (phase) => {
    await using gate = await open(phase);
    const killed = await gate.runAndEnd(kill);
    const post = await gate.runPostStep(killed.state);

    expect(post.exitCode).toBe(0);
    expect(await listRetrievers(gate.faulty.gate)).toEqual(gate.before);
    if (phase.isHeld !== false) expect(await listBenchmarks(gate.faulty.gate)).toEqual([]);
  });

  test('with delete-on-cancel: false leaves the benchmark, and the retriever that it needs', async () => {
    const phase = phases.find(({ name }) => name === 'while it runs');
    if (phase === undefined) throw new Error('there is no such phase');
    await using gate = await open(phase);
    const controller = new AbortController();
    const files = { 'search/retriever.yaml': await describeRetriever(gate.faulty.gate, 'ret_slow') };
    const run = await gate.faulty.run(
      { ...fromFile, 'session-count': '100', 'delete-on-cancel': 'false' },
      {
        files,
        cancel: controller.signal,
        onLogLine: (line) => {
          if (/Status: /.test(line)) controller.abort();
        },
      },
    );
    expect(readFailure(run)).toContain('was not deleted: delete-on-cancel is false.');
    expect(await listRetrievers(gate.faulty.gate)).toHaveLength(gate.before.length + 1);
    expect(await listBenchmarks(gate.faulty.gate)).toHaveLength(1);
    expect(run.state.retrievers).toBe('');
  });

  test('that is built judges a file of its checkout', async () => {
    await using gate = await open({ name: '', at: 'none', fault: stalls, isHeld: false });
    const run = await gate.runAndEnd();
    expect(run.outputs.verdict).toBe('pass');
    expect(await listRetrievers(gate.faulty.gate)).toEqual(gate.before);
    const post = await gate.runPostStep(run.state);
    expect(post).toMatchObject({ exitCode: 0, log: [] });
  });
});
