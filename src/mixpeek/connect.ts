import type { HttpRequest } from '../http/transport.ts';
import { createRedactor } from '../runtime/redact.ts';
import type { RequestSubject } from './advice.ts';
import type { Exchange } from './exchange.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { type SendEffects, type Sent, sendWithRetry } from './send-request.ts';

/** What the client needs besides the transport. */
export interface ClientSettings {
  /** Base URL without a trailing slash. */
  readonly apiUrl: string;
  readonly apiKey: string;
  readonly namespace: string | undefined;
  /** When to stop trying, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
  /** What expires then. @default 'timeout-minutes' */
  readonly deadlineName?: string;
  /** Longest time of one attempt, in milliseconds. @default 30,000 */
  readonly attemptTimeoutMs?: number;
}

const usualAttemptMs = 30_000;

export interface ClientEffects extends SendEffects {
  /** Breaks off an attempt to create: it may come a little after `signal`, so that the id is not lost. */
  readonly createSignal: AbortSignal;
}

/** One call of the API. */
export interface Call {
  readonly subject: RequestSubject;
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly body?: unknown;
  readonly policy?: RetryPolicy;
}

/** How calls are sent. Each throws an `ApiError` that names the request. */
export interface Connection {
  /** Sends a call that must not be sent twice where it may have arrived. */
  trySending<Value>(call: Call, read: (exchange: Exchange) => Value): Promise<Sent<Value>>;
  /** Sends a call that may be sent again. */
  send<Value>(call: Call, read: (exchange: Exchange) => Value): Promise<Value>;
}

/** Connects to the API. */
export function connectApi(settings: ClientSettings, effects: ClientEffects): Connection {
  const { apiKey, deadline, deadlineName = 'timeout-minutes' } = settings;
  const redact = createRedactor([apiKey]);
  const trySending: Connection['trySending'] = (call, read) => {
    const signal = creating.has(call.subject.operation) ? effects.createSignal : effects.signal;
    const limits = { redact, deadline, deadlineName, policy: call.policy ?? 'limited' };
    return sendWithRetry(buildRequest(settings, call, signal), call.subject, read, limits, effects);
  };
  return {
    trySending,
    async send(call, read) {
      const sent = await trySending(call, read);
      if (sent.kind === 'ambiguous') throw sent.error;
      return sent.value;
    },
  };
}

/** What may still be answered a little after a cancel, so that the id of what was created is not lost. */
const creating: ReadonlySet<RequestSubject['operation']> = new Set([
  'create',
  'create-retriever',
  'clone-retriever',
]);

function buildRequest(
  { apiUrl, apiKey, namespace, attemptTimeoutMs = usualAttemptMs }: ClientSettings,
  { method, path, body }: Call,
  signal: AbortSignal,
): HttpRequest {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    authorization: `Bearer ${apiKey}`,
    'user-agent': 'retriever-benchmark-gate',
  };
  if (namespace !== undefined) headers['x-namespace'] = namespace;
  if (body !== undefined) headers['content-type'] = 'application/json';
  return {
    method,
    url: `${apiUrl}${path}`,
    headers,
    timeoutMs: attemptTimeoutMs,
    signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
