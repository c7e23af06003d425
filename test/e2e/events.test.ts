import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOtherEvent, type WorkflowEvent } from '../../sandbox/events.ts';
import {
  type GitHubApiOptions,
  type SandboxPullRequest,
  startGitHubApi,
} from '../../sandbox/github-api/index.ts';
import type { ActionRun } from '../../sandbox/run-action.ts';
import { defaultSha } from '../../sandbox/runner/environment.ts';
import { listBenchmarks } from './open-faulty-gate.ts';
import { type Gate, openGate } from './open-gate.ts';
import { changePayload, findExample, type Payload } from './webhook-examples.ts';

/** What GitHub's examples are about. */
const hello = 'Codertocat/Hello-World';
const helloSha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';
const pushedSha = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const queuedSha = '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d';
const ranSha = '3484a3fb816e0859fd6e1cea078d76385ff50625';
const mainSha = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
const otherSha = 'deadbeef0123456789deadbeef0123456789dead';

const pullRequest = findExample('pull_request', { action: 'synchronize' });
const push = findExample('push', { ref: 'refs/heads/master' });
const run = findExample('workflow_run', {
  action: 'completed',
  workflow_run: { pull_requests: [{ number: 2 }] },
});
/** This one's only pull request is of another repository. */
const runReference = { head: { sha: ranSha }, base: { repo: { id: (run.repository as { id: number }).id } } };
const [strangeReference = {}] = (run.workflow_run as { pull_requests: Payload[] }).pull_requests;
const comment = findExample('issue_comment', { action: 'created' });
const check = findExample('check_run', { action: 'completed', repository: { full_name: hello } });
const suite = findExample('check_suite', { action: 'completed', repository: { full_name: hello } });
const aboutPullRequest = { url: `https://api.github.com/repos/${hello}/pulls/1` };

/** An event, the pull requests that there are, and what the gate has to make of both. */
interface EventCase {
  readonly name: string;
  readonly payload: Payload;
  readonly pulls?: readonly SandboxPullRequest[];
  /** Commit under review. */
  readonly commit: string;
}

interface FoundCase extends EventCase {
  /** The pull request that the comment is on. */
  readonly number: number;
}

interface NoneCase extends EventCase {
  /** Part of the notice. */
  readonly says: string;
}

const found: readonly (FoundCase & { readonly what: string })[] = [
  { what: 'a pull request', name: 'pull_request', payload: pullRequest, number: 2, commit: helloSha },
  { what: 'its target', name: 'pull_request_target', payload: pullRequest, number: 2, commit: helloSha },
  {
    what: 'a review',
    name: 'pull_request_review',
    payload: findExample('pull_request_review', { action: 'submitted' }),
    number: 2,
    commit: helloSha,
  },
  {
    what: 'a push to a branch with an open pull request, beside a closed one',
    name: 'push',
    payload: push,
    pulls: [
      { number: 6, headSha: pushedSha, state: 'closed' },
      { number: 7, headSha: pushedSha },
    ],
    number: 7,
    commit: pushedSha,
  },
  {
    what: 'a merge group',
    name: 'merge_group',
    payload: findExample('merge_group'),
    number: 104,
    commit: queuedSha,
  },
  {
    what: 'a workflow run of the same repository',
    name: 'workflow_run',
    payload: changePayload(run, {
      workflow_run: { pull_requests: [changePayload(strangeReference, runReference)] },
    }),
    number: 2,
    commit: ranSha,
  },
  {
    what: "a workflow run that names another repository's pull request",
    name: 'workflow_run',
    payload: run,
    pulls: [{ number: 2 }, { number: 9, headSha: ranSha, headRef: 'master' }],
    number: 9,
    commit: ranSha,
  },
  {
    what: 'a workflow run of a fork',
    name: 'workflow_run',
    payload: changePayload(run, {
      workflow_run: {
        pull_requests: [],
        head_branch: 'faster',
        head_repository: { full_name: 'lisa/octo-repo', owner: { login: 'lisa' } },
      },
    }),
    pulls: [
      { number: 8, headSha: ranSha },
      { number: 9, headSha: ranSha, headRef: 'faster', headRepository: 'lisa/octo-repo' },
    ],
    number: 9,
    commit: ranSha,
  },
  {
    what: 'a workflow run of a fork that was deleted',
    name: 'workflow_run',
    payload: changePayload(run, { workflow_run: { pull_requests: [], head_repository: null } }),
    pulls: [
      { number: 8, headSha: otherSha },
      { number: 9, headSha: ranSha, headRepository: 'lisa/octo-repo', isForkDeleted: true },
    ],
    number: 9,
    commit: ranSha,
  },
  {
    what: 'a deployment of its head',
    name: 'deployment_status',
    payload: findExample('deployment_status'),
    pulls: [{ number: 3, headSha: mainSha }],
    number: 3,
    commit: mainSha,
  },
  {
    what: 'a status of its head',
    name: 'status',
    payload: findExample('status'),
    pulls: [{ number: 4, headSha: pushedSha }],
    number: 4,
    commit: pushedSha,
  },
  {
    what: 'an event that lacks its head, as those for local runs do',
    name: 'pull_request',
    payload: { ...pullRequest, pull_request: { number: 2 } },
    pulls: [{ number: 2, headSha: otherSha }],
    number: 2,
    commit: otherSha,
  },
  {
    what: 'a comment on a pull request',
    name: 'issue_comment',
    payload: changePayload(comment, { issue: { pull_request: aboutPullRequest } }),
    pulls: [{ number: 1, headSha: otherSha }],
    number: 1,
    commit: otherSha,
  },
  { what: 'a check run', name: 'check_run', payload: check, number: 2, commit: helloSha },
  { what: 'a check suite', name: 'check_suite', payload: suite, number: 2, commit: helloSha },
];

const none: readonly (NoneCase & { readonly what: string })[] = [
  {
    what: 'a push without a pull request',
    name: 'push',
    payload: push,
    commit: pushedSha,
    says: 'no open pull request',
  },
  {
    what: 'a deleted branch',
    name: 'push',
    payload: changePayload(push, { before: pushedSha, after: '0'.repeat(40), created: false, deleted: true }),
    commit: defaultSha,
    says: 'deleted a branch',
  },
  {
    what: 'a tag',
    name: 'push',
    payload: findExample('push', { ref: 'refs/tags/simple-tag', deleted: false }),
    commit: pushedSha,
    says: 'a tag was pushed',
  },
  {
    what: 'a merge group of a queue whose refs have no number',
    name: 'merge_group',
    payload: changePayload(findExample('merge_group'), {
      merge_group: { head_ref: 'refs/heads/gh-readonly-queue/main/batch' },
    }),
    commit: queuedSha,
    says: 'does not name a pull request',
  },
  {
    what: 'a workflow run of a fork whose pull request is closed',
    name: 'workflow_run',
    payload: changePayload(run, {
      workflow_run: { pull_requests: [], head_repository: { owner: { login: 'lisa' } } },
    }),
    pulls: [
      { number: 9, headSha: ranSha, headRef: 'master', headRepository: 'lisa/octo-repo', state: 'closed' },
    ],
    commit: ranSha,
    says: 'no open pull request',
  },
  {
    what: 'a workflow run of the default branch that names a pull request into it',
    name: 'workflow_run',
    payload: changePayload(run, {
      workflow_run: { pull_requests: [changePayload(strangeReference, { base: runReference.base })] },
    }),
    pulls: [{ number: 2, headSha: otherSha }],
    commit: ranSha,
    says: 'no open pull request',
  },
  {
    what: 'a deployment of the default branch',
    name: 'deployment_status',
    payload: findExample('deployment_status'),
    commit: mainSha,
    says: 'no open pull request',
  },
  {
    what: 'a status of the default branch',
    name: 'status',
    payload: findExample('status'),
    commit: pushedSha,
    says: 'no open pull request',
  },
  {
    what: 'a comment on an issue',
    name: 'issue_comment',
    payload: comment,
    commit: defaultSha,
    says: 'is on an issue',
  },
  {
    what: 'a start by hand',
    name: 'workflow_dispatch',
    payload: findExample('workflow_dispatch'),
    commit: defaultSha,
    says: 'started manually',
  },
  // There is no webhook for schedules, so GitHub has no example.
  { what: 'a schedule', ...buildOtherEvent('schedule'), commit: defaultSha, says: 'a schedule triggered' },
  {
    what: 'a release',
    name: 'release',
    payload: findExample('release', { action: 'published' }),
    commit: defaultSha,
    says: 'a release triggered',
  },
  {
    what: 'a check run on a commit without a pull request',
    name: 'check_run',
    payload: changePayload(check, { check_run: { pull_requests: [] } }),
    commit: helloSha,
    says: 'no open pull request',
  },
];

/** What the runs cost little with: how they are judged is not the point here. */
const inputs = { mode: 'regression', 'session-count': '500', reuse: 'false' };

let gate: Gate;

beforeAll(async () => {
  gate = await openGate({ runs: 'main-step' });
});

afterAll(async () => {
  await gate[Symbol.asyncDispose]();
});

/** Runs the built action on an event, and looks at what all of them have in common. */
async function runOn(
  { name, payload, commit }: EventCase,
  options: Omit<GitHubApiOptions, 'repository'>,
  others: Readonly<Record<string, string>> = {},
) {
  const event: WorkflowEvent = { name, payload };
  const repository = (payload.repository as { full_name: string }).full_name;
  await using github = await startGitHubApi({ ...options, repository });
  const { url: githubApiUrl, token } = github;
  const outcome = await gate.run({ ...inputs, ...others }, { event, githubApiUrl, token });
  const benchmarks = await listBenchmarks(gate);
  const benchmark = benchmarks.find(({ id }) => id === outcome.outputs['benchmark-id']);

  expect(outcome.exitCode).toBe(0);
  expect(outcome.outputs.verdict).toBe('pass');
  expect(outcome.summary).toContain(commit);
  const comments = (options.pullRequests ?? []).flatMap((pull) => {
    const number = typeof pull === 'number' ? pull : pull.number;
    return github.comments(number).map((written) => ({ ...written, number }));
  });
  return { outcome, repository, comments, benchmarkName: benchmark?.name ?? '' };
}

const listMessages = ({ annotations }: ActionRun): readonly string[] =>
  annotations
    .filter(({ message }) => !message.startsWith('Verdict: pass'))
    .map(({ level, message }) => `${level}: ${message}`);

describe.concurrent('the built action', () => {
  test.each(found)('43, 75: comments on the pull request of $what', async (given) => {
    const { number, commit, pulls = [{ number }] } = given;
    const { outcome, repository, comments, benchmarkName } = await runOn(given, { pullRequests: pulls });

    expect(listMessages(outcome)).toEqual([]);
    expect(comments.map((written) => written.number)).toEqual([number]);
    expect(comments[0]?.body).toContain(commit);
    expect(outcome.outputs['comment-url']).toBe(comments[0]?.html_url);
    expect(benchmarkName).toContain(`gate ${repository}#${number} ${commit.slice(0, 12)} `);
  });

  test.each(none)('43, 75: finds no pull request for $what, and says so in a notice', async (given) => {
    const { commit, says, pulls = [{ number: 2 }] } = given;
    const { outcome, repository, comments, benchmarkName } = await runOn(given, { pullRequests: pulls });

    expect(listMessages(outcome)).toEqual([
      expect.stringMatching(`^notice: No comment was written: .*${says}.* set pull-request-number; `),
    ]);
    expect(comments).toEqual([]);
    expect(outcome.outputs['comment-url']).toBeUndefined();
    expect(benchmarkName).toContain(`gate ${repository} ${commit.slice(0, 12)} `);
  });

  test('75: names no commit, and reuses nothing, where the head of the pull request cannot be looked up', async () => {
    const payload = changePayload(comment, { issue: { pull_request: aboutPullRequest } });
    const permissions = { issues: 'write', pull_requests: 'none' } as const;
    const { outcome, comments, benchmarkName, repository } = await runOn(
      { name: 'issue_comment', payload, commit: '' },
      { pullRequests: [1], permissions },
    );
    expect(listMessages(outcome)).toEqual([
      expect.stringMatching('^notice: Could not look up the head commit of pull request #1, '),
    ]);
    expect(comments[0]?.body).not.toContain(defaultSha.slice(0, 7));
    expect(benchmarkName).toContain(`gate ${repository}#1 benchmark `);
    const again = await runOn(
      { name: 'issue_comment', payload, commit: '' },
      { pullRequests: [1], permissions },
      { reuse: 'true' },
    );
    expect(again.outcome.outputs['benchmark-id']).not.toBe(outcome.outputs['benchmark-id']);
  });

  test.each([
    ['push', push, pushedSha],
    ['check_run', check, helloSha],
  ])('75: says which of several pull requests of a commit it chose: %s', async (name, payload, commit) => {
    const pullRequests = [
      { number: 2, headSha: commit, baseRef: 'release' },
      { number: 3, headSha: commit },
    ];
    const about = changePayload(payload, name === 'check_run' ? { check_run: { pull_requests: [] } } : {});
    const { outcome, comments } = await runOn({ name, payload: about, commit }, { pullRequests });
    expect(listMessages(outcome)).toEqual([
      'notice: Several pull requests have this commit. This run belongs to #3, not to #2. To choose a different one, set pull-request-number.',
    ]);
    expect(comments.map(({ number }) => number)).toEqual([3]);
  });
});
