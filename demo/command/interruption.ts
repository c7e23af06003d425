import { readFileSync } from 'node:fs';

/** Something that ends a command early. */
export interface Interruption {
  /** Aborts when the command should end; its reason is the exit code. */
  readonly signal: AbortSignal;
  /** Stops watching. */
  stop(): void;
}

/** The part of a process that concerns interruption. */
export interface WatchedProcess {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  off(signal: NodeJS.Signals, listener: () => void): unknown;
  /** Ids of the processes that it must not outlive, nearest first. */
  readParentIds(): readonly number[];
}

/** As a shell reports it: 128 and the number of the signal. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const parentCheckMs = 300;

/** This process, whose parent under npm is a shell of npm's. */
export const thisProcess: WatchedProcess = {
  on: (signal, listener) => process.on(signal, listener),
  off: (signal, listener) => process.off(signal, listener),
  readParentIds: () => [
    process.ppid,
    ...(process.env.npm_lifecycle_event ? readParentIds(process.ppid) : []),
  ],
};

/**
 * Watches for signals, and for the end of a parent: `kill` on npm ends npm and its shell, but the shell passes no
 * signal on. Signals may come several times: at Ctrl-C one comes from the terminal and one from npm.
 */
export function watchInterruption(watched: WatchedProcess = thisProcess): Interruption {
  const controller = new AbortController();
  const listeners = Object.entries(exitCodes).map(([name, exitCode]) => ({
    name: name as keyof typeof exitCodes,
    listener: () => controller.abort(exitCode),
  }));
  for (const { name, listener } of listeners) watched.on(name, listener);

  const parents = watched.readParentIds().join();
  const timer = setInterval(() => {
    if (watched.readParentIds().join() !== parents) controller.abort(exitCodes.SIGHUP);
  }, parentCheckMs);
  timer.unref();
  return {
    signal: controller.signal,
    stop() {
      clearInterval(timer);
      for (const { name, listener } of listeners) watched.off(name, listener);
    },
  };
}

/** The parent of any process, on Linux; other systems would need a child process for this. */
function readParentIds(processId: number): number[] {
  try {
    const status = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The name is in parentheses and may contain some itself: "17 (sh) S 16 …".
    return [
      Number(
        status
          .slice(status.lastIndexOf(')') + 1)
          .trim()
          .split(' ')[1],
      ),
    ];
  } catch {
    return [];
  }
}
