import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { Account } from './accounts.ts';
import type { Answer } from './answers.ts';
import { parseJson } from './comment-body.ts';

/** One request as it came in and what it was answered. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, the text itself when it is not JSON, undefined when nothing was sent. */
  readonly body: unknown;
  /** 0 where a fault let nothing be answered. */
  readonly status: number;
  readonly responseBody: unknown;
}

/** A request whose sender is not yet known. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const requestsAnHour = { Bot: 1_000, User: 5_000 } as const;

/** Reads a request to its end. */
export async function receiveRequest(request: IncomingMessage): Promise<ReceivedRequest> {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    headers: Object.fromEntries(headers),
    text: await readText(request),
  };
}

/** Writes an answer with the headers GitHub sends with each; `used` counts the requests so far. */
export function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  account: Account | undefined,
  used: number,
): void {
  const limit = requestsAnHour[account?.type ?? 'Bot'];
  const body = answer.body === undefined ? undefined : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    ...(body === undefined
      ? {}
      : {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        }),
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': randomUUID().toUpperCase(),
    'x-ratelimit-limit': limit,
    'x-ratelimit-remaining': Math.max(0, limit - used),
    'x-ratelimit-used': used,
    'x-ratelimit-resource': 'core',
    'x-ratelimit-reset': Math.ceil(Date.now() / 1000) + 3_600,
    ...answer.headers,
  });
  response.end(body);
}

/** The record of one exchange; `answer` is undefined where none was given. */
export function recordExchange(
  { method, url, headers, text }: ReceivedRequest,
  answer: Answer | undefined,
): RecordedRequest {
  return {
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers,
    body: text === '' ? undefined : (parseJson(text) ?? text),
    status: answer?.status ?? 0,
    responseBody: answer?.body,
  };
}
