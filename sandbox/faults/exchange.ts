import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, FaultyRequest } from './http-message.ts';
import { writeBytes } from './sockets.ts';

/** A request, where its answer goes, and where a true one comes from. */
export interface Exchange {
  readonly request: FaultyRequest;
  /** Resolves when the bytes have gone to the system; rejects when the client has gone. */
  readonly write: (bytes: string | Uint8Array) => Promise<void>;
  /** Lets the upstream handle the request. Asked once at the most. */
  readonly askUpstream: () => Promise<Answer>;
  /** Rejects when the client goes in the meantime. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Waits until the promise has settled. Rejects when the client goes in the meantime. */
  readonly waitFor: (promise: Promise<unknown>) => Promise<void>;
}

/**
 * What becomes of a connection: it takes the next request, ends with FIN, ends with RST, stays open without a word
 * until the client ends it, or is not even read any more.
 */
export type Ending = 'keep' | 'end' | 'reset' | 'silence' | 'deaf';

/** The exchange on a socket. */
export function createExchange(
  socket: Socket,
  request: FaultyRequest,
  askUpstream: () => Promise<Answer>,
): Exchange {
  const signal = abortOnClose(socket);
  return {
    request,
    askUpstream,
    write: (bytes) => writeBytes(socket, bytes),
    pause: (milliseconds) => sleep(milliseconds, undefined, { signal, ref: false }),
    async waitFor(promise) {
      signal.throwIfAborted();
      await Promise.race([Promise.allSettled([promise]), once(signal, 'abort')]);
      signal.throwIfAborted();
    },
  };
}

/** One for all exchanges on a socket: a client that polls for an hour has many. */
const closeSignals = new WeakMap<Socket, AbortSignal>();

function abortOnClose(socket: Socket): AbortSignal {
  const known = closeSignals.get(socket);
  if (known !== undefined) return known;
  const controller = new AbortController();
  closeSignals.set(socket, controller.signal);
  if (socket.destroyed) controller.abort();
  socket.once('close', () => controller.abort());
  return controller.signal;
}
