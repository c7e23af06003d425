/** How one attempt ended, as far as trying again depends on it. */
export type AttemptFailure =
  | { readonly kind: 'transport'; readonly sent: boolean }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: string | undefined };

/** Whether to try again, and how long to wait before, in milliseconds. */
export type RetryDecision =
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'give-up' };

/** Failures in a row after which a request is given up; a success in between starts the count anew. */
export const mostConsecutiveFailures = 10;

const firstBackoffMs = 500;
const longestBackoffMs = 30_000;

/** Statuses that say "not now" rather than "no". */
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Decides on the next attempt: full jitter (a uniform draw up to an exponential bound), with Retry-After as a floor.
 * A request that is not idempotent is sent again only where the server can't have acted on the first: no connection
 * stood, or it answered 429.
 *
 * @param failures how many attempts in a row have failed by now, 1 or more
 * @param random uniform in [0, 1)
 */
export function decideRetry(
  failure: AttemptFailure,
  { idempotent, failures, random }: { idempotent: boolean; failures: number; random: number },
): RetryDecision {
  if (failures >= mostConsecutiveFailures || !isWorthRetrying(failure, idempotent))
    return { kind: 'give-up' };
  const bound = Math.min(longestBackoffMs, firstBackoffMs * 2 ** (failures - 1));
  const floor = failure.kind === 'status' ? parseRetryAfterMs(failure.retryAfter) : 0;
  return { kind: 'retry', delayMs: floor + random * bound };
}

function isWorthRetrying(failure: AttemptFailure, idempotent: boolean): boolean {
  if (failure.kind === 'transport') return idempotent || !failure.sent;
  return idempotent ? passingStatuses.has(failure.status) : failure.status === 429;
}

function parseRetryAfterMs(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  return retryAfter !== undefined && Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}
