import type { Account, PermissionLevel } from './accounts.ts';
import { type Answer, buildError, buildPermissionError } from './answers.ts';
import { parseCommentBody } from './comment-body.ts';
import type { ConversationStore } from './conversations.ts';
import { answerGraphql } from './graphql.ts';
import { cutPage } from './pagination.ts';

/** A request that is known to come from `account`. */
export interface RoutedRequest {
  readonly method: string;
  readonly url: URL;
  readonly text: string;
  readonly account: Account;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Path of the call below https://docs.github.com/rest, which GitHub repeats in its errors. */
  readonly documentation: string;
  /** Needed on issues or on pull requests; either will do for a pull request's conversation. */
  readonly permission: PermissionLevel;
  readonly answer: (request: RoutedRequest, id: number, store: ConversationStore, route: Route) => Answer;
}

/** GitHub's numeric id of the repository, which its `Link` headers use instead of the name. */
const REPOSITORY_ID = 812_345_678;
const REPOSITORY = `(?:/repos/(?<owner>[^/]+)/(?<name>[^/]+)|/repositories/(?<repositoryId>\\d+))`;
const COMMENTS = new RegExp(`^${REPOSITORY}/issues/(?<id>\\d+)/comments$`);
const COMMENT = new RegExp(`^${REPOSITORY}/issues/comments/(?<id>\\d+)$`);
const LIST_PARAMETERS = new Set(['per_page', 'page']);
const RANK: Readonly<Record<PermissionLevel, number>> = { none: 0, read: 1, write: 2 };

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: COMMENTS,
    documentation: '/issues/comments#list-issue-comments',
    permission: 'read',
    answer: listComments,
  },
  {
    method: 'POST',
    path: COMMENTS,
    documentation: '/issues/comments#create-an-issue-comment',
    permission: 'write',
    answer: createComment,
  },
  {
    method: 'PATCH',
    path: COMMENT,
    documentation: '/issues/comments#update-an-issue-comment',
    permission: 'write',
    answer: updateComment,
  },
];

/** Answers one request: unknown paths, methods and repositories get 404, missing permissions 403. */
export function answerRequest(request: RoutedRequest, store: ConversationStore): Answer {
  const { method, url, text, account } = request;
  if (method === 'POST' && url.pathname === '/graphql') return answerGraphql(text, account);
  for (const route of ROUTES) {
    const groups = route.method === method ? route.path.exec(url.pathname)?.groups : undefined;
    if (groups === undefined) continue;
    if (!isRepository(groups, store)) return buildError(404, 'Not Found', route.documentation);
    if (!hasPermission(account, route.permission)) {
      const accepted = `issues=${route.permission}; pull_requests=${route.permission}`;
      return buildPermissionError(accepted, route.documentation);
    }
    return route.answer(request, Number(groups.id), store, route);
  }
  return buildError(404, 'Not Found');
}

function listComments(
  { url }: RoutedRequest,
  number: number,
  store: ConversationStore,
  route: Route,
): Answer {
  const unknown = [...url.searchParams.keys()].find((name) => !LIST_PARAMETERS.has(name));
  // Ignoring a filter would answer another question than the one asked.
  if (unknown !== undefined) {
    return buildError(
      501,
      `This stand-in does not know the query parameter "${unknown}".`,
      route.documentation,
    );
  }
  const conversation = store.find(number);
  if (conversation === undefined) return buildError(404, 'Not Found', route.documentation);
  const listUrl = `${store.location.apiUrl}/repositories/${REPOSITORY_ID}/issues/${number}/comments`;
  const { items, link } = cutPage(conversation.comments, url.searchParams, listUrl);
  return { status: 200, body: items, ...(link === undefined ? {} : { headers: { link } }) };
}

function createComment(
  { text, account }: RoutedRequest,
  number: number,
  store: ConversationStore,
  { documentation }: Route,
): Answer {
  const conversation = store.find(number);
  if (conversation === undefined) return buildError(404, 'Not Found', documentation);
  if (conversation.locked) {
    const help = 'https://docs.github.com/articles/locking-conversations/';
    return buildError(403, 'Unable to create comment because issue is locked.', help);
  }
  const checked = parseCommentBody(text, documentation);
  if (checked.kind === 'refused') return checked.answer;
  const { login, type } = account;
  const comment = store.add(conversation, { author: login, type, body: checked.body });
  return { status: 201, body: comment, headers: { location: comment.url } };
}

/** Whoever may write may also edit the comments of others: on GitHub nothing but the caller's care prevents it. */
function updateComment(
  { text }: RoutedRequest,
  id: number,
  store: ConversationStore,
  { documentation }: Route,
): Answer {
  const checked = parseCommentBody(text, documentation);
  if (checked.kind === 'refused') return checked.answer;
  const comment = store.edit(id, checked.body);
  return comment === undefined ? buildError(404, 'Not Found', documentation) : { status: 200, body: comment };
}

function isRepository(groups: Record<string, string | undefined>, store: ConversationStore): boolean {
  if (groups.repositoryId !== undefined) return Number(groups.repositoryId) === REPOSITORY_ID;
  const asked = `${groups.owner}/${groups.name}`;
  return asked.toLowerCase() === store.location.repository.toLowerCase();
}

function hasPermission({ permissions }: Account, needed: PermissionLevel): boolean {
  return Math.max(RANK[permissions.issues], RANK[permissions.pull_requests]) >= RANK[needed];
}
