import type { Log } from '../runtime/log.ts';
import { addAsked } from './asked-benchmarks.ts';
import type { CommentApi } from './comment-api.ts';
import { type CommentPlace, createCommentFinder } from './comment-finder.ts';
import { GitHubError } from './github-error.ts';
import { chooseGateComments } from './own-comments.ts';
import type { StickyComment } from './plan-comment.ts';
import { identifyWriter, mergeHistories, parseState, type StateReading } from './run-history.ts';

/** What the comment of a gate remembers, and where it is. */
export interface OwnHistory extends Pick<StateReading, 'runs' | 'asked' | 'isDamaged'> {
  readonly url: string;
}

/**
 * What the comment of this gate remembers; undefined if there is none.
 *
 * @throws GitHubError also where it is not known which of several accounts' comments is ours
 */
export async function readOwnHistory(
  api: CommentApi,
  place: CommentPlace & Pick<StickyComment, 'writer'>,
  log: Log,
): Promise<OwnHistory | undefined> {
  const { isAccountKnown, own } = await createCommentFinder(api, place, log).find();
  if (!isAccountKnown) {
    throw new GitHubError(
      'refused',
      'GitHub does not tell which account github-token belongs to, so the comment of this gate could not be told from copies of it. Use the token of a person, for which GET /user answers.',
    );
  }
  const { members } = chooseGateComments(own, identifyWriter(place.writer));
  const [oldest] = members;
  if (oldest === undefined) return undefined;
  const states = members.map(({ body }) => parseState(body));
  return {
    url: oldest.url,
    runs: mergeHistories(states.map(({ runs }) => runs)),
    asked: states.reduce<StateReading['asked']>((all, { asked }) => addAsked(all, asked), []),
    isDamaged: states.some(({ isDamaged }) => isDamaged),
  };
}
