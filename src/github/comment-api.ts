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

/** The calls to GitHub that a sticky comment needs. Each throws a `GitHubError`. */
export interface CommentApi {
  /** Login that the token writes as. */
  readOwnLogin(): Promise<string>;
  /** All comments of the pull request, page by page, oldest first. */
  listComments(pullRequestNumber: number): AsyncIterable<ExistingComment>;
  createComment(pullRequestNumber: number, body: string): Promise<WrittenComment>;
  updateComment(commentId: number, body: string): Promise<WrittenComment>;
  deleteComment(commentId: number): Promise<void>;
}
