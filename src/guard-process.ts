import { toGateError } from './errors.ts';
import type { Runner } from './runner.ts';

/** Signals by which a runner, or a person at a terminal, ends a step. */
const endingSignals = ['SIGINT', 'SIGTERM'] as const;

/** Longest time from the first signal to the end, in milliseconds. The runner kills the process after 10 s. */
const longestEndMs = 6_300;

/** As much of Node's process as is guarded. */
export type GuardedProcess = Pick<NodeJS.Process, 'on' | 'exit'>;

/** Effects of guarding. */
export interface GuardEffects {
  readonly runner: Pick<Runner, 'info' | 'fail'>;
  /** Starts the orderly end. */
  readonly cancel: () => void;
  /** Calls back after so many milliseconds, without keeping the process alive. */
  readonly startTimer?: (callback: () => void, milliseconds: number) => void;
}

/**
 * Sees to it that the step ends in time, and with a message that helps: the first signal cancels, a second one ends at
 * once, and what nobody caught becomes one annotation and exit code 1.
 */
export function guardProcess(
  process: GuardedProcess,
  { runner, cancel, startTimer = startUnref }: GuardEffects,
): void {
  let isEnding = false;
  const end = (signal: string): void => {
    if (isEnding) process.exit(1);
    isEnding = true;
    runner.info(`Received ${signal}: ending. A second signal ends at once.`);
    startTimer(() => {
      runner.fail('The job was cancelled, and cleaning up took too long.');
      process.exit(1);
    }, longestEndMs);
    cancel();
  };
  for (const signal of endingSignals) process.on(signal, () => end(signal));
  const crash = (error: unknown): void => {
    runner.fail(toGateError(error).message);
    process.exit(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}

function startUnref(callback: () => void, milliseconds: number): void {
  setTimeout(callback, milliseconds).unref();
}
