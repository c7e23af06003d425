import { describe, expect, it } from 'vitest';
import {
  buildCheckEvent,
  buildIssueCommentEvent,
  buildMergeGroupEvent,
  buildOtherEvent,
  buildPullRequestEvent,
  buildPushEvent,
  buildReviewEvent,
  type WorkflowEvent,
} from '../../../sandbox/events.ts';
import { buildRunnerVariables, defaultSha } from '../../../sandbox/runner/environment.ts';

const headSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const mergeSha = [...headSha].reverse().join('');
const pull = { number: 7, headSha };

function build(event: WorkflowEvent): Record<string, string> {
  return buildRunnerVariables({
    event,
    githubApiUrl: 'http://127.0.0.1:1',
    actionDirectory: '/action',
    directories: { workspace: '/w', temporary: '/t', toolCache: '/c' },
    eventPath: '/event.json',
    commandFiles: {},
  });
}

describe('the commit that a job checks out', () => {
  it.each<[string, WorkflowEvent, string, string]>([
    ['a pull request', buildPullRequestEvent(pull), 'refs/pull/7/merge', mergeSha],
    ['a review', buildReviewEvent('pull_request_review', pull), 'refs/pull/7/merge', mergeSha],
    [
      'the target of a pull request',
      { ...buildPullRequestEvent(pull), name: 'pull_request_target' },
      'refs/heads/main',
      '0d1a26e67d8f5eaf1f6ba5c57fc3c7d91ac0fd1c',
    ],
    [
      'a merge group',
      buildMergeGroupEvent(pull),
      'refs/heads/gh-readonly-queue/main/pr-7-0d1a26e67d8f5eaf1f6ba5c57fc3c7d91ac0fd1c',
      headSha,
    ],
    ['a push', buildPushEvent({ headSha }), 'refs/heads/tune-retriever', headSha],
    ['a deleted branch', buildPushEvent({ headSha, deleted: true }), 'refs/heads/main', defaultSha],
    ['a workflow run', buildCheckEvent('workflow_run', pull), 'refs/heads/main', defaultSha],
    ['a check suite', buildCheckEvent('check_suite', pull), 'refs/heads/main', defaultSha],
    ['a comment', buildIssueCommentEvent({ number: 7 }), 'refs/heads/main', defaultSha],
    ['a schedule', buildOtherEvent('schedule'), 'refs/heads/main', defaultSha],
    [
      'a start by hand on a branch',
      buildOtherEvent('workflow_dispatch', { ref: 'refs/heads/topic' }),
      'refs/heads/topic',
      defaultSha,
    ],
    ['a release', buildOtherEvent('release'), 'refs/tags/v1.2.0', defaultSha],
  ])('on %s', (_case, event, ref, sha) => {
    expect(build(event)).toMatchObject({
      GITHUB_EVENT_NAME: event.name,
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      GITHUB_ACTOR: 'mona',
      GITHUB_REPOSITORY: 'octo-org/search',
    });
  });
});
