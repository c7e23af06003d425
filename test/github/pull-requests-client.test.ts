import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHubApi, startGitHubApi } from '../../sandbox/github-api/index.ts';
import { connectTo, refuse } from './connect.ts';

const sha = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const forkSha = 'deadbeef0123456789deadbeef0123456789dead';

let github: GitHubApi;

beforeAll(async () => {
  github = await startGitHubApi({
    repository: 'acme/search',
    pullRequests: [
      { number: 3, headSha: sha, state: 'closed' },
      { number: 4, headSha: sha },
      { number: 5, headSha: sha },
      { number: 6, headSha: forkSha, headRepository: 'mona/search', headRef: 'faster' },
    ],
    permissions: { issues: 'none', pull_requests: 'read' },
    tokens: {
      ghs_issues_only: {
        login: 'x[bot]',
        type: 'Bot',
        permissions: { issues: 'write', pull_requests: 'none' },
      },
    },
  });
});

afterAll(() => github.close());

const connect = async (token = github.token) => (await connectTo(github, { token })).pulls;

describe('connectPullRequests', () => {
  it('reads the head of a pull request', async () => {
    expect(await (await connect()).readPullRequest(5)).toEqual({ number: 5, headSha: sha, isFork: false });
  });

  it('75: finds the first open pull request of a commit, and names the others', async () => {
    expect(await (await connect()).findOpenPullRequest(sha, undefined)).toEqual({
      number: 4,
      headSha: sha,
      others: [5],
    });
  });

  it('75: prefers the one into the default branch', async () => {
    const pullRequests = [
      { number: 4, headSha: sha, baseRef: 'release' },
      { number: 5, headSha: sha },
      { number: 6, headSha: sha },
    ];
    await using several = await startGitHubApi({ pullRequests });
    const { pulls } = await connectTo(several);
    expect(await pulls.findOpenPullRequest(sha, undefined)).toMatchObject({
      number: 5,
      others: [6, 4],
    });
    expect(await pulls.findOpenPullRequest(sha, 'octo-org:tune-retriever')).toMatchObject({ number: 5 });
  });

  it('75: finds that of a deleted fork among the open ones', async () => {
    const fork = { headSha: forkSha, headRepository: 'mona/search', isForkDeleted: true };
    await using deleted = await startGitHubApi({
      pullRequests: [
        { number: 6, ...fork },
        { number: 7, headSha: sha },
      ],
    });
    const { pulls } = await connectTo(deleted);
    expect(await pulls.findOpenPullRequest(forkSha, undefined)).toEqual({ number: 6, headSha: forkSha });
    expect(await pulls.findOpenPullRequest(forkSha, 'mona:tune-retriever')).toMatchObject({ number: 6 });
  });

  it("43: finds a fork's by the branch, or among the open ones: GitHub does not know its commits here", async () => {
    const pulls = await connect();
    expect(await pulls.findOpenPullRequest(forkSha, undefined)).toEqual({ number: 6, headSha: forkSha });
    expect(await pulls.findOpenPullRequest(forkSha, 'mona:faster')).toEqual({ number: 6, headSha: forkSha });
    expect(await pulls.findOpenPullRequest(sha, 'mona:faster')).toMatchObject({ number: 6 });
  });

  it('prefers the one whose head the commit is', async () => {
    const pull = (number: number, head: string, repository = 'acme/search') => ({
      number,
      state: 'open',
      head: { sha: head },
      base: { repo: { full_name: repository } },
    });
    const body = [pull(1, sha, 'evil/search'), pull(2, forkSha), pull(3, sha)];
    await using listing = await startGitHubApi({
      repository: 'acme/search',
      faults: () => ({ kind: 'status', status: 200, body }),
    });
    const { pulls } = await connectTo(listing);
    expect(await pulls.findOpenPullRequest(sha, undefined)).toMatchObject({ number: 3 });
    // A commit inside of somebody's pull request is not what that one is about.
    expect(await pulls.findOpenPullRequest('0'.repeat(40), undefined)).toBeUndefined();
    // A branch is: its head may have moved since. One of another repository only looks alike.
    expect(await pulls.findOpenPullRequest('0'.repeat(40), 'acme:tune')).toMatchObject({ number: 2 });
  });

  it('finds none where there is none', async () => {
    expect(await (await connect()).findOpenPullRequest('f'.repeat(40), undefined)).toBeUndefined();
  });

  it('names the permission that is missing', async () => {
    const pulls = await connect('ghs_issues_only');
    for (const call of [pulls.readPullRequest(4), pulls.findOpenPullRequest(sha, undefined)]) {
      expect((await refuse(call)).message).toMatch(
        /^Could not .+: GitHub answered 403 \(.+\)\. Give the job `permissions: pull-requests: read`, or set pull-request-number\.$/,
      );
    }
  });
});
