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

/** GitHub's own words for refusals that depend on the token, the organization, the repository or the moment. */
export const refusals = {
  archived: refuse(403, { message: 'Repository was archived so is read-only.' }),
  blocked: refuse(403, { message: 'Sorry. Your account was suspended' }),
  'classic-token-forbidden': refuse(403, {
    message:
      '`octo-org` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
  }),
  'ip-allow-list': refuse(403, {
    message:
      'Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
  }),
  'personal-token': refuse(403, { message: 'Resource not accessible by personal access token' }),
  saml: refuse(
    403,
    {
      message:
        'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    },
    { 'x-github-sso': 'required; url=https://github.com/orgs/octo-org/sso?authorization_request=A1' },
  ),
  'too-quickly': refuse(422, {
    message: 'Validation Failed',
    errors: [{ resource: 'IssueComment', code: 'custom', message: 'was submitted too quickly' }],
  }),
  'unresolved-node': refuse(422, {
    message: 'Validation Failed',
    errors: ["Could not resolve to a node with the global id of 'PR_kwDOMG5dzs5xYz01'."],
  }),
} as const satisfies Readonly<Record<string, GitHubFault>>;

function refuse(
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): GitHubFault {
  const documentation_url = 'https://docs.github.com/rest/issues/comments#create-an-issue-comment';
  return { kind: 'status', status, headers, body: { ...body, documentation_url, status: String(status) } };
}
