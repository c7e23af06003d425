import * as z from 'zod/mini';
import { type AskedBenchmark, askedBenchmarkSchema, benchmarkId } from './asked-benchmarks.ts';

export type { AskedBenchmark } from './asked-benchmarks.ts';

import type { GateIdentity } from './gate-identity.ts';

/** A run id of GitHub, in decimal digits: of a longer one no later run would ever be newer. */
const runIdPattern = /^\d{1,15}$/;

const shortText = z.string().check(z.maxLength(100));

const shownReportSchema = z.object({
  run: z.string().check(z.regex(runIdPattern)),
  attempt: z.int().check(z.gte(0), z.lte(1_000_000)),
});
const gateSchema = z.object({ place: z.optional(shortText), question: z.optional(shortText) });
const judgedRunSchema = z.object({
  /** Id of the benchmark: two runs with the same benchmark are one draw of sessions. */
  benchmark: benchmarkId,
  commit: shortText,
  verdict: shortText,
  /** Which draw of sessions it was, counted from 1; absent in entries of older versions: then its place counts. */
  draw: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
  /** NDCG delta of the deciding candidate; null if it has none, absent in entries of older versions. */
  delta: z.optional(z.nullable(z.number().check(z.gte(-1), z.lte(1)))),
  /** When it was judged, ISO 8601; absent in entries of older versions. */
  at: z.optional(shortText),
  /** The workflow run that judged it; absent in entries of older versions. */
  by: z.optional(shownReportSchema),
});
const stateSchema = z.object({
  version: z.literal(1),
  runs: z.array(judgedRunSchema),
  asked: z.optional(z.array(askedBenchmarkSchema)),
  shown: z.optional(z.extend(shownReportSchema, gateSchema.shape)),
  apart: z.optional(shortText),
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
  /** Oldest first; of a run that reached no verdict as well. */
  readonly asked?: readonly AskedBenchmark[];
  /** Undefined if it was not written by a workflow run, or by an older version. */
  readonly shown: ShownReport | undefined;
  /** What sets it apart from the comments of other gates with the same key; absent in the first gate's. */
  readonly apart?: string | undefined;
}

/** What can be read of what a comment remembers; nothing of a state that is missing, or is none that this gate writes. */
export interface StateReading extends CommentState {
  readonly asked: readonly AskedBenchmark[];
  readonly isDamaged: boolean;
}

/** Most runs that are remembered. */
const maxRuns = 100;

/** Most benchmarks that may be reused. */
const maxAsked = 20;

/** Longest hidden line, in characters: the report needs the rest of the comment. */
const maxStateLength = 24_576;

const stateLine = /^<!-- retriever-benchmark-gate-state:([A-Za-z0-9_-]*) -->$/m;

/**
 * The state as a hidden line of the comment: base64url, so that nothing in it can end the HTML comment. The oldest runs
 * are dropped if it would be longer than `most` characters.
 */
export function renderState({ runs, asked = [], ...rest }: CommentState, most = maxStateLength): string {
  let kept = runs.slice(-maxRuns);
  let reusable = asked.slice(-maxAsked);
  let line = renderStateLine({ runs: kept, asked: reusable, ...rest });
  while (line.length > Math.min(most, maxStateLength) && kept.length + reusable.length > 0) {
    // A benchmark that cannot be reused costs another one; a run that is forgotten costs certainty.
    if (reusable.length > 0) reusable = reusable.slice(1);
    else kept = kept.slice(1);
    line = renderStateLine({ runs: kept, asked: reusable, ...rest });
  }
  return line;
}

function renderStateLine({ runs, asked = [], shown, apart }: CommentState): string {
  const state = JSON.stringify({ version: 1, runs, ...(asked.length > 0 ? { asked } : {}), shown, apart });
  return `<!-- retriever-benchmark-gate-state:${Buffer.from(state).toString('base64url')} -->`;
}

/** The state line of a comment whose state is damaged, until that is resolved. */
export const damagedStateLine = '<!-- retriever-benchmark-gate-state: -->';

/** The state in a comment of ours. */
export function parseState(body: string): StateReading {
  try {
    const encoded = stateLine.exec(body)?.[1] ?? '';
    const text = Buffer.from(encoded, 'base64url').toString('utf8');
    const { runs, asked = [], shown, apart } = stateSchema.parse(JSON.parse(text));
    return { runs, asked, shown, ...(apart === undefined ? {} : { apart }), isDamaged: false };
  } catch {
    return { runs: [], asked: [], shown: undefined, isDamaged: true };
  }
}

/** The part of a comment that people see: all but the marker, which is its first line, and the state. */
export function readVisibleBody(body: string): string {
  const afterMarker = body.slice(body.indexOf('\n') + 1);
  const [first = ''] = afterMarker.split('\n', 1);
  return stateLine.test(first) ? afterMarker.slice(first.length + 1) : afterMarker;
}

/**
 * The history with a run added; of two verdicts on the same benchmark the one of the newer run stays, in the place of the
 * first, so that each draw keeps its number, and runs that write at once agree.
 */
export function addRun(history: History, run: JudgedRun): History {
  const known = history.find(({ benchmark }) => benchmark === run.benchmark);
  if (known === undefined) return [...history, run];
  return compareReports(run.by, known.by) < 0 ? history : history.map((one) => (one === known ? run : one));
}

/** Several histories as one, with each draw once. */
export function mergeHistories(histories: readonly History[]): History {
  const runs = new Map<string, JudgedRun>();
  for (const run of histories.flat()) {
    const known = runs.get(run.benchmark);
    if (known === undefined || compareReports(run.by, known.by) > 0) runs.set(run.benchmark, run);
  }
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
  if (!runIdPattern.test(runId)) return undefined;
  return { run: runId, attempt: /^\d{1,6}$/.test(runAttempt) ? Number(runAttempt) : 1, ...gate };
}
