import { toGateError } from './errors.ts';
import type { Runner } from './runner.ts';

/** Signals with which a runner, or a person at a terminal, ends a step. */
const endingSignals = ['SIGINT', 'SIGTERM'] as const;

/** Longest time from the first signal to the end, in milliseconds. The runner kills the process after 10 s. */
const maxEndMs = 6_300;

/** The part of Node's process that is guarded. */
export type GuardedProcess = Pick<NodeJS.Process, 'on' | 'exit'>;

export interface GuardEffects {
  readonly runner: Pick<Runner, 'info' | 'warning' | 'fail'>;
  /** What would be left behind if the process ended now, in sentences; empty if nothing would. */
  readonly describeLeft: () => string;
  /** Starts an orderly shutdown. */
  readonly cancel: () => void;
  /** Calls back after this many milliseconds, without keeping the process alive. */
  readonly startTimer?: (callback: () => void, milliseconds: number) => void;
}

/**
 * Makes sure that the step ends in time and with a helpful message: the first signal cancels, a second one ends the step
 * immediately, and an uncaught error becomes one annotation and exit code 1, unless the job's result is settled by then.
 *
 * @returns a function to call when it is settled
 */
export function guardProcess(
  process: GuardedProcess,
  { runner, describeLeft, cancel, startTimer = startUnref }: GuardEffects,
): () => void {
  let isEnding = false;
  let isSettled = false;
  const end = (signal: string): void => {
    if (isEnding) process.exit(isSettled ? undefined : 1);
    isEnding = true;
    runner.info(`Received ${signal}. Shutting down; a second signal ends the step immediately.`);
    startTimer(() => {
      if (isSettled) process.exit();
      runner.fail('The job was cancelled, and cleaning up took too long.');
      process.exit(1);
    }, maxEndMs);
    cancel();
  };
  for (const signal of endingSignals) process.on(signal, () => end(signal));
  const crash = (error: unknown): void => {
    const { message } = toGateError(error);
    if (isSettled) {
      runner.warning(`${message} The job's result is not affected.`);
      process.exit();
    }
    runner.fail(`${message} ${describeLeft()}`.trim());
    process.exit(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  return () => {
    isSettled = true;
  };
}

function startUnref(callback: () => void, milliseconds: number): void {
  setTimeout(callback, milliseconds).unref();
}
