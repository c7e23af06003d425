/**
 * How an attempt failed; the next attempt depends on it.
 *
 * - `permanent`: the next attempt would fail too, or do harm
 * - `unreadable`: the answer is complete but not one that the server itself writes; that rarely passes
 * - `outage`: no answer, part of one, or one that says "not now"
 * - `rate-limited`: an answer that says "not so often"
 */
export type FailureKind = 'permanent' | 'unreadable' | 'outage' | 'rate-limited';

/** How often in a row a request may fail in each way before giving up; `Infinity`: until its deadline. */
export type MaxFailures = Readonly<Record<FailureKind, number>>;

/** How one attempt failed; the next one depends on it. */
export interface AttemptFailure {
  readonly kind: FailureKind;
  /** What happened, in a sentence for the user. */
  readonly problem: string;
  /** Which request it was, in a sentence that comes last; undefined if the problem names it. */
  readonly where?: string;
  /** Shortest wait that the server asked for, in milliseconds; 0 if it asked for none. */
  readonly minDelayMs: number;
}

/** The state of a row of attempts; `random` is uniform in [0, 1). */
export interface RetryState {
  /** How many attempts in a row have failed, 1 or more. */
  readonly failures: number;
  /** How many in a row, up to the last, failed in the same way. */
  readonly failuresOfKind: number;
  /** Milliseconds until the deadline. */
  readonly leftMs: number;
  readonly random: number;
}

/** Whether to retry, and how long to wait first, in milliseconds. */
export type RetryDecision =
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'give-up' }
  /** The next attempt, `delayMs` from now, would come after the deadline. */
  | { readonly kind: 'out-of-time'; readonly delayMs: number };

const firstBackoffMs = 500;
const maxBackoffMs = 30_000;

/** Time reserved for a last attempt just before the deadline, for requests that are retried until then, in milliseconds. */
export const lastAttemptMs = 2_000;

/**
 * Decides on the next attempt: full jitter (a uniform draw up to an exponential bound; M. Brooker, "Exponential Backoff
 * and Jitter", 2015) on top of the wait that the server asked for. Requests that are retried until the deadline get a
 * last attempt just before it.
 */
export function decideRetry(
  { kind, minDelayMs }: Pick<AttemptFailure, 'kind' | 'minDelayMs'>,
  maxFailures: MaxFailures,
  { failures, failuresOfKind, leftMs, random }: RetryState,
): RetryDecision {
  if (failuresOfKind >= maxFailures[kind]) return { kind: 'give-up' };
  const isOutage = kind === 'outage';
  const isEndless = maxFailures[kind] === Number.POSITIVE_INFINITY;
  // A rate limit knows when it ends. The end of an outage is a guess, so a long wait is not trusted.
  const isGuess = isOutage && isEndless;
  const askedMs = isGuess ? Math.min(minDelayMs, maxBackoffMs) : minDelayMs;
  const jitterMs = random * Math.min(maxBackoffMs, firstBackoffMs * 2 ** (failures - 1));
  const delayMs = isOutage
    ? Math.max(askedMs, Math.min(maxBackoffMs, askedMs + jitterMs))
    : askedMs + jitterMs;
  const latestMs = leftMs - (isEndless ? lastAttemptMs : 0);
  if (delayMs < latestMs) return { kind: 'retry', delayMs };
  const hasLastAttempt = isEndless && (isGuess ? latestMs > 0 : askedMs < latestMs);
  return hasLastAttempt ? { kind: 'retry', delayMs: latestMs } : { kind: 'out-of-time', delayMs };
}
