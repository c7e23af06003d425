import { expect, it } from 'vitest';
import { startGitHubApi } from '../../../sandbox/github-api/index.ts';
import { call } from './call.ts';

const commentsPath = '/repos/octo-org/search/issues/1/comments';
const write = { issues: 'write', pull_requests: 'write' } as const;

it.each(['token', 'Bearer', 'bearer'])('knows a token sent as "%s"', async (scheme) => {
  await using github = await startGitHubApi();
  expect(await call(github, { path: commentsPath, scheme })).toMatchObject({ status: 200, body: [] });
});

it.each([
  ['no token', null, 'token', 'Requires authentication'],
  ['an unknown token', 'ghs_other', 'token', 'Bad credentials'],
  ['an unknown scheme', 'ghs_other', 'Basic', 'Bad credentials'],
])('answers 401 to %s', async (_, token, scheme, message) => {
  await using github = await startGitHubApi();
  const refused = await call(github, { path: commentsPath, token, scheme });
  expect(refused).toMatchObject({ status: 401, body: { message, status: '401' } });
});

it.each([
  ['issues: write', { issues: 'write', pull_requests: 'none' }, 200, 201],
  ['pull-requests: write', { issues: 'none', pull_requests: 'write' }, 200, 201],
  ['read only', { issues: 'read', pull_requests: 'read' }, 200, 403],
  ['nothing', { issues: 'none', pull_requests: 'none' }, 403, 403],
] as const)('with %s answers %o: list %i, create %i', async (_, permissions, list, create) => {
  await using github = await startGitHubApi({ permissions });
  expect((await call(github, { path: commentsPath })).status).toBe(list);
  const created = await call(github, { method: 'POST', path: commentsPath, json: { body: 'x' } });
  expect(created.status).toBe(create);
});

it('names the call and the permissions that would do when one is missing', async () => {
  await using github = await startGitHubApi({ permissions: { issues: 'read', pull_requests: 'read' } });
  const refused = await call(github, { method: 'POST', path: commentsPath, json: { body: 'x' } });
  expect(refused.body).toEqual({
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
    status: '403',
  });
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
});

it('refuses a new comment on a locked pull request, not the update of an old one', async () => {
  await using github = await startGitHubApi();
  const { id } = github.addComment({ author: 'github-actions[bot]', type: 'Bot', body: 'old' });
  github.lock(1);
  const json = { body: 'new' };
  expect(await call(github, { method: 'POST', path: commentsPath, json })).toMatchObject({
    status: 403,
    body: { message: 'Unable to create comment because issue is locked.' },
  });
  const path = `/repos/octo-org/search/issues/comments/${id}`;
  expect((await call(github, { method: 'PATCH', path, json })).status).toBe(200);
});

it.each([
  ['GET', '/repos/octo-org/search/issues/2/comments'],
  ['GET', '/repos/octo-org/other/issues/1/comments'],
  ['GET', '/repositories/1/issues/1/comments'],
  ['POST', '/repos/octo-org/search/issues/2/comments'],
  ['PATCH', '/repos/octo-org/search/issues/comments/1'],
  ['PUT', '/repos/octo-org/search/issues/1/comments'],
  ['POST', '/repos/octo-org/search/issues/1/comments/'],
  ['GET', '/users/mona'],
])('answers 404 to %s %s', async (method, path) => {
  await using github = await startGitHubApi();
  const sent = method === 'GET' ? {} : { json: { body: 'x' } };
  const answer = await call(github, { method, path, ...sent });
  expect(answer).toMatchObject({ status: 404, body: { message: 'Not Found', status: '404' } });
});

it('finds the repository whatever the case of its name', async () => {
  await using github = await startGitHubApi();
  expect((await call(github, { path: commentsPath.replace('octo-org', 'Octo-Org') })).status).toBe(200);
});

it('answers 501 to a query parameter it would have to ignore', async () => {
  await using github = await startGitHubApi();
  const answer = await call(github, { path: `${commentsPath}?since=2026-01-01T00:00:00Z` });
  expect(answer).toMatchObject({ status: 501, body: { message: expect.stringContaining('"since"') } });
});

it.each([
  '{ viewer { login } }',
  'query { viewer { login } }',
  'query WhoAmI {\n  viewer {\n    login\n  }\n}',
])('tells each token who it is: %j', async (query) => {
  const tokens = { ghp_mona: { login: 'mona', type: 'User', permissions: write } } as const;
  await using github = await startGitHubApi({ tokens });
  const ask = (token: string) =>
    call(github, { method: 'POST', path: '/graphql', token, json: { query, variables: {} } });
  expect((await ask(github.token)).body).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
  expect((await ask('ghp_mona')).body).toEqual({ data: { viewer: { login: 'mona' } } });
});

it.each([{ query: '{ viewer { id } }' }, { query: 1 }, { query: '{ viewer { login } }', extra: 1 }])(
  'answers errors with status 200 to another GraphQL request: %j',
  async (json) => {
    await using github = await startGitHubApi();
    const answer = await call(github, { method: 'POST', path: '/graphql', json });
    expect(answer).toMatchObject({ status: 200, body: { errors: [{ message: expect.any(String) }] } });
  },
);

it('tells a person whose token it is, and refuses that to an app', async () => {
  const tokens = { ghp_mona: { login: 'mona', type: 'User', permissions: write } } as const;
  await using github = await startGitHubApi({ tokens });
  expect(await call(github, { path: '/user', token: 'ghp_mona' })).toMatchObject({
    status: 200,
    body: { login: 'mona', type: 'User' },
  });
  expect(await call(github, { path: '/user' })).toMatchObject({
    status: 403,
    body: { message: 'Resource not accessible by integration' },
  });
});

it.each([403, 404, 503] as const)('refuses GraphQL with %i where it should', async (graphqlStatus) => {
  await using github = await startGitHubApi({ graphqlStatus });
  const json = { query: '{ viewer { login } }' };
  const answer = await call(github, { method: 'POST', path: '/graphql', json });
  expect(answer).toMatchObject({ status: graphqlStatus, body: { status: String(graphqlStatus) } });
});

it('records every request with its answer, refused ones too', async () => {
  await using github = await startGitHubApi();
  await call(github, { path: `${commentsPath}?per_page=5`, token: 'ghs_other' });
  await call(github, { method: 'POST', path: commentsPath, json: { body: 'x' } });
  expect(github.requests).toMatchObject([
    { method: 'GET', path: commentsPath, query: { per_page: '5' }, body: undefined, status: 401 },
    { method: 'POST', path: commentsPath, query: {}, body: { body: 'x' }, status: 201 },
  ]);
  expect(github.requests[1]?.headers.authorization).toBe(`token ${github.token}`);
  expect(github.requests[1]?.responseBody).toEqual(github.comments()[0]);
});
