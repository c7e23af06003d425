import { Octokit } from '@octokit/core';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';
import { dropSlashes, isSafeForSecrets } from '../http/base-url.ts';
import type { Transport } from '../http/transport.ts';
import { cutText, flattenText } from '../runtime/format.ts';
import { hideUserinfoOfUrl } from '../runtime/redact.ts';
import { type CallEffects, createCaller } from './call.ts';
import { GitHubError } from './github-error.ts';
import { createFetch } from './octokit-fetch.ts';

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

export interface ConnectionEffects extends CallEffects {
  readonly send: Transport;
}

/** Where to connect to, and how long to wait. */
export interface ConnectionOptions {
  /** The runner's GITHUB_API_URL; empty or undefined for GitHub's own. */
  readonly apiUrl?: string | undefined;
  /** Time for one call, in milliseconds. @default 20,000 */
  readonly callTimeoutMs?: number;
}

const publicApiUrl = 'https://api.github.com';

/** Largest page that GitHub gives out. */
export const pageSize = 100;

/** Time for one call, in milliseconds; Octokit sets none. */
const defaultCallTimeoutMs = 20_000;

/** Like `@actions/github`, which reads the event file while it is loaded, and throws if it is not JSON. */
const ActionOctokit = Octokit.plugin(restEndpointMethods);

/** Connects to GitHub as the holder of `token`. @throws GitHubError where the token would be sent in clear */
export function connect(
  token: string,
  effects: ConnectionEffects,
  { apiUrl, callTimeoutMs = defaultCallTimeoutMs }: ConnectionOptions,
) {
  const baseUrl = dropSlashes(apiUrl ?? '') || publicApiUrl;
  // Octokit writes its warnings straight to the error output, where a runner looks for commands.
  const ignore = (): void => {};
  const log = { debug: ignore, info: ignore, warn: effects.log.info, error: effects.log.info };
  requireSafeUrl(baseUrl);
  const caller = createCaller(token, effects);
  const request = { fetch: createFetch(effects.send, () => Math.min(callTimeoutMs, caller.leftMs())) };
  const octokit = new ActionOctokit({ auth: token, baseUrl, log, request });
  return { octokit, caller };
}

/** The runner says where its GitHub is, and so may a step before this one: the token must not be sent in clear all the same. */
function requireSafeUrl(apiUrl: string): void {
  if (isSafeForSecrets(apiUrl)) return;
  const url = cutText(flattenText(hideUserinfoOfUrl(apiUrl)), 100);
  throw new GitHubError(
    'refused',
    `GITHUB_API_URL is "${url}", and the token is only sent to an https URL without a user name, or to http on localhost. Give the server a certificate, or set comment: never.`,
  );
}
