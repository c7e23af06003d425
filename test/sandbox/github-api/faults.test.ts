import { expect, it } from 'vitest';
import { type GitHubFault, limitRate, startGitHubApi } from '../../../sandbox/github-api/index.ts';
import { call } from './call.ts';

const commentsPath = '/repos/octo-org/search/issues/1/comments';
const create = { method: 'POST', path: commentsPath, json: { body: 'x' } };

it.each([
  ['before', false, 0],
  ['after', true, 1],
])('answers a status %s the request had its effect', async (_when, afterHandling, count) => {
  const fault: GitHubFault = { kind: 'status', status: 502, headers: { 'x-a': 'b' }, afterHandling };
  await using github = await startGitHubApi({ faults: () => fault });
  const answer = await call(github, create);
  expect(answer).toMatchObject({ status: 502, body: { message: 'Server Error' } });
  expect(answer.headers.get('x-a')).toBe('b');
  expect(github.comments()).toHaveLength(count);
  expect(github.requests).toMatchObject([{ method: 'POST', status: 502 }]);
});

it.each([
  [false, 0],
  [true, 1],
])('cuts the connection (after handling: %s)', async (afterHandling, count) => {
  await using github = await startGitHubApi({ faults: () => ({ kind: 'reset', afterHandling }) });
  await expect(call(github, create)).rejects.toThrow();
  expect(github.comments()).toHaveLength(count);
  expect(github.requests).toMatchObject([{ status: 0 }]);
});

it('says nothing, until it is closed', async () => {
  const github = await startGitHubApi({ faults: () => ({ kind: 'stall', afterHandling: true }) });
  const answer = call(github, create).catch((error: unknown) => error);
  while (github.requests.length === 0) await new Promise(setImmediate);
  expect(github.comments()).toHaveLength(1);
  await github.close();
  expect(await answer).toBeInstanceOf(Error);
});

it('chooses by method, path and number of the request', async () => {
  const seen: unknown[] = [];
  await using github = await startGitHubApi({
    faults: (request, index) => {
      seen.push([request.method, request.path, index]);
      return index === 1 ? limitRate(30) : undefined;
    },
  });
  expect((await call(github, create)).status).toBe(201);
  const limited = await call(github, { path: commentsPath });
  expect(limited).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('secondary rate') },
  });
  expect(limited.headers.get('retry-after')).toBe('30');
  expect(seen).toEqual([
    ['POST', commentsPath, 0],
    ['GET', commentsPath, 1],
  ]);
});
