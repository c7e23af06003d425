import { createServer, type Socket } from 'node:net';
import { askUpstream } from './ask-upstream.ts';
import { commitFault, passOn } from './commit-fault.ts';
import { createExchange, type Ending } from './exchange.ts';
import type { EarlyFault, Fault } from './fault.ts';
import { type FaultyRequest, type RequestHead, renderAnswer, renderErrorEnvelope } from './http-message.ts';
import { createRequestReader, type RequestReader } from './request-reader.ts';
import { closeListener, createSocketPool, listenWithPool, writeBytes } from './sockets.ts';

/** One request and what it met. The body of one that met an early fault is ''. */
export interface FaultyExchange extends FaultyRequest {
  readonly fault: Fault['kind'] | EarlyFault['kind'] | 'passed';
}

/** Which requests meet which fault. An index counts from 0 in the order of arrival. */
export interface FaultServerOptions {
  /** Base URL of the service that gives the true answers, without a slash at its end. @default every answer is a 404 */
  readonly upstream?: string;
  /** Called when a request has been read to its end; undefined lets it pass. */
  readonly choose?: (request: FaultyRequest, index: number) => Fault | undefined;
  /** Called when the head of a request has been read, with the same index; undefined lets it go on to `choose`. */
  readonly chooseOnHead?: (head: RequestHead, index: number) => EarlyFault | undefined;
  /** Called when a connection has been accepted, with the index of the connection. */
  readonly chooseOnConnect?: (connectionIndex: number) => EarlyFault | undefined;
}

/**
 * A running fault server. Its disposal ends every connection and throws when the server itself has failed: a function
 * in its options threw, or the upstream did not answer. The client has seen a 500 then.
 */
export interface FaultServer extends AsyncDisposable {
  /** Base URL without a slash at its end. */
  readonly url: string;
  /** Every request so far, noted before anything is done to it. */
  readonly requests: readonly FaultyExchange[];
  /** Connections accepted so far. */
  readonly connectionCount: number;
}

/** Starts an HTTP/1.1 server on a free port of 127.0.0.1 that misbehaves on demand. For tests only. */
export async function startFaultServer(options: FaultServerOptions): Promise<FaultServer> {
  const state = createState(options);
  const pool = createSocketPool();
  const served = new Set<Promise<void>>();
  let connectionCount = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    const serving = serveConnection(socket, connectionCount, state)
      // The client has gone, or left a request unfinished.
      .catch(() => void socket.destroy())
      .finally(() => served.delete(serving));
    served.add(serving);
    connectionCount += 1;
  });
  const port = await listenWithPool(server, pool);
  return {
    url: `http://127.0.0.1:${port}`,
    requests: state.requests,
    get connectionCount() {
      return connectionCount;
    },
    async [Symbol.asyncDispose]() {
      await closeListener(server, pool);
      state.stop.abort();
      await Promise.all(served);
      if (state.failures.length > 0) throw state.failures[0];
    },
  };
}

interface ServerState {
  readonly options: FaultServerOptions;
  readonly requests: FaultyExchange[];
  readonly failures: Error[];
  readonly countRequest: () => number;
  readonly stop: AbortController;
}

function createState(options: FaultServerOptions): ServerState {
  let count = 0;
  const countRequest = () => count++;
  return { options, requests: [], failures: [], countRequest, stop: new AbortController() };
}

async function serveConnection(socket: Socket, index: number, state: ServerState): Promise<void> {
  const { chooseOnConnect } = state.options;
  const reader = createRequestReader(socket);
  let ending = await answerFailure(`connection ${index}`, socket, state, async () => {
    const fault = chooseOnConnect?.(index);
    return fault === undefined ? 'keep' : commitEarlyFault(fault, socket);
  });
  while (ending === 'keep') ending = await serveRequest(socket, reader, state);
  await endConnection[ending](socket, reader);
}

async function serveRequest(socket: Socket, reader: RequestReader, state: ServerState): Promise<Ending> {
  const { options, requests, countRequest, stop } = state;
  const head = await reader.readHead();
  if (head === undefined) return 'end';
  const index = countRequest();
  const subject = `${head.method} ${head.path}`;
  const early = await answerFailure(subject, socket, state, async () => {
    const fault = options.chooseOnHead?.(head, index);
    if (fault === undefined) return 'keep';
    requests.push({ ...head, body: '', fault: fault.kind });
    return commitEarlyFault(fault, socket);
  });
  if (early !== 'keep') return early;
  const request = await reader.readBody(head);
  const ending = await answerFailure(subject, socket, state, async () => {
    const fault = options.choose?.(request, index);
    requests.push({ ...request, fault: fault?.kind ?? 'passed' });
    const ask = () => askUpstream(options.upstream, request, stop.signal);
    const exchange = createExchange(socket, request, ask);
    return fault === undefined ? passOn(exchange) : commitFault(fault, exchange);
  });
  return ending === 'keep' && head.headers.connection === 'close' ? 'end' : ending;
}

/** What goes wrong in the server itself must not pass for a fault that was asked for. */
async function answerFailure(
  subject: string,
  socket: Socket,
  { failures }: ServerState,
  answer: () => Promise<Ending>,
): Promise<Ending> {
  try {
    return await answer();
  } catch (error) {
    if (socket.destroyed) throw error;
    const message = `The fault server failed on ${subject}: ${String(error)}`;
    failures.push(new Error(message, { cause: error }));
    const headers = { 'content-type': 'application/json' };
    const body = Buffer.from(renderErrorEnvelope(500, message));
    await writeBytes(socket, renderAnswer({ status: 500, headers, body }, 'GET'));
    return 'end';
  }
}

async function commitEarlyFault(fault: EarlyFault, socket: Socket): Promise<Ending> {
  if (fault.kind === 'early-response') {
    await writeBytes(socket, fault.bytes);
    return 'end';
  }
  return fault.kind === 'deaf' ? 'deaf' : 'reset';
}

const endConnection: Record<
  Exclude<Ending, 'keep'>,
  (socket: Socket, reader: RequestReader) => Promise<void>
> = {
  async end(socket, reader) {
    socket.end();
    // Closing before the client is done would reset the connection, and what was sent could be lost.
    await reader.drain();
    socket.destroy();
  },
  async reset(socket) {
    socket.resetAndDestroy();
  },
  async silence(socket, reader) {
    await reader.drain();
    socket.destroy();
  },
  async deaf() {},
};
