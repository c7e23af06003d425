import type { Clock } from '../clock.ts';
import { GateError } from '../errors.ts';
import { formatDuration } from '../format.ts';
import type { Log } from '../log.ts';
import { adviseOnAmbiguousCreate, adviseOnStatus, type RequestSubject, readErrorBody } from './api-error.ts';
import { type HttpRequest, type HttpResponse, type Transport, TransportError } from './http.ts';
import { type AttemptFailure, decideRetry } from './retry.ts';

/** Effects of sending; `random` is uniform in [0, 1). */
export interface SendEffects {
  readonly send: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
}

/** What bounds the sending: the key that is blotted out of every answer, and the time to stop on `clock.now()`. */
export interface SendLimits {
  readonly apiKey: string;
  readonly deadline: number;
}

/** A request and the answer that it got in the end. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
}

/**
 * Sends a request until it is answered as hoped, tried in vain, or out of time.
 *
 * @throws GateError `network`, `http-status` or `deadline-exceeded`
 */
export async function sendWithRetry(
  request: HttpRequest,
  subject: RequestSubject,
  { apiKey, deadline }: SendLimits,
  { send, clock, log, random }: SendEffects,
): Promise<Exchange> {
  for (let failures = 1; ; failures += 1) {
    const timeoutMs = Math.max(1, Math.ceil(Math.min(request.timeoutMs, deadline - clock.now())));
    const attempt = await tryOnce({ ...request, timeoutMs }, apiKey, send);
    if (attempt.kind === 'answered' && isAccepted(attempt.response.status, subject)) {
      return { request, response: attempt.response };
    }
    const problem = describeFailure(attempt, request);
    const decision = decideRetry(classifyFailure(attempt), {
      idempotent: request.method === 'GET',
      failures,
      random: random(),
    });
    if (decision.kind === 'give-up') throw buildError(attempt, problem, subject, request, failures);
    if (clock.now() + decision.delayMs >= deadline) {
      throw new GateError(
        'deadline-exceeded',
        `${problem} There is no time left to try again before timeout-minutes is over.`,
      );
    }
    log.info(`${problem} Trying again in ${formatDuration(decision.delayMs)}.`);
    await clock.sleep(decision.delayMs);
  }
}

type Attempt =
  | { readonly kind: 'answered'; readonly response: HttpResponse }
  | { readonly kind: 'broken'; readonly error: TransportError };

async function tryOnce(request: HttpRequest, apiKey: string, send: Transport): Promise<Attempt> {
  try {
    const response = await send(request);
    return { kind: 'answered', response: { ...response, body: blotOut(apiKey, response.body) } };
  } catch (error) {
    if (error instanceof TransportError) return { kind: 'broken', error };
    throw error;
  }
}

/** Keys shorter than this are made up, and blotting them out would break the JSON around them. */
const shortestKey = 8;

/** A key that the API echoes must not reach a log, a comment or an output by any way. */
function blotOut(apiKey: string, body: string): string {
  if (apiKey.length < shortestKey) return body;
  const asJson = JSON.stringify(apiKey).slice(1, -1);
  return body.replaceAll(apiKey, '***').replaceAll(asJson, '***');
}

function isAccepted(status: number, { operation }: RequestSubject): boolean {
  return (status >= 200 && status < 300) || (operation === 'execute' && (status === 404 || status === 405));
}

function classifyFailure(attempt: Attempt): AttemptFailure {
  if (attempt.kind === 'broken') return { kind: 'transport', sent: attempt.error.sent };
  const { status, headers } = attempt.response;
  return { kind: 'status', status, retryAfter: headers['retry-after'] };
}

function describeFailure(attempt: Attempt, { method, url }: HttpRequest): string {
  if (attempt.kind === 'broken') return `${method} ${url} failed: ${attempt.error.message}.`;
  const said = readErrorBody(attempt.response.body);
  return `${method} ${url} answered ${attempt.response.status}${said ? `: ${said.replace(/\.$/, '')}` : ''}.`;
}

function buildError(
  attempt: Attempt,
  problem: string,
  subject: RequestSubject,
  request: HttpRequest,
  failures: number,
): GateError {
  if (attempt.kind === 'answered') {
    return new GateError(
      'http-status',
      `${problem} ${adviseOnStatus(attempt.response.status, subject)}`.trim(),
    );
  }
  const tries = failures > 1 ? ` Gave up after ${failures} attempts.` : '';
  const advice =
    request.method === 'POST' && attempt.error.sent
      ? adviseOnAmbiguousCreate(subject)
      : 'Check api-url and the network of the runner.';
  return new GateError('network', `${problem}${tries} ${advice}`, { cause: attempt.error });
}
