import type { PullRequestContext } from '../../src/github/pull-request-context.ts';
import { readWorkflowRun, type WorkflowRun } from '../../src/github/workflow-run.ts';

/** What the runner of a pull request's job sets. */
export const runnerEnvironment: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: 'acme/search',
  GITHUB_WORKFLOW: 'Retrieval',
  GITHUB_JOB: 'gate',
  GITHUB_RUN_ID: '991',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SHA: 'ffffffffffffffffffffffffffffffffffffffff',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_SERVER_URL: 'https://github.example',
};

/** A workflow run on a pull request, with changes. */
export function buildRun(overrides: Partial<WorkflowRun> = {}): WorkflowRun {
  return { ...readWorkflowRun(runnerEnvironment), ...overrides };
}

/** The review of pull request 42, with changes. */
export function buildPullRequestContext(overrides: Partial<PullRequestContext> = {}): PullRequestContext {
  return {
    run: buildRun(),
    pullRequestNumber: 42,
    noPullRequest: undefined,
    commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
    ...overrides,
  };
}
