/**
 * What kind of failure an attempt met, as far as another attempt depends on it.
 *
 * - `permanent`: the next attempt would fail too, or do harm
 * - `unreadable`: an answer came whole and is not what the other side writes; that rarely passes
 * - `outage`: no answer, a part of one, or one that says "not now"
 * - `rate-limited`: an answer that says "not so often"
 */
export type FailureKind = 'permanent' | 'unreadable' | 'outage' | 'rate-limited';

/** How often in a row a request may fail in each way before it is given up; `Infinity`: until its deadline. */
export type MaxFailures = Readonly<Record<FailureKind, number>>;

/** How one attempt failed, as far as another one depends on it. */
export interface AttemptFailure {
  readonly kind: FailureKind;
  /** What happened, in a sentence for the user. */
  readonly problem: string;
  /** Which request it was, in a sentence that comes last; undefined where the problem says it. */
  readonly where?: string;
  /** Shortest wait that the other side asked for, in milliseconds; 0 where it asked for none. */
  readonly minDelayMs: number;
}

/** Where a row of attempts stands; `random` is uniform in [0, 1). */
export interface RetryState {
  /** How many attempts in a row have failed by now, 1 or more. */
  readonly failures: number;
  /** How many of the latest of them failed in the same way as the last one. */
  readonly failuresOfKind: number;
  /** Milliseconds until the deadline. */
  readonly leftMs: number;
  readonly random: number;
}

/** Whether to try again, and how long to wait before, in milliseconds. */
export type RetryDecision =
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'give-up' }
  /** The next attempt, `delayMs` from now, would come after the deadline. */
  | { readonly kind: 'out-of-time'; readonly delayMs: number };

const firstBackoffMs = 500;
const maxBackoffMs = 30_000;

/** Time that is kept for a last attempt just before the deadline, by what is tried until then, in milliseconds. */
export const lastAttemptMs = 2_000;

/**
 * Decides on the next attempt: full jitter (a uniform draw up to an exponential bound; M. Brooker, "Exponential Backoff
 * and Jitter", 2015) on top of the wait that was asked for. What is tried until the deadline is tried once more just
 * before it.
 */
export function decideRetry(
  { kind, minDelayMs }: Pick<AttemptFailure, 'kind' | 'minDelayMs'>,
  maxFailures: MaxFailures,
  { failures, failuresOfKind, leftMs, random }: RetryState,
): RetryDecision {
  if (failuresOfKind >= maxFailures[kind]) return { kind: 'give-up' };
  const isOutage = kind === 'outage';
  const isEndless = maxFailures[kind] === Number.POSITIVE_INFINITY;
  // A rate limit knows when it ends. What an outage says about its end is a guess, and a long one must not be believed.
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
