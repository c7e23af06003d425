import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../src/runtime/clock.ts';

/** How long a turn of the clock takes at least, and by how much the clock goes on with it, in milliseconds. */
const tickMs = 10;

/**
 * A clock that goes on only while this process gets its turns: never faster than real time, slower where the machine is
 * busy. So a limit says how much may happen, however long that takes.
 */
export function createStepClock(): Clock {
  let now = 0;
  setInterval(() => {
    now += tickMs;
  }, tickMs).unref();
  return {
    now: () => now,
    today: () => new Date(),
    async sleep(milliseconds, signal) {
      const dueAt = now + milliseconds;
      while (now < dueAt) {
        signal?.throwIfAborted();
        await wait(tickMs);
      }
      signal?.throwIfAborted();
    },
  };
}
