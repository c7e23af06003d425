import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../api-error.ts';
import type { Reply } from './route.ts';

/** One request and its answer, as they went over the wire. */
export type Exchange = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed if it was JSON, the text if not, null if there was none. */
  readonly body: unknown;
  readonly status: number;
  /** Names in lower case. */
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** Parsed JSON; null if there was no body. */
  readonly responseBody: unknown;
};

/** The request's part of an exchange. */
export type ReceivedRequest = Pick<Exchange, 'method' | 'path' | 'query' | 'headers'>;

const maximumBodyBytes = 1_000_000;

/** Method, path, query and headers; of repeated ones the last. */
export function readRequestHead(message: IncomingMessage): ReceivedRequest {
  const [path = '', ...search] = (message.url ?? '/').split('?');
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: message.method ?? 'GET',
    path,
    query: Object.fromEntries(new URLSearchParams(search.join('?'))),
    headers: Object.fromEntries(headers),
  };
}

/**
 * The whole body as text, '' for none.
 *
 * @throws ApiError 413 above 1 MB
 */
export async function readRequestBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    // What is too much is read to its end but not kept: hanging up early would hide the answer from the client.
    if (size <= maximumBodyBytes) {
      chunks.push(chunk);
    }
  }
  if (size > maximumBodyBytes) {
    throw new ApiError(413, 'PayloadTooLargeError', `The body is over ${maximumBodyBytes} bytes.`);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Writes the reply and returns the exchange for the record. */
export function writeReply(
  response: ServerResponse,
  request: ReceivedRequest & { readonly body: string },
  reply: Reply,
): Exchange {
  const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
  const responseHeaders = {
    ...(text === '' ? {} : { 'content-type': 'application/json' }),
    ...reply.headers,
  };
  response.writeHead(reply.status, responseHeaders).end(text);
  return {
    ...request,
    body: parseIfJson(request.body),
    status: reply.status,
    responseHeaders,
    responseBody: text === '' ? null : JSON.parse(text),
  };
}

function parseIfJson(text: string): unknown {
  if (text === '') {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
