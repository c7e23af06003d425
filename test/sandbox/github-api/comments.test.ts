import { expect, it } from 'vitest';
import { type CommentPayload, startGitHubApi } from '../../../sandbox/github-api/index.ts';
import { call } from './call.ts';

const commentsPath = '/repos/octo-org/search/issues/1/comments';

it('creates a comment as the author of the token, shaped as GitHub answers it', async () => {
  await using github = await startGitHubApi();
  const created = await call<CommentPayload>(github, {
    method: 'POST',
    path: commentsPath,
    json: { body: 'hello' },
  });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({
    id: expect.any(Number),
    node_id: expect.stringMatching(/^IC_/),
    html_url: `https://github.com/octo-org/search/pull/1#issuecomment-${created.body.id}`,
    url: `${github.url}/repos/octo-org/search/issues/comments/${created.body.id}`,
    body: 'hello',
    user: { login: 'github-actions[bot]', type: 'Bot', id: 41_898_282 },
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    performed_via_github_app: { slug: 'github-actions' },
    reactions: { total_count: 0, '+1': 0 },
  });
  expect(created.headers.get('x-github-request-id')).toBeTruthy();
  expect(created.headers.get('x-ratelimit-remaining')).toBe('999');
  expect(github.comments()).toEqual([created.body]);
});

it('updates a comment in place', async () => {
  await using github = await startGitHubApi({ pullRequests: [7] });
  const { id } = github.addComment({ author: 'github-actions[bot]', type: 'Bot', body: 'old' });
  const path = `/repos/octo-org/search/issues/comments/${id}`;
  const updated = await call(github, { method: 'PATCH', path, json: { body: 'new' } });
  expect(updated).toMatchObject({ status: 200, body: { id, body: 'new' } });
  expect(github.comments(7).map((comment) => comment.body)).toEqual(['new']);
});

it('keeps the pull requests apart and refuses to seed an unknown one', async () => {
  await using github = await startGitHubApi({ pullRequests: [1, 2] });
  github.addComment({ author: 'mona', body: 'second', number: 2 });
  expect(github.comments(1)).toEqual([]);
  expect(github.comments(2)).toMatchObject([
    { user: { login: 'mona', type: 'User' }, performed_via_github_app: null },
  ]);
  expect(() => github.addComment({ author: 'mona', body: 'x', number: 3 })).toThrow('no pull request 3');
});

it('pages through hundreds of comments by the Link header alone', async () => {
  await using github = await startGitHubApi();
  for (let index = 0; index < 250; index += 1)
    github.addComment({ author: 'mona', body: `comment ${index}` });
  const seen: string[] = [];
  let path = `${commentsPath}?per_page=100`;
  while (path !== '') {
    const { body, headers }: Awaited<ReturnType<typeof call<CommentPayload[]>>> = await call(github, {
      path,
    });
    seen.push(...body.map((comment) => comment.body));
    path = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? '';
  }
  expect(seen).toEqual(Array.from({ length: 250 }, (_, index) => `comment ${index}`));
  expect(github.requests.map(({ query }) => query.page)).toEqual([undefined, '2', '3']);
});

it.each([
  ['', 30, ['next', 'last']],
  ['?per_page=100', 45, []],
  ['?per_page=1000', 45, []],
  ['?per_page=0', 30, ['next', 'last']],
  ['?per_page=10&page=2', 10, ['prev', 'next', 'last', 'first']],
  ['?per_page=10&page=5', 5, ['prev', 'first']],
  ['?per_page=10&page=6', 0, ['prev', 'first']],
])('answers the page for "%s" with %i comments and links %j', async (query, count, relations) => {
  await using github = await startGitHubApi();
  for (let index = 0; index < 45; index += 1) github.addComment({ author: 'mona', body: 'x' });
  const { body, headers } = await call(github, { path: `${commentsPath}${query}` });
  expect(body).toHaveLength(count);
  const link = headers.get('link') ?? '';
  expect([...link.matchAll(/rel="(\w+)"/g)].map(([, relation]) => relation)).toEqual(relations);
});

it.each([
  ['nothing', { text: '' }, 400, 'Problems parsing JSON'],
  ['text', { text: 'hello' }, 400, 'Problems parsing JSON'],
  ['an array', { json: ['hello'] }, 400, 'JSON object'],
  ['no body', { json: {} }, 422, `"body" wasn't supplied.`],
  ['a number', { json: { body: 1 } }, 422, '1 is not a string'],
  ['an unknown key', { json: { body: 'x', labels: [] } }, 422, '"labels" is not a permitted key'],
])('refuses a comment that is %s', async (_, sent, status, message) => {
  await using github = await startGitHubApi();
  const refused = await call(github, { method: 'POST', path: commentsPath, ...sent });
  expect(refused).toMatchObject({ status, body: { message: expect.stringContaining(message) } });
  expect(github.comments()).toEqual([]);
});

it.each([
  ['blank', ' \n', 'Body cannot be blank'],
  ['longer than 65,536 characters', 'x'.repeat(65_537), 'Body is too long (maximum is 65536 characters)'],
])('refuses a comment that is %s as a failed validation', async (_, body, message) => {
  await using github = await startGitHubApi();
  const refused = await call(github, { method: 'POST', path: commentsPath, json: { body } });
  expect(refused.status).toBe(422);
  expect(refused.body).toEqual({
    message: 'Validation Failed',
    errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }],
    documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
    status: '422',
  });
});

it('takes a comment of exactly 65,536 characters', async () => {
  await using github = await startGitHubApi();
  const json = { body: 'x'.repeat(65_536) };
  expect(await call(github, { method: 'POST', path: commentsPath, json })).toMatchObject({ status: 201 });
});
