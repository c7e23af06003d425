import { describe, expect, it } from 'vitest';
import { renderState } from '../../src/github/run-history.ts';
import type { CommentSettings } from '../../src/inputs/inputs.ts';
import { chooseCommentTarget, readHistory } from '../../src/publish/comment-target.ts';
import { buildPullRequestContext, buildRun } from '../builders/pull-request-context.ts';
import { createFakeComments, ownLogin } from '../fakes/fake-comments.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const settings: CommentSettings = {
  mode: 'always',
  key: 'key',
  scope: [],
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
    const noPullRequest = 'a schedule started this workflow, so it has no pull request.';
    expect(
      chooseCommentTarget(settings, buildPullRequestContext({ pullRequestNumber: undefined, noPullRequest })),
    ).toEqual({
      kind: 'nowhere',
      reason: `${noPullRequest} Set pull-request-number to comment on one, or comment: never.`,
    });
  });

  it('is nowhere outside of a repository', () => {
    const run = buildRun({ repository: undefined });
    expect(chooseCommentTarget(settings, buildPullRequestContext({ run }))).toMatchObject({
      reason: expect.stringContaining('GITHUB_REPOSITORY'),
    });
  });
});

describe('readHistory', () => {
  const pullRequest = buildPullRequestContext({ pullRequestNumber: 7 });
  const target = chooseCommentTarget(settings, pullRequest);
  const runs = [{ benchmark: 'bmk_1', commit: 'c0ffee', verdict: 'pass' }];

  it('reads the runs from our comment', async () => {
    if (target.kind === 'nowhere') throw new Error('expected a place');
    const comments = createFakeComments([
      { id: 1, author: ownLogin, body: `${target.marker}\n${renderState({ runs, shown: undefined })}\n` },
    ]);
    const log = createRecordingLog();
    expect(await readHistory(target, false, { runner: log, connectComments: async () => comments })).toEqual(
      runs,
    );
  });

  it('is empty, with a warning, where GitHub cannot be asked', async () => {
    const log = createRecordingLog();
    const connectComments = () => Promise.reject(new Error('Reading failed.'));
    expect(await readHistory(target, false, { runner: log, connectComments })).toEqual([]);
    expect(log.warnings[0]).toContain('taken for the first: Reading failed.');
  });

  it('is empty where there is no comment', async () => {
    const log = createRecordingLog();
    const connectComments = () => Promise.reject(new Error('must not be asked'));
    expect(
      await readHistory({ kind: 'nowhere', reason: undefined }, false, { runner: log, connectComments }),
    ).toEqual([]);
  });

  it.each([
    ['GitHub cannot be asked', target, 'Reading failed.'],
    [
      'there is no comment to count in',
      { kind: 'nowhere', reason: undefined } as const,
      'no comment to count them in',
    ],
  ])('is an error where the level depends on it and %s', async (_case, where, reason) => {
    const connectComments = () => Promise.reject(new Error('Reading failed.'));
    const reading = readHistory(where, true, { runner: createRecordingLog(), connectComments });
    await expect(reading).rejects.toMatchObject({
      code: 'runs-not-counted',
      message: expect.stringContaining(reason),
    });
  });
});
