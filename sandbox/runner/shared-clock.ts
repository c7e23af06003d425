import { join } from 'node:path';
import type { Duplex } from 'node:stream';

/** A clock that two processes go by. */
export interface SharedClock {
  /** Does something once the clock has gone on by so many milliseconds. */
  schedule(milliseconds: number, act: () => void): void;
  stop(): void;
}

/** By how much the clock goes on at a time, and how long it takes for that at least, in milliseconds. */
export const tickMs = 40;

const preload = join(import.meta.dirname, 'shared-clock.cjs');

/**
 * Starts a clock that goes on only when this process and another have had a turn: no faster than real time, slower where
 * either waits for a processor. So a limit of the other process says how much may happen, however busy the machine is.
 *
 * @param pipe file descriptor 3 of the other process, which has `buildClockVariables` in its environment
 */
export function startSharedClock(pipe: Duplex): SharedClock {
  let now = 0;
  let waiting: { readonly dueAt: number; readonly act: () => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const tick = (): void => void pipe.write('.');
  pipe.on('data', () => {
    now += tickMs;
    const due = waiting.filter(({ dueAt }) => dueAt <= now);
    waiting = waiting.filter(({ dueAt }) => dueAt > now);
    for (const { act } of due) act();
    timer = setTimeout(tick, tickMs);
  });
  // The other process has ended.
  pipe.on('error', () => {});
  tick();
  return {
    schedule(milliseconds, act) {
      if (milliseconds === 0) act();
      else waiting.push({ dueAt: now + milliseconds, act });
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * Variables by which a Node process goes by a shared clock.
 *
 * @param env what else is set for it: its NODE_OPTIONS stay
 */
export function buildClockVariables(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const options = [`--require "${preload}"`, env.NODE_OPTIONS].filter((option) => option !== undefined);
  return { SHARED_CLOCK_TICK: String(tickMs), NODE_OPTIONS: options.join(' ') };
}
