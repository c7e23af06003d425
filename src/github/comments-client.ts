import * as z from 'zod/mini';
import { formatInteger } from '../runtime/format.ts';
import type { Advice } from './advise.ts';
import type { RequestLimits } from './call.ts';
import type { CommentApi } from './comment-api.ts';
import {
  type ConnectionEffects,
  type ConnectionOptions,
  connect,
  pageSize,
  type Repository,
} from './connection.ts';
import { GitHubError } from './github-error.ts';

/** Most pages of comments that are read; GitHub allows 2,500 comments in a conversation. */
const maxPages = 30;

const commentAdvice: Advice = {
  403: "The token lacks permission. Give the job `permissions: pull-requests: write`, or the app that permission if it is an app's token. Pull requests from forks get a read-only token.",
  404: 'Check pull-request-number, and that the token can read the repository (`permissions: pull-requests: write`).',
  410: 'The pull request no longer exists.',
  422: 'GitHub did not accept the text of the comment.',
  access: 'read and write access to pull requests of this repository (a classic one needs the scope repo)',
};

const commentSchema = z.object({
  id: z.int(),
  html_url: z.string(),
  body: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string() })),
});
const writtenSchema = z.object({ html_url: z.string() });
const createdSchema = z.object({ id: z.int(), html_url: z.string(), user: commentSchema.shape.user });
const accountSchema = z.object({ login: z.string().check(z.minLength(1)) });
const viewerSchema = z.object({ viewer: accountSchema });

/** Most failures in a row of a call that another one can stand in for. */
const replaceable = { outage: 2, unreadable: 1 };

/** Connects to the comments of a repository as the holder of `token`. */
export async function connectComments(
  token: string,
  { owner, name: repo }: Repository,
  effects: ConnectionEffects,
  options: ConnectionOptions = {},
): Promise<CommentApi> {
  const { octokit, caller } = connect(token, effects, options);
  const { issues } = octokit.rest;
  const advice = commentAdvice;
  return {
    async readOwnLogin() {
      const what = 'look up the account of github-token';
      try {
        // Unlike `GET /user`, this answers for every kind of token, the workflow's own included.
        const query = 'query { viewer { login } }';
        const send = (limits: RequestLimits) => octokit.graphql(query, limits);
        const call = { what, advice, schema: viewerSchema, send, maxFailures: replaceable };
        return (await caller.read(call)).viewer.login;
      } catch (error) {
        // Whatever it is, a rate limit of its own included: REST has the last word.
        if (!(error instanceof GitHubError)) throw error;
      }
      try {
        // Some enterprise servers refuse GraphQL, and Gitea and Forgejo have none.
        const send = async (limits: RequestLimits) =>
          (await octokit.rest.users.getAuthenticated(limits)).data;
        const call = { what, advice, schema: accountSchema, send, maxFailures: replaceable };
        return (await caller.read(call)).login;
      } catch (error) {
        if (!(error instanceof GitHubError) || caller.leftMs() === 0) throw error;
        if (error.fault === 'unknown-token' || error.fault === 'rate-limited') throw error;
        return undefined;
      }
    },
    async *listComments(number) {
      for (let page = 1; page <= maxPages; page += 1) {
        const request = { owner, repo, issue_number: number, per_page: pageSize, page };
        const comments = await caller.read({
          what: `read the comments of pull request #${number}`,
          advice,
          schema: z.array(commentSchema),
          send: async (limits) => (await issues.listComments({ ...request, ...limits })).data,
        });
        for (const { id, body, user, html_url: url } of comments) {
          yield { id, url, body: body ?? '', author: user?.login ?? '' };
        }
        if (comments.length < pageSize) return;
      }
      throw tooManyComments(number);
    },
    async createComment(number, body) {
      const request = { owner, repo, issue_number: number, body };
      const created = await caller.write({
        what: `comment on pull request #${number}`,
        advice,
        schema: createdSchema,
        send: async (limits) => (await issues.createComment({ ...request, ...limits })).data,
      });
      return { id: created.id, url: created.html_url, author: created.user?.login ?? '' };
    },
    async updateComment(id, body) {
      const request = { owner, repo, comment_id: id, body };
      const written = await caller.write({
        what: `update comment ${id}`,
        advice,
        schema: writtenSchema,
        send: async (limits) => (await issues.updateComment({ ...request, ...limits })).data,
      });
      return { url: written.html_url };
    },
    async deleteComment(id) {
      await caller.write({
        what: `delete comment ${id}`,
        advice,
        schema: z.unknown(),
        send: (limits) => issues.deleteComment({ owner, repo, comment_id: id, ...limits }),
      });
    },
  };
}

function tooManyComments(number: number): GitHubError {
  const count = formatInteger(maxPages * pageSize);
  return new GitHubError(
    'refused',
    `Pull request #${number} has ${count} or more comments, too many to find the gate's own. No comment is written, to avoid a duplicate. Set comment: never, or open a new pull request.`,
  );
}
