import type { Log } from '../runtime/log.ts';
import type { CommentApi } from './comment-api.ts';
import { type CommentPlace, createCommentFinder } from './comment-finder.ts';
import { GitHubError } from './github-error.ts';
import { chooseGateComments } from './own-comments.ts';
import type { StickyComment } from './plan-comment.ts';
import { type History, identifyWriter, mergeHistories, parseState } from './run-history.ts';

/**
 * The runs that the comment of this gate remembers; none if there is no comment.
 *
 * @throws GitHubError also where it is not known which of several accounts' comments is ours
 */
export async function readOwnHistory(
  api: CommentApi,
  place: CommentPlace & Pick<StickyComment, 'writer'>,
  log: Log,
): Promise<History> {
  const { isAccountKnown, own } = await createCommentFinder(api, place, log).find();
  if (!isAccountKnown) {
    throw new GitHubError(
      'refused',
      'GitHub does not tell which account github-token belongs to, so the comment of this gate could not be told from copies of it. Use the token of a person, for which GET /user answers.',
    );
  }
  const { members } = chooseGateComments(own, identifyWriter(place.writer));
  return mergeHistories(members.map(({ body }) => parseState(body).runs));
}
