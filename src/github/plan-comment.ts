import type { ExistingComment } from './comment-api.ts';
import type { CommentPlace, MarkedComments } from './comment-finder.ts';
import { composeOutdatedNote } from './outdated-note.ts';
import { chooseGateComments } from './own-comments.ts';
import {
  addRun,
  type CommentState,
  compareReports,
  identifyWriter,
  type JudgedRun,
  mergeHistories,
  parseState,
  readVisibleBody,
  renderState,
  type Writer,
} from './run-history.ts';

/** What a comment needs to be published. */
export interface StickyComment extends CommentPlace {
  /** The body within a number of characters. */
  readonly renderBody: (most: number) => string;
  /** The run to remember in the comment; undefined if it reached no verdict. */
  readonly run: JudgedRun | undefined;
  /** Who writes; outside of GitHub it always does. */
  readonly writer: Writer;
  /** Whether to write a new comment if there is none; an existing one is updated in any case. */
  readonly createIfAbsent: boolean;
}

/** What has been written so far. */
export interface PlanProgress {
  /** Whether our report was written where it belongs; after that, another report of the same run replaces it. */
  readonly hasWritten: boolean;
  /** Whether a comment was created; no second one follows, whether or not GitHub shows the first yet. */
  readonly hasCreated: boolean;
  /** Longest comment that may be written, in characters, hidden lines included. */
  readonly most: number;
}

/** What to do about the comments that are ours. */
export type CommentPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'create'; readonly body: string; readonly isApart: boolean }
  /** The kept comment is out of date. */
  | {
      readonly kind: 'update';
      readonly keeper: ExistingComment;
      readonly body: string;
      readonly isApart: boolean;
    }
  /** The kept comment is up to date: delete its duplicates. */
  | {
      readonly kind: 'tidy';
      readonly keeper: ExistingComment;
      readonly surplus: readonly ExistingComment[];
      /** Whether it shows the report of a newer run. */
      readonly isSuperseded: boolean;
      /** Whether another gate of the same workflow run has the same key. */
      readonly isApart: boolean;
    };

/**
 * Decides what to do, from the comments alone: writers that see the same do the same, so of several comments of a gate
 * the oldest remains, with the newest run's report and the runs of all.
 */
export function planComment(
  comment: StickyComment,
  { own, others }: Pick<MarkedComments, 'own' | 'others'>,
  { hasWritten, hasCreated, most }: PlanProgress,
): CommentPlan {
  const writer = identifyWriter(comment.writer);
  const { members, apart } = chooseGateComments(own, writer);
  const [keeper, ...surplus] = members;
  const isApart = apart !== undefined;
  const note = composeOutdatedNote(others.filter(({ id }) => keeper === undefined || id < keeper.id));
  if (keeper === undefined) {
    if (hasCreated || !comment.createIfAbsent) return { kind: 'none' };
    return { kind: 'create', body: composeOwn(comment, { runs: [], apart, note }, most), isApart };
  }
  const newest = surplus.reduce(chooseNewer, keeper);
  const { shown } = parseState(newest.body);
  const order = compareReports(writer, shown);
  const runs = mergeHistories(members.map(({ body }) => parseState(body).runs));
  const isOurs = order > 0 || (order === 0 && !hasWritten);
  const body = isOurs
    ? composeOwn(comment, { runs, apart, note }, most)
    : composeSuperseded(comment, { runs, shown, apart }, newest.body, most);
  return isSameText(body, keeper.body)
    ? { kind: 'tidy', keeper, surplus, isSuperseded: order < 0, isApart }
    : { kind: 'update', keeper, body, isApart };
}

/** The comment with the newer report; one without its run counts as the older. */
function chooseNewer(best: ExistingComment, next: ExistingComment): ExistingComment {
  const shownBest = parseState(best.body).shown;
  const shownNext = parseState(next.body).shown;
  if (shownBest === undefined) return shownNext === undefined ? best : next;
  return compareReports(shownNext, shownBest) > 0 ? next : best;
}

function composeOwn(
  { marker, run, renderBody, writer }: StickyComment,
  { runs: earlier, apart, note }: Omit<CommentState, 'shown'> & { readonly note: string },
  most: number,
): string {
  const runs = run === undefined ? earlier : addRun(earlier, run);
  const hidden = `${marker}\n${renderState({ runs, shown: identifyWriter(writer), apart })}\n`;
  return hidden + renderBody(most - hidden.length - note.length) + note;
}

/** The report of another run, with our run added to the remembered ones. */
function composeSuperseded(
  { marker, run }: StickyComment,
  { runs, ...rest }: CommentState,
  body: string,
  most: number,
): string {
  const visible = readVisibleBody(body);
  const state = { runs: run === undefined ? runs : addRun(runs, run), ...rest };
  return `${marker}\n${renderState(state, most - marker.length - visible.length - 2)}\n${visible}`;
}

/** Whether two texts are the same but for line ends, which GitHub may change. */
export function isSameText(first: string, second: string): boolean {
  const normalize = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return normalize(first) === normalize(second);
}
