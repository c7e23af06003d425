import type { Account, PermissionLevel } from './accounts.ts';
import { type Answer, buildError, buildPermissionError } from './answers.ts';
import { commentRoutes } from './comment-routes.ts';
import type { ConversationStore } from './conversations.ts';
import { answerGraphql } from './graphql.ts';
import { pullRequestRoutes } from './pull-request-routes.ts';
import { type Route, type RoutedRequest, repositoryId } from './routes.ts';
import { answerUser } from './user.ts';

const demoRepository = '(?:/repos/(?<owner>[^/]+)/(?<name>[^/]+)|/repositories/(?<repositoryId>\\d+))';
const rank: Readonly<Record<PermissionLevel, number>> = { none: 0, read: 1, write: 2 };

const routes = [...commentRoutes, ...pullRequestRoutes].map((route) => ({
  route,
  pattern: new RegExp(`^${demoRepository}${route.path}$`),
}));

/** Answers one request: unknown paths, methods and repositories get 404, missing permissions 403. */
export function answerRequest(request: RoutedRequest, store: ConversationStore): Answer {
  const { method, path, text, account } = request;
  if (method === 'POST' && path === '/graphql') return answerGraphql(text, account);
  if (method === 'GET' && path === '/user') return answerUser(account, store.location.apiUrl);
  for (const { route, pattern } of routes) {
    const groups = route.method === method ? pattern.exec(path)?.groups : undefined;
    if (groups === undefined) continue;
    return refuse(request, groups, route, store) ?? route.answer({ ...request, groups, store, route });
  }
  return buildError(404, 'Not Found');
}

function refuse(
  { url, account }: RoutedRequest,
  groups: Readonly<Record<string, string | undefined>>,
  { permission, subject, documentation, parameters = [] }: Route,
  store: ConversationStore,
): Answer | undefined {
  if (!isRepository(groups, store)) return buildError(404, 'Not Found', documentation);
  if (!hasPermission(account, permission, subject)) {
    const onIssues = subject === 'conversation' ? `issues=${permission}; ` : '';
    return buildPermissionError(`${onIssues}pull_requests=${permission}`, documentation);
  }
  const unknown = [...url.searchParams.keys()].find((name) => !parameters.includes(name));
  // Ignoring a filter would answer another question than the one asked.
  return unknown === undefined
    ? undefined
    : buildError(501, `This stand-in does not know the query parameter "${unknown}".`, documentation);
}

function isRepository(
  groups: Readonly<Record<string, string | undefined>>,
  store: ConversationStore,
): boolean {
  if (groups.repositoryId !== undefined) return Number(groups.repositoryId) === repositoryId;
  const asked = `${groups.owner}/${groups.name}`;
  return asked.toLowerCase() === store.location.repository.toLowerCase();
}

function hasPermission(
  { permissions }: Account,
  needed: PermissionLevel,
  subject: Route['subject'],
): boolean {
  const onIssues = subject === 'conversation' ? rank[permissions.issues] : 0;
  return Math.max(onIssues, rank[permissions.pull_requests]) >= rank[needed];
}
