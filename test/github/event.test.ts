import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCheckEvent,
  buildDeploymentEvent,
  buildIssueCommentEvent,
  buildMergeGroupEvent,
  buildOtherEvent,
  buildPullRequestEvent,
  buildPushEvent,
  buildReviewEvent,
  buildStatusEvent,
  type WorkflowEvent,
} from '../../sandbox/events.ts';
import { findPullRequest } from '../../src/github/event.ts';

const headSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const pull = { number: 7, headSha };
const known = { kind: 'known', number: 7, headSha };
const ofCommit = { kind: 'of-commit', sha: headSha, branch: undefined };
const fork = { headRepository: 'lisa/search', headRef: 'faster' };

const find = ({ name, payload }: WorkflowEvent) => findPullRequest(name, payload);

describe('findPullRequest', () => {
  it.each<[string, WorkflowEvent, object]>([
    ['a pull request', buildPullRequestEvent(pull), known],
    ['a pull request from a fork', buildPullRequestEvent({ ...pull, ...fork }), known],
    ['its target', { ...buildPullRequestEvent(pull), name: 'pull_request_target' }, known],
    ['a review', buildReviewEvent('pull_request_review', pull), known],
    ['a remark of a review', buildReviewEvent('pull_request_review_comment', pull), known],
    ['a comment on it', buildIssueCommentEvent({ number: 7 }), { ...known, headSha: undefined }],
    ['a merge group', buildMergeGroupEvent(pull), known],
    ['a push', buildPushEvent(pull), ofCommit],
    ['a workflow run', buildCheckEvent('workflow_run', pull), known],
    ['a check suite', buildCheckEvent('check_suite', pull), known],
    ['a check run', buildCheckEvent('check_run', pull), known],
    [
      "a fork's workflow run",
      buildCheckEvent('workflow_run', { headSha, ...fork }),
      { ...ofCommit, branch: 'lisa:faster' },
    ],
    [
      "a deleted fork's workflow run",
      buildCheckEvent('workflow_run', { headSha, headRepository: null, headRef: 'main' }),
      ofCommit,
    ],
    ['a deployment', buildDeploymentEvent('deployment', { headSha }), ofCommit],
    ['the status of a deployment', buildDeploymentEvent('deployment_status', { headSha }), ofCommit],
    ['the status of a commit', buildStatusEvent({ headSha }), ofCommit],
    ["a fork's check suite", buildCheckEvent('check_suite', { headSha, ...fork }), ofCommit],
    ["a fork's check run", buildCheckEvent('check_run', { headSha, ...fork }), ofCommit],
  ])('43: finds out what %s is about', (_case, event, expected) => {
    expect(find(event)).toEqual(expected);
  });

  it.each<[string, WorkflowEvent, string]>([
    ['a comment on an issue', buildIssueCommentEvent({ number: 7, on: 'issue' }), 'is on an issue'],
    ['a deleted branch', buildPushEvent({ headSha, deleted: true }), 'deleted a branch'],
    ['a tag', buildPushEvent({ headSha, ref: 'refs/tags/v1' }), 'a tag was pushed'],
    ['a schedule', buildOtherEvent('schedule'), 'a schedule triggered'],
    ['a start by hand', buildOtherEvent('workflow_dispatch'), 'started manually'],
    ['a call of the API', buildOtherEvent('repository_dispatch'), 'an API call triggered'],
    ['a release', buildOtherEvent('release'), 'a release triggered'],
    ['an event that nobody knows', { name: 'gollum', payload: {} }, 'has no pull request'],
    [
      'a merge group of another queue',
      { name: 'merge_group', payload: { merge_group: { head_ref: 'refs/heads/x/pr-1', head_sha: headSha } } },
      'does not name a pull request',
    ],
  ])('43: finds none in %s, and says why', (_case, event, reason) => {
    const found = find(event);
    expect(found).toEqual({ kind: 'none', reason: expect.stringContaining(reason) });
    if (found.kind === 'none') expect(found.reason).toMatch(/^[a-z].+\.$/);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a number as text', { pull_request: { number: '7', head: { sha: 'abc' } } }],
    ['number 0', { pull_request: { number: 0, head: { sha: 'abc' } } }],
  ])('43: finds none in a payload that is %s', (_case, strange) => {
    expect(findPullRequest('pull_request', strange)).toMatchObject({ kind: 'none' });
  });

  it.each([
    ['no head', { number: 7 }],
    ['a head without a commit', { number: 7, head: { ref: 'tune' } }],
    ['a head that is null', { number: 7, head: null }],
    ['a head with an empty commit', { number: 7, head: { sha: '' } }],
  ])('75: finds the pull request of an event with %s', (_what, strange) => {
    expect(findPullRequest('pull_request', { pull_request: strange })).toEqual({
      ...known,
      headSha: undefined,
    });
  });

  describe('75: the pull requests that a check names', () => {
    const otherSha = '5f1d2c9be3a84760a1b2c3d4e5f60718293a4b5c';
    const check = (
      references: readonly { number: number; sha: string; ref: string }[],
      headBranch: string,
    ) => {
      const event = buildCheckEvent('workflow_run', { headSha, headRef: headBranch });
      const { id } = event.payload.repository as { id: number };
      const pullRequests = references.map(({ number, ...head }) => ({
        number,
        head,
        base: { repo: { id } },
      }));
      const about = { ...(event.payload.workflow_run as object), pull_requests: pullRequests };
      return find({ ...event, payload: { ...event.payload, workflow_run: about } });
    };

    it('are those of the commit; of several, the oldest', () => {
      const references = [
        { number: 6, sha: otherSha, ref: 'tune' },
        { number: 9, sha: headSha, ref: 'tune' },
        { number: 7, sha: headSha, ref: 'tune' },
      ];
      expect(check(references, 'tune')).toEqual({ ...known, others: [9] });
    });

    it('may have moved on', () => {
      expect(check([{ number: 7, sha: otherSha, ref: 'tune' }], 'tune')).toEqual(known);
    });

    it('are none where the commit is one of another branch, such as main', () => {
      expect(check([{ number: 7, sha: otherSha, ref: 'tune' }], 'main')).toEqual({
        ...ofCommit,
        branch: 'octo-org:main',
      });
    });
  });

  it('43: takes only what can be a commit for one: it becomes a part of an URL', () => {
    for (const after of ['../../x', 'main', '', 7, headSha.toUpperCase()]) {
      expect(findPullRequest('push', { ref: 'refs/heads/x', after })).toMatchObject({ kind: 'none' });
    }
  });

  it('leaves out pull requests of other repositories, which have the numbers of others here', () => {
    const { payload } = buildCheckEvent('check_suite', pull);
    const elsewhere = { ...payload, repository: { id: 1 } };
    expect(findPullRequest('check_suite', elsewhere)).toEqual(ofCommit);
  });

  it('43: never throws, whatever the event', () => {
    const names = ['pull_request', 'issue_comment', 'merge_group', 'push', 'workflow_run', 'check_run'];
    const anyName = fc.oneof(fc.constantFrom(...names, 'constructor', '__proto__', 'toString'), fc.string());
    fc.assert(
      fc.property(anyName, fc.anything(), (name, payload) => {
        expect(findPullRequest(name, payload).kind).toMatch(/^(known|of-commit|none)$/);
        const nested = { pull_request: payload, issue: payload, merge_group: payload, workflow_run: payload };
        expect(findPullRequest(name, nested).kind).toMatch(/^(known|of-commit|none)$/);
      }),
    );
  });
});
