import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';
import { buildClockVariables, startSharedClock } from './shared-clock.ts';

/** A signal of a cancelled job and how long after the one before it is sent, in milliseconds. */
export interface CancelStep {
  readonly signal: NodeJS.Signals;
  readonly afterMs: number;
}

/** A program to run. */
export interface ChildProcessOptions {
  readonly script: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether the program, and `cancelSteps`, go by a clock that waits for both processes. */
  readonly clock: 'own' | 'shared';
  /** The process is killed after this time, in milliseconds. */
  readonly timeLimitMs: number;
  /** Starts `cancelSteps` when it aborts. */
  readonly cancel: AbortSignal | undefined;
  readonly cancelSteps: readonly CancelStep[];
  /** Called with each line of stdout and stderr. */
  readonly onLine: (line: string) => void;
}

/** How the program ended: `exitCode` is null when a signal ended it. */
export interface ChildProcessEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
}

/** What a runner does when a job is cancelled. */
export const runnerCancelSteps: readonly CancelStep[] = [
  { signal: 'SIGINT', afterMs: 0 },
  { signal: 'SIGTERM', afterMs: 7_500 },
  { signal: 'SIGKILL', afterMs: 2_500 },
];

/** Runs a script with this process's own Node and waits until it ended and all its output was read. */
export async function runChildProcess(options: ChildProcessOptions): Promise<ChildProcessEnd> {
  const { script, directory, environment, timeLimitMs, cancel, cancelSteps, onLine } = options;
  const isShared = options.clock === 'shared';
  const child = spawn(process.execPath, [script], {
    cwd: directory,
    env: isShared ? { ...environment, ...buildClockVariables(environment) } : environment,
    stdio: ['ignore', 'pipe', 'pipe', isShared ? 'pipe' : 'ignore'],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  const clock = isShared ? startSharedClock(child.stdio[3] as Duplex) : undefined;
  const timers: NodeJS.Timeout[] = [];
  const sendAfter = (signal: NodeJS.Signals, delayMs: number): void => {
    const send = (): void => void child.kill(signal);
    if (clock) clock.schedule(delayMs, send);
    else timers.push(setTimeout(send, delayMs));
  };
  const startCancelling = (): void => {
    let delayMs = 0;
    for (const { signal, afterMs } of cancelSteps) {
      delayMs += afterMs;
      sendAfter(signal, delayMs);
    }
  };
  let timedOut = false;
  timers.push(
    setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeLimitMs),
  );
  if (cancel?.aborted) startCancelling();
  else cancel?.addEventListener('abort', startCancelling, { once: true });

  try {
    const ended = new Promise<Omit<ChildProcessEnd, 'timedOut'>>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
    });
    const [end] = await Promise.all([
      ended,
      readLines(child.stdout, onLine),
      readLines(child.stderr, onLine),
    ]);
    return { ...end, timedOut };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    clock?.stop();
    cancel?.removeEventListener('abort', startCancelling);
  }
}

/** Splits at `\n`, `\r\n` and a lone `\r`, as a runner does; a last line without an end counts. */
export async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  stream.setEncoding('utf8');
  let pending = '';
  for await (const chunk of stream) {
    pending += chunk;
    // A `\r` at the end stays pending: it may be half of a `\r\n`.
    const lines = pending.split(/\r\n|\n|\r(?!$)/);
    pending = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  }
  if (pending !== '') onLine(pending.replace(/\r$/, ''));
}
