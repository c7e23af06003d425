import type { HttpRequest, HttpResponse } from '../http/transport.ts';
import { cutText, flattenText } from '../runtime/format.ts';

/** A request and the answer that it got in the end. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
}

/** Headers in which servers and what stands before them name a request, the API's own first. Support asks for it. */
const requestIdHeaders = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-amzn-requestid',
  'x-amz-request-id',
  'x-amz-cf-id',
  'x-amzn-trace-id',
  'x-cloud-trace-context',
  'cf-ray',
];

/** Longest part of an id that is repeated, in code points. */
const maxRequestId = 100;

/** The id under which the other side knows the request; undefined where it names none. */
function findRequestId(headers: HttpResponse['headers']): string | undefined {
  const ids = requestIdHeaders.map((name) => cutText(flattenText(headers[name] ?? ''), maxRequestId));
  return ids.find((id) => id !== '');
}

/** Which request it was, as the last sentence of an error: method, URL, and where there was an answer its id. */
export function describeRequest(
  { method, url }: Pick<HttpRequest, 'method' | 'url'>,
  response?: Pick<HttpResponse, 'headers'>,
): string {
  const id = response && findRequestId(response.headers);
  return `Request: ${method} ${url}${id === undefined ? '' : `, request id ${id}`}.`;
}

/** An answer's content type, in words. */
export function describeContentType({ headers }: Pick<HttpResponse, 'headers'>): string {
  return cutText(flattenText(headers['content-type'] ?? ''), 100) || 'no content type';
}

/** The start of a body that is not what the API writes, made harmless. */
export function describeBodyStart({ body }: Pick<HttpResponse, 'body'>): string {
  return cutText(flattenText(body.slice(0, 1000)), 200) || 'nothing';
}

/**
 * Whether an answer is a page for people, such as those of a firewall, a proxy or a CDN. The API writes JSON, also for
 * errors; servers exist that write it under the content type of a page.
 */
export function isWebPage({ status, headers, body }: HttpResponse): boolean {
  const start = body.slice(0, 1000).trimStart();
  if (start.startsWith('<')) return true;
  const isDeclared = /\bx?html\b/i.test(headers['content-type'] ?? '');
  return isDeclared && (start === '' ? status >= 300 : !/^[[{]/.test(start));
}
