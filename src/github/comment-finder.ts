import type { Log } from '../runtime/log.ts';
import type { CommentApi, ExistingComment } from './comment-api.ts';

/** The comments on a pull request that carry a marker. */
export interface MarkedComments {
  /** Whether it is known which account the token writes as; where nothing is marked, that does not matter. */
  readonly isAccountKnown: boolean;
  /** Those of our account; empty where that is unknown. */
  readonly own: readonly ExistingComment[];
  /** Those of other accounts; all where ours is unknown. */
  readonly others: readonly ExistingComment[];
}

export interface CommentFinder {
  find(): Promise<MarkedComments>;
  /** Tells the account that the token writes as, where GitHub does not. */
  setOwnLogin(login: string): void;
}

/** Where to look for comments. */
export interface CommentPlace {
  readonly pullRequestNumber: number;
  /** What the comment begins with. */
  readonly marker: string;
}

/**
 * Finds the comments of a gate that are ours. Anybody can copy the marker into a comment of their own, and a token may be
 * able to edit those too: so the author has to match.
 */
export function createCommentFinder(
  api: CommentApi,
  { pullRequestNumber, marker }: CommentPlace,
  log: Log,
): CommentFinder {
  const ignored = new Set<number>();
  let ownLogin: string | undefined;
  let isAsked = false;

  function ignore({ id, author }: ExistingComment): void {
    if (ignored.has(id)) return;
    ignored.add(id);
    log.info(
      `Ignoring comment ${id}: it has this gate's marker but was written by ${author || 'a deleted account'}.`,
    );
  }

  return {
    async find() {
      const marked: ExistingComment[] = [];
      for await (const comment of api.listComments(pullRequestNumber)) {
        if (comment.body.startsWith(marker)) marked.push(comment);
      }
      if (marked.length > 0 && ownLogin === undefined && !isAsked) {
        ownLogin = await api.readOwnLogin();
        isAsked = true;
      }
      if (ownLogin === undefined) return { isAccountKnown: marked.length === 0, own: [], others: marked };
      const others = marked.filter(({ author }) => author !== ownLogin);
      others.forEach(ignore);
      return { isAccountKnown: true, own: marked.filter(({ author }) => author === ownLogin), others };
    },
    setOwnLogin(login) {
      ownLogin = login;
    },
  };
}
