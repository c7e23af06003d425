import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHubApi, startGitHubApi } from '../../sandbox/github-api/index.ts';
import { connectTo, readAll, refuse } from './connect.ts';

const readOnly = { issues: 'read', pull_requests: 'read' } as const;

let github: GitHubApi;

beforeAll(async () => {
  github = await startGitHubApi({
    repository: 'acme/search',
    pullRequests: [1, 2, 3, 4, 5, 6],
    tokens: { ghs_reader_token: { login: 'reader[bot]', type: 'Bot', permissions: readOnly } },
  });
});

afterAll(() => github.close());

const connect = async (token = github.token) => (await connectTo(github, { token })).comments;

function addComments(number: number, count: number): void {
  for (let index = 0; index < count; index += 1) {
    github.addComment({ number, author: 'octocat', body: `comment ${index}` });
  }
}

describe('connectComments', () => {
  it('knows the login that the token writes as', async () => {
    expect(await (await connect()).readOwnLogin()).toBe('github-actions[bot]');
  });

  it('creates, lists, updates and deletes a comment', async () => {
    const api = await connect();
    const { url, author } = await api.createComment(1, 'first');
    expect(author).toBe('github-actions[bot]');
    expect(url).toBe(github.comments(1)[0]?.html_url);
    const [comment] = await readAll(api.listComments(1));
    expect(comment).toEqual({ id: expect.any(Number), url, body: 'first', author: 'github-actions[bot]' });
    const id = comment?.id ?? 0;
    expect(await api.updateComment(id, 'second')).toEqual({ url });
    expect(github.comments(1).map(({ body }) => body)).toEqual(['second']);
    await api.deleteComment(id);
    expect(github.comments(1)).toEqual([]);
    expect((await refuse(api.deleteComment(id))).fault).toBe('missing');
  });

  it.each([
    [2, 250, 3],
    [3, 100, 2],
    [5, 1_050, 11],
  ])('40: reads all comments of pull request %d: %d on %d pages', async (number, count, pages) => {
    addComments(number, count);
    const before = github.requests.length;
    const comments = await readAll((await connect()).listComments(number));
    expect(comments.map(({ body }) => body)).toEqual(
      Array.from({ length: count }, (_, index) => `comment ${index}`),
    );
    expect(github.requests.length - before).toBe(pages);
  });

  it('asks for no page more than it needs', async () => {
    addComments(4, 150);
    const before = github.requests.length;
    for await (const _first of (await connect()).listComments(4)) break;
    expect(github.requests.length - before).toBe(1);
  });

  it('40: stops after 30 pages: a second comment would be worse than none', async () => {
    addComments(6, 3_000);
    const before = github.requests.length;
    const error = await refuse(readAll((await connect()).listComments(6)));
    expect(error.message).toMatch(/^Pull request #6 has 3,000 or more comments, .+ Set comment: never/);
    expect(github.requests.length - before).toBe(30);
  });
});

describe('a refusal', () => {
  it('36: to write names the permission', async () => {
    const error = await refuse((await connect('ghs_reader_token')).createComment(1, 'x'));
    expect(error.message).toMatch(
      /^Could not comment on pull request #1: GitHub answered 403 \(Resource not accessible by integration\)\. /,
    );
    expect(error.message).toContain('Give the job `permissions: pull-requests: write`');
    expect(error.fault).toBe('refused');
  });

  it('36: of a locked conversation says so', async () => {
    await using locked = await startGitHubApi();
    locked.lock(1);
    const { comments } = await connectTo(locked);
    const { message } = await refuse(comments.createComment(1, 'x'));
    expect(message).toMatch(
      /GitHub answered 403 \(Unable to create comment because issue is locked\)\. .+ the conversation is locked\. /,
    );
  });

  it('to update names the comment', async () => {
    const { id } = github.addComment({ number: 1, author: 'octocat', body: 'x' });
    const error = await refuse((await connect('ghs_reader_token')).updateComment(id, 'y'));
    expect(error.message).toMatch(`Could not update comment ${id}: GitHub answered 403 (`);
  });

  it('36: for a pull request that is not there says what to check', async () => {
    const error = await refuse(readAll((await connect()).listComments(99)));
    expect(error.message).toMatch(
      /^Could not read the comments of pull request #99: GitHub answered 404 \(Not Found\)\. Check pull-request-number/,
    );
  });

  it('37: of a text that is too long is told apart', async () => {
    const error = await refuse((await connect()).createComment(1, 'x'.repeat(70_000)));
    expect(error.fault).toBe('too-long');
    expect(error.message).toBe(
      'Could not comment on pull request #1: GitHub answered 422 (Validation Failed: Body is too long (maximum is 65536 characters)). GitHub did not accept the text of the comment.',
    );
  });

  it.each(['createComment', 'readOwnLogin'] as const)(
    'of a wrong token in %s points to the input',
    async (call) => {
      const api = await connect('ghs_wrong_token');
      const error = await refuse(call === 'createComment' ? api.createComment(1, 'x') : api.readOwnLogin());
      expect(error.message).toMatch(
        /: GitHub answered 401 \(.*\)\. Check the input github-token: an app's token expires after one hour, /,
      );
      expect(error.message).not.toContain('ghs_wrong_token');
    },
  );
});
