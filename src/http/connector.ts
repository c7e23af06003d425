import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { classifyError, TransportError } from './transport-error.ts';

type Connector = ReturnType<typeof buildConnector>;

/** Time for a connection to stand, in milliseconds: to the server, to a proxy, and for the proxy to reach the server. */
export const connectTimeoutMs = 10_000;

/**
 * Certificates are verified also where the environment says NODE_TLS_REJECT_UNAUTHORIZED=0: key and token go to nobody
 * unknown.
 */
export const connectOptions = { timeout: connectTimeoutMs, rejectUnauthorized: true };

/**
 * Connects as undici does. Errors are `TransportError`s.
 *
 * @param sockets holds each socket from its first moment until it is closed: undici itself forgets those that connect
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

/** Whatever went wrong before there was a connection: nothing was sent. */
export function explainNoConnection(error: unknown, host: string, proxy: URL | undefined): TransportError {
  const classified = error instanceof TransportError ? error : classifyError(error, host, proxy);
  return classified.fault === 'interrupted'
    ? new TransportError('unreachable', classified.message, { cause: error })
    : classified;
}
