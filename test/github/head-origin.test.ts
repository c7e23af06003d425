import { describe, expect, it } from 'vitest';
import {
  buildIssueCommentEvent,
  buildMergeGroupEvent,
  buildPullRequestEvent,
  buildPushEvent,
} from '../../sandbox/events.ts';
import { findHeadOrigin } from '../../src/github/head-origin.ts';

const headSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const own = buildPullRequestEvent({ number: 7, headSha });
const fork = buildPullRequestEvent({ number: 7, headSha, headRepository: 'mallory/search' });
const withoutHead = { pull_request: { head: { repo: null }, base: { repo: { id: 1 } } } };

describe('105: findHeadOrigin', () => {
  it.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    'tells a fork from a branch on %s',
    (name) => {
      expect(findHeadOrigin(name, own.payload)).toBe('repository');
      expect(findHeadOrigin(name, fork.payload)).toBe('fork');
      expect(findHeadOrigin(name, withoutHead)).toBe('fork');
    },
  );

  it('tells it on workflow_run by the repositories', () => {
    const payload = (id: number | null) => ({
      repository: { id: 1 },
      workflow_run: { head_repository: id === null ? null : { id } },
    });
    expect([1, 2, null].map((id) => findHeadOrigin('workflow_run', payload(id)))).toEqual([
      'repository',
      'fork',
      'fork',
    ]);
  });

  it.each([
    ['push', buildPushEvent({ headSha }).payload, 'repository'],
    ['merge_group', buildMergeGroupEvent({ number: 7, headSha }).payload, 'repository'],
    ['schedule', {}, 'repository'],
    ['issue_comment', buildIssueCommentEvent({ number: 7 }).payload, 'unknown'],
    ['check_suite', {}, 'unknown'],
    ['some_new_event', own.payload, 'unknown'],
    ['toString', own.payload, 'unknown'],
    ['pull_request', {}, 'unknown'],
    ['pull_request', null, 'unknown'],
  ])('on %s: %#', (name, payload, origin) => {
    expect(findHeadOrigin(name, payload)).toBe(origin);
  });
});
