import * as z from 'zod/mini';
import type { Advice } from './advise.ts';
import {
  type ConnectionEffects,
  type ConnectionOptions,
  connect,
  pageSize,
  type Repository,
} from './connection.ts';

/** A pull request and the commit that is its head. */
export interface PullRequestHead {
  readonly number: number;
  readonly headSha: string;
}

/** The calls to GitHub that find pull requests. Each throws a `GitHubError`. */
export interface PullRequestApi {
  readPullRequest(number: number): Promise<PullRequestHead>;
  /**
   * The open pull request whose head is this commit, else the first open one that contains it.
   *
   * @param branch `owner:branch` that the commit is on, if known: GitHub cannot look up a fork's commits without it
   */
  findOpenPullRequest(sha: string, branch: string | undefined): Promise<PullRequestHead | undefined>;
}

const lookUpAdvice: Advice = {
  403: 'Give the job `permissions: pull-requests: read`, or set pull-request-number.',
  404: 'Give the job `permissions: pull-requests: read`, or set pull-request-number.',
  access: 'read access to pull requests of this repository (a classic one needs the scope repo)',
};

const pullRequestSchema = z.object({
  number: z.int(),
  state: z.string(),
  head: z.object({ sha: z.string() }),
  base: z.object({ repo: z.object({ full_name: z.string() }) }),
});

/** Connects to the pull requests of a repository, to look them up. */
export async function connectPullRequests(
  token: string,
  { owner, name: repo }: Repository,
  effects: ConnectionEffects,
  options: ConnectionOptions = {},
): Promise<PullRequestApi> {
  const { octokit, caller } = connect(token, effects, options);
  const { pulls, repos } = octokit.rest;
  const isHere = ({ base }: z.infer<typeof pullRequestSchema>): boolean =>
    base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
  return {
    async readPullRequest(number) {
      const { head } = await caller.read({
        what: `read pull request #${number}`,
        advice: lookUpAdvice,
        schema: pullRequestSchema,
        send: async (limits) => (await pulls.get({ owner, repo, pull_number: number, ...limits })).data,
      });
      return { number, headSha: head.sha };
    },
    async findOpenPullRequest(sha, branch) {
      const page = { owner, repo, per_page: pageSize };
      const found = await caller.read({
        what: `look up the pull request of commit ${sha.slice(0, 12)}`,
        advice: lookUpAdvice,
        schema: z.array(pullRequestSchema),
        send: async (limits) =>
          branch === undefined
            ? (await repos.listPullRequestsAssociatedWithCommit({ ...page, commit_sha: sha, ...limits })).data
            : (await pulls.list({ ...page, state: 'open', head: branch, ...limits })).data,
      });
      const open = found.filter((pull) => pull.state === 'open' && isHere(pull));
      // A commit may be in several pull requests; a branch has its own.
      const ofBranch = branch === undefined ? undefined : open[0];
      const pull = open.find(({ head }) => head.sha === sha) ?? ofBranch;
      return pull && { number: pull.number, headSha: pull.head.sha };
    },
  };
}
