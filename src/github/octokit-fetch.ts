import type { HttpResponse, Transport } from '../http/transport.ts';
import { describeReason } from '../runtime/errors.ts';

/** What Octokit passes to `fetch` for the calls that are used here. */
export interface FetchOptions {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** What Octokit reads of an answer whose content is JSON or text. */
export interface FetchResponse {
  readonly status: number;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  text(): Promise<string>;
}

/** Throws `TransportError` when no whole answer came, and `RedirectError`. */
export type Fetch = (url: string, options: FetchOptions) => Promise<FetchResponse>;

/** A redirect that is not followed: nothing was done. The message goes on after "Could not update comment 5:". */
export class RedirectError extends Error {
  override readonly name = 'RedirectError';
}

/** Redirects in a row that are followed. */
const maxRedirects = 3;

/** GitHub redirects requests for a renamed repository; these statuses ask for the same request again. */
const repeatable: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/**
 * A `fetch` for Octokit over our own transport: caps, proxies and verified certificates as for every other request that
 * carries a secret. Redirects are followed as GitHub documents them, and only to where the token belongs
 * (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects).
 *
 * @param readTimeoutMs time for one call with its redirects, in milliseconds
 */
export function createFetch(send: Transport, readTimeoutMs: () => number): Fetch {
  return async (url, { method, headers, body, signal }) => {
    const startedAt = performance.now();
    const timeoutMs = readTimeoutMs();
    const request = { method, signal, headers: { ...headers, 'accept-encoding': 'gzip' } };
    let target = url;
    for (let left = maxRedirects; ; left -= 1) {
      const remainingMs = Math.max(1, Math.round(timeoutMs - (performance.now() - startedAt)));
      const hop = { ...request, url: target, timeoutMs: remainingMs };
      const answer = await send(body === undefined ? hop : { ...hop, body });
      if (answer.status < 300 || answer.status > 399 || answer.status === 304) return adapt(answer, target);
      if (left === 0)
        throw new RedirectError(`GitHub redirected the request more than ${maxRedirects} times`);
      target = findNextTarget(answer, target);
    }
  };
}

/** The next URL, on the same server. */
function findNextTarget({ status, headers }: HttpResponse, current: string): string {
  const { location } = headers;
  if (location === undefined || !repeatable.has(status))
    throw new RedirectError(`GitHub answered ${status}, a redirect that cannot be followed`);
  let next: URL;
  try {
    next = new URL(location, current);
  } catch (error) {
    throw new RedirectError(`GitHub redirected the request to an invalid URL (${describeReason(error)})`);
  }
  if (next.origin !== new URL(current).origin)
    throw new RedirectError(
      `GitHub redirected the request to ${next.origin}, and the token must not be sent there`,
    );
  return next.href;
}

/** Octokit reads other types as bytes and throws at some; a proxy's error page has to stay an error status. */
function adapt({ status, headers, body }: HttpResponse, url: string): FetchResponse {
  const type = /\bjson\b/i.test(headers['content-type'] ?? '') ? 'application/json' : 'text/plain';
  return {
    status,
    url,
    headers: new Map(Object.entries({ ...headers, 'content-type': type })),
    text: async () => body,
  };
}
