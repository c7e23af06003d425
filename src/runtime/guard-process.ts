import { toGateError } from './errors.ts';
import type { Runner } from './runner.ts';

/** Signals by which a runner, or a person at a terminal, ends a step. */
const endingSignals = ['SIGINT', 'SIGTERM'] as const;

/** Longest time from the first signal to the end, in milliseconds. The runner kills the process after 10 s. */
const maxEndMs = 6_300;

/** As much of Node's process as is guarded. */
export type GuardedProcess = Pick<NodeJS.Process, 'on' | 'exit'>;

/** What guarding uses. */
export interface GuardEffects {
  readonly runner: Pick<Runner, 'info' | 'warning' | 'fail'>;
  /** What would be left behind if the process ended now, as a sentence; empty where that is nothing. */
  readonly describeLeft: () => string;
  /** Starts the orderly end. */
  readonly cancel: () => void;
  /** Calls back after so many milliseconds, without keeping the process alive. */
  readonly startTimer?: (callback: () => void, milliseconds: number) => void;
}

/**
 * Sees to it that the step ends in time, and with a message that helps: the first signal cancels, a second one ends at
 * once, and what nobody caught becomes one annotation and exit code 1, unless the job's result is settled by then.
 *
 * @returns to be called when it is
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
    runner.info(`Received ${signal}: ending. A second signal ends at once.`);
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
