import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';

/** Longest silence in the log, in milliseconds. */
export const heartbeatMs = 60_000;

/**
 * Sleeps, with a line in the log every minute, so that a long wait never looks like a hang.
 *
 * @param describe returns the line, given the milliseconds left
 */
export async function sleepWithHeartbeat(
  milliseconds: number,
  describe: (leftMs: number) => string,
  { clock, log, signal }: { readonly clock: Clock; readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const wakeAt = clock.now() + milliseconds;
  for (let leftMs = milliseconds; leftMs > 0; ) {
    await clock.sleep(Math.max(1, Math.ceil(Math.min(leftMs, heartbeatMs))), signal);
    leftMs = wakeAt - clock.now();
    // A timer may wake a fraction of a millisecond early.
    if (leftMs >= 1) log.info(describe(leftMs));
  }
}
