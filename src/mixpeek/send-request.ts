import {
  type Attempt,
  type Attempts,
  type RepeatEffects,
  repeatAttempts,
} from '../http/retry/repeat-attempts.ts';
import type { HttpRequest, HttpResponse, Transport } from '../http/transport.ts';
import { TransportError } from '../http/transport-error.ts';
import { formatDuration } from '../runtime/format.ts';
import type { RequestSubject } from './advice.ts';
import { ApiError, UnreadableResponse } from './api-error.ts';
import {
  classifyFault,
  classifyStatus,
  classifyUnreadable,
  type Failure,
  isAccepted,
} from './classify-failure.ts';
import { type Exchange, isWebPage } from './exchange.ts';
import { rejectPage } from './explain-failure.ts';
import { type RetryPolicy, retryPolicies } from './retry-policy.ts';

/** What sending needs; the signal also ends a wait between two attempts. */
export interface SendEffects extends RepeatEffects {
  readonly send: Transport;
}

export interface SendLimits {
  /** Redacts the key in whatever the API echoes. */
  readonly redact: (text: string) => string;
  /** When to stop, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
  /** What expires then, e.g. `timeout-minutes`. */
  readonly deadlineName: string;
  readonly policy: RetryPolicy;
}

/**
 * How sending ended: with an answer that could be read; or, for a request that must not be sent twice, with nobody
 * knowing whether it was carried out.
 */
export type Sent<Value> =
  | { readonly kind: 'answered'; readonly value: Value; readonly exchange: Exchange }
  | { readonly kind: 'ambiguous'; readonly error: ApiError };

/**
 * Sends a request until it is answered as hoped, given up, or out of time. One that is not idempotent is sent
 * again only where the server can't have acted on it: no connection stood, or it answered 429.
 *
 * @param read takes the value out of an accepted answer; an `UnreadableResponse` that it throws is a fault like others
 * @throws GateError `network`, `http-status`, `not-found`, `conflict`, `contract` or `deadline-exceeded`; the signal's
 *   reason when it is aborted
 */
export async function sendWithRetry<Value>(
  request: HttpRequest,
  subject: RequestSubject,
  read: (exchange: Exchange) => Value,
  limits: SendLimits,
  { send, ...effects }: SendEffects,
): Promise<Sent<Value>> {
  const tryOnce = async (leftMs: number): Promise<Attempt<Sent<Value>, Failure>> => {
    const timeoutMs = Math.min(request.timeoutMs, leftMs);
    try {
      const response = redactResponse(await send({ ...request, timeoutMs }), limits.redact);
      const exchange = { request, response };
      if (!isAccepted(exchange, subject)) {
        return { kind: 'failed', failure: classifyStatus(exchange, subject, limits.redact, effects.clock) };
      }
      if (isWebPage(response)) throw rejectPage(exchange);
      return { kind: 'done', value: { kind: 'answered', value: read(exchange), exchange } };
    } catch (error) {
      if (error instanceof UnreadableResponse)
        return { kind: 'failed', failure: classifyUnreadable(error, subject) };
      if (error instanceof TransportError)
        return { kind: 'failed', failure: classifyFault(error, request, subject, limits.redact) };
      throw error;
    }
  };
  const outcome = await repeatAttempts(
    tryOnce,
    { deadline: limits.deadline, maxFailures: retryPolicies[limits.policy] },
    effects,
  );
  return settle(outcome, limits);
}

function settle<Value>(outcome: Attempts<Sent<Value>, Failure>, { deadlineName }: SendLimits): Sent<Value> {
  if (outcome.kind === 'done') return outcome.value;
  const { code, problem, advice, where, minDelayMs, isAmbiguous, cause } = outcome.failure;
  if (outcome.kind === 'out-of-time') {
    const asked = minDelayMs > 0 ? ` The API says to wait ${formatDuration(minDelayMs)}.` : '';
    const gaveUp = `Gave up: ${deadlineName} would expire before the next attempt.`;
    throw new ApiError(
      'deadline-exceeded',
      { problem: `${problem}${asked} ${gaveUp}`, advice: '', where },
      { cause },
    );
  }
  const tries = outcome.count > 1 ? ` Gave up after ${outcome.count} attempts.` : '';
  const error = new ApiError(code, { problem: problem + tries, advice, where }, { cause });
  if (isAmbiguous) return { kind: 'ambiguous', error };
  throw error;
}

/**
 * A key that the API echoes must not reach a log, a comment or an output by any way. The escapes of JSON are seen through
 * here, before anything is parsed: so no string that comes out of an answer holds the key when it is cut.
 */
function redactResponse({ status, headers, body }: HttpResponse, redact: SendLimits['redact']): HttpResponse {
  const entries = Object.entries(headers).map(([name, value]) => [name, redact(value)]);
  return { status, headers: Object.fromEntries(entries), body: redact(body) };
}
