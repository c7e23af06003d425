import { Agent, request } from 'undici';

/** One HTTP request with a body that is complete. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Time for the whole attempt, from connect to the last byte, in milliseconds. */
  readonly timeoutMs: number;
}

/** One HTTP answer with its whole body. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; of a repeated header the first value. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends one request once. Throws `TransportError` when no whole answer came. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>;

/** No whole answer came. `sent` is false only where the server can't have seen the request. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly sent: boolean;

  constructor(message: string, sent: boolean, options?: { cause?: unknown }) {
    super(message, options);
    this.sent = sent;
  }
}

/** Largest answer that is read, in bytes on the wire: a hundred candidates with a thousand nodes need about 60 MB. */
const largestBody = 64 * 1024 * 1024;

/** Errors that come before a connection stands: the request can't have reached the server. */
const notSentReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host name could not be resolved',
  EAI_AGAIN: 'the host name could not be resolved just now',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the host cannot be reached',
  UND_ERR_CONNECT_TIMEOUT: 'connecting took too long',
};

const sentReasons: Readonly<Record<string, string>> = {
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed before the answer was complete',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  UND_ERR_BODY_TIMEOUT: 'the answer stopped coming',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: `the answer is larger than ${largestBody / 1024 / 1024} MiB`,
};

/**
 * A transport over undici with its own connection pool. Redirects are not followed: the key would go along.
 * `close` lets the process end.
 */
export function createTransport(): { send: Transport; close(): Promise<void> } {
  const dispatcher = new Agent({ connect: { timeout: 10_000 }, maxResponseSize: largestBody });
  return { send: (httpRequest) => sendOnce(httpRequest, dispatcher), close: () => dispatcher.close() };
}

async function sendOnce(httpRequest: HttpRequest, dispatcher: Agent): Promise<HttpResponse> {
  const { url, timeoutMs, method, headers, body } = httpRequest;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await request(url, { method, headers, dispatcher, signal, ...(body ? { body } : {}) });
    return {
      status: response.statusCode,
      headers: firstValues(response.headers),
      body: await response.body.text(),
    };
  } catch (error) {
    const code = readErrorCode(error);
    const reason = signal.aborted
      ? `no complete answer within ${timeoutMs / 1000} s`
      : (notSentReasons[code] ??
        sentReasons[code] ??
        (error instanceof Error ? error.message : String(error)));
    throw new TransportError(reason, !(code in notSentReasons), { cause: error });
  }
}

function firstValues(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[name.toLowerCase(), first] as const];
  });
  return Object.fromEntries(entries);
}

/** The system's or undici's code of an error; a refused dual-stack connect hides it in an `AggregateError`. */
function readErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? readErrorCode(error.errors[0]) : readErrorCode(error.cause);
}
