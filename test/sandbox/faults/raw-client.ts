import { connect, type Socket } from 'node:net';

/** What to send; a GET of `/` that asks the server to close by default. */
export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  /** Further header lines. */
  readonly headers?: readonly string[];
  /**
   * What the answer looks like when it has come as far as it will: then the exchange is over after 40 ms in which the
   * connection does not end. Absent: the server is asked to close.
   */
  readonly lastSeen?: RegExp;
  /** Instead of all that: these bytes. */
  readonly bytes?: string;
}

/** Everything that came back, as latin1, and how it ended. */
export interface RawAnswer {
  readonly text: string;
  readonly ending: 'fin' | 'reset' | 'still open';
}

const silenceMs = 40;

/** A connection to the server at this base URL. */
export function connectRaw(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect({ host: hostname, port: Number(port), allowHalfOpen: true, noDelay: true });
}

/** Sends one request over a connection of its own and reads to the end, seeing what an HTTP client would hide. */
export async function sendRaw(url: string, request: RawRequest = {}): Promise<RawAnswer> {
  const socket = connectRaw(url);
  const { promise, resolve } = Promise.withResolvers<RawAnswer['ending']>();
  let text = '';
  let silence: NodeJS.Timeout | undefined;
  const startWaiting = (): void => {
    clearTimeout(silence);
    if (request.lastSeen?.test(text)) silence = setTimeout(() => resolve('still open'), silenceMs);
  };
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    text += chunk;
    startWaiting();
  });
  socket.once('end', () => resolve('fin'));
  socket.once('error', () => resolve('reset'));
  // The write is done when it has left this process: a client that goes before has sent nothing.
  socket.write(request.bytes ?? renderRequest(request), startWaiting);
  try {
    return { ending: await promise, text };
  } finally {
    clearTimeout(silence);
    socket.destroy();
  }
}

/** Status, header lines and body of an answer. */
export function splitAnswer(text: string): { status: number; headers: readonly string[]; body: string } {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...headers] = head.split('\r\n');
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}

function renderRequest({ method = 'GET', path = '/', body, headers = [], lastSeen }: RawRequest): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: sandbox',
    ...(lastSeen ? [] : ['Connection: close']),
    ...(body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
    ...headers,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
