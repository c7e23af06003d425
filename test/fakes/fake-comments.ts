import type { CommentApi, ExistingComment } from '../../src/github/sticky-comment.ts';

/** Comments of one pull request in memory. */
export interface FakeComments extends CommentApi {
  /** What stands on the pull request, oldest first. */
  readonly comments: readonly ExistingComment[];
  /** Names of the calls, oldest first. */
  readonly calls: readonly string[];
}

/** The login that the fake's token writes as. */
export const ownLogin = 'github-actions[bot]';

/** A pull request with these comments; `refuse` names a call that throws this error. */
export function createFakeComments(
  existing: readonly ExistingComment[] = [],
  refuse: Partial<Record<keyof CommentApi, Error>> = {},
): FakeComments {
  const comments = [...existing];
  const calls: string[] = [];
  const enter = (call: keyof CommentApi): void => {
    calls.push(call);
    const error = refuse[call];
    if (error) throw error;
  };
  const locate = (id: number) => ({ url: `https://github.example/comments/${id}` });
  return {
    comments,
    calls,
    async readOwnLogin() {
      enter('readOwnLogin');
      return ownLogin;
    },
    async *listComments() {
      enter('listComments');
      yield* comments;
    },
    async createComment(_pullRequestNumber, body) {
      enter('createComment');
      const id = 1000 + comments.length;
      comments.push({ id, body, author: ownLogin });
      return locate(id);
    },
    async updateComment(commentId, body) {
      enter('updateComment');
      const index = comments.findIndex(({ id }) => id === commentId);
      const before = comments[index];
      if (before === undefined) throw new Error(`no comment ${commentId}`);
      comments[index] = { ...before, body };
      return locate(commentId);
    },
  };
}
