import type { Clock } from '../../runtime/clock.ts';
import { formatDuration } from '../../runtime/format.ts';
import type { Log } from '../../runtime/log.ts';
import { type AttemptFailure, decideRetry, type FailureKind, type MaxFailures } from './decide-retry.ts';
import { heartbeatMs, sleepWithHeartbeat } from './sleep-with-heartbeat.ts';

/** How one attempt ended. */
export type Attempt<Value, Failure extends AttemptFailure> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How a row of attempts ended; `failure` is the last one's, `count` how many failed. */
export type Attempts<Value, Failure extends AttemptFailure> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'gave-up'; readonly failure: Failure; readonly count: number }
  /** The next attempt would come after the deadline. */
  | { readonly kind: 'out-of-time'; readonly failure: Failure; readonly count: number };

export interface RepeatLimits {
  /** When to stop, on `clock.now()`, in milliseconds: one budget for all attempts and waits. */
  readonly deadline: number;
  readonly maxFailures: MaxFailures;
}

export interface RepeatEffects {
  readonly clock: Clock;
  readonly log: Log;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Ends a wait at once: `repeatAttempts` then rejects with its reason. */
  readonly signal: AbortSignal;
}

/** So many failures of a row are logged one by one, later ones about once a minute: an outage may last an hour. */
const maxLoggedFailures = 3;

/**
 * Tries until it is done, given up, or out of time. A success ends the row, so that the next one starts to count anew.
 *
 * @param attempt given the time that is left, in milliseconds
 */
export async function repeatAttempts<Value, Failure extends AttemptFailure>(
  attempt: (leftMs: number) => Promise<Attempt<Value, Failure>>,
  { deadline, maxFailures }: RepeatLimits,
  { clock, log, random, signal }: RepeatEffects,
): Promise<Attempts<Value, Failure>> {
  let lastKind: FailureKind | undefined;
  let failuresOfKind = 0;
  let loggedAt = clock.now();
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    const startedAt = clock.now();
    const result = await attempt(Math.max(1, Math.ceil(deadline - startedAt)));
    if (result.kind === 'done') return result;
    signal.throwIfAborted();
    const { failure } = result;
    failuresOfKind = failure.kind === lastKind ? failuresOfKind + 1 : 1;
    lastKind = failure.kind;
    const failedAt = clock.now();
    const state = { failures, failuresOfKind, leftMs: deadline - failedAt, random: random() };
    const decision = decideRetry(failure, maxFailures, state);
    if (decision.kind === 'give-up') return { kind: 'gave-up', failure, count: failures };
    if (decision.kind === 'out-of-time') return { kind: 'out-of-time', failure, count: failures };
    const { delayMs } = decision;
    // The next failure may come as long after the wait as this one came after its start.
    const nextFailureAt = failedAt + delayMs + (failedAt - startedAt);
    if (failures <= maxLoggedFailures || nextFailureAt - loggedAt > heartbeatMs) {
      log.info(describeRetry(failure, failures, delayMs));
      loggedAt = failedAt;
    }
    await sleepWithHeartbeat(delayMs, (leftMs) => `Trying again in ${formatDuration(leftMs)}.`, {
      clock,
      log,
      signal,
    });
  }
}

function describeRetry({ problem, where }: AttemptFailure, failures: number, delayMs: number): string {
  const soFar = failures > maxLoggedFailures ? ` (${failures} attempts so far)` : '';
  return [problem, `Trying again in ${formatDuration(delayMs)}${soFar}.`, where].filter(Boolean).join(' ');
}
