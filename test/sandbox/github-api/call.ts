import type { GitHubApi } from '../../../sandbox/github-api/index.ts';

/** What a test changes about a request; everything else is a valid call with the default token. */
export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly token?: string | null;
  readonly scheme?: string;
  readonly json?: unknown;
  readonly text?: string;
}

/** Sends one request to the stand-in and reads the whole answer. @typeParam Body what the caller expects */
export async function call<Body = unknown>(
  github: GitHubApi,
  { method = 'GET', path, token = github.token, scheme = 'token', json, text }: Call,
) {
  const body = text ?? (json === undefined ? undefined : JSON.stringify(json));
  const response = await fetch(new URL(path, github.url), {
    method,
    headers: token === null ? {} : { authorization: `${scheme} ${token}` },
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}
