import type { Clock } from '../../src/clock.ts';

/** A clock that stands still until something sleeps on it or a test moves it. */
export interface FakeClock extends Clock {
  /** Every sleep that was asked for, in milliseconds. */
  readonly sleeps: readonly number[];
  advance(milliseconds: number): void;
}

/** A fake clock; `start` is what `now()` says first, `today` the calendar's time at that moment. */
export function createFakeClock({ start = 1_000_000, today = '2025-06-18T10:20:30.400Z' } = {}): FakeClock {
  let now = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    today: () => new Date(Date.parse(today) + now - start),
    advance(milliseconds) {
      now += milliseconds;
    },
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      // As Node's timers do it: whole milliseconds, one at least.
      now += Math.max(1, Math.trunc(milliseconds));
    },
  };
}
