/** How one attempt failed, as far as another one depends on it. */
export interface AttemptFailure {
  /** What happened, in a sentence for the user. */
  readonly problem: string;
  /** Whether the same may go well a little later, and doing it twice does no harm. */
  readonly isTransient: boolean;
  /** Shortest wait that the other side asked for, in milliseconds; 0 where it asked for none. */
  readonly minDelayMs: number;
}

/** Whether to try again, and how long to wait before, in milliseconds. */
export type RetryDecision =
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'give-up' };

const firstBackoffMs = 500;
const maxBackoffMs = 30_000;

/**
 * Decides on the next attempt: full jitter (a uniform draw up to an exponential bound; M. Brooker, "Exponential Backoff
 * and Jitter", 2015) on top of the wait that was asked for.
 *
 * @param failures how many attempts in a row have failed by now, 1 or more
 * @param mostFailures after how many failures in a row to stop
 * @param random uniform in [0, 1)
 */
export function decideRetry(
  { isTransient, minDelayMs }: AttemptFailure,
  { failures, maxFailures, random }: { failures: number; maxFailures: number; random: number },
): RetryDecision {
  if (failures >= maxFailures || !isTransient) return { kind: 'give-up' };
  const bound = Math.min(maxBackoffMs, firstBackoffMs * 2 ** (failures - 1));
  return { kind: 'retry', delayMs: minDelayMs + random * bound };
}
