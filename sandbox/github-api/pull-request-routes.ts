import { type Answer, buildError } from './answers.ts';
import { cutPage } from './pagination.ts';
import { buildPullRequestDetails, type PullRequestPayload } from './pull-requests.ts';
import type { Route, RouteCall } from './routes.ts';

/** The routes that find pull requests. */
export const pullRequestRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/pulls',
    documentation: '/pulls/pulls#list-pull-requests',
    permission: 'read',
    subject: 'pull-requests',
    parameters: ['state', 'head', 'sort', 'direction', 'per_page', 'page'],
    answer: listPullRequests,
  },
  {
    method: 'GET',
    path: '/pulls/(?<number>\\d+)',
    documentation: '/pulls/pulls#get-a-pull-request',
    permission: 'read',
    subject: 'pull-requests',
    answer: ({ groups, route, store }) => {
      const conversation = store.find(Number(groups.number));
      if (conversation === undefined) return buildError(404, 'Not Found', route.documentation);
      const { pull, comments } = conversation;
      return { status: 200, body: buildPullRequestDetails(pull, comments.length) };
    },
  },
  {
    method: 'GET',
    path: '/commits/(?<sha>[^/]+)/pulls',
    documentation: '/commits/commits#list-pull-requests-associated-with-a-commit',
    permission: 'read',
    subject: 'pull-requests',
    parameters: ['per_page', 'page'],
    answer: listPullRequestsOfCommit,
  },
];

function listPullRequests(call: RouteCall): Answer {
  const { url, store, route } = call;
  const state = url.searchParams.get('state') ?? 'open';
  if (!['open', 'closed', 'all'].includes(state)) {
    return buildError(422, `Invalid request.\n\n"${state}" is not a state.`, route.documentation);
  }
  const sort = url.searchParams.get('sort') ?? 'created';
  if (!['created', 'updated', 'popularity', 'long-running'].includes(sort)) {
    return buildError(422, `Invalid request.\n\n"${sort}" is not a sort order.`, route.documentation);
  }
  // All were updated when they were opened, in the order of their numbers.
  const direction = url.searchParams.get('direction') ?? (sort === 'created' ? 'desc' : 'asc');
  const isAscending = direction === 'asc';
  const head = url.searchParams.get('head');
  const pulls = store
    .list()
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => head === null || pull.head.label === head)
    .toSorted((one, other) => (isAscending ? one.number - other.number : other.number - one.number));
  return answerPage(pulls, call);
}

/** As on GitHub, a commit that is only in a fork belongs to no pull request here. */
function listPullRequestsOfCommit(call: RouteCall): Answer {
  const { groups, store, route } = call;
  const sha = groups.sha ?? '';
  if (!/^[0-9a-f]{40}$/.test(sha)) {
    return buildError(422, `No commit found for SHA: ${sha}`, route.documentation);
  }
  const isHere = ({ head }: PullRequestPayload): boolean =>
    head.label.startsWith(`${store.location.repository.split('/')[0]}:`);
  const pulls = store.list().filter((pull) => pull.head.sha === sha && isHere(pull));
  return answerPage(pulls, call);
}

function answerPage(pulls: readonly PullRequestPayload[], { url, path, store }: RouteCall): Answer {
  const { items, link } = cutPage(pulls, url.searchParams, store.location.apiUrl + path);
  return { status: 200, body: items, ...(link === undefined ? {} : { headers: { link } }) };
}
