import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback } from '../loopback.ts';
import { type Account, actionsLogin, type TokenPermissions } from './accounts.ts';
import { answerRequest } from './answer-request.ts';
import { type Answer, buildError } from './answers.ts';
import { authenticate, type Sender } from './authenticate.ts';
import { type CommentPayload, type Conversation, createConversationStore } from './conversations.ts';
import { buildFaultyAnswer, type ChooseFault, withholdAnswer } from './faults.ts';
import { enterpriseLayout, publicLayout } from './layout.ts';
import type { SandboxPullRequest } from './pull-requests.ts';
import {
  type ReceivedRequest,
  type RecordedRequest,
  receiveRequest,
  recordExchange,
  sendAnswer,
} from './server.ts';

export type { Account, TokenPermissions } from './accounts.ts';
export type { CommentPayload } from './conversations.ts';
export { type ChooseFault, type GitHubFault, limitRate, refusals } from './faults.ts';
export type { SandboxPullRequest } from './pull-requests.ts';
export type { RecordedRequest } from './server.ts';

/** What the stand-in knows when it starts. */
export interface GitHubApiOptions {
  /** `owner/name`. @default 'octo-org/search' */
  readonly repository?: string;
  /** The pull requests that exist; a number alone stands for an open one. @default [1] */
  readonly pullRequests?: readonly (number | SandboxPullRequest)[];
  /** Of the default token. @default { issues: 'write', pull_requests: 'write' } */
  readonly permissions?: Partial<TokenPermissions>;
  /** Further tokens and who they speak for. */
  readonly tokens?: Readonly<Record<string, Account>>;
  /** The status with which it refuses all of GraphQL, as some enterprise servers do; 404 where there is none. @default it answers */
  readonly graphqlStatus?: 403 | 404 | 503;
  /** Makes it misbehave. @default never */
  readonly faults?: ChooseFault;
  /**
   * Makes it a GitHub Enterprise Server that people read at this URL: REST is below `/api/v3`, GraphQL at
   * `/api/graphql`. @default GitHub's own, with both at the root and pages at https://github.com
   */
  readonly enterpriseUrl?: string;
}

/** A comment written by someone else than the action. */
export interface SeededComment {
  readonly author: string;
  readonly body: string;
  /** @default 'User' */
  readonly type?: Account['type'];
  /** The pull request. @default the first one */
  readonly number?: number;
}

/** A running stand-in for the GitHub calls of the action. */
export interface GitHubApi extends AsyncDisposable {
  /** Base URL, to be used as `GITHUB_API_URL`. */
  readonly url: string;
  /** `owner/name` of the only repository it knows. */
  readonly repository: string;
  /** A token that speaks for `github-actions[bot]`. */
  readonly token: string;
  /** Every request with its answer, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** The comments of a pull request, oldest first. @param number default: the first pull request */
  comments(number?: number): readonly CommentPayload[];
  addComment(comment: SeededComment): CommentPayload;
  /** Locks a conversation: from now on new comments are refused. */
  lock(number: number): void;
  close(): Promise<void>;
}

const defaultRepository = 'octo-org/search';
const graphqlRefusals = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const;
const write: TokenPermissions = { issues: 'write', pull_requests: 'write' };
const defaultToken = 'ghs_sandboxTokenOfTheActionsBot000000000';

/**
 * Starts a stand-in for the GitHub calls the action makes: list, create, update and delete the comments of a pull
 * request, find pull requests, and tell which account a token belongs to. It listens on a free port of 127.0.0.1.
 *
 * @see https://docs.github.com/rest/issues/comments
 * @see https://docs.github.com/rest/pulls/pulls
 */
export async function startGitHubApi(options: GitHubApiOptions = {}): Promise<GitHubApi> {
  const { repository = defaultRepository, faults = () => undefined, enterpriseUrl } = options;
  const layout = enterpriseUrl === undefined ? publicLayout : enterpriseLayout;
  const pullRequests = (options.pullRequests ?? [1]).map((given) =>
    typeof given === 'number' ? { number: given } : given,
  );
  const accounts = buildAccounts(options);
  const requests: RecordedRequest[] = [];
  let received = 0;

  const handle = (request: ReceivedRequest, sender: Sender): Answer => {
    if (sender.kind === 'refused') return sender.answer;
    const path = layout.route(request.url.pathname);
    const { graphqlStatus: refusal } = options;
    if (path === '/graphql' && refusal !== undefined) return buildError(refusal, graphqlRefusals[refusal]);
    return answerRequest({ ...request, path, account: sender.account }, conversations);
  };
  const respond = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await receiveRequest(incoming);
    const sender = authenticate(request.headers, accounts);
    const account = sender.kind === 'known' ? sender.account : undefined;
    const fault = faults({ method: request.method, path: request.url.pathname }, received);
    received += 1;
    const handled = fault === undefined || fault.afterHandling ? handle(request, sender) : undefined;
    const answer = fault === undefined ? handled : buildFaultyAnswer(fault);
    requests.push(recordExchange(request, answer));
    if (answer !== undefined) sendAnswer(response, answer, account, received);
    else if (fault !== undefined) withholdAnswer(fault, response);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      // A caller that goes away while it is sending is no fault of the stand-in.
      if (request.complete) throw error;
    });
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}${layout.basePath}`;
  const conversations = createConversationStore(
    { repository, apiUrl: url, serverUrl: enterpriseUrl ?? 'https://github.com' },
    pullRequests,
  );

  const findConversation = (number = pullRequests[0]?.number): Conversation => {
    const conversation = number === undefined ? undefined : conversations.find(number);
    if (conversation !== undefined) return conversation;
    throw new Error(`The GitHub stand-in has no pull request ${number}: add it to the option pullRequests.`);
  };
  const close = () => closeServer(server);
  return {
    url,
    repository,
    token: defaultToken,
    requests,
    comments: (number) => [...findConversation(number).comments],
    addComment: ({ author, body, type = 'User', number }) =>
      conversations.add(findConversation(number), { author, body, type }),
    lock(number) {
      findConversation(number).locked = true;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function buildAccounts({ permissions, tokens = {} }: GitHubApiOptions): Map<string, Account> {
  const actions: Account = { login: actionsLogin, type: 'Bot', permissions: { ...write, ...permissions } };
  return new Map([[defaultToken, actions], ...Object.entries(tokens)]);
}
