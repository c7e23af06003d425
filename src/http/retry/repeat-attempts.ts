import type { Clock } from '../../runtime/clock.ts';
import { formatDuration } from '../../runtime/format.ts';
import type { Log } from '../../runtime/log.ts';
import { type AttemptFailure, decideRetry, type FailureKind, type MaxFailures } from './decide-retry.ts';
import { heartbeatMs, sleepWithHeartbeat } from './sleep-with-heartbeat.ts';

/** How one attempt ended. */
export type Attempt<Value, Failure extends AttemptFailure> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How a row of attempts ended; `failure` is the last one, `count` the number of failures. */
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
  /** Ends a wait immediately: `repeatAttempts` then rejects with its reason. */
  readonly signal: AbortSignal;
}

/** This many failures in a row are logged one by one, later ones about once a minute: an outage may last an hour. */
const maxLoggedFailures = 3;

/**
 * Repeats an attempt until it succeeds, gives up or runs out of time. The next row of attempts counts from zero again.
 *
 * @param attempt is passed the time left, in milliseconds
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
    // The next attempt may take as long to fail as this one did.
    const nextFailureAt = failedAt + delayMs + (failedAt - startedAt);
    if (failures <= maxLoggedFailures || nextFailureAt - loggedAt > heartbeatMs) {
      log.info(describeRetry(failure, failures, delayMs));
      loggedAt = failedAt;
    }
    await sleepWithHeartbeat(delayMs, (leftMs) => `Retrying in ${formatDuration(leftMs)}.`, {
      clock,
      log,
      signal,
    });
  }
}

function describeRetry({ problem, where }: AttemptFailure, failures: number, delayMs: number): string {
  const soFar = failures > maxLoggedFailures ? ` (${failures} attempts so far)` : '';
  return [problem, `Retrying in ${formatDuration(delayMs)}${soFar}.`, where].filter(Boolean).join(' ');
}
