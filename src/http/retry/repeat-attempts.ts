import type { Clock } from '../../runtime/clock.ts';
import { formatDuration } from '../../runtime/format.ts';
import type { Log } from '../../runtime/log.ts';
import { type AttemptFailure, decideRetry } from './decide-retry.ts';
import { sleepWithHeartbeat } from './sleep-with-heartbeat.ts';

/** How one attempt ended. */
export type Attempt<Value, Failure extends AttemptFailure> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How a row of attempts ended; `failure` is the last one's. */
export type Attempts<Value, Failure extends AttemptFailure> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'gave-up'; readonly failure: Failure; readonly count: number }
  /** The next attempt, `delayMs` from now, would come after the deadline. */
  | { readonly kind: 'out-of-time'; readonly failure: Failure; readonly delayMs: number };

export interface RepeatLimits {
  /** When to stop, on `clock.now()`, in milliseconds: one budget for all attempts and waits. */
  readonly deadline: number;
  /** Failures in a row after which to give up. */
  readonly maxFailures: number;
}

export interface RepeatEffects {
  readonly clock: Clock;
  readonly log: Log;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Ends a wait at once: `repeatAttempts` then rejects with its reason. */
  readonly signal: AbortSignal;
}

/**
 * Tries until it is done, tried in vain, or out of time. A success ends the row, so that the next one starts to count
 * anew.
 *
 * @param attempt given the time that is left, in milliseconds
 */
export async function repeatAttempts<Value, Failure extends AttemptFailure>(
  attempt: (leftMs: number) => Promise<Attempt<Value, Failure>>,
  { deadline, maxFailures }: RepeatLimits,
  { clock, log, random, signal }: RepeatEffects,
): Promise<Attempts<Value, Failure>> {
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    const result = await attempt(Math.max(1, Math.ceil(deadline - clock.now())));
    if (result.kind === 'done') return result;
    signal.throwIfAborted();
    const { failure } = result;
    const decision = decideRetry(failure, { failures, maxFailures, random: random() });
    if (decision.kind === 'give-up') return { kind: 'gave-up', failure, count: failures };
    const { delayMs } = decision;
    if (clock.now() + delayMs >= deadline) return { kind: 'out-of-time', failure, delayMs };
    log.info(`${failure.problem} Trying again in ${formatDuration(delayMs)}.`);
    await sleepWithHeartbeat(delayMs, (leftMs) => `Trying again in ${formatDuration(leftMs)}.`, {
      clock,
      log,
      signal,
    });
  }
}
