import { createHash } from 'node:crypto';
import type { Log } from '../log.ts';
import { addRun, type History, type JudgedRun, parseHistory, renderHistory } from './history.ts';

/** A comment on a pull request, as far as finding our own depends on it. */
export interface ExistingComment {
  readonly id: number;
  readonly body: string;
  /** Login of the author, e.g. `github-actions[bot]`; empty for a deleted account. */
  readonly author: string;
}

/** The calls to GitHub that a sticky comment needs. Each throws a `GitHubError`. */
export interface CommentApi {
  /** Login that the token writes as. */
  readOwnLogin(): Promise<string>;
  /** All comments of the pull request, page by page, oldest first. */
  listComments(pullRequestNumber: number): AsyncIterable<ExistingComment>;
  createComment(pullRequestNumber: number, body: string): Promise<{ readonly url: string }>;
  updateComment(commentId: number, body: string): Promise<{ readonly url: string }>;
}

/** What a comment needs to be published. */
export interface StickyComment {
  readonly pullRequestNumber: number;
  /** From `composeMarker`; stands before the body. */
  readonly marker: string;
  /** The body within a number of characters. */
  readonly renderBody: (most: number) => string;
  /** The run that the comment is about, to be remembered in it; undefined where it came to no verdict. */
  readonly run: JudgedRun | undefined;
  /** Whether to write a new comment where there is none; false still brings an old one up to date. */
  readonly createIfAbsent: boolean;
}

/** How publishing ended. */
export type PublishedComment =
  | { readonly kind: 'created' | 'updated'; readonly url: string }
  | { readonly kind: 'not-needed' };

/**
 * The hidden first line by which a later run finds the comment. The key is hashed: it can hold anything, and a
 * comment's HTML must not end early.
 */
export function composeMarker(key: string): string {
  return `<!-- retriever-benchmark-gate:${createHash('sha256').update(key).digest('hex').slice(0, 32)} -->`;
}

/** Longest body that GitHub takes, in characters, hidden lines included. */
const longestComment = 65_536;

/**
 * Writes the comment of this gate: updates the one that begins with the marker and is ours, or else creates one.
 * Anybody can copy the marker into a comment of their own, and a token may edit those too: the author decides.
 *
 * @throws GitHubError from the API's calls
 */
export async function publishStickyComment(
  api: CommentApi,
  comment: StickyComment,
  log: Log,
): Promise<PublishedComment> {
  const existing = await findOwnComment(api, comment, log);
  if (existing === undefined && !comment.createIfAbsent) return { kind: 'not-needed' };
  const body = composeBody(comment, existing === undefined ? [] : parseHistory(existing.body));
  return existing === undefined
    ? { kind: 'created', ...(await api.createComment(comment.pullRequestNumber, body)) }
    : { kind: 'updated', ...(await api.updateComment(existing.id, body)) };
}

function composeBody({ marker, run, renderBody }: StickyComment, earlier: History): string {
  const hidden = `${marker}\n${renderHistory(run === undefined ? earlier : addRun(earlier, run))}\n`;
  return hidden + renderBody(longestComment - hidden.length);
}

/** The comment of this gate, if there is one that is ours. */
export async function findOwnComment(
  api: CommentApi,
  { pullRequestNumber, marker }: Pick<StickyComment, 'pullRequestNumber' | 'marker'>,
  log: Log,
): Promise<ExistingComment | undefined> {
  let ownLogin: string | undefined;
  for await (const comment of api.listComments(pullRequestNumber)) {
    if (!comment.body.startsWith(marker)) continue;
    ownLogin ??= await api.readOwnLogin();
    if (comment.author === ownLogin) return comment;
    log.info(
      `Comment ${comment.id} carries this gate's marker but was written by ${comment.author || 'nobody'}: left alone.`,
    );
  }
  return undefined;
}
