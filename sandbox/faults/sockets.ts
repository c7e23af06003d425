import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { listenOnLoopback } from '../loopback.ts';

/** Sockets that are still open. */
export interface SocketPool {
  /** An error of a socket in the pool ends that socket and nothing else. */
  add(socket: Socket): void;
  destroyAll(): void;
}

/** An empty pool; a socket leaves it when it closes. */
export function createSocketPool(): SocketPool {
  const sockets = new Set<Socket>();
  return {
    add(socket) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => sockets.delete(socket));
    },
    destroyAll() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Listens on a free port of 127.0.0.1, puts every connection into the pool, and gives back the port. */
export async function listenWithPool(server: Server, pool: SocketPool): Promise<number> {
  server.on('connection', (socket: Socket) => pool.add(socket));
  return await listenOnLoopback(server);
}

/** Frees the port and destroys every socket of the pool. */
export async function closeListener(server: Server, pool: SocketPool): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  pool.destroyAll();
  await closed;
}

/** Resolves when the bytes have gone to the system, so that one who waits holds no more than these in memory. */
export function writeBytes(socket: Socket, bytes: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * Passes bytes both ways. An end on one side is an end on the other, after what was under way; a break on one side
 * breaks the other by `breakOff`.
 */
export function joinSockets(left: JoinedSocket, right: JoinedSocket): void {
  passOn(left.socket, right);
  passOn(right.socket, left);
}

/** One side of a joint. */
export interface JoinedSocket {
  readonly socket: Socket;
  readonly breakOff: () => void;
}

function passOn(from: Socket, to: JoinedSocket): void {
  from.pipe(to.socket);
  from.once('close', (hadError) => {
    if (hadError) to.breakOff();
  });
}
