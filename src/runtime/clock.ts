import { setTimeout as wait } from 'node:timers/promises';

/** Time as the action needs it; tests pass one that they move by hand. */
export interface Clock {
  /** Milliseconds on a clock that never goes backwards; only differences are meaningful. */
  now(): number;
  /** The current date and time, for time stamps and relative time ranges. */
  today(): Date;
  /** Resolves after `milliseconds`; rejects with the signal's reason if it aborts first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  today: () => new Date(),
  sleep: async (milliseconds, signal) => {
    try {
      await wait(milliseconds, undefined, signal ? { signal } : {});
    } catch (error) {
      // Node's own error has the reason only as its cause.
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
