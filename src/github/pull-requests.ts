import type { CommentApi } from './sticky-comment.ts';

/** GitHub refused a call or could not be reached; the message says what to do. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
}

/** Time for one call to GitHub, in milliseconds; the toolkit sets none. */
const callTimeoutMs = 20_000;

const advice: Readonly<Record<number, string>> = {
  401: 'Check the input github-token.',
  403: 'Unless the conversation is locked, the token is not allowed to: give the job `permissions: pull-requests: write`. Pull requests from forks get a read-only token.',
  404: 'Check pull-request-number, and that the token may read the repository (`permissions: pull-requests: write`).',
  410: 'The pull request is gone.',
  422: 'GitHub did not accept the text.',
};

/**
 * Connects to GitHub as the holder of `token`; the API's URL comes from GITHUB_API_URL. The toolkit is loaded only
 * here, since most of a run passes before it is needed.
 */
export async function connectComments(
  token: string,
  { owner, name: repo }: { readonly owner: string; readonly name: string },
): Promise<CommentApi> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token);
  const { issues } = octokit.rest;
  const limit = () => ({ request: { signal: AbortSignal.timeout(callTimeoutMs) } });
  return {
    async readOwnLogin() {
      // Unlike `GET /user`, this answers for every kind of token, the workflow's own included.
      const query = 'query { viewer { login } }';
      const answer = await explain('Asking GitHub who we are', () =>
        octokit.graphql<{ viewer: { login: string } }>(query, limit()),
      );
      return answer.viewer.login;
    },
    async *listComments(number) {
      for (let page = 1; ; page += 1) {
        const request = { owner, repo, issue_number: number, per_page: 100, page, ...limit() };
        const { data } = await explain(`Reading the comments of pull request #${number}`, () =>
          issues.listComments(request),
        );
        yield* data.map(({ id, body, user }) => ({ id, body: body ?? '', author: user?.login ?? '' }));
        if (data.length < 100) return;
      }
    },
    async createComment(number, body) {
      const request = { owner, repo, issue_number: number, body, ...limit() };
      const { data } = await explain(`Commenting on pull request #${number}`, () =>
        issues.createComment(request),
      );
      return { url: data.html_url };
    },
    async updateComment(id, body) {
      const request = { owner, repo, comment_id: id, body, ...limit() };
      const { data } = await explain(`Updating comment ${id}`, () => issues.updateComment(request));
      return { url: data.html_url };
    },
  };
}

async function explain<Answer>(what: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const status = readAnsweredStatus(error);
    const how = status === undefined ? `failed (${said}).` : `was refused (${status}: ${said}).`;
    throw new GitHubError(`${what} ${how} ${(status && advice[status]) || ''}`.trim(), { cause: error });
  }
}

/** The status that GitHub answered with; undefined when it did not answer, which the toolkit reports as a 500. */
function readAnsweredStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error) || !error.response)
    return undefined;
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
