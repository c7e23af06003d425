import type { BenchmarkStatus, CreateBenchmarkRequest } from './api-types.ts';
import { type Judgement, judgeReplays, summarizeErrors } from './judge/judge-replays.ts';
import type { GradedSession } from './judge/score-sessions.ts';
import { buildPipeline } from './replay/pipeline.ts';
import type { ReplayClock } from './replay/replay-clock.ts';
import { type RetrieverReplay, replaySessions } from './replay/replay-sessions.ts';
import { findRetriever as findBuiltInRetriever } from './retrievers/built-in-retrievers.ts';
import type { Retriever } from './retrievers/retriever.ts';
import { createRandom } from './seeded-random.ts';
import type { HistoricalSession } from './sessions/build-sessions.ts';
import { filterSessions } from './sessions/filter-sessions.ts';
import { gradeDocuments } from './sessions/grade-documents.ts';
import { sampleSessions } from './sessions/sample-sessions.ts';

/** Sessions replayed when the request does not say (contract). */
export const defaultSessionCount = 1000;

/** How a benchmark ended. */
export type BenchmarkOutcome =
  | ({ readonly kind: 'completed' } & Judgement)
  | { readonly kind: 'failed'; readonly errorMessage: string };

export type RunEnvironment = {
  /** The history to sample from. */
  readonly sessions: readonly HistoricalSession[];
  /** The retrievers there are. @default the built-in ones */
  readonly findRetriever?: (retrieverId: string) => Retriever | undefined;
  /** Together with the benchmark's name it determines the sample. */
  readonly seed: string;
  readonly clock: ReplayClock;
  readonly signal: AbortSignal;
  /** Told of every stage as it begins, with the number of sessions once that is known. */
  readonly onStage?: (status: BenchmarkStatus, sessionCount: number | null) => void;
};

/** The sessions a request asks for, in the order in which they are replayed, graded by its weights. */
export function selectSessions(
  request: CreateBenchmarkRequest,
  history: readonly HistoricalSession[],
  seed: string,
): GradedSession[] {
  const filter = request.session_filter ?? {};
  const sampled = sampleSessions(
    filterSessions(history, filter),
    request.session_count ?? defaultSessionCount,
    filter.sample_strategy ?? 'random',
    createRandom(seed, request.benchmark_name),
  );
  const weights = filter.interaction_weights?.weights;
  return sampled.map((session) => ({ ...session, grades: gradeDocuments(session.interactions, weights) }));
}

/**
 * Runs a benchmark from its request to its outcome, no HTTP involved. A retriever named more than once is
 * replayed and reported once.
 *
 * @throws Error for a retriever that does not exist; the signal's reason as soon as it aborts
 */
export async function runBenchmark(
  request: CreateBenchmarkRequest,
  environment: RunEnvironment,
): Promise<BenchmarkOutcome> {
  const { clock, signal, onStage = () => {}, findRetriever = findBuiltInRetriever } = environment;
  onStage('building_sessions', null);
  const sessions = selectSessions(request, environment.sessions, environment.seed);
  await clock.giveWay();
  if (sessions.length === 0) {
    return {
      kind: 'failed',
      errorMessage: `No historical session matches session_filter (of ${environment.sessions.length}); widen it.`,
    };
  }
  onStage('replaying', sessions.length);
  const retrieverIds = new Set([request.baseline_retriever_id, ...request.candidate_retriever_ids]);
  const pipelines = [...retrieverIds].map((id) => buildPipeline(requireRetriever(id, findRetriever)));
  const replays = await replaySessions(sessions, pipelines, clock, signal);
  onStage('computing_metrics', sessions.length);
  await clock.giveWay();
  signal.throwIfAborted();
  const broken = replays.find(({ outcomes }) => outcomes.every(({ kind }) => kind === 'failed'));
  const [baseline] = replays;
  if (broken !== undefined || baseline === undefined) {
    return { kind: 'failed', errorMessage: describeBrokenReplay(broken) };
  }
  const candidates = [...new Set(request.candidate_retriever_ids)].flatMap(
    (id) => replays.find(({ retriever }) => retriever.retriever_id === id) ?? [],
  );
  return { kind: 'completed', ...judgeReplays(sessions, baseline, candidates) };
}

function requireRetriever(
  retrieverId: string,
  findRetriever: (retrieverId: string) => Retriever | undefined,
): Retriever {
  const retriever = findRetriever(retrieverId);
  if (retriever === undefined) {
    throw new Error(`retriever "${retrieverId}" does not exist`);
  }
  return retriever;
}

function describeBrokenReplay(replay: RetrieverReplay | undefined): string {
  if (replay === undefined) {
    return 'There is no retriever to replay.';
  }
  const errors = Object.entries(summarizeErrors(replay)).map(([type, count]) => `${type}: ${count}`);
  const id = replay.retriever.retriever_id;
  return `Retriever ${id} failed in all ${replay.outcomes.length} sessions (${errors.join(', ')}).`;
}
