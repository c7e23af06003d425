import type { AttemptFailure } from '../http/retry/decide-retry.ts';
import { readMinDelayMs } from '../http/retry/read-min-delay.ts';
import type { HttpRequest } from '../http/transport.ts';
import type { TransportError, TransportFault } from '../http/transport-error.ts';
import type { Clock } from '../runtime/clock.ts';
import { GateError } from '../runtime/errors.ts';
import { dropFullStop } from '../runtime/format.ts';
import { adviseOnFault, adviseOnStatus, type RequestSubject } from './advice.ts';
import { readErrorBody, readRetryAfterSeconds } from './error-body.ts';
import type { Exchange, UnreadableResponse } from './exchange.ts';

/** Statuses that say "not now" rather than "no". */
const transientStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Statuses that say that the request was not acted upon (RFC 6585, section 4; RFC 8470, section 5.2). */
const unhandledStatuses: ReadonlySet<number> = new Set([425, 429]);

/** Transport faults that may be gone a little later. */
const transientFaults: ReadonlySet<TransportFault> = new Set(['unreachable', 'interrupted']);

/** Transport faults after which the request may have been carried out. */
const ambiguousFaults: ReadonlySet<TransportFault> = new Set(['interrupted', 'too-large']);

/** How an attempt failed, and what becomes of it. */
export interface Failure extends AttemptFailure {
  /** The request must not be sent twice, and may have been carried out. */
  readonly isAmbiguous: boolean;
  /** The error, given how many attempts there were. */
  readonly buildError: (count: number) => GateError;
}

function isIdempotent({ operation }: RequestSubject): boolean {
  return operation !== 'create' && operation !== 'execute';
}

/** Besides success: "not needed" for the separate start, "gone already" for a deletion. */
export function isAccepted(status: number, { operation }: RequestSubject): boolean {
  if (status >= 200 && status < 300) return true;
  return (
    (operation === 'execute' && (status === 404 || status === 405)) ||
    (operation === 'delete' && status === 404)
  );
}

/** The failure of an answer that was not hoped for. */
export function classifyStatus(
  exchange: Exchange,
  subject: RequestSubject,
  redact: (text: string) => string,
  clock: Clock,
): Failure {
  const { request, response } = exchange;
  const { status, headers, body } = response;
  const said = readErrorBody(body);
  const problem = redact(
    `${request.method} ${request.url} answered ${status}${said ? `: ${dropFullStop(said)}` : ''}.`,
  );
  const retryAfterSeconds = readRetryAfterSeconds(body);
  const idempotent = isIdempotent(subject);
  return {
    problem,
    isTransient: idempotent ? transientStatuses.has(status) : unhandledStatuses.has(status),
    isAmbiguous: !idempotent && (status >= 500 || status === 408),
    minDelayMs: readMinDelayMs({ status, headers, retryAfterSeconds }, clock.today().getTime()),
    buildError: () =>
      new GateError(
        codesOfStatuses[status] ?? 'http-status',
        `${problem} ${adviseOnStatus(exchange, subject)}`.trim(),
      ),
  };
}

const codesOfStatuses: Readonly<Record<number, GateError['code']>> = {
  401: 'unknown-key',
  404: 'not-found',
  409: 'conflict',
};

/** The failure of an answer that cannot be read. */
export function classifyUnreadable(error: UnreadableResponse, subject: RequestSubject): Failure {
  const idempotent = isIdempotent(subject);
  return {
    problem: error.message,
    isTransient: idempotent,
    isAmbiguous: !idempotent,
    minDelayMs: 0,
    buildError: () => error,
  };
}

/** The failure of a request that got no answer. */
export function classifyFault(
  error: TransportError,
  { method, url }: HttpRequest,
  subject: RequestSubject,
  redact: (text: string) => string,
): Failure {
  const { fault } = error;
  const problem = redact(`${method} ${url} failed: ${error.message}.`);
  const idempotent = isIdempotent(subject);
  return {
    problem,
    isTransient: transientFaults.has(fault) && (idempotent || !ambiguousFaults.has(fault)),
    isAmbiguous: !idempotent && ambiguousFaults.has(fault),
    minDelayMs: 0,
    buildError(count) {
      const tries = count > 1 ? ` Gave up after ${count} attempts.` : '';
      return new GateError('network', `${problem}${tries} ${adviseOnFault(fault, subject)}`, {
        cause: error,
      });
    },
  };
}
