import { type BenchmarkService, startBenchmarkService } from '../sandbox/benchmark-service/index.ts';
import { type GitHubApi, startGitHubApi } from '../sandbox/github-api/index.ts';
import { SCENARIOS } from './scenarios.ts';

/** Everything the action talks to, on this machine. */
export interface Sandbox {
  readonly mixpeek: BenchmarkService;
  readonly github: GitHubApi;
}

/** Starts both services on free ports; `stack` stops them. */
export async function startSandbox(stack: AsyncDisposableStack): Promise<Sandbox> {
  const pullRequests = [...new Set(SCENARIOS.map((scenario) => scenario.pullRequest))];
  return {
    mixpeek: stack.use(await startBenchmarkService()),
    github: stack.use(await startGitHubApi({ pullRequests })),
  };
}
