import * as z from 'zod/mini';

const judgedRunSchema = z.object({
  /** Id of the benchmark: two runs on one benchmark are one draw of sessions. */
  benchmark: z.string(),
  commit: z.string(),
  verdict: z.string(),
});
const historySchema = z.object({ version: z.literal(1), runs: z.array(judgedRunSchema) });

/** A run of the gate on a pull request that came to a verdict. */
export type JudgedRun = z.infer<typeof judgedRunSchema>;

/** Earlier runs on a pull request, oldest first. */
export type History = readonly JudgedRun[];

/** Most runs that are remembered. */
const mostRuns = 100;

const stateLine = /^<!-- retriever-benchmark-gate-state:([A-Za-z0-9_-]*) -->$/m;

/** The history as a hidden line of the comment: base64url, so that nothing in it can end the HTML comment. */
export function renderHistory(history: History): string {
  const state = JSON.stringify({ version: 1, runs: history.slice(-mostRuns) });
  return `<!-- retriever-benchmark-gate-state:${Buffer.from(state).toString('base64url')} -->`;
}

/** The history that a comment of ours holds; empty where it holds none, or none that can be read. */
export function parseHistory(body: string): History {
  const encoded = stateLine.exec(body)?.[1];
  if (encoded === undefined) return [];
  try {
    const parsed = historySchema.safeParse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data.runs : [];
  } catch {
    return [];
  }
}

/**
 * The history with a run added; a second verdict on the same benchmark takes the place of the first, so that each draw
 * keeps its number.
 */
export function addRun(history: History, run: JudgedRun): History {
  const isKnown = history.some(({ benchmark }) => benchmark === run.benchmark);
  return isKnown
    ? history.map((known) => (known.benchmark === run.benchmark ? run : known))
    : [...history, run];
}

/** Which draw of sessions a benchmark is on its pull request, counted from 1. */
export function countDraws(history: History, benchmarkId: string): number {
  const index = history.findIndex(({ benchmark }) => benchmark === benchmarkId);
  return index === -1 ? history.length + 1 : index + 1;
}
