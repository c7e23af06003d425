import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { classifyTransportError, TransportError } from './transport-error.ts';

type Connector = ReturnType<typeof buildConnector>;

/** Time to connect to the server or a proxy, and for the proxy to reach the server, in milliseconds each. */
export const connectTimeoutMs = 10_000;

/**
 * Certificates are verified even with NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment: key and token must not go to
 * strangers.
 */
export const connectOptions = { timeout: connectTimeoutMs, rejectUnauthorized: true };

/**
 * Connects as undici does. Errors are `TransportError`s.
 *
 * @param sockets holds each socket from the start until it is closed: undici does not track those that are connecting
 * @param proxy the proxy in use
 */
export function createConnector(sockets: Set<Socket>, proxy: URL | undefined): Connector {
  // It returns the socket, though its types do not say so.
  const connect = buildConnector(connectOptions) as (...parameters: Parameters<Connector>) => Socket;
  return (target, callback) => {
    const socket = connect(target, (...result) => {
      const [error] = result;
      if (error === null) callback(...result);
      else callback(explainNoConnection(error, target.host ?? target.hostname, proxy), null);
    });
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
}

/** Explains an error before there was a connection: nothing was sent. */
export function explainNoConnection(error: unknown, host: string, proxy: URL | undefined): TransportError {
  const classified = error instanceof TransportError ? error : classifyTransportError(error, host, proxy);
  return classified.fault === 'interrupted'
    ? new TransportError('unreachable', classified.message, { cause: error })
    : classified;
}
