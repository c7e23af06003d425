import { expect, it } from 'vitest';
import { startGitHubApi } from '../../../sandbox/github-api/index.ts';
import { call } from './call.ts';

const someSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const forkSha = 'deadbeef0123456789deadbeef0123456789dead';
const pulls = '/repos/octo-org/search/pulls';
const pullRequests = [
  { number: 1, headSha: someSha },
  { number: 2, headSha: someSha, state: 'closed' },
  { number: 3, headSha: forkSha, headRepository: 'mona/search', headRef: 'faster' },
] as const;

const numbers = (body: unknown): number[] => (body as { number: number }[]).map(({ number }) => number);

it('answers a pull request, shaped as GitHub answers it', async () => {
  await using github = await startGitHubApi({ pullRequests });
  expect(await call(github, { path: `${pulls}/3` })).toMatchObject({
    status: 200,
    body: {
      number: 3,
      state: 'open',
      url: `${github.url}${pulls}/3`,
      head: { label: 'mona:faster', ref: 'faster', sha: forkSha, repo: { full_name: 'mona/search' } },
      base: { ref: 'main', repo: { full_name: 'octo-org/search', fork: false } },
    },
  });
  expect((await call(github, { path: `${pulls}/9` })).status).toBe(404);
});

it.each([
  ['', [3, 1]],
  ['?state=all', [3, 2, 1]],
  ['?sort=updated', [1, 3]],
  ['?sort=updated&direction=desc', [3, 1]],
  ['?state=open&head=mona:faster&per_page=100', [3]],
  ['?state=closed', [2]],
  ['?per_page=1&page=2', [1]],
])('lists the pull requests for "%s"', async (query, expected) => {
  await using github = await startGitHubApi({ pullRequests });
  expect(numbers((await call(github, { path: `${pulls}${query}` })).body)).toEqual(expected);
});

it.each([
  ['?state=merged', 422],
  ['?sort=size', 422],
  ['?base=main', 501],
])('refuses the query "%s" with %i', async (query, status) => {
  await using github = await startGitHubApi({ pullRequests });
  expect((await call(github, { path: `${pulls}${query}` })).status).toBe(status);
});

it("lists the pull requests of a commit, but not of a fork's", async () => {
  await using github = await startGitHubApi({ pullRequests });
  const ask = (sha: string) => call(github, { path: `/repos/octo-org/search/commits/${sha}/pulls` });
  expect(numbers((await ask(someSha)).body)).toEqual([1, 2]);
  expect((await ask(forkSha)).body).toEqual([]);
  expect(await ask('main')).toMatchObject({
    status: 422,
    body: { message: 'No commit found for SHA: main' },
  });
});

it('needs a permission on pull requests: one on issues will not do', async () => {
  await using github = await startGitHubApi({ permissions: { issues: 'write', pull_requests: 'none' } });
  const refused = await call(github, { path: `${pulls}/1` });
  expect(refused.status).toBe(403);
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('pull_requests=read');
});
