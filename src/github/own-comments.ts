import type { ExistingComment } from './comment-api.ts';
import { compareReports, parseState, type ShownReport } from './run-history.ts';

/** Which of our comments with one marker belong to a gate. */
export interface GateComments {
  /** Oldest first; those after the first are duplicates of it. */
  readonly members: readonly ExistingComment[];
  /** What sets them apart from the comments of other gates with the same key; undefined for the first gate's. */
  readonly apart: string | undefined;
}

interface KnownComment {
  readonly comment: ExistingComment;
  readonly shown: ShownReport | undefined;
  readonly apart?: string | undefined;
}

/**
 * Chooses the comments of a gate. One gate has one comment, so usually all are its own: several are duplicates that
 * writers at the same time have left. But where two gates of a workflow run have the same key, each keeps to its own
 * comment: the second sets its own apart, by who wrote it first.
 *
 * @param own all of our comments with the marker
 */
export function chooseGateComments(
  own: readonly ExistingComment[],
  writer: ShownReport | undefined,
): GateComments {
  const known = own
    .map((comment): KnownComment => ({ comment, ...parseState(comment.body) }))
    .toSorted((first, second) => first.comment.id - second.comment.id);
  const others = new Set(known.filter(({ shown }) => isOfOtherGate(shown, writer)));
  const groups = groupByApart(known);

  // Written in this run already: nothing is better known than that.
  const written = known.find(({ shown }) => isSameGate(shown, writer) && isSameAttempt(shown, writer));
  if (written !== undefined) {
    const group = groups.get(written.apart) ?? [];
    const first = group.find((other) => others.has(other));
    const apart =
      first !== undefined && first.comment.id < written.comment.id ? nameGate(writer) : written.apart;
    const members = known.filter(
      (comment) => !others.has(comment) && (comment.apart === written.apart || comment.apart === apart),
    );
    return { members: members.map(({ comment }) => comment), apart };
  }

  const free = [...groups.values()].filter((group) => !group.some((comment) => others.has(comment)));
  const best =
    free.find((group) => group.some(({ shown }) => isSameGate(shown, writer))) ??
    free.find((group) => group.some(({ shown }) => shown?.place === writer?.place)) ??
    free[0];
  if (best !== undefined) {
    return { members: best.map(({ comment }) => comment), apart: best[0]?.apart };
  }
  return { members: [], apart: others.size === 0 ? undefined : nameGate(writer) };
}

function groupByApart(known: readonly KnownComment[]): Map<string | undefined, readonly KnownComment[]> {
  const groups = new Map<string | undefined, readonly KnownComment[]>();
  for (const comment of known) groups.set(comment.apart, [...(groups.get(comment.apart) ?? []), comment]);
  return groups;
}

/** Whether a report is of another gate of the same workflow run. */
function isOfOtherGate(shown: ShownReport | undefined, writer: ShownReport | undefined): boolean {
  if (shown?.place === undefined || writer?.place === undefined || shown.run !== writer.run) return false;
  // A later attempt may well ask another question, since variables can change; it has the same jobs and steps.
  return shown.place !== writer.place || (isSameAttempt(shown, writer) && shown.question !== writer.question);
}

function isSameGate(shown: ShownReport | undefined, writer: ShownReport | undefined): boolean {
  return shown?.place !== undefined && shown.place === writer?.place && shown.question === writer?.question;
}

function isSameAttempt(shown: ShownReport | undefined, writer: ShownReport | undefined): boolean {
  return shown !== undefined && writer !== undefined && compareReports(shown, writer) === 0;
}

function nameGate(writer: ShownReport | undefined): string {
  return `${writer?.place}-${writer?.question}`;
}
