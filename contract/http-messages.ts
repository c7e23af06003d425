import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { PrismRequest, PrismResponse } from '@stoplight/prism-http';

/** Headers that do not hold for a body that was parsed and written again. */
const headersOfTheWire: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]);

/** Reads a request to its end, in the form that Prism takes. */
export async function readRequest(
  incoming: IncomingMessage,
  url: PrismRequest['url'],
): Promise<PrismRequest> {
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: (incoming.method ?? 'GET').toLowerCase(),
    url,
    headers: Object.fromEntries(headers),
    body: parseBody(await readText(incoming)),
  };
}

/** Sends a request to a URL as it is, past Prism. */
export async function forwardRequest(
  { method, headers, body }: Omit<PrismRequest, 'url'>,
  url: URL,
): Promise<PrismResponse> {
  const response = await fetch(url, {
    method: method.toUpperCase(),
    headers: keepHeadersOfContent(headers),
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  });
  const { status: statusCode } = response;
  return {
    statusCode,
    headers: Object.fromEntries(response.headers),
    body: parseBody(await response.text()),
  };
}

/** Writes a response and ends it. */
export function writeResponse(outgoing: ServerResponse, { statusCode, headers, body }: PrismResponse): void {
  const isJson = /\bjson\b/.test(headers['content-type'] ?? '');
  outgoing.writeHead(statusCode, keepHeadersOfContent(headers));
  outgoing.end(isJson ? JSON.stringify(body) : String(body ?? ''));
}

function keepHeadersOfContent(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !headersOfTheWire.has(name)));
}

/** Parsed if it is JSON, the text itself if not, null if there is none. */
function parseBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
