import type { Retriever } from '../retrievers/retriever.ts';
import type { HistoricalSession } from '../sessions/build-sessions.ts';
import type { Pipeline } from './pipeline.ts';
import type { ReplayClock } from './replay-clock.ts';
import { runPipeline } from './run-pipeline.ts';

/** What a retriever answered to one session's query. */
export type ReplayOutcome =
  | {
      readonly kind: 'ranked';
      /** Document ids, best first. */
      readonly ranking: readonly string[];
      /** Per stage, in the retriever's order. */
      readonly stageMilliseconds: readonly number[];
    }
  | { readonly kind: 'failed'; readonly errorType: string };

/** One retriever's outcomes, in the order of the sessions that were replayed. */
export type RetrieverReplay = { readonly retriever: Retriever; readonly outcomes: readonly ReplayOutcome[] };

/** The session as far as a replay needs it. */
export type ReplayableSession = Pick<HistoricalSession, 'id' | 'query'>;

/** Longest stretch of work, in milliseconds, before other work of the process gets its turn. */
const timeSliceMs = 8;

/**
 * Runs every session's query through every retriever. Which retriever comes first rotates from session to session,
 * so that none is measured on colder caches than another.
 *
 * @throws the signal's reason as soon as it aborts
 */
export async function replaySessions(
  sessions: readonly ReplayableSession[],
  pipelines: readonly Pipeline[],
  clock: ReplayClock,
  signal: AbortSignal,
): Promise<RetrieverReplay[]> {
  const replays = pipelines.map((pipeline) => ({ pipeline, outcomes: [] as ReplayOutcome[] }));
  let sliceStart = clock.now();
  for (const [index, session] of sessions.entries()) {
    const first = index % Math.max(1, replays.length);
    for (const { pipeline, outcomes } of [...replays.slice(first), ...replays.slice(0, first)]) {
      outcomes.push(await replaySession(session, pipeline, clock, signal));
    }
    if (clock.now() - sliceStart >= timeSliceMs) {
      await clock.giveWay();
      sliceStart = clock.now();
    }
    signal.throwIfAborted();
  }
  return replays.map(({ pipeline, outcomes }) => ({ retriever: pipeline.retriever, outcomes }));
}

async function replaySession(
  session: ReplayableSession,
  pipeline: Pipeline,
  clock: ReplayClock,
  signal: AbortSignal,
): Promise<ReplayOutcome> {
  const request = { sessionId: session.id, inputs: { query: session.query } };
  const { documents, stages, error } = await runPipeline(pipeline, request, clock, signal);
  return error === null
    ? {
        kind: 'ranked',
        ranking: documents.map(({ id }) => id),
        stageMilliseconds: stages.map(({ milliseconds }) => milliseconds),
      }
    : { kind: 'failed', errorType: error.errorType };
}
