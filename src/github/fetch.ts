import type { Transport } from '../http/transport.ts';

/** What the toolkit asks of a `fetch`, as far as our calls need it. */
export interface FetchOptions {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** What the toolkit reads of an answer. */
export interface FetchResponse {
  readonly status: number;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  text(): Promise<string>;
}

/** @throws `TransportError` when no whole answer came */
export type Fetch = (url: string, options: FetchOptions) => Promise<FetchResponse>;

/** Redirects in a row that are followed. */
const mostRedirects = 3;

/** GitHub moves requests about a repository that has a new name, and asks to repeat them as they are. */
const redirects = new Set([301, 302, 307, 308]);

/**
 * A `fetch` for the toolkit over our own transport: one deadline, caps, verified certificates, proxies, as for every other
 * request that carries a secret. Redirects are followed where GitHub documents them (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects),
 * and only to where the token belongs.
 *
 * @param timeoutMs time for one request, in milliseconds
 */
export function createFetch(send: Transport, timeoutMs: number): Fetch {
  return async (url, { method, headers, body, signal }) => {
    const compressed = { ...headers, 'accept-encoding': 'gzip' };
    let target = url;
    for (let left = mostRedirects; ; left -= 1) {
      const request = { method, url: target, headers: compressed, timeoutMs, signal };
      const answer = await send(body === undefined ? request : { ...request, body });
      const next = findNextTarget(answer, target);
      if (next === undefined || left === 0) {
        const { status, body: text } = answer;
        return {
          status,
          url: target,
          headers: new Map(Object.entries(answer.headers)),
          text: async () => text,
        };
      }
      target = next;
    }
  };
}

/** Where the same server wants the request to go; undefined where the answer is the last one, or would lead elsewhere. */
function findNextTarget(
  { status, headers }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  current: string,
): string | undefined {
  if (!redirects.has(status) || headers.location === undefined) return undefined;
  const next = URL.parse(headers.location, current);
  return next?.origin === new URL(current).origin ? next.href : undefined;
}
