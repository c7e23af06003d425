import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type GitHubApi, startGitHubApi } from '../../sandbox/github-api/index.ts';
import { connectComments, GitHubError } from '../../src/github/pull-requests.ts';
import type { CommentApi, ExistingComment } from '../../src/github/sticky-comment.ts';

const readOnly = { issues: 'read', pull_requests: 'read' } as const;

let github: GitHubApi;

// The toolkit reads the API's URL once, when it is loaded: one stand-in serves the whole file.
beforeAll(async () => {
  github = await startGitHubApi({
    repository: 'acme/search',
    pullRequests: [1, 2, 3, 4],
    tokens: { ghs_reader: { login: 'reader[bot]', type: 'Bot', permissions: readOnly } },
  });
  vi.stubEnv('GITHUB_API_URL', github.url);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await github.close();
});

function connect(token = github.token): Promise<CommentApi> {
  return connectComments(token, { owner: 'acme', name: 'search' });
}

async function readAll(comments: AsyncIterable<ExistingComment>): Promise<ExistingComment[]> {
  const all: ExistingComment[] = [];
  for await (const comment of comments) all.push(comment);
  return all;
}

async function refuse(call: Promise<unknown>): Promise<GitHubError> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GitHubError);
  return error as GitHubError;
}

describe('connectComments', () => {
  it('knows the login that the token writes as', async () => {
    expect(await (await connect()).readOwnLogin()).toBe('github-actions[bot]');
  });

  it('creates, lists and updates a comment', async () => {
    const api = await connect();
    const { url } = await api.createComment(1, 'first');
    expect(url).toBe(github.comments(1)[0]?.html_url);
    const [comment] = await readAll(api.listComments(1));
    expect(comment).toEqual({ id: expect.any(Number), body: 'first', author: 'github-actions[bot]' });
    expect(await api.updateComment(comment?.id ?? 0, 'second')).toEqual({ url });
    expect(github.comments(1).map(({ body }) => body)).toEqual(['second']);
  });

  it.each([
    [2, 250, 3],
    [3, 100, 2],
  ])('reads all comments of pull request %d: %d on %d pages', async (number, count, pages) => {
    for (let index = 0; index < count; index += 1) {
      github.addComment({ number, author: 'octocat', body: `comment ${index}` });
    }
    const before = github.requests.length;
    const comments = await readAll((await connect()).listComments(number));
    expect(comments.map(({ body }) => body)).toEqual(
      Array.from({ length: count }, (_, index) => `comment ${index}`),
    );
    expect(github.requests.length - before).toBe(pages);
  });

  it('asks for no page more than it needs', async () => {
    for (let index = 0; index < 150; index += 1) {
      github.addComment({ number: 4, author: 'octocat', body: 'x' });
    }
    const before = github.requests.length;
    for await (const _first of (await connect()).listComments(4)) break;
    expect(github.requests.length - before).toBe(1);
  });
});

describe('a refusal', () => {
  it('to write names the permission', async () => {
    const error = await refuse((await connect('ghs_reader')).createComment(1, 'x'));
    expect(error.message).toMatch(
      /^Commenting on pull request #1 was refused \(403: Resource not accessible/,
    );
    expect(error.message).toContain('give the job `permissions: pull-requests: write`');
    expect(error.message).not.toContain('ghs_reader');
  });

  it('to update names the comment', async () => {
    const { id } = github.addComment({ number: 1, author: 'octocat', body: 'x' });
    const error = await refuse((await connect('ghs_reader')).updateComment(id, 'y'));
    expect(error.message).toMatch(`Updating comment ${id} was refused (403: `);
  });

  it('for a pull request that is not there says what to check', async () => {
    const error = await refuse(readAll((await connect()).listComments(99)));
    expect(error.message).toMatch(/^Reading the comments of pull request #99 was refused \(404: /);
    expect(error.message).toContain('Check pull-request-number');
  });

  it.each(['createComment', 'readOwnLogin'] as const)(
    'of a wrong token in %s points to the input',
    async (call) => {
      const api = await connect('ghs_wrong');
      const error = await refuse(call === 'createComment' ? api.createComment(1, 'x') : api.readOwnLogin());
      expect(error.message).toMatch(/was refused \(401: .*\)\. Check the input github-token\.$/);
    },
  );
});

it('no answer at all is told apart from a refusal', async () => {
  const api = await connect();
  await github.close();
  const error = await refuse(api.updateComment(1, 'x'));
  expect(error.message).toMatch(/^Updating comment 1 failed \(.*\)\.$/);
});
