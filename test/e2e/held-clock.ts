import { once } from 'node:events';
import { type ReplayClock, systemReplayClock } from '../../sandbox/benchmark-service/index.ts';

/** The system's clock, but who sleeps on it sleeps until it is let go, and after that not at all. */
export interface HeldClock extends ReplayClock {
  release(): void;
}

/** A clock by which a benchmark of `ret_slow` is replaying for as long as a test wants it to. */
export function createHeldClock(): HeldClock {
  const { promise: released, resolve } = Promise.withResolvers<void>();
  let isReleased = false;
  return {
    ...systemReplayClock,
    async sleep(_milliseconds, signal) {
      signal.throwIfAborted();
      if (!isReleased) await Promise.race([released, once(signal, 'abort')]);
      signal.throwIfAborted();
    },
    release() {
      isReleased = true;
      resolve();
    },
  };
}
