/** What a test or the demo decides about a pull request; the rest is filled in. */
export interface PullRequestEventOptions {
  readonly number: number;
  /** 40 hexadecimal digits. */
  readonly headSha: string;
  /** The webhook's activity. @default 'synchronize' */
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'labeled' | 'closed';
  /** `owner/name`. @default 'octo-org/search' */
  readonly repository?: string;
  /** `owner/name` the branch lives in, another one for a fork. @default `repository` */
  readonly headRepository?: string;
  /** @default 'tune-retriever' */
  readonly headRef?: string;
  /** @default 'mona' */
  readonly author?: string;
  /** @default 'Tune the retriever' */
  readonly title?: string;
}

/** A workflow event with the payload of the webhook. */
export interface PullRequestEvent {
  readonly name: 'pull_request';
  readonly payload: Readonly<Record<string, unknown>>;
}

const BASE_SHA = '0d1a26e67d8f5eaf1f6ba5c57fc3c7d91ac0fd1c';

/**
 * Builds the event of a push to a pull request, with the fields of the real payload that an action can need.
 *
 * @see https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */
export function buildPullRequestEvent(options: PullRequestEventOptions): PullRequestEvent {
  const { number, headSha, action = 'synchronize', repository = 'octo-org/search' } = options;
  const { headRepository = repository, headRef = 'tune-retriever', author = 'mona' } = options;
  const { title = 'Tune the retriever' } = options;
  const url = `https://api.github.com/repos/${repository}/pulls/${number}`;
  return {
    name: 'pull_request',
    payload: {
      action,
      number,
      ...(action === 'synchronize' ? { before: BASE_SHA, after: headSha } : {}),
      pull_request: {
        url,
        id: 1_900_000_000 + number,
        html_url: `https://github.com/${repository}/pull/${number}`,
        issue_url: `https://api.github.com/repos/${repository}/issues/${number}`,
        comments_url: `https://api.github.com/repos/${repository}/issues/${number}/comments`,
        number,
        state: action === 'closed' ? 'closed' : 'open',
        locked: false,
        draft: false,
        title,
        body: null,
        user: buildUser(author),
        head: {
          label: `${headRepository.split('/')[0]}:${headRef}`,
          ref: headRef,
          sha: headSha,
          repo: buildRepository(headRepository, headRepository !== repository),
        },
        base: {
          label: `${repository.split('/')[0]}:main`,
          ref: 'main',
          sha: BASE_SHA,
          repo: buildRepository(repository, false),
        },
        // On pull_request the checked-out commit is a merge that exists only on GitHub.
        merge_commit_sha: [...headSha].reverse().join(''),
        author_association: 'CONTRIBUTOR',
      },
      repository: buildRepository(repository, false),
      sender: buildUser(author),
    },
  };
}

function buildUser(login: string): Record<string, unknown> {
  return { login, id: 583_231, type: 'User', html_url: `https://github.com/${login}`, site_admin: false };
}

function buildRepository(fullName: string, fork: boolean): Record<string, unknown> {
  const [owner = '', name = ''] = fullName.split('/');
  return {
    id: fork ? 812_345_679 : 812_345_678,
    name,
    full_name: fullName,
    private: false,
    owner: buildUser(owner),
    html_url: `https://github.com/${fullName}`,
    fork,
    default_branch: 'main',
  };
}
