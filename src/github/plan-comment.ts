import { addAsked } from './asked-benchmarks.ts';
import type { ExistingComment } from './comment-api.ts';
import type { CommentPlace, MarkedComments } from './comment-finder.ts';
import { composeOutdatedNote } from './outdated-note.ts';
import { chooseGateComments } from './own-comments.ts';
import {
  type AskedBenchmark,
  addRun,
  compareReports,
  damagedStateLine,
  identifyWriter,
  type JudgedRun,
  mergeHistories,
  parseState,
  readVisibleBody,
  renderState,
  type ShownReport,
  type StateReading,
  type Writer,
} from './run-history.ts';

/** What a comment needs to be published. */
export interface StickyComment extends CommentPlace {
  /** The body within a number of characters. */
  readonly renderBody: (most: number) => string;
  /** The run to remember in the comment; undefined if it reached no verdict. */
  readonly run: JudgedRun | undefined;
  /** Benchmarks to remember for reuse, whether or not there is a verdict on them. @default none */
  readonly asked?: readonly AskedBenchmark[];
  /** Who writes; outside of GitHub it always does. */
  readonly writer: Writer;
  /** Whether a report that the same workflow run wrote before is kept. @default false */
  readonly keepsOwn?: boolean;
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
  const note = composeOutdatedNote(others.filter((other) => isOutdated(other, keeper, writer)));
  if (keeper === undefined) {
    if (hasCreated || !comment.createIfAbsent) return { kind: 'none' };
    return { kind: 'create', body: composeOwn(comment, { ...nothing, apart }, note, most), isApart };
  }
  const newest = surplus.reduce(chooseNewer, keeper);
  const shown = parseState(newest.body).shown;
  const order = compareReports(writer, shown);
  const states = members.map(({ body }) => parseState(body));
  const earlier: StateReading = {
    runs: mergeHistories(states.map(({ runs }) => runs)),
    asked: states.reduce<StateReading['asked']>((all, { asked }) => addAsked(all, asked), []),
    shown,
    apart,
    isDamaged: states.some(({ isDamaged }) => isDamaged),
  };
  const isOurs =
    order > 0 || (order === 0 && !hasWritten && !(comment.keepsOwn && isSameWriter(comment, shown)));
  const body = isOurs
    ? composeOwn(comment, earlier, note, most)
    : composeSuperseded(comment, earlier, newest.body, most);
  return isSameText(body, keeper.body)
    ? { kind: 'tidy', keeper, surplus, isSuperseded: order < 0, isApart }
    : { kind: 'update', keeper, body, isApart };
}

const nothing: StateReading = { runs: [], asked: [], shown: undefined, isDamaged: false };

/** Whether a comment by another account stands before ours and shows an earlier run. */
function isOutdated(
  { id, body }: ExistingComment,
  keeper: ExistingComment | undefined,
  writer: ShownReport | undefined,
): boolean {
  if (keeper !== undefined && id > keeper.id) return false;
  const { shown } = parseState(body);
  return shown === undefined || writer === undefined || compareReports(shown, writer) < 0;
}

/** The comment with the newer report; one without its run counts as the older. */
function chooseNewer(best: ExistingComment, next: ExistingComment): ExistingComment {
  const shownBest = parseState(best.body).shown;
  const shownNext = parseState(next.body).shown;
  if (shownBest === undefined) return shownNext === undefined ? best : next;
  return compareReports(shownNext, shownBest) > 0 ? next : best;
}

function composeOwn(comment: StickyComment, earlier: StateReading, note: string, most: number): string {
  const { marker, renderBody, writer } = comment;
  const hidden = `${marker}\n${composeState(comment, { ...earlier, shown: identifyWriter(writer) })}\n`;
  return hidden + renderBody(most - hidden.length - note.length) + note;
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
  const { shown, apart } = earlier;
  return renderState({ runs, asked: addAsked(earlier.asked, asked), shown, apart }, most);
}

/** Unlike `compareReports`, this takes no unknown writer for the same. */
function isSameWriter({ writer }: StickyComment, shown: StateReading['shown']): boolean {
  const own = identifyWriter(writer);
  return own !== undefined && shown !== undefined && own.run === shown.run && own.attempt === shown.attempt;
}

/** Whether two texts are the same but for line ends, which GitHub may change. */
export function isSameText(first: string, second: string): boolean {
  const normalize = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return normalize(first) === normalize(second);
}
