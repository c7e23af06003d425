import * as z from 'zod/mini';
import type { Advice } from './advise.ts';
import type { RequestLimits } from './call.ts';
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
  /** Numbers of other open pull requests of the same commit or branch; absent if there are none. */
  readonly others?: readonly number[];
}

/** A pull request that was asked for by its number. */
export interface ReadPullRequest extends PullRequestHead {
  /** Whether its head is in another repository, or in one that was deleted. */
  readonly isFork: boolean;
}

/** The calls to GitHub that find pull requests. Each throws a `GitHubError`. */
export interface PullRequestApi {
  readPullRequest(number: number): Promise<ReadPullRequest>;
  /**
   * The open pull request whose head is this commit, else the one of its branch. Of several, one into the default
   * branch, else the oldest.
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
  head: z.object({
    sha: z.string(),
    repo: z.catch(z.nullish(z.object({ full_name: z.string() })), undefined),
  }),
  base: z.object({
    ref: z.optional(z.string()),
    repo: z.object({ full_name: z.string(), default_branch: z.optional(z.string()) }),
  }),
});

type PullRequest = z.infer<typeof pullRequestSchema>;

function isFork({ head, base }: Pick<PullRequest, 'head' | 'base'>): boolean {
  return head.repo?.full_name.toLowerCase() !== base.repo.full_name.toLowerCase();
}

/** Connects to the pull requests of a repository, to look them up. */
export async function connectPullRequests(
  token: string,
  { owner, name: repo }: Repository,
  effects: ConnectionEffects,
  options: ConnectionOptions = {},
): Promise<PullRequestApi> {
  const { octokit, caller } = connect(token, effects, options);
  const { pulls, repos } = octokit.rest;
  const isHere = ({ base }: PullRequest): boolean =>
    base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
  return {
    async readPullRequest(number) {
      const { head, base } = await caller.read({
        what: `read pull request #${number}`,
        advice: lookUpAdvice,
        schema: pullRequestSchema,
        send: async (limits) => (await pulls.get({ owner, repo, pull_number: number, ...limits })).data,
      });
      return { number, headSha: head.sha, isFork: isFork({ head, base }) };
    },
    async findOpenPullRequest(sha, branch) {
      const page = { owner, repo, per_page: pageSize };
      const find = async (send: (limits: RequestLimits) => Promise<{ readonly data: unknown }>) => {
        const found = await caller.read({
          what: `look up the pull request of commit ${sha.slice(0, 12)}`,
          advice: lookUpAdvice,
          schema: z.array(pullRequestSchema),
          send: async (limits) => (await send(limits)).data,
        });
        return found.filter((pull) => pull.state === 'open' && isHere(pull));
      };
      const open = { ...page, state: 'open' } as const;
      const found = await find((limits) =>
        branch === undefined
          ? repos.listPullRequestsAssociatedWithCommit({ ...page, commit_sha: sha, ...limits })
          : pulls.list({ ...open, head: branch, ...limits }),
      );
      const isHead = ({ head }: PullRequest): boolean => head.sha === sha;
      const ofCommit = found.filter(isHead);
      if (ofCommit.length > 0) return choose(ofCommit);
      // A commit may be in several pull requests; a branch has its own.
      if (branch !== undefined && found.length > 0) return choose(found);
      // GitHub does not find a fork's commits by themselves, and does not say where the branch of a deleted fork was.
      const recent = { ...open, sort: 'updated', direction: 'desc' } as const;
      return choose((await find((limits) => pulls.list({ ...recent, ...limits }))).filter(isHead));
    },
  };
}

/** One of the pull requests of a commit, and the numbers of the others. */
function choose(candidates: readonly PullRequest[]): PullRequestHead | undefined {
  const isIntoDefault = ({ base }: PullRequest): boolean =>
    base.ref !== undefined && base.ref === base.repo.default_branch;
  const [chosen, ...rest] = candidates.toSorted(
    (one, other) => Number(isIntoDefault(other)) - Number(isIntoDefault(one)) || one.number - other.number,
  );
  if (chosen === undefined) return undefined;
  const others = rest.map(({ number }) => number);
  return { number: chosen.number, headSha: chosen.head.sha, ...(others.length > 0 ? { others } : {}) };
}
