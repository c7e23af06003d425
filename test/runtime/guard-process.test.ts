import { describe, expect, it } from 'vitest';
import { GateError } from '../../src/runtime/errors.ts';
import { type GuardedProcess, guardProcess } from '../../src/runtime/guard-process.ts';
import { createRecordingRunner } from '../fakes/recording-runner.ts';

/** Thrown where a real process would be gone. */
class Exit extends Error {
  readonly code: unknown;

  /** Without a code the process ends with the one that was set before, as a failure sets it. */
  constructor(code: unknown = 'as it was set') {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** Guards a process that ends by throwing `Exit`, and whose timers a test ends by hand. */
function guard(left = '') {
  const listeners = new Map<string, (detail?: unknown) => void>();
  const timers: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const runner = createRecordingRunner();
  let cancels = 0;
  const process = {
    on: (event: string, listener: (detail?: unknown) => void) => listeners.set(event, listener),
    exit(code?: unknown): never {
      throw new Exit(code);
    },
  };
  const settle = guardProcess(process as unknown as GuardedProcess, {
    runner,
    describeLeft: () => left,
    cancel: () => {
      cancels += 1;
    },
    startTimer: (end, milliseconds) => timers.push({ milliseconds, end }),
  });
  return {
    runner,
    settle,
    timers,
    countCancels: () => cancels,
    /** Lets an event come; what the process exits with, or undefined where it goes on. */
    emit(event: string, detail?: unknown): unknown {
      return catchExit(() => listeners.get(event)?.(detail));
    },
    events: [...listeners.keys()],
  };
}

function catchExit(task: () => void): unknown {
  try {
    task();
    return undefined;
  } catch (error) {
    if (error instanceof Exit) return error.code;
    throw error;
  }
}

it('listens for what ends a process, and does nothing else', () => {
  const { events, runner, timers, countCancels } = guard();
  expect(events.sort()).toEqual(['SIGINT', 'SIGTERM', 'uncaughtException', 'unhandledRejection']);
  expect([runner.lines, runner.failures, timers, countCancels()]).toEqual([[], [], [], 0]);
});

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'])('35: %s starts the orderly end and says so', (signal) => {
    const { emit, runner, countCancels } = guard();
    expect(emit(signal)).toBeUndefined();
    expect(countCancels()).toBe(1);
    expect(runner.infos).toEqual([
      `Received ${signal}. Shutting down; a second signal ends the step immediately.`,
    ]);
    expect(runner.failures).toEqual([]);
  });

  it.each([
    ['SIGINT', 'SIGINT'],
    ['SIGINT', 'SIGTERM'],
    ['SIGTERM', 'SIGINT'],
  ])('35: ends at once when it is the second one: %s, then %s', (first, second) => {
    const { emit, countCancels } = guard();
    emit(first);
    expect(emit(second)).toBe(1);
    expect(countCancels()).toBe(1);
  });

  it("35: does not change the job's result at the hard end once that is settled", () => {
    const { emit, runner, timers, settle } = guard();
    settle();
    emit('SIGINT');
    expect(timers).toHaveLength(1);
    expect(catchExit(() => timers[0]?.end())).toBe('as it was set');
    expect(runner.failures).toEqual([]);
  });

  it('35: ends the process within 7 s, with a reason, where the orderly end takes longer', () => {
    const { emit, runner, timers } = guard();
    emit('SIGINT');
    expect(timers).toHaveLength(1);
    expect(timers[0]?.milliseconds).toBeGreaterThan(6000);
    expect(timers[0]?.milliseconds).toBeLessThan(7000);
    expect(catchExit(() => timers[0]?.end())).toBe(1);
    expect(runner.failures).toEqual(['The job was cancelled, and cleaning up took too long.']);
  });
});

describe('what nobody caught', () => {
  it.each([
    [
      'uncaughtException',
      new TypeError('x is not a function'),
      /internal error \(TypeError: x is not a function\)/,
    ],
    [
      'unhandledRejection',
      Object.assign(new Error('no'), { code: 'EPIPE' }),
      /internal error \(Error EPIPE: no\)/,
    ],
    ['unhandledRejection', undefined, /internal error \(a thrown value that is not an error\)/],
    ['uncaughtException', new GateError('network', 'No answer came.'), /^No answer came\.$/],
  ])('49: %s of %s becomes one failure with its code, and exit code 1', (event, thrown, message) => {
    const { emit, runner, countCancels } = guard();
    expect(emit(event, thrown)).toBe(1);
    expect(runner.failures).toEqual([expect.stringMatching(message)]);
    expect(runner.failures[0]).not.toMatch(/\n|\[object/);
    expect([runner.lines, countCancels()]).toEqual([[], 0]);
  });

  it('49: names the benchmark that may still be running', () => {
    const { emit, runner } = guard('Benchmark bm_1 may still be running.');
    expect(emit('uncaughtException', new Error('boom'))).toBe(1);
    expect(runner.failures[0]).toMatch(/ Benchmark bm_1 may still be running\.$/);
  });

  it.each(['uncaughtException', 'unhandledRejection'])(
    "49: does not change the job's result once that is settled: %s",
    (event) => {
      const { emit, runner, settle } = guard();
      settle();
      expect(emit(event, new Error('late'))).toBe('as it was set');
      expect(runner.failures).toEqual([]);
      expect(runner.warnings).toEqual([expect.stringMatching(/late.+The job's result is not affected\.$/)]);
    },
  );

  it('35: that is settled between the signal and the hard end counts, too', () => {
    const { emit, runner, timers, settle } = guard();
    emit('SIGINT');
    settle();
    expect(catchExit(() => timers[0]?.end())).toBe('as it was set');
    expect(runner.failures).toEqual([]);
  });

  it('49: ends the process also in the middle of an orderly end', () => {
    const { emit, runner } = guard();
    emit('SIGINT');
    expect(emit('uncaughtException', new Error('late'))).toBe(1);
    expect(runner.failures).toHaveLength(1);
  });
});
