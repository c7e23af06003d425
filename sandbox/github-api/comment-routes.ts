import { type Answer, buildError } from './answers.ts';
import { parseCommentBody } from './comment-body.ts';
import { cutPage } from './pagination.ts';
import { type Route, type RouteCall, repositoryId } from './routes.ts';

const commentsPath = '/issues/(?<number>\\d+)/comments';
const commentPath = '/issues/comments/(?<id>\\d+)';

/** The routes of the comments on a pull request. */
export const commentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: commentsPath,
    documentation: '/issues/comments#list-issue-comments',
    permission: 'read',
    subject: 'conversation',
    parameters: ['per_page', 'page'],
    answer: listComments,
  },
  {
    method: 'POST',
    path: commentsPath,
    documentation: '/issues/comments#create-an-issue-comment',
    permission: 'write',
    subject: 'conversation',
    answer: createComment,
  },
  {
    method: 'PATCH',
    path: commentPath,
    documentation: '/issues/comments#update-an-issue-comment',
    permission: 'write',
    subject: 'conversation',
    answer: updateComment,
  },
  {
    method: 'DELETE',
    path: commentPath,
    documentation: '/issues/comments#delete-an-issue-comment',
    permission: 'write',
    subject: 'conversation',
    answer: ({ groups, store, route }) =>
      store.remove(Number(groups.id))
        ? { status: 204, body: undefined }
        : buildError(404, 'Not Found', route.documentation),
  },
];

function listComments({ url, groups, store, route }: RouteCall): Answer {
  const number = Number(groups.number);
  const conversation = store.find(number);
  if (conversation === undefined) return buildError(404, 'Not Found', route.documentation);
  const listUrl = `${store.location.apiUrl}/repositories/${repositoryId}/issues/${number}/comments`;
  const { items, link } = cutPage(conversation.comments, url.searchParams, listUrl);
  return { status: 200, body: items, ...(link === undefined ? {} : { headers: { link } }) };
}

function createComment({ text, account, groups, store, route: { documentation } }: RouteCall): Answer {
  const conversation = store.find(Number(groups.number));
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
function updateComment({ text, groups, store, route: { documentation } }: RouteCall): Answer {
  const checked = parseCommentBody(text, documentation);
  if (checked.kind === 'refused') return checked.answer;
  const comment = store.edit(Number(groups.id), checked.body);
  return comment === undefined ? buildError(404, 'Not Found', documentation) : { status: 200, body: comment };
}
