import type { Dispatcher } from 'undici';
import { createDispatchers, type Dispatchers } from './dispatchers.ts';
import { findProxy } from './find-proxy.ts';
import { readBody } from './read-body.ts';
import { classifyTransportError, describeProxy, TransportError } from './transport-error.ts';

/** One HTTP request with its complete body. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Time for the whole attempt, from connect to the last byte, in milliseconds. */
  readonly timeoutMs: number;
  /** Cancels the attempt. */
  readonly signal: AbortSignal;
}

/** One HTTP answer with its whole body, decoded. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; for a repeated header the first value. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends one request once. Throws `TransportError` if no complete answer came. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * A transport over undici with its own connection pools: HTTP/1.1, through the proxy that HTTPS_PROXY and NO_PROXY set
 * (never for this machine itself). Redirects are not followed: they would take the key along. `close` cancels pending
 * requests and lets the process end.
 */
export function createTransport(): { send: Transport; close(): Promise<void> } {
  const dispatchers = createDispatchers();
  return {
    send: (request) => sendOnce(request, dispatchers),
    close: () => dispatchers.destroy(),
  };
}

async function sendOnce(request: HttpRequest, dispatchers: Dispatchers): Promise<HttpResponse> {
  const { url, timeoutMs, signal: cancelled } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([timeout, cancelled]);
  const target = new URL(url);
  let proxy: URL | undefined;
  try {
    proxy = findProxy(target);
    const lease = dispatchers.lease(proxy);
    try {
      // undici checks the signal only once there is a connection, and connecting can take long.
      return await endWith(signal, exchange(request, target, signal, lease.dispatcher), lease.retire);
    } finally {
      lease.release();
    }
  } catch (error) {
    if (cancelled.aborted)
      throw new TransportError('interrupted', 'the request was cancelled', { cause: error });
    if (timeout.aborted) {
      const reason = `no complete answer within ${timeoutMs / 1000} s${describeProxy(proxy)}`;
      throw new TransportError('interrupted', reason, { cause: error });
    }
    throw error instanceof TransportError ? error : classifyTransportError(error, target.host, proxy);
  }
}

async function exchange(
  { method, headers, body }: HttpRequest,
  { origin, pathname, search }: URL,
  signal: AbortSignal,
  dispatcher: Dispatcher,
): Promise<HttpResponse> {
  const where = { origin, path: `${pathname}${search}` };
  const what = { method, headers, ...(body ? { body } : {}) };
  const response = await dispatcher.request({ ...where, ...what, signal });
  return {
    status: response.statusCode,
    headers: takeFirstValues(response.headers),
    body: await readBody(response, signal),
  };
}

/** Settles as `task` does, or rejects with the signal's reason as soon as that is aborted. */
async function endWith<Value>(
  signal: AbortSignal,
  task: Promise<Value>,
  onAbort: () => void,
): Promise<Value> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    onAbort();
    reject(signal.reason);
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([task, aborted]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function takeFirstValues(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[name.toLowerCase(), first] as const];
  });
  return Object.fromEntries(entries);
}
