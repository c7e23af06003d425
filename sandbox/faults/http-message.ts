import { STATUS_CODES } from 'node:http';

/** Header values by name; several values make several header lines. */
export type HeaderValues = Readonly<Record<string, string | readonly string[]>>;

/** How the end of an HTTP body is marked: RFC 9112, section 6.3. */
export type Framing = 'content-length' | 'chunked' | 'close-delimited';

/** The head of a request. */
export interface RequestHead {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** Names in lower case; of repeated ones the last. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A request that has been read to its end. */
export interface FaultyRequest extends RequestHead {
  /** '' for none. */
  readonly body: string;
}

/** A whole answer without its framing: neither content-length nor transfer-encoding. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: HeaderValues;
  readonly body: Buffer;
}

const hopByHop = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/**
 * Reads the head of an HTTP/1.1 request, without the empty line at its end.
 *
 * @throws for a request line that is none
 */
export function parseRequestHead(text: string): RequestHead {
  const [requestLine = '', ...lines] = text.split('\r\n');
  const [method, path, version] = requestLine.split(' ');
  if (method === undefined || path === undefined || !version?.startsWith('HTTP/1.')) {
    throw new Error(`The client sent no HTTP/1.1 request line but ${JSON.stringify(requestLine)}.`);
  }
  const entries = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { method, path, headers: Object.fromEntries(entries) };
}

/** Headers that belong to the message, not to the connection it came on. */
export function dropHopByHop<Value>(headers: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}

/** Status line and headers of an answer up to and with the empty line. */
export function renderHead(status: number, headers: HeaderValues): string {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}\r\n`),
  );
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}\r\n${lines.join('')}\r\n`;
}

/** The head of an answer; with `content-length` the length is the body's, plus `lengthError`. */
export function renderFramedHead(answer: Answer, framing: Framing, lengthError = 0): string {
  const { status, headers, body } = answer;
  const framingHeaders: Record<Framing, HeaderValues> = {
    'content-length': { 'content-length': String(body.length + lengthError) },
    chunked: { 'transfer-encoding': 'chunked' },
    'close-delimited': { connection: 'close' },
  };
  return renderHead(status, { ...headers, ...(mayHaveBody(status) ? framingHeaders[framing] : {}) });
}

/** The whole answer to a request with this method. */
export function renderAnswer(answer: Answer, method: string): Buffer {
  const isBare = method === 'HEAD' || !mayHaveBody(answer.status);
  const body = isBare ? Buffer.alloc(0) : answer.body;
  return Buffer.concat([Buffer.from(renderFramedHead(answer, 'content-length')), body]);
}

/** One chunk of a chunked body. */
export function renderChunk(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}

/** What ends a chunked body. */
export const lastChunk = '0\r\n\r\n';

/** The JSON that the API sends with an error. */
export function renderErrorEnvelope(status: number, message: string): string {
  const error = { message, type: 'SandboxFault', details: null };
  return JSON.stringify({ success: false, status, error });
}

function mayHaveBody(status: number): boolean {
  return status >= 200 && status !== 204 && status !== 304;
}
