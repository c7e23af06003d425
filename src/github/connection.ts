import { Octokit } from '@octokit/core';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';
import type { RepeatEffects } from '../http/retry/repeat-attempts.ts';
import type { Transport } from '../http/transport.ts';
import { createCaller } from './call.ts';
import { createFetch } from './octokit-fetch.ts';

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

export interface ConnectionEffects extends RepeatEffects {
  readonly send: Transport;
}

/** What tests change about a connection. */
export interface ConnectionOptions {
  /** @default GITHUB_API_URL, else GitHub's own */
  readonly apiUrl?: string;
  /** Time for one call, in milliseconds. @default 20,000 */
  readonly callTimeoutMs?: number;
}

/** Largest page that GitHub gives out. */
export const pageSize = 100;

/** What to do about an invalid token. */
export const unknownToken = 'Check the input github-token.';

/** Time for one call, in milliseconds; Octokit sets none. */
const defaultCallTimeoutMs = 20_000;

/** Like `@actions/github`, which reads the event file while it is loaded, and throws if it is not JSON. */
const ActionOctokit = Octokit.plugin(restEndpointMethods);

/** Connects to GitHub as the holder of `token`. */
export function connect(
  token: string,
  effects: ConnectionEffects,
  {
    apiUrl = process.env.GITHUB_API_URL || 'https://api.github.com',
    callTimeoutMs = defaultCallTimeoutMs,
  }: ConnectionOptions,
) {
  // Octokit writes its warnings straight to the error output, where a runner looks for commands.
  const ignore = (): void => {};
  const log = { debug: ignore, info: ignore, warn: effects.log.info, error: effects.log.info };
  const request = { fetch: createFetch(effects.send, callTimeoutMs) };
  const octokit = new ActionOctokit({ auth: token, baseUrl: apiUrl, log, request });
  const caller = createCaller(token, effects);
  return { octokit, caller };
}
