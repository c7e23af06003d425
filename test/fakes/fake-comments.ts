import type { CommentApi, ExistingComment } from '../../src/github/comment-api.ts';
import { GitHubError } from '../../src/github/github-error.ts';

/** How one call goes wrong. */
export interface FakeFault {
  readonly error: Error;
  /** Whether the call has had its effect by then. @default false */
  readonly afterHandling?: boolean;
}

/** For each call an error it always ends in, or the fault of its nth time, counted from 1. */
export type FakeFaults = Partial<Record<keyof CommentApi, Error | ((nth: number) => FakeFault | undefined)>>;

/** Comments of one pull request in memory. */
export interface FakeComments extends CommentApi {
  /** What stands on the pull request, oldest first. */
  readonly comments: readonly ExistingComment[];
  /** Names of the calls, oldest first. */
  readonly calls: readonly string[];
}

/** What a test changes about the fake. */
export interface FakeOptions {
  /** Awaited before each call has its effect, and after each write had it. */
  readonly pause?: () => Promise<void>;
  /** Called when a write has had its effect, with the body. */
  readonly onWrite?: (body: string) => void;
}

/** The login that the fake's token writes as. */
export const ownLogin = 'github-actions[bot]';

/** The error of a call that nobody knows the outcome of. */
export const doubt = new GitHubError('in-doubt', 'GitHub answered 502.');

const missing = new GitHubError('missing', 'There is no such comment.');

/** A pull request with these comments. */
export function createFakeComments(
  existing: readonly Omit<ExistingComment, 'url'>[] = [],
  faults: FakeFaults = {},
  { pause = async () => {}, onWrite = () => {} }: FakeOptions = {},
): FakeComments {
  const locate = (id: number) => ({ url: `https://github.example/comments/${id}` });
  const comments: ExistingComment[] = existing.map((comment) => ({ ...comment, ...locate(comment.id) }));
  const calls: string[] = [];
  let nextId = 1000 + existing.length;

  async function perform<Value>(call: keyof CommentApi, effect: () => Value): Promise<Value> {
    await pause();
    calls.push(call);
    const chosen = faults[call];
    const nth = calls.filter((name) => name === call).length;
    const fault = chosen instanceof Error ? { error: chosen } : chosen?.(nth);
    if (fault && !fault.afterHandling) throw fault.error;
    const value = effect();
    if (call !== 'listComments') await pause();
    if (fault) throw fault.error;
    return value;
  }

  const indexOf = (id: number): number => {
    const index = comments.findIndex((comment) => comment.id === id);
    if (index === -1) throw missing;
    return index;
  };
  return {
    comments,
    calls,
    readOwnLogin: () => perform('readOwnLogin', () => ownLogin),
    async *listComments() {
      yield* await perform('listComments', () => [...comments]);
    },
    createComment: (_pullRequestNumber, body) =>
      perform('createComment', () => {
        const id = nextId++;
        comments.push({ id, body, author: ownLogin, ...locate(id) });
        onWrite(body);
        return { id, author: ownLogin, ...locate(id) };
      }),
    updateComment: (commentId, body) =>
      perform('updateComment', () => {
        const index = indexOf(commentId);
        comments[index] = { id: commentId, body, author: ownLogin, ...locate(commentId) };
        onWrite(body);
        return { id: commentId, author: ownLogin, ...locate(commentId) };
      }),
    deleteComment: (commentId) =>
      perform('deleteComment', () => {
        comments.splice(indexOf(commentId), 1);
      }),
  };
}
