import { buildUserPayload } from './accounts.ts';

/** Where GitHub says what belongs to a repository; in braces what a caller fills in. */
const links: Readonly<Record<string, string>> = {
  forks_url: '/forks',
  keys_url: '/keys{/key_id}',
  collaborators_url: '/collaborators{/collaborator}',
  teams_url: '/teams',
  hooks_url: '/hooks',
  issue_events_url: '/issues/events{/number}',
  events_url: '/events',
  assignees_url: '/assignees{/user}',
  branches_url: '/branches{/branch}',
  tags_url: '/tags',
  blobs_url: '/git/blobs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  git_refs_url: '/git/refs{/sha}',
  trees_url: '/git/trees{/sha}',
  statuses_url: '/statuses/{sha}',
  languages_url: '/languages',
  stargazers_url: '/stargazers',
  contributors_url: '/contributors',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  commits_url: '/commits{/sha}',
  git_commits_url: '/git/commits{/sha}',
  comments_url: '/comments{/number}',
  issue_comment_url: '/issues/comments{/number}',
  contents_url: '/contents/{+path}',
  compare_url: '/compare/{base}...{head}',
  merges_url: '/merges',
  archive_url: '/{archive_format}{/ref}',
  downloads_url: '/downloads',
  issues_url: '/issues{/number}',
  pulls_url: '/pulls{/number}',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  labels_url: '/labels{/name}',
  releases_url: '/releases{/id}',
  deployments_url: '/deployments',
};

const createdAt = '2025-11-03T10:00:00Z';
const pushedAt = '2026-02-02T16:40:00Z';

/**
 * Builds the object of a public repository that nobody has starred yet.
 *
 * @param fullName `owner/name`
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 */
export function buildRepository(fullName: string, fork: boolean, apiUrl: string): Record<string, unknown> {
  const [owner = '', name = ''] = fullName.split('/');
  const id = fork ? 812_345_679 : 812_345_678;
  const url = `${apiUrl}/repos/${fullName}`;
  const page = `https://github.com/${fullName}`;
  return {
    id,
    node_id: `R_${Buffer.from(`repository:${id}`).toString('base64url')}`,
    name,
    full_name: fullName,
    private: false,
    owner: buildUserPayload(owner, 'User', apiUrl),
    html_url: page,
    description: null,
    fork,
    url,
    ...Object.fromEntries(Object.entries(links).map(([link, path]) => [link, `${url}${path}`])),
    created_at: createdAt,
    updated_at: pushedAt,
    pushed_at: pushedAt,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 108,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: 1,
    license: null,
    visibility: 'public',
    forks: 0,
    open_issues: 1,
    watchers: 0,
    default_branch: 'main',
  };
}
