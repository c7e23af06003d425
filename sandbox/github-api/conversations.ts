import { type Account, buildAppPayload, buildUserPayload, type UserPayload } from './accounts.ts';
import { buildPullRequest, type PullRequestPayload, type SandboxPullRequest } from './pull-requests.ts';

/** An issue comment as GitHub answers it: https://docs.github.com/rest/issues/comments#get-an-issue-comment */
export interface CommentPayload {
  readonly id: number;
  readonly node_id: string;
  readonly url: string;
  readonly html_url: string;
  readonly issue_url: string;
  readonly user: UserPayload;
  readonly body: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly author_association: string;
  readonly performed_via_github_app: Record<string, unknown> | null;
  readonly reactions: Record<string, unknown>;
}

/** A comment to put into a conversation. */
export interface CommentDraft {
  readonly author: string;
  readonly type: Account['type'];
  readonly body: string;
}

/** One pull request, whether its conversation is locked, its comments from old to new. */
export interface Conversation {
  readonly number: number;
  readonly pull: PullRequestPayload;
  locked: boolean;
  readonly comments: CommentPayload[];
}

/** Where the comments' URLs point to. */
export interface RepositoryLocation {
  /** `owner/name` */
  readonly repository: string;
  readonly apiUrl: string;
  /** Where people read. */
  readonly serverUrl: string;
}

/** The pull requests of one repository and their comments, in memory. */
export interface ConversationStore {
  readonly location: RepositoryLocation;
  find(number: number): Conversation | undefined;
  /** All pull requests, in the order in which they were given. */
  list(): readonly PullRequestPayload[];
  add(conversation: Conversation, draft: CommentDraft): CommentPayload;
  /** Replaces a comment's body; undefined when no comment has this id. */
  edit(id: number, body: string): CommentPayload | undefined;
  /** Deletes a comment; false when none has this id. */
  remove(id: number): boolean;
}

const firstCommentId = 2_400_000_001;
const reactions = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'];

/** Starts an empty conversation for every pull request given. */
export function createConversationStore(
  location: RepositoryLocation,
  pullRequests: readonly SandboxPullRequest[],
): ConversationStore {
  const { repository, apiUrl } = location;
  const conversations = new Map<number, Conversation>(
    pullRequests.map((pullRequest) => {
      const { number } = pullRequest;
      const pull = buildPullRequest(pullRequest, repository, apiUrl);
      return [number, { number, pull, locked: false, comments: [] }];
    }),
  );
  const locate = (id: number): [CommentPayload[], number] | undefined => {
    for (const { comments } of conversations.values()) {
      const index = comments.findIndex((comment) => comment.id === id);
      if (index !== -1) return [comments, index];
    }
    return undefined;
  };
  let nextId = firstCommentId;
  return {
    location,
    find: (number) => conversations.get(number),
    list: () => [...conversations.values()].map(({ pull }) => pull),
    add(conversation, draft) {
      const comment = buildComment(location, conversation.number, nextId, draft);
      nextId += 1;
      conversation.comments.push(comment);
      return comment;
    },
    edit(id, body) {
      const [comments, index] = locate(id) ?? [[], -1];
      const comment = comments[index];
      if (comment === undefined) return undefined;
      const edited = { ...comment, body, updated_at: formatNow() };
      comments[index] = edited;
      return edited;
    },
    remove(id) {
      const [comments, index] = locate(id) ?? [[], -1];
      return comments.splice(index, index === -1 ? 0 : 1).length > 0;
    },
  };
}

function buildComment(
  { repository, apiUrl, serverUrl }: RepositoryLocation,
  number: number,
  id: number,
  draft: CommentDraft,
): CommentPayload {
  const url = `${apiUrl}/repos/${repository}/issues/comments/${id}`;
  const now = formatNow();
  return {
    url,
    html_url: `${serverUrl}/${repository}/pull/${number}#issuecomment-${id}`,
    issue_url: `${apiUrl}/repos/${repository}/issues/${number}`,
    id,
    node_id: `IC_${Buffer.from(`comment:${id}`).toString('base64url')}`,
    user: buildUserPayload(draft.author, draft.type, apiUrl),
    created_at: now,
    updated_at: now,
    body: draft.body,
    author_association: draft.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    reactions: {
      url: `${url}/reactions`,
      total_count: 0,
      ...Object.fromEntries(reactions.map((name) => [name, 0])),
    },
    performed_via_github_app: buildAppPayload(draft.author, draft.type, apiUrl),
  };
}

/** GitHub's time stamps have whole seconds. */
function formatNow(): string {
  return new Date().toISOString().replace(/\.\d{3}Z$/, 'Z');
}
