import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { largestBody } from './read-body.ts';
import { TransportError } from './transport-error.ts';
import { Agent, type Dispatcher, Pool, ProxyAgent } from './undici.ts';

/** Connection pools, one for each way that requests go. */
export interface Dispatchers {
  /** @param proxy href of the proxy; undefined to go directly */
  find(proxy: string | undefined): Dispatcher;
  /** Lets later requests have new connections: what is under way may never stand. */
  retire(proxy: string | undefined): void;
  /** Breaks off what is under way. */
  destroy(): Promise<void>;
}

/** Time for a connection to stand, in milliseconds: to the server, to a proxy, and for the proxy to reach the server. */
const connectTimeoutMs = 10_000;

/**
 * Certificates are verified also where the environment says NODE_TLS_REJECT_UNAUTHORIZED=0: key and token go to nobody
 * unknown.
 */
const connect = { timeout: connectTimeoutMs, rejectUnauthorized: true };

/** Starts with no connection. */
export function createDispatchers(): Dispatchers {
  const current = new Map<string | undefined, Dispatcher>();
  const all = new Set<Dispatcher>();
  return {
    find(proxy) {
      const dispatcher = current.get(proxy) ?? createDispatcher(proxy);
      current.set(proxy, dispatcher);
      all.add(dispatcher);
      return dispatcher;
    },
    retire: (proxy) => void current.delete(proxy),
    async destroy() {
      await Promise.all([...all].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

/**
 * The proxy that the environment names for a URL; undefined where there is none.
 *
 * @throws TransportError `proxy-refused` for one that was misspelt: going around it would not be what was meant
 */
export function findProxy(url: URL): URL | undefined {
  const { https_proxy: lower, HTTPS_PROXY: upper } = process.env;
  const proxy = getProxyUrl(url);
  if (proxy === undefined && url.protocol === 'https:' && (lower || upper) && !checkBypass(url)) {
    throw new TransportError('proxy-refused', 'the URL in HTTPS_PROXY cannot be read');
  }
  return proxy;
}

/** The time of a whole attempt is bounded by the transport: undici's own timeouts are about idle time. */
function createDispatcher(proxy: string | undefined): Dispatcher {
  const options = { maxResponseSize: largestBody, headersTimeout: 0, bodyTimeout: 0, allowH2: false };
  if (proxy === undefined) return new Agent({ ...options, connect });
  return new ProxyAgent({
    ...options,
    uri: proxy,
    requestTls: connect,
    proxyTls: connect,
    // The request for a tunnel takes nothing from the options above.
    clientFactory: (origin, tunnelOptions) =>
      new Pool(origin, { ...tunnelOptions, headersTimeout: connectTimeoutMs }),
    ...composeCredentials(new URL(proxy)),
  });
}

/** undici sends what stands in the URL only where both are there; a user alone is common for tokens. */
function composeCredentials({ username, password }: URL): { readonly token?: string } {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { token: `Basic ${Buffer.from(pair).toString('base64')}` };
}
