import { describe, expect, it } from 'vitest';
import type { CommentSettings } from '../../src/inputs/inputs.ts';
import { chooseCommentTarget } from '../../src/publish/comment-target.ts';
import { buildPullRequestContext, buildRun } from '../builders/pull-request-context.ts';

const settings: CommentSettings = {
  mode: 'always',
  key: 'key',
  matrix: undefined,
  pullRequestNumber: undefined,
  token: 't',
};

describe('chooseCommentTarget', () => {
  it('takes the pull request of the event, or the one that the inputs name', () => {
    expect(chooseCommentTarget(settings, buildPullRequestContext({ pullRequestNumber: 7 }))).toMatchObject({
      pullRequestNumber: 7,
    });
    const named = { ...settings, pullRequestNumber: 9 };
    expect(chooseCommentTarget(named, buildPullRequestContext({ pullRequestNumber: 7 }))).toMatchObject({
      pullRequestNumber: 9,
    });
  });

  it.each([
    ['unreadable inputs', undefined, undefined],
    ['comment: never', { ...settings, mode: 'never' as const }, undefined],
    ['no token', { ...settings, token: undefined }, 'github-token is empty'],
  ])('is nowhere with %s', (_case, given, reason) => {
    const target = chooseCommentTarget(given, buildPullRequestContext({ pullRequestNumber: 7 }));
    expect(target.kind).toBe('nowhere');
    if (reason !== undefined) expect(target).toMatchObject({ reason: expect.stringContaining(reason) });
  });

  it('43: is nowhere without a pull request, for the reason that the review has', () => {
    const noPullRequest = 'a schedule triggered this workflow, so there is no pull request.';
    expect(
      chooseCommentTarget(settings, buildPullRequestContext({ pullRequestNumber: undefined, noPullRequest })),
    ).toEqual({
      kind: 'nowhere',
      reason: `${noPullRequest} To comment on a pull request, set pull-request-number; to turn comments off, set comment: never.`,
    });
  });

  it('is nowhere outside of a repository', () => {
    const run = buildRun({ repository: undefined });
    expect(chooseCommentTarget(settings, buildPullRequestContext({ run }))).toMatchObject({
      reason: expect.stringContaining('GITHUB_REPOSITORY'),
    });
  });
});
