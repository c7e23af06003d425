import { startBenchmarkService } from '../../sandbox/benchmark-service/index.ts';
import { type CommentPayload, startGitHubApi } from '../../sandbox/github-api/index.ts';
import { UsageError } from '../command/usage-error.ts';

/** Everything that the action talks to. Plain data, so that services another process started are the same. */
export interface Services {
  readonly mixpeek: { readonly url: string; readonly apiKey: string };
  readonly github: GitHubConnection;
}

/** How to reach a stand-in for GitHub. */
export interface GitHubConnection {
  readonly url: string;
  /** `owner/name` */
  readonly repository: string;
  /** Speaks for the action. */
  readonly token: string;
}

/** The key that every sandbox accepts. */
export const sandboxKey = 'sk_sandbox';

const demoRepository = 'octo-org/search';
const demoToken = 'ghs_tokenOfTheDemo';
/** Like `GITHUB_TOKEN` on a runner, with the one permission that the action needs. */
const account = {
  login: 'github-actions[bot]',
  type: 'Bot',
  permissions: { issues: 'none', pull_requests: 'write' },
} as const;
const maxComments = 100;

/** Starts the benchmark API on a free port; `stack` stops it. */
export async function startMixpeek(stack: AsyncDisposableStack): Promise<Services['mixpeek']> {
  const { url } = stack.use(await startBenchmarkService({ apiKey: sandboxKey }));
  return { url, apiKey: sandboxKey };
}

/** Starts a stand-in for GitHub that has these pull requests, on a free port; `stack` stops it. */
export async function startGitHub(
  stack: AsyncDisposableStack,
  pullRequests: readonly number[],
): Promise<GitHubConnection> {
  const options = { repository: demoRepository, pullRequests, tokens: { [demoToken]: account } };
  return connectGitHub(stack.use(await startGitHubApi(options)).url);
}

/** The stand-in at that URL, which `startGitHub` started, here or in another process. */
export function connectGitHub(url: string): GitHubConnection {
  return { url, repository: demoRepository, token: demoToken };
}

/**
 * Makes sure that a service answers at all, before an action retries for minutes.
 *
 * @throws UsageError if none does
 */
export async function assertReachable(url: string): Promise<void> {
  try {
    await fetch(url, { method: 'HEAD' });
  } catch {
    throw new UsageError(
      `Nothing is listening at ${url}. Check that the demo that printed this address is still running: npm run demo -- --keep`,
    );
  }
}

/** The comments of a pull request, oldest first; none where the pull request does not exist. */
export async function listComments(
  { url, repository, token }: GitHubConnection,
  pullRequest: number,
): Promise<readonly CommentPayload[]> {
  const path = `/repos/${repository}/issues/${pullRequest}/comments?per_page=${maxComments}`;
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'retriever-benchmark-gate demo' };
  const response = await fetch(`${url}${path}`, { headers });
  return response.ok ? ((await response.json()) as CommentPayload[]) : [];
}
