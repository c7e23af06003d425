import {
  type Attempt,
  type Attempts,
  type RepeatEffects,
  repeatAttempts,
} from '../http/retry/repeat-attempts.ts';
import type { HttpRequest, HttpResponse, Transport } from '../http/transport.ts';
import { TransportError } from '../http/transport-error.ts';
import { GateError } from '../runtime/errors.ts';
import { formatDuration } from '../runtime/format.ts';
import type { RequestSubject } from './advice.ts';
import {
  classifyFault,
  classifyStatus,
  classifyUnreadable,
  type Failure,
  isAccepted,
} from './classify-failure.ts';
import { type Exchange, UnreadableResponse } from './exchange.ts';

/** What sending needs; the signal also ends a wait between two attempts. */
export interface SendEffects extends RepeatEffects {
  readonly send: Transport;
}

export interface SendLimits {
  /** Redacts the key in whatever the API echoes. */
  readonly redact: (text: string) => string;
  /** When to stop, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
  /** What comes then, to go on after "before", e.g. `timeout-minutes is over`. */
  readonly deadlineName: string;
}

/**
 * How sending ended: with an answer that could be read; or, for a request that must not be sent twice, with nobody
 * knowing whether it was carried out.
 */
export type Sent<Value> =
  | { readonly kind: 'answered'; readonly value: Value; readonly exchange: Exchange }
  | { readonly kind: 'ambiguous'; readonly error: GateError };

/** Failures in a row after which a request is given up; a success in between starts the count anew. */
export const maxConsecutiveFailures = 10;

/**
 * Sends a request until it is answered as hoped, tried in vain, or out of time. One that is not idempotent is sent
 * again only where the server can't have acted on it: no connection stood, or it answered 429.
 *
 * @param read takes the value out of an accepted answer; an `UnreadableAnswer` that it throws is a fault like others
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
      if (!isAccepted(response.status, subject)) {
        return { kind: 'failed', failure: classifyStatus(exchange, subject, limits.redact, effects.clock) };
      }
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
    { deadline: limits.deadline, maxFailures: maxConsecutiveFailures },
    effects,
  );
  return settle(outcome, limits);
}

function settle<Value>(outcome: Attempts<Sent<Value>, Failure>, { deadlineName }: SendLimits): Sent<Value> {
  if (outcome.kind === 'done') return outcome.value;
  const { failure } = outcome;
  if (outcome.kind === 'out-of-time') {
    const asked =
      failure.minDelayMs > 0
        ? `The API asks to wait ${formatDuration(failure.minDelayMs)}, and there`
        : 'There';
    throw new GateError(
      'deadline-exceeded',
      `${failure.problem} ${asked} is no time left to try again before ${deadlineName}.`,
    );
  }
  const error = failure.buildError(outcome.count);
  if (failure.isAmbiguous) return { kind: 'ambiguous', error };
  throw error;
}

/** A key that the API echoes must not reach a log, a comment or an output by any way. */
function redactResponse({ status, headers, body }: HttpResponse, redact: SendLimits['redact']): HttpResponse {
  const entries = Object.entries(headers).map(([name, value]) => [name, redact(value)]);
  return { status, headers: Object.fromEntries(entries), body: redact(body) };
}
