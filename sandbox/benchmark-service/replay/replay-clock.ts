import { setImmediate, setTimeout } from 'node:timers/promises';

/** What replaying needs to know of time. */
export type ReplayClock = {
  /** Milliseconds on a monotonic clock with sub-millisecond resolution. */
  readonly now: () => number;
  /** Waits; rejects at once when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Lets everything else in the process that is due run first. */
  readonly giveWay: () => Promise<void>;
};

/** Real time: what makes the reported latencies measurements. */
export const systemReplayClock: ReplayClock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
  giveWay: () => setImmediate(),
};
