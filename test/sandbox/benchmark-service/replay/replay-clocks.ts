import type { ReplayClock } from '../../../../sandbox/benchmark-service/index.ts';

/** A clock that moves on by one millisecond whenever it is read, waits in no time, and counts what it is asked. */
export function createFakeReplayClock(): ReplayClock & {
  readonly counts: { slept: number; gaveWay: number };
} {
  const counts = { slept: 0, gaveWay: 0 };
  let milliseconds = 0;
  return {
    counts,
    now: () => {
      milliseconds += 1;
      return milliseconds;
    },
    sleep: async (duration) => {
      counts.slept += 1;
      milliseconds += duration;
    },
    giveWay: async () => {
      counts.gaveWay += 1;
    },
  };
}
