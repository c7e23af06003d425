import { buildUserPayload } from './accounts.ts';
import { buildRepository } from './repositories.ts';

/** A pull request that exists when the stand-in starts. */
export interface SandboxPullRequest {
  readonly number: number;
  /** 40 hexadecimal digits. @default the number, padded with `a` */
  readonly headSha?: string;
  /** @default 'tune-retriever' */
  readonly headRef?: string;
  /** `owner/name` the branch lives in, another one for a fork. @default the repository itself */
  readonly headRepository?: string;
  /** The branch that it is to be merged into. @default 'main' */
  readonly baseRef?: string;
  /** Whether the fork was deleted, so that nothing says where the branch was. @default false */
  readonly isForkDeleted?: boolean;
  /** @default 'open' */
  readonly state?: 'open' | 'closed';
}

/** A pull request as GitHub's REST API answers it and its events carry it, as far as an action can need it. */
export interface PullRequestPayload {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly head: { readonly label: string; readonly sha: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** What a payload says beside what the stand-in knows. */
export interface PullRequestDetails extends SandboxPullRequest {
  /** @default 'mona' */
  readonly author?: string;
  /** @default 'Tune the retriever' */
  readonly title?: string;
}

/** The commit that every pull request starts from. */
export const baseSha = '0d1a26e67d8f5eaf1f6ba5c57fc3c7d91ac0fd1c';

const defaultHeadRef = 'tune-retriever';
const gitHubUrl = 'https://api.github.com';
const openedAt = '2026-02-02T16:45:00Z';
const closedAt = '2026-02-03T09:15:00Z';

/**
 * Builds the object of a pull request.
 *
 * @param repository `owner/name`
 * @see https://docs.github.com/rest/pulls/pulls#get-a-pull-request
 */
export function buildPullRequest(
  details: PullRequestDetails,
  repository: string,
  apiUrl = gitHubUrl,
): PullRequestPayload {
  const { number, headSha = String(number).padStart(40, 'a'), state = 'open' } = details;
  const { headRef = defaultHeadRef, headRepository = repository, baseRef = 'main' } = details;
  const { isForkDeleted = false } = details;
  const { author = 'mona', title = 'Tune the retriever' } = details;
  const isFork = headRepository !== repository;
  const url = `${apiUrl}/repos/${repository}`;
  const page = `https://github.com/${repository}/pull/${number}`;
  const links = {
    self: `${url}/pulls/${number}`,
    html: page,
    issue: `${url}/issues/${number}`,
    comments: `${url}/issues/${number}/comments`,
    review_comments: `${url}/pulls/${number}/comments`,
    review_comment: `${url}/pulls/comments{/number}`,
    commits: `${url}/pulls/${number}/commits`,
    statuses: `${url}/statuses/${headSha}`,
  };
  return {
    url: links.self,
    id: 1_900_000_000 + number,
    node_id: `PR_${Buffer.from(`pull:${number}`).toString('base64url')}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: links.issue,
    comments_url: links.comments,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    commits_url: links.commits,
    statuses_url: links.statuses,
    number,
    state,
    locked: false,
    draft: false,
    title,
    body: null,
    user: buildUserPayload(author, 'User', apiUrl),
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: openedAt,
    updated_at: openedAt,
    closed_at: state === 'closed' ? closedAt : null,
    merged_at: null,
    auto_merge: null,
    head: {
      ...buildBranch({ repository: headRepository, ref: headRef, sha: headSha }, isFork, apiUrl),
      ...(isForkDeleted ? { label: `unknown repository:${headRef}`, repo: null } : {}),
    },
    base: buildBranch({ repository, ref: baseRef, sha: baseSha }, false, apiUrl),
    // On pull_request the checked-out commit is a merge that exists only on GitHub.
    merge_commit_sha: [...headSha].reverse().join(''),
    author_association: 'CONTRIBUTOR',
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}

/** What GitHub says of a pull request that is asked for by its number, beside what stands in lists. */
export function buildPullRequestDetails(pull: PullRequestPayload, comments: number): Record<string, unknown> {
  const isOpen = pull.state === 'open';
  return {
    ...pull,
    merged: false,
    merged_by: null,
    mergeable: isOpen ? true : null,
    mergeable_state: isOpen ? 'clean' : 'unknown',
    maintainer_can_modify: false,
    comments,
    review_comments: 0,
    commits: 1,
    additions: 3,
    deletions: 1,
    changed_files: 1,
  };
}

function buildBranch(
  { repository, ref, sha }: { readonly repository: string; readonly ref: string; readonly sha: string },
  isFork: boolean,
  apiUrl: string,
) {
  const [owner = ''] = repository.split('/');
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: buildUserPayload(owner, 'User', apiUrl),
    repo: buildRepository(repository, isFork, apiUrl),
  };
}
