import type { RepeatEffects } from '../http/retry/repeat-attempts.ts';
import type { Transport } from '../http/transport.ts';
import { createCaller } from './call.ts';
import { createFetch } from './octokit-fetch.ts';

/** A repository on GitHub. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** Effects of calls to GitHub. */
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

/** What to do about a token that GitHub does not know. */
export const unknownToken = 'Check the input github-token.';

/** Time for one call, in milliseconds; the toolkit sets none. */
const defaultCallTimeoutMs = 20_000;

/** Connects to GitHub as the holder of `token`. The toolkit is loaded only here: most of a run passes before it is needed. */
export async function connect(
  token: string,
  effects: ConnectionEffects,
  { apiUrl, callTimeoutMs = defaultCallTimeoutMs }: ConnectionOptions,
) {
  const { getOctokit } = await loadToolkit();
  // The toolkit writes its warnings straight to the error output, where a runner looks for commands.
  const ignore = (): void => {};
  const log = { debug: ignore, info: ignore, warn: effects.log.info, error: effects.log.info };
  const request = { fetch: createFetch(effects.send, callTimeoutMs) };
  const octokit = getOctokit(token, { log, request, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
  const caller = createCaller(token, effects);
  return { octokit, caller };
}

/** The toolkit reads the event file when it is loaded, and throws at one that is no JSON: it is loaded without it. */
async function loadToolkit() {
  const { GITHUB_EVENT_PATH: path } = process.env;
  try {
    delete process.env.GITHUB_EVENT_PATH;
    return await import('@actions/github');
  } finally {
    if (path !== undefined) process.env.GITHUB_EVENT_PATH = path;
  }
}
