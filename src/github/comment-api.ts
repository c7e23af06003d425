/** What is used of a comment on a pull request to find the gate's own. */
export interface ExistingComment {
  readonly id: number;
  readonly body: string;
  /** Login of the author, e.g. `github-actions[bot]`; empty for a deleted account. */
  readonly author: string;
  /** Where people read it. */
  readonly url: string;
}

/** A comment that was just written. */
export interface WrittenComment {
  readonly url: string;
}

/** A comment that was just created. */
export interface CreatedComment extends WrittenComment {
  readonly id: number;
  /** Login that GitHub shows as its author; empty if the answer names none. */
  readonly author: string;
}

/** The calls to GitHub that a sticky comment needs. Each throws a `GitHubError`. */
export interface CommentApi {
  /** Login that the token writes as; undefined where GitHub does not tell. */
  readOwnLogin(): Promise<string | undefined>;
  /** All comments of the pull request, page by page, oldest first. */
  listComments(pullRequestNumber: number): AsyncIterable<ExistingComment>;
  createComment(pullRequestNumber: number, body: string): Promise<CreatedComment>;
  updateComment(commentId: number, body: string): Promise<WrittenComment>;
  deleteComment(commentId: number): Promise<void>;
}
