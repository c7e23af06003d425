import type { Clock } from '../../src/runtime/clock.ts';

/** A clock that stands still until something sleeps on it or a test moves it. */
export interface FakeClock extends Clock {
  /** Every sleep that was asked for, in milliseconds. */
  readonly sleeps: readonly number[];
  advance(milliseconds: number): void;
  /** Does something once the clock has come this far, in milliseconds from now. */
  schedule(milliseconds: number, act: () => void): void;
}

/** A fake clock; `start` is what `now()` says first, `today` the calendar's time at that moment. */
export function createFakeClock({ start = 1_000_000, today = '2025-06-18T10:20:30.400Z' } = {}): FakeClock {
  let now = start;
  const sleeps: number[] = [];
  const tasks: { readonly dueAt: number; readonly act: () => void }[] = [];
  const moveTo = (moment: number, signal?: AbortSignal): void => {
    for (;;) {
      const next = tasks.findIndex(({ dueAt }) => dueAt <= moment);
      if (next === -1 || signal?.aborted) break;
      for (const { dueAt, act } of tasks.splice(next, 1)) {
        now = Math.max(now, dueAt);
        act();
      }
    }
    signal?.throwIfAborted();
    now = Math.max(now, moment);
  };
  return {
    sleeps,
    now: () => now,
    today: () => new Date(Date.parse(today) + now - start),
    advance: (milliseconds) => moveTo(now + milliseconds),
    schedule(milliseconds, act) {
      tasks.push({ dueAt: now + milliseconds, act });
      tasks.sort((a, b) => a.dueAt - b.dueAt);
    },
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      // As Node's timers do it: whole milliseconds, one at least.
      moveTo(now + Math.max(1, Math.trunc(milliseconds)), signal);
    },
  };
}
