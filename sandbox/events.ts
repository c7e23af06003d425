import { buildUserPayload } from './github-api/accounts.ts';
import { baseSha, buildPullRequest, type PullRequestDetails } from './github-api/pull-requests.ts';
import { buildRepository } from './github-api/repositories.ts';

/** A workflow event with the payload of the webhook. */
export interface WorkflowEvent<Name extends string = string> {
  readonly name: Name;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Where an event happens. */
export interface EventOptions {
  /** `owner/name`. @default 'octo-org/search' */
  readonly repository?: string;
  /** Who caused it. @default 'mona' */
  readonly author?: string;
}

/** What a test or the demo decides about a pull request; the rest is filled in. */
export interface PullRequestEventOptions extends PullRequestDetails, EventOptions {
  /** 40 hexadecimal digits. */
  readonly headSha: string;
  /** The webhook's activity. @default 'synchronize' */
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'labeled' | 'closed';
}

/** A commit that something happened to. */
export interface CommitEventOptions extends EventOptions {
  /** 40 hexadecimal digits. */
  readonly headSha: string;
}

const gitHubUrl = 'https://api.github.com';

/**
 * Builds the event of a push to a pull request, with the fields of the real payload that an action can need.
 *
 * @see https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */
export function buildPullRequestEvent(options: PullRequestEventOptions): WorkflowEvent<'pull_request'> {
  const { number, headSha, action = 'synchronize', repository = 'octo-org/search' } = options;
  const state = action === 'closed' ? 'closed' : 'open';
  return {
    name: 'pull_request',
    payload: {
      action,
      number,
      ...(action === 'synchronize' ? { before: baseSha, after: headSha } : {}),
      pull_request: buildPullRequest({ ...options, state }, repository),
      ...buildCommon(options),
    },
  };
}

/** Builds the event of a review, or of a remark within one. */
export function buildReviewEvent(
  name: 'pull_request_review' | 'pull_request_review_comment',
  options: PullRequestEventOptions,
): WorkflowEvent {
  const { repository = 'octo-org/search' } = options;
  const action = name === 'pull_request_review' ? 'submitted' : 'created';
  return {
    name,
    payload: { action, pull_request: buildPullRequest(options, repository), ...buildCommon(options) },
  };
}

/** Builds the event of a comment on an issue, or on a pull request, which is an issue with `pull_request`. */
export function buildIssueCommentEvent(
  options: EventOptions & { readonly number: number; readonly on?: 'pull-request' | 'issue' },
): WorkflowEvent<'issue_comment'> {
  const { number, on = 'pull-request', repository = 'octo-org/search', author = 'mona' } = options;
  const url = `${gitHubUrl}/repos/${repository}`;
  const pull = { url: `${url}/pulls/${number}`, html_url: `https://github.com/${repository}/pull/${number}` };
  return {
    name: 'issue_comment',
    payload: {
      action: 'created',
      issue: {
        url: `${url}/issues/${number}`,
        number,
        title: 'Tune the retriever',
        state: 'open',
        ...(on === 'pull-request' ? { pull_request: pull } : {}),
      },
      comment: { id: 2_300_000_001, body: '/benchmark', user: buildUserPayload(author, 'User', gitHubUrl) },
      ...buildCommon(options),
    },
  };
}

/** Builds the event of a merge queue that asks for its checks; the number stands in the name of the ref alone. */
export function buildMergeGroupEvent(
  options: CommitEventOptions & { readonly number: number },
): WorkflowEvent<'merge_group'> {
  const { number, headSha } = options;
  return {
    name: 'merge_group',
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: headSha,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${baseSha}`,
        base_sha: baseSha,
        base_ref: 'refs/heads/main',
      },
      ...buildCommon(options),
    },
  };
}

/** Builds the event of a push to a branch, or of its deletion, where `after` is all zeros. */
export function buildPushEvent(
  options: CommitEventOptions & { readonly ref?: string; readonly deleted?: boolean },
): WorkflowEvent<'push'> {
  const { headSha, ref = 'refs/heads/tune-retriever', deleted = false } = options;
  return {
    name: 'push',
    payload: {
      ref,
      before: baseSha,
      after: deleted ? '0'.repeat(40) : headSha,
      created: false,
      deleted,
      forced: false,
      ...buildCommon(options),
    },
  };
}

/** What a workflow run or a check ran on. */
export interface CheckEventOptions extends CommitEventOptions {
  /** The pull request; for one from a fork GitHub leaves the list of them empty. @default a fork's */
  readonly number?: number;
  /** `owner/name` the commit lives in; null for a fork that was deleted. @default `repository` */
  readonly headRepository?: string | null;
  /** @default 'tune-retriever' */
  readonly headRef?: string;
}

/** Builds the event of a workflow run, a check suite or a check run that is completed. */
export function buildCheckEvent(
  name: 'workflow_run' | 'check_suite' | 'check_run',
  options: CheckEventOptions,
): WorkflowEvent {
  const { headSha, number, repository = 'octo-org/search', headRef = 'tune-retriever' } = options;
  const { headRepository = repository } = options;
  const isFork = headRepository !== repository;
  const about = {
    id: 17_640_000_001,
    head_sha: headSha,
    status: 'completed',
    conclusion: 'success',
    pull_requests: number === undefined ? [] : [buildPullRequestReference(number, headSha, repository)],
    ...(name === 'check_run' ? {} : { head_branch: headRef }),
    ...(name === 'workflow_run'
      ? {
          event: 'pull_request',
          head_repository: headRepository && buildRepository(headRepository, isFork, gitHubUrl),
        }
      : {}),
  };
  return { name, payload: { action: 'completed', [name]: about, ...buildCommon(options) } };
}

/** Builds the event of a deployment of a commit, or of its status. */
export function buildDeploymentEvent(
  name: 'deployment' | 'deployment_status',
  options: CommitEventOptions & { readonly ref?: string },
): WorkflowEvent {
  const { headSha, ref = 'tune-retriever' } = options;
  const status = { id: 1_380_000_001, state: 'success', environment: 'preview', description: '' };
  return {
    name,
    payload: {
      action: 'created',
      deployment: { id: 1_370_000_001, sha: headSha, ref, task: 'deploy', environment: 'preview' },
      ...(name === 'deployment_status' ? { deployment_status: status } : {}),
      ...buildCommon(options),
    },
  };
}

/** Builds the event of a commit's status; the workflow runs on the last commit of the default branch. */
export function buildStatusEvent(options: CommitEventOptions): WorkflowEvent<'status'> {
  const { headSha, repository = 'octo-org/search' } = options;
  return {
    name: 'status',
    payload: {
      id: 6_805_126_730,
      sha: headSha,
      name: repository,
      context: 'preview',
      state: 'success',
      description: null,
      target_url: null,
      branches: [],
      ...buildCommon(options),
    },
  };
}

/** Builds an event that is about no pull request; `extra` goes into the payload. */
export function buildOtherEvent(
  name: 'schedule' | 'workflow_dispatch' | 'release' | 'repository_dispatch',
  extra: Readonly<Record<string, unknown>> = {},
  options: EventOptions = {},
): WorkflowEvent {
  const payloads = {
    schedule: { schedule: '0 3 * * *' },
    workflow_dispatch: { ref: 'refs/heads/main', inputs: null, workflow: '.github/workflows/benchmark.yml' },
    release: { action: 'published', release: { id: 160_000_001, tag_name: 'v1.2.0', draft: false } },
    repository_dispatch: { action: 'benchmark', branch: 'main', client_payload: {} },
  };
  return { name, payload: { ...payloads[name], ...extra, ...buildCommon(options) } };
}

function buildCommon({ repository = 'octo-org/search', author = 'mona' }: EventOptions) {
  return {
    repository: buildRepository(repository, false, gitHubUrl),
    sender: buildUserPayload(author, 'User', gitHubUrl),
  };
}

/** The short form in which runs and checks name their pull requests. */
function buildPullRequestReference(number: number, sha: string, repository: string): Record<string, unknown> {
  const repo = { id: 812_345_678, url: `${gitHubUrl}/repos/${repository}`, name: repository.split('/')[1] };
  return {
    id: 1_900_000_000 + number,
    number,
    url: `${repo.url}/pulls/${number}`,
    head: { ref: 'tune-retriever', sha, repo },
    base: { ref: 'main', sha: baseSha, repo },
  };
}
