import { describe, expect, it } from 'vitest';
import { type GitHubFault, refusals, startGitHubApi } from '../../sandbox/github-api/index.ts';
import type { CommentApi } from '../../src/github/comment-api.ts';
import { connectTo, failFirst, readAll, refuse } from './connect.ts';

const jobPermissions = 'Give the job `permissions: pull-requests: write`';
const tokens = {
  app: 'ghs_0123456789abcdef',
  classic: 'ghp_0123456789abcdef',
  fineGrained: 'github_pat_0123456789abcdef',
  oauth: 'gho_0123456789abcdef',
  user: 'ghu_0123456789abcdef',
  unknown: '0123456789abcdef0123456789abcdef01234567',
};

/** The error that a comment ends in where everything is answered like this. */
async function fail(
  fault: GitHubFault,
  token: string,
  call: (api: CommentApi) => Promise<unknown> = (api) => api.createComment(1, 'x'),
) {
  await using github = await startGitHubApi({ faults: () => fault });
  const { comments, clock } = await connectTo(github, { token });
  const { message, fault: kind } = await refuse(call(comments));
  return { message, kind, sleeps: clock.sleeps };
}

const unknownToken: GitHubFault = { kind: 'status', status: 401, body: { message: 'Bad credentials' } };
const forbidden: GitHubFault = {
  kind: 'status',
  status: 403,
  body: { message: 'Resource not accessible by integration' },
};
const notFound: GitHubFault = { kind: 'status', status: 404, body: { message: 'Not Found' } };

describe('74: what to do about a refusal', () => {
  it.each<[string, GitHubFault, string, string]>([
    ['an expired token of an app', unknownToken, tokens.app, "an app's token expires after one hour"],
    ['an expired personal token', unknownToken, tokens.classic, 'is invalid, has expired or was revoked'],
    ['any other token', unknownToken, tokens.unknown, 'Check the input github-token.'],
    ['a personal token', forbidden, tokens.classic, 'the scope repo'],
    ['a fine-grained token', refusals['personal-token'], tokens.fineGrained, 'Give it read and write access'],
    ['one of an unknown form', refusals['personal-token'], tokens.unknown, 'Give it read and write access'],
    ['the token of an OAuth app', forbidden, tokens.oauth, 'do not apply to a personal token'],
    ['a token of a user in an app', notFound, tokens.user, 'that the token can see the repository'],
    ['single sign-on', refusals.saml, tokens.classic, 'authorize the token'],
    ['an IP allow list', refusals['ip-allow-list'], tokens.app, 'add its address'],
    ['an archived repository', refusals.archived, tokens.app, 'unarchive it'],
    ['a suspended account', refusals.blocked, tokens.classic, 'suspended or blocked'],
    ['a policy', refusals['classic-token-forbidden'], tokens.classic, 'does not accept this kind of token'],
  ])('fits %s', async (_what, fault, token, advice) => {
    const { message } = await fail(fault, token);
    expect(message).toContain(advice);
    expect(message).not.toContain(jobPermissions);
    expect(message).not.toContain(token);
  });

  it.each([
    ['a workflow', tokens.app],
    ['unknown origin', tokens.unknown],
  ])('names the permissions of the job for a token of %s', async (_what, token) => {
    const { message } = await fail(forbidden, token);
    expect(message).toContain(jobPermissions);
  });
});

describe('73: a 422 that passes', () => {
  const passing = [refusals['too-quickly'], refusals['unresolved-node']];

  it.each(passing)('is tried once more, a few seconds later', async (fault) => {
    const faults = failFirst('POST', /\/comments$/, fault);
    await using github = await startGitHubApi({ faults });
    const { comments, clock } = await connectTo(github);
    await comments.createComment(1, 'x');
    expect(github.comments()).toHaveLength(1);
    expect(clock.sleeps).toEqual([5_500]);
  });

  it.each(passing)('is an error after the second time', async (fault) => {
    const { message, kind, sleeps } = await fail(fault, tokens.app);
    expect(kind).toBe('not-yet');
    expect(message).toMatch(/GitHub answered 422 \(Validation Failed: .+\)\. Run the job again later\.$/);
    expect(sleeps).toHaveLength(1);
  });

  it('does not use up the one wait for a rate limit', async () => {
    const limit = { kind: 'status', status: 429, headers: { 'retry-after': '3' } } as const;
    const faults = failFirst('POST', /\/comments$/, refusals['too-quickly'], undefined, limit);
    await using github = await startGitHubApi({ faults });
    const { comments } = await connectTo(github);
    await comments.createComment(1, 'x');
    await comments.createComment(1, 'y');
    expect(await readAll(comments.listComments(1))).toHaveLength(2);
  });

  it('is none where GitHub means it', async () => {
    await using github = await startGitHubApi();
    const { comments, clock } = await connectTo(github);
    expect((await refuse(comments.createComment(1, ' '))).fault).toBe('refused');
    expect(clock.sleeps).toEqual([]);
  });
});
