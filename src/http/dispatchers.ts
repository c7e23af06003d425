import type { Socket } from 'node:net';
import { Agent, type Dispatcher, Pool, ProxyAgent } from 'undici';
import { connectOptions, connectTimeoutMs, createConnector, explainNoConnection } from './connector.ts';
import { maxBodyBytes } from './read-body.ts';
import { explainProxyRefusal, TransportError } from './transport-error.ts';

/** Connection pools, one for each route that requests take. */
export interface Dispatchers {
  /** @param proxy undefined to go directly */
  lease(proxy: URL | undefined): Lease;
  /** Closes all connections, including those that are still being opened. */
  destroy(): Promise<void>;
}

/** The use of a dispatcher by one request. */
export interface Lease {
  readonly dispatcher: Dispatcher;
  /** Gives later requests new connections: these may never open. */
  retire(): void;
  /** Called once, when the request has ended. Retired connections close with their last request. */
  release(): void;
}

/** A dispatcher with all its sockets. */
interface Route {
  readonly dispatcher: Dispatcher;
  destroy(): Promise<void>;
}

/** Starts with no connection. */
export function createDispatchers(): Dispatchers {
  const current = new Map<string | undefined, Route>();
  const users = new Map<Route, number>();
  return {
    lease(proxy) {
      const key = proxy?.href;
      const route = current.get(key) ?? openRoute(proxy);
      current.set(key, route);
      users.set(route, (users.get(route) ?? 0) + 1);
      return {
        dispatcher: route.dispatcher,
        retire() {
          if (current.get(key) === route) current.delete(key);
        },
        release() {
          const left = (users.get(route) ?? 1) - 1;
          users.set(route, left);
          if (left > 0 || current.get(key) === route) return;
          users.delete(route);
          // No request is waiting for it any more.
          route.destroy().catch(() => {});
        },
      };
    },
    async destroy() {
      await Promise.all([...users.keys()].map((route) => route.destroy()));
    },
  };
}

function openRoute(proxy: URL | undefined): Route {
  const sockets = new Set<Socket>();
  const dispatcher = createDispatcher(sockets, proxy);
  return {
    dispatcher,
    async destroy() {
      const destroyed = dispatcher.destroy();
      const reason = new TransportError('interrupted', 'the request was cancelled');
      for (const socket of sockets) socket.destroy(reason);
      await destroyed;
    },
  };
}

/** The time of a whole attempt is bounded by the transport: undici's own timeouts are about idle time. */
function createDispatcher(sockets: Set<Socket>, proxy: URL | undefined): Dispatcher {
  const options = { maxResponseSize: maxBodyBytes, headersTimeout: 0, bodyTimeout: 0, allowH2: false };
  const connect = createConnector(sockets, proxy);
  if (proxy === undefined) return new Agent({ ...options, connect });
  return new ProxyAgent({
    ...options,
    uri: proxy.href,
    requestTls: connectOptions,
    clientFactory: (origin) =>
      openTunnels(new Pool(origin, { connect, headersTimeout: connectTimeoutMs }), proxy),
    ...composeCredentials(proxy),
  });
}

/**
 * The pool through which undici asks a proxy for tunnels, with errors that say that nothing was sent. By itself undici
 * would reconnect endlessly, without a pause, to a proxy that closes the connection instead of answering, and its error
 * for a proxy that refuses has the status only in the message.
 */
function openTunnels(pool: Pool, proxy: URL): Pool {
  const connect: (options: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData> =
    pool.connect.bind(pool);
  return Object.assign(pool, {
    async connect(options: Dispatcher.ConnectOptions) {
      const tunnel = await connect(options).catch((error: unknown) => {
        throw explainNoConnection(error, proxy.host, proxy);
      });
      if (tunnel.statusCode === 200) return tunnel;
      tunnel.socket.on('error', () => {}).destroy();
      throw explainProxyRefusal(tunnel.statusCode, proxy);
    },
  });
}

/** undici sends credentials from the URL only if it has both; a user name alone is common for tokens. */
function composeCredentials({ username, password }: URL): { readonly token?: string } {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { token: `Basic ${Buffer.from(pair).toString('base64')}` };
}
