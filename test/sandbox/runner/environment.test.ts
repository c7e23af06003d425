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
import {
  buildInputVariables,
  buildRunnerVariables,
  defaultSha,
  type StepName,
} from '../../../sandbox/runner/environment.ts';

const headSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const mergeSha = [...headSha].reverse().join('');
const pull = { number: 7, headSha };

function build(event: WorkflowEvent, step: StepName = {}): Record<string, string> {
  return buildRunnerVariables({
    event,
    githubApiUrl: 'http://127.0.0.1:1',
    actionDirectory: '/action',
    directories: { workspace: '/w', temporary: '/t', toolCache: '/c' },
    eventPath: '/event.json',
    commandFiles: {},
    step,
  });
}

describe('where a step stands', () => {
  const event = buildPullRequestEvent(pull);

  it.each<[string, StepName, string]>([
    ['without an id', {}, '__acme_retriever-benchmark-gate'],
    ['without an id, the second one', { use: 2 }, '__acme_retriever-benchmark-gate_2'],
    ['with an id', { stepId: 'gate', use: 2 }, 'gate'],
  ])('is told by the name of a step %s', (_what, step, name) => {
    expect(build(event, step).GITHUB_ACTION).toBe(name);
  });

  it('is told by the file of its workflow', () => {
    expect(build(event).GITHUB_WORKFLOW_REF).toBe(
      'octo-org/search/.github/workflows/retriever-benchmark.yml@refs/pull/7/merge',
    );
  });

  it.each([
    [undefined, 'null'],
    [{ shop: 'tea $&', node: 24 }, '{\n  "shop": "tea $&",\n  "node": 24\n}'],
  ])('is told by the matrix: %j', (matrix, json) => {
    const input = { name: 'matrix', description: '', required: false, default: '${{ toJSON(matrix) }}' };
    const action = { inputs: [input], outputs: [], runs: { main: 'x', postCondition: 'always()' } };
    const contexts = matrix === undefined ? {} : { matrix };
    expect(buildInputVariables(action, {}, contexts)).toEqual({ INPUT_MATRIX: json });
  });
});

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
