import type { ExistingComment } from './comment-api.ts';
import {
  type AskedBenchmark,
  addAsked,
  addRun,
  compareReports,
  damagedStateLine,
  identifyWriter,
  type JudgedRun,
  mergeHistories,
  parseState,
  readVisibleBody,
  renderState,
  type StateReading,
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
  /** Benchmarks to remember for reuse, whether or not there is a verdict on them. @default none */
  readonly asked?: readonly AskedBenchmark[];
  /** The workflow run that writes; outside of GitHub its id is empty, and it always writes. */
  readonly writer: { readonly runId: string; readonly runAttempt: string };
  /** Whether a report that the same workflow run wrote before is kept. @default false */
  readonly keepsOwn?: boolean;
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
    return { kind: 'create', body: composeOwn(comment, nothing, progress.most) };
  }
  const newest = surplus.reduce(chooseNewer, keeper);
  const shown = parseState(newest.body).shown;
  const order = compareReports(identifyWriter(comment.writer), shown);
  const states = [keeper, ...surplus].map(({ body }) => parseState(body));
  const earlier: StateReading = {
    runs: mergeHistories(states.map(({ runs }) => runs)),
    asked: states.reduce<StateReading['asked']>((all, { asked }) => addAsked(all, asked), []),
    shown,
    isDamaged: states.some(({ isDamaged }) => isDamaged),
  };
  const isOurs =
    order > 0 || (order === 0 && !progress.hasWritten && !(comment.keepsOwn && isSameWriter(comment, shown)));
  const body = isOurs
    ? composeOwn(comment, earlier, progress.most)
    : composeSuperseded(comment, earlier, newest.body, progress.most);
  return isSameText(body, keeper.body)
    ? { kind: 'tidy', keeper, surplus, isSuperseded: order < 0 }
    : { kind: 'update', keeper, body };
}

const nothing: StateReading = { runs: [], asked: [], shown: undefined, isDamaged: false };

/** The comment with the newer report; one without its run counts as the older. */
function chooseNewer(best: ExistingComment, next: ExistingComment): ExistingComment {
  const shownBest = parseState(best.body).shown;
  const shownNext = parseState(next.body).shown;
  if (shownBest === undefined) return shownNext === undefined ? best : next;
  return compareReports(shownNext, shownBest) > 0 ? next : best;
}

function composeOwn(comment: StickyComment, earlier: StateReading, most: number): string {
  const { marker, renderBody, writer } = comment;
  const hidden = `${marker}\n${composeState(comment, { ...earlier, shown: identifyWriter(writer) })}\n`;
  return hidden + renderBody(most - hidden.length);
}

/** The report of another run, with our run added to the remembered ones. */
function composeSuperseded(
  comment: StickyComment,
  earlier: StateReading,
  body: string,
  most: number,
): string {
  const { marker } = comment;
  const visible = readVisibleBody(body);
  const room = most - marker.length - visible.length - 2;
  return `${marker}\n${composeState(comment, earlier, room)}\n${visible}`;
}

/** A damaged state stays damaged until a verdict is reached all the same: otherwise the next run would count from one. */
function composeState({ run, asked = [] }: StickyComment, earlier: StateReading, most?: number): string {
  if (earlier.isDamaged && run === undefined) return damagedStateLine;
  const runs = run === undefined ? earlier.runs : addRun(earlier.runs, run);
  return renderState({ runs, asked: addAsked(earlier.asked, asked), shown: earlier.shown }, most);
}

/** Unlike `compareReports`, this takes no unknown writer for the same. */
function isSameWriter({ writer }: StickyComment, shown: StateReading['shown']): boolean {
  const own = identifyWriter(writer);
  return own !== undefined && shown !== undefined && own.run === shown.run && own.attempt === shown.attempt;
}

/** Whether two texts are the same but for line ends, which GitHub may change. */
function isSameText(first: string, second: string): boolean {
  const normalize = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return normalize(first) === normalize(second);
}
