import type { ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';

/**
 * What the stand-in does instead of answering properly: another status, a connection cut, or nothing at all. With
 * `afterHandling` the request has had its effect by then.
 */
export type GitHubFault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent as JSON. @default an error as GitHub writes it */
      readonly body?: unknown;
      readonly afterHandling?: boolean;
    }
  | { readonly kind: 'reset'; readonly afterHandling?: boolean }
  | { readonly kind: 'stall'; readonly afterHandling?: boolean };

/** A request, as far as choosing a fault for it depends on it. */
export interface FaultyRequest {
  readonly method: string;
  readonly path: string;
}

/** Chooses the fault that a request meets; `index` counts all requests from 0. */
export type ChooseFault = (request: FaultyRequest, index: number) => GitHubFault | undefined;

/** A secondary rate limit as GitHub documents it, with the wait that it asks for, if any. */
export function limitRate(retryAfterSeconds?: number): GitHubFault {
  return {
    kind: 'status',
    status: 403,
    ...(retryAfterSeconds === undefined ? {} : { headers: { 'retry-after': String(retryAfterSeconds) } }),
    body: {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
    },
  };
}

/** What a fault answers; undefined where it answers nothing. */
export function buildFaultyAnswer(fault: GitHubFault): Answer | undefined {
  if (fault.kind !== 'status') return undefined;
  const { status, headers = {}, body = { message: 'Server Error' } } = fault;
  return { status, body, headers };
}

/** Leaves a request without an answer. */
export function withholdAnswer({ kind }: GitHubFault, response: ServerResponse): void {
  if (kind === 'reset') response.socket?.resetAndDestroy();
}
