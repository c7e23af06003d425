import type { AttemptFailure } from '../http/retry/decide-retry.ts';
import { readMinDelayMs } from '../http/retry/read-min-delay.ts';
import type { HttpRequest } from '../http/transport.ts';
import type { TransportError } from '../http/transport-error.ts';
import type { Clock } from '../runtime/clock.ts';
import { adviseToResume, type RequestSubject } from './advice.ts';
import type { UnreadableResponse } from './api-error.ts';
import { readErrorBody } from './error-body.ts';
import { classifyError } from './error-kinds.ts';
import { describeRequest, type Exchange, isWebPage } from './exchange.ts';
import { type Explanation, explainFault, explainStatus } from './explain-failure.ts';
import { failuresByFault, failuresByStatus } from './retry-policy.ts';

/** How an attempt failed, and what becomes of it. */
export interface Failure extends AttemptFailure, Explanation {
  readonly where: string;
  /** The request must not be sent twice, and may have been carried out. */
  readonly isAmbiguous: boolean;
  readonly cause?: unknown;
}

/** Calls that do something anew each time. */
const notIdempotent: ReadonlySet<RequestSubject['operation']> = new Set([
  'create',
  'execute',
  'create-retriever',
  'clone-retriever',
]);

function isIdempotent({ operation }: RequestSubject): boolean {
  return !notIdempotent.has(operation);
}

/** Calls that are done where there is nothing to do it to. */
const mayBeGone: ReadonlySet<RequestSubject['operation']> = new Set([
  'execute',
  'delete',
  'delete-retriever',
]);

/** Besides success: "not needed" for the separate start, "gone already" for a deletion, where the API itself says so. */
export function isAccepted({ response }: Exchange, { operation }: RequestSubject): boolean {
  const { status, body } = response;
  if (status >= 200 && status < 300) return true;
  if (operation === 'execute' && status === 405) return !isWebPage(response);
  if (status !== 404 || !mayBeGone.has(operation)) return false;
  return classifyError(status, readErrorBody(body), isWebPage(response)) === 'not-found';
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
  const { retryAfterSeconds } = readErrorBody(body);
  const idempotent = isIdempotent(subject);
  const { kind, isUnhandled } = failuresByStatus[status] ?? { kind: 'permanent', isUnhandled: false };
  const explanation = explainStatus(exchange, subject);
  return {
    ...explanation,
    problem: redact(explanation.problem),
    where: redact(describeRequest(request, response)),
    kind: idempotent || isUnhandled ? kind : 'permanent',
    isAmbiguous: !idempotent && (status >= 500 || status === 408),
    minDelayMs: readMinDelayMs({ status, headers, retryAfterSeconds }, clock.today().getTime()),
  };
}

/** The failure of an answer that cannot be read. */
export function classifyUnreadable(error: UnreadableResponse, subject: RequestSubject): Failure {
  const { code, problem, where, isCutShort } = error;
  const idempotent = isIdempotent(subject);
  return {
    ...{ code, problem, where },
    advice: [error.advice, adviseToResume(subject)].filter(Boolean).join(' '),
    kind: idempotent ? (isCutShort ? 'outage' : 'unreadable') : 'permanent',
    isAmbiguous: !idempotent,
    minDelayMs: 0,
    cause: error.cause,
  };
}

/** The failure of a request that got no answer. */
export function classifyFault(
  error: TransportError,
  request: HttpRequest,
  subject: RequestSubject,
  redact: (text: string) => string,
): Failure {
  const { fault } = error;
  const explanation = explainFault(fault, error.message, subject);
  const { kind, isUnhandled } = failuresByFault[fault];
  const mayRepeat = isUnhandled || isIdempotent(subject);
  return {
    ...explanation,
    problem: redact(explanation.problem),
    where: redact(describeRequest(request)),
    kind: mayRepeat ? kind : 'permanent',
    isAmbiguous: !mayRepeat,
    minDelayMs: 0,
    cause: error,
  };
}
