import type { ExistingComment } from './comment-api.ts';
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
} from './run-history.ts';

/** What a comment needs to be published. */
export interface StickyComment {
  readonly pullRequestNumber: number;
  /** From `composeMarker`; stands before the body. */
  readonly marker: string;
  /** The body within a number of characters. */
  readonly renderBody: (most: number) => string;
  /** The run to remember in the comment; undefined if it reached no verdict. */
  readonly run: JudgedRun | undefined;
  /** The workflow run that writes; outside of GitHub its id is empty, and it always writes. */
  readonly writer: { readonly runId: string; readonly runAttempt: string };
  /** Whether to write a new comment if there is none; an existing one is updated in any case. */
  readonly createIfAbsent: boolean;
}

/** What has been written so far. */
export interface PlanProgress {
  /** Whether our report was written; after that, another report of the same run replaces it. */
  readonly hasWritten: boolean;
  /** Longest comment that may be written, in characters, hidden lines included. */
  readonly most: number;
}

/** What to do about the comments that are ours. */
export type CommentPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'create'; readonly body: string }
  /** The kept comment is out of date. */
  | { readonly kind: 'update'; readonly keeper: ExistingComment; readonly body: string }
  /** The kept comment is up to date: delete its duplicates. */
  | {
      readonly kind: 'tidy';
      readonly keeper: ExistingComment;
      readonly surplus: readonly ExistingComment[];
      /** Whether it shows the report of a newer run. */
      readonly isSuperseded: boolean;
    };

/**
 * Decides what to do, from the comments alone: writers that see the same do the same, so of several comments the oldest
 * remains, with the newest run's report and the runs of all.
 *
 * @param own the comments of this gate that are ours
 */
export function planComment(
  comment: StickyComment,
  own: readonly ExistingComment[],
  progress: PlanProgress,
): CommentPlan {
  const [keeper, ...surplus] = own.toSorted((first, second) => first.id - second.id);
  if (keeper === undefined) {
    if (progress.hasWritten || !comment.createIfAbsent) return { kind: 'none' };
    return { kind: 'create', body: composeOwn(comment, [], progress.most) };
  }
  const newest = surplus.reduce(chooseNewer, keeper);
  const shown = parseState(newest.body).shown;
  const order = compareReports(identifyWriter(comment.writer), shown);
  const histories = [keeper, ...surplus].map(({ body }) => parseState(body).runs);
  const runs = mergeHistories(histories);
  const isOurs = order > 0 || (order === 0 && !progress.hasWritten);
  const body = isOurs
    ? composeOwn(comment, runs, progress.most)
    : composeSuperseded(comment, { runs, shown }, newest.body, progress.most);
  return isSameText(body, keeper.body)
    ? { kind: 'tidy', keeper, surplus, isSuperseded: order < 0 }
    : { kind: 'update', keeper, body };
}

/** The comment with the newer report; one without its run counts as the older. */
function chooseNewer(best: ExistingComment, next: ExistingComment): ExistingComment {
  const shownBest = parseState(best.body).shown;
  const shownNext = parseState(next.body).shown;
  if (shownBest === undefined) return shownNext === undefined ? best : next;
  return compareReports(shownNext, shownBest) > 0 ? next : best;
}

function composeOwn(comment: StickyComment, earlier: CommentState['runs'], most: number): string {
  const { marker, run, renderBody } = comment;
  const runs = run === undefined ? earlier : addRun(earlier, run);
  const hidden = `${marker}\n${renderState({ runs, shown: identifyWriter(comment.writer) })}\n`;
  return hidden + renderBody(most - hidden.length);
}

/** The report of another run, with our run added to the remembered ones. */
function composeSuperseded(
  { marker, run }: StickyComment,
  { runs, shown }: CommentState,
  body: string,
  most: number,
): string {
  const visible = readVisibleBody(body);
  const state = { runs: run === undefined ? runs : addRun(runs, run), shown };
  return `${marker}\n${renderState(state, most - marker.length - visible.length - 2)}\n${visible}`;
}

/** Whether two texts are the same but for line ends, which GitHub may change. */
function isSameText(first: string, second: string): boolean {
  const normalize = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return normalize(first) === normalize(second);
}
