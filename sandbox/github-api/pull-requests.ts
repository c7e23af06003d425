import { buildUserPayload } from './accounts.ts';

/** A pull request that exists when the stand-in starts. */
export interface SandboxPullRequest {
  readonly number: number;
  /** 40 hexadecimal digits. @default the number, padded with `a` */
  readonly headSha?: string;
  /** @default 'tune-retriever' */
  readonly headRef?: string;
  /** `owner/name` the branch lives in, another one for a fork. @default the repository itself */
  readonly headRepository?: string;
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
  const { headRef = defaultHeadRef, headRepository = repository } = details;
  const { author = 'mona', title = 'Tune the retriever' } = details;
  const url = `${apiUrl}/repos/${repository}`;
  return {
    url: `${url}/pulls/${number}`,
    id: 1_900_000_000 + number,
    html_url: `https://github.com/${repository}/pull/${number}`,
    issue_url: `${url}/issues/${number}`,
    comments_url: `${url}/issues/${number}/comments`,
    number,
    state,
    locked: false,
    draft: false,
    title,
    body: null,
    user: buildUserPayload(author, 'User', apiUrl),
    head: {
      label: `${headRepository.split('/')[0]}:${headRef}`,
      ref: headRef,
      sha: headSha,
      repo: buildRepository(headRepository, headRepository !== repository),
    },
    base: {
      label: `${repository.split('/')[0]}:main`,
      ref: 'main',
      sha: baseSha,
      repo: buildRepository(repository, false),
    },
    // On pull_request the checked-out commit is a merge that exists only on GitHub.
    merge_commit_sha: [...headSha].reverse().join(''),
    author_association: 'CONTRIBUTOR',
  };
}

/** Builds the object of a repository. @param fullName `owner/name` */
export function buildRepository(fullName: string, fork: boolean): Record<string, unknown> {
  const [owner = '', name = ''] = fullName.split('/');
  return {
    id: fork ? 812_345_679 : 812_345_678,
    name,
    full_name: fullName,
    private: false,
    owner: buildUserPayload(owner, 'User', gitHubUrl),
    html_url: `https://github.com/${fullName}`,
    fork,
    default_branch: 'main',
  };
}
