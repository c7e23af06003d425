/** What a token may do to issues or pull requests; `write` includes `read`. */
export type PermissionLevel = 'none' | 'read' | 'write';

/** The two permissions that decide about comments on a pull request, named as in a workflow's `permissions:`. */
export interface TokenPermissions {
  readonly issues: PermissionLevel;
  readonly pull_requests: PermissionLevel;
}

/** Who a token speaks for. `Bot` accounts act through an app, as `GITHUB_TOKEN` does. */
export interface Account {
  readonly login: string;
  readonly type: 'User' | 'Bot';
  readonly permissions: TokenPermissions;
}

/** The `user` object inside GitHub's answers: https://docs.github.com/rest/users/users */
export interface UserPayload {
  readonly login: string;
  readonly id: number;
  readonly node_id: string;
  readonly type: Account['type'];
  readonly site_admin: boolean;
  readonly [field: string]: unknown;
}

/** The login that `GITHUB_TOKEN` comments as. */
export const actionsLogin = 'github-actions[bot]';

const botSuffix = '[bot]';
const knownUserIds: Readonly<Record<string, number>> = { [actionsLogin]: 41_898_282 };
const userLinks: Readonly<Record<string, string>> = {
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  organizations_url: '/orgs',
  repos_url: '/repos',
  events_url: '/events{/privacy}',
  received_events_url: '/received_events',
};

/** Builds the `user` object of an account; the same login always has the same id. */
export function buildUserPayload(login: string, type: Account['type'], apiUrl: string): UserPayload {
  const id = knownUserIds[login] ?? deriveUserId(login);
  const url = `${apiUrl}/users/${encodeURIComponent(login)}`;
  const links = Object.entries(userLinks).map(([name, path]) => [name, `${url}${path}`]);
  return {
    login,
    id,
    node_id: Buffer.from(`${type === 'Bot' ? '03:Bot' : '04:User'}${id}`).toString('base64'),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${type === 'Bot' ? `apps/${login.replace(botSuffix, '')}` : login}`,
    ...Object.fromEntries(links),
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** Builds `performed_via_github_app`: the app behind a bot's login, null for a person. */
export function buildAppPayload(
  login: string,
  type: Account['type'],
  apiUrl: string,
): Record<string, unknown> | null {
  if (type !== 'Bot') return null;
  const slug = login.replace(botSuffix, '');
  const id = login === actionsLogin ? 15_368 : deriveUserId(slug);
  const page = `https://github.com/apps/${slug}`;
  return {
    id,
    slug,
    node_id: Buffer.from(`03:App${id}`).toString('base64'),
    owner: buildUserPayload('github', 'User', apiUrl),
    name: login === actionsLogin ? 'GitHub Actions' : slug,
    description: null,
    external_url: page,
    html_url: page,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { issues: 'write', metadata: 'read', pull_requests: 'write' },
    events: [],
  };
}

/** FNV-1a: stable ids without a table of users. */
function deriveUserId(login: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(login)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return 1_000 + (hash % 200_000_000);
}
