import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { spendMemory } from '../memory.ts';
import { classifyError, describeProxy, TransportError } from './transport-error.ts';
import { Agent, type Dispatcher, ProxyAgent } from './undici.ts';

/** One HTTP request with a body that is complete. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Time for the whole attempt, from connect to the last byte, in milliseconds. */
  readonly timeoutMs: number;
  /** Breaks the attempt off. */
  readonly signal: AbortSignal;
}

/** One HTTP answer with its whole body, decoded. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; of a repeated header the first value. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends one request once. Throws `TransportError` when no whole answer came. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>;

/** Largest answer that is read, in bytes, on the wire and decoded: a hundred candidates with a thousand nodes need about 60 MB. */
export const largestBody = 64 * 1024 * 1024;

/** From here on, in bytes, an answer is worth the memory that working on it quickly takes. */
const sizeWorthMemory = 1024 * 1024;

const connectTimeoutMs = 10_000;

const verified = { rejectUnauthorized: true };

/**
 * A transport over undici with its own connection pools: HTTP/1.1, through the proxy that HTTPS_PROXY and NO_PROXY name
 * (never for this machine itself). Redirects are not followed: the key would go along. `close` lets the process end.
 */
export function createTransport(): { send: Transport; close(): Promise<void> } {
  const dispatchers = new Map<string, Dispatcher>();
  const findDispatcher = (proxy: URL | undefined): Dispatcher => {
    const key = proxy?.href ?? '';
    const dispatcher = dispatchers.get(key) ?? createDispatcher(proxy);
    dispatchers.set(key, dispatcher);
    return dispatcher;
  };
  return {
    send: (httpRequest) => sendOnce(httpRequest, findDispatcher),
    async close() {
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

/**
 * The time of a whole attempt is bounded in `sendOnce`: undici's own timeouts are about idle time. Certificates are
 * verified also where the environment says NODE_TLS_REJECT_UNAUTHORIZED=0: the key goes to nobody unknown.
 */
function createDispatcher(proxy: URL | undefined): Dispatcher {
  const options = { maxResponseSize: largestBody, headersTimeout: 0, bodyTimeout: 0, allowH2: false };
  return proxy === undefined
    ? new Agent({ ...options, connect: { timeout: connectTimeoutMs, rejectUnauthorized: true } })
    : new ProxyAgent({ ...options, uri: proxy.href, requestTls: verified, proxyTls: verified });
}

async function sendOnce(
  { url, timeoutMs, method, headers, body, signal: cancelled }: HttpRequest,
  findDispatcher: (proxy: URL | undefined) => Dispatcher,
): Promise<HttpResponse> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([timeout, cancelled]);
  const target = new URL(url);
  let proxy: URL | undefined;
  try {
    proxy = findProxy(target);
    const where = { origin: target.origin, path: `${target.pathname}${target.search}` };
    const what = { method, headers, ...(body ? { body } : {}) };
    const response = await findDispatcher(proxy).request({ ...where, ...what, signal });
    return {
      status: response.statusCode,
      headers: takeFirstValues(response.headers),
      // A 204 has no body, whatever its headers say.
      body: response.statusCode === 204 ? await response.body.text() : await readBody(response, signal),
    };
  } catch (error) {
    if (cancelled.aborted) throw new TransportError('interrupted', 'it was broken off', { cause: error });
    if (timeout.aborted) {
      const reason = `no complete answer within ${timeoutMs / 1000} s${describeProxy(proxy)}`;
      throw new TransportError('interrupted', reason, { cause: error });
    }
    throw error instanceof TransportError ? error : classifyError(error, target.host, proxy);
  }
}

/** The proxy that the environment names for a URL. Going around one that was misspelt would not be what was meant. */
function findProxy(url: URL): URL | undefined {
  const { https_proxy: lower, HTTPS_PROXY: upper } = process.env;
  const proxy = getProxyUrl(url);
  if (proxy === undefined && url.protocol === 'https:' && (lower || upper) && !checkBypass(url)) {
    throw new TransportError('proxy-refused', 'the URL in HTTPS_PROXY cannot be read');
  }
  return proxy;
}

/** Reads the body to its end, in memory that is bounded whatever the other side sends. */
async function readBody({ body, headers }: Dispatcher.ResponseData, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > largestBody) throw new TransportError('too-large', 'the answer is larger than 64 MiB');
      chunks.push(chunk);
    }
  };
  const encoding = String(headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'gzip') await pipeline(body, createGunzip(), collect, { signal });
  else await pipeline(body, collect, { signal });
  if (size > sizeWorthMemory) spendMemory();
  return new TextDecoder().decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
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
