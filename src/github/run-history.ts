import * as z from 'zod/mini';
import type { GateIdentity } from './gate-identity.ts';

const shownReportSchema = z.object({
  /** Id of the workflow run, in decimal digits. */
  run: z.string().check(z.regex(/^\d{1,30}$/)),
  attempt: z.int().check(z.nonnegative()),
});
const gateSchema = z.object({ place: z.optional(z.string()), question: z.optional(z.string()) });
const judgedRunSchema = z.object({
  /** Id of the benchmark: two runs with the same benchmark are one draw of sessions. */
  benchmark: z.string(),
  commit: z.string(),
  verdict: z.string(),
  /** NDCG delta of the deciding candidate; null if it has none, absent in entries of older versions. */
  delta: z.optional(z.nullable(z.number())),
  /** When it was judged, ISO 8601; absent in entries of older versions. */
  at: z.optional(z.string()),
  /** The workflow run that judged it; absent in entries of older versions. */
  by: z.optional(shownReportSchema),
});
const stateSchema = z.object({
  version: z.literal(1),
  runs: z.array(judgedRunSchema),
  shown: z.catch(z.optional(z.extend(shownReportSchema, gateSchema.shape)), undefined),
  apart: z.catch(z.optional(z.string()), undefined),
});

/** A run of the gate on a pull request that reached a verdict. */
export type JudgedRun = z.infer<typeof judgedRunSchema>;

/** Earlier runs on a pull request, oldest first. */
export type History = readonly JudgedRun[];

/** The workflow run that wrote a report, and which gate of it. */
export type ShownReport = z.infer<typeof shownReportSchema> & GateIdentity;

/** What a comment remembers. */
export interface CommentState {
  readonly runs: History;
  /** Undefined if it was not written by a workflow run, or by an older version. */
  readonly shown: ShownReport | undefined;
  /** What sets it apart from the comments of other gates with the same key; absent in the first gate's. */
  readonly apart?: string | undefined;
}

/** Most runs that are remembered. */
const maxRuns = 100;

/** Longest hidden line, in characters: the report needs the rest of the comment. */
const maxStateLength = 24_576;

const stateLine = /^<!-- retriever-benchmark-gate-state:([A-Za-z0-9_-]*) -->$/m;

/**
 * The state as a hidden line of the comment: base64url, so that nothing in it can end the HTML comment. The oldest runs
 * are dropped if it would be longer than `most` characters.
 */
export function renderState({ runs, ...rest }: CommentState, most = maxStateLength): string {
  let kept = runs.slice(-maxRuns);
  let line = renderStateLine({ runs: kept, ...rest });
  while (line.length > Math.min(most, maxStateLength) && kept.length > 0) {
    kept = kept.slice(1);
    line = renderStateLine({ runs: kept, ...rest });
  }
  return line;
}

function renderStateLine({ runs, shown, apart }: CommentState): string {
  const state = JSON.stringify({ version: 1, runs, shown, apart });
  return `<!-- retriever-benchmark-gate-state:${Buffer.from(state).toString('base64url')} -->`;
}

/** The state in a comment of ours; an empty one if there is none, or it cannot be read. */
export function parseState(body: string): CommentState {
  const encoded = stateLine.exec(body)?.[1];
  if (encoded === undefined) return { runs: [], shown: undefined };
  try {
    const text = Buffer.from(encoded, 'base64url').toString('utf8');
    const { version: _version, ...state } = stateSchema.parse(JSON.parse(text));
    return { ...state, shown: state.shown };
  } catch {
    return { runs: [], shown: undefined };
  }
}

/** The part of a comment that people see: all but the marker, which is its first line, and the state. */
export function readVisibleBody(body: string): string {
  const afterMarker = body.slice(body.indexOf('\n') + 1);
  const [first = ''] = afterMarker.split('\n', 1);
  return stateLine.test(first) ? afterMarker.slice(first.length + 1) : afterMarker;
}

/**
 * The history with a run added; a second verdict on the same benchmark replaces the first, so that each draw keeps its
 * number. That of an older workflow run does not: two writers at once would replace each other's again and again.
 */
export function addRun(history: History, run: JudgedRun): History {
  const isKnown = history.some(({ benchmark }) => benchmark === run.benchmark);
  return isKnown
    ? history.map((known) =>
        known.benchmark === run.benchmark && compareReports(run.by, known.by) >= 0 ? run : known,
      )
    : [...history, run];
}

/** Several histories as one, with each draw once. */
export function mergeHistories(histories: readonly History[]): History {
  const runs = new Map<string, JudgedRun>();
  for (const run of histories.flat()) if (!runs.has(run.benchmark)) runs.set(run.benchmark, run);
  return [...runs.values()];
}

/**
 * The runs before a writer, oldest first by workflow run, whenever they finished. Newer runs and earlier verdicts on the
 * same benchmark are not among them.
 */
export function listEarlierRuns(
  history: History,
  benchmarkId: string,
  writer: ShownReport | undefined,
): History {
  return history
    .filter(({ benchmark, by }) => benchmark !== benchmarkId && compareReports(by, writer) <= 0)
    .toSorted((a, b) => compareReports(a.by, b.by));
}

/** Which draw of sessions a benchmark is on its pull request, counted from 1. */
export function countDraws(history: History, benchmarkId: string): number {
  const index = history.findIndex(({ benchmark }) => benchmark === benchmarkId);
  return index === -1 ? history.length + 1 : index + 1;
}

/**
 * Which of two reports is newer: above 0 for the first, below 0 for the second, 0 if they are of the same attempt or one
 * is unknown. Ids of workflow runs grow with time, and may be too large for a number to hold exactly.
 */
export function compareReports(first: ShownReport | undefined, second: ShownReport | undefined): number {
  if (first === undefined || second === undefined) return 0;
  const byRun = BigInt(first.run) - BigInt(second.run);
  return byRun === 0n ? first.attempt - second.attempt : byRun > 0n ? 1 : -1;
}

/** A gate in a workflow run; outside of GitHub the id of the run is empty. */
export interface Writer {
  readonly runId: string;
  readonly runAttempt: string;
  /** Absent where nothing has to be told apart. */
  readonly gate?: GateIdentity;
}

/** The writer of a report as the report remembers it; undefined outside of GitHub. */
export function identifyWriter({ runId, runAttempt, gate }: Writer): ShownReport | undefined {
  if (!/^\d{1,30}$/.test(runId)) return undefined;
  return { run: runId, attempt: /^\d{1,9}$/.test(runAttempt) ? Number(runAttempt) : 1, ...gate };
}
