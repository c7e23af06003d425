import type { BenchmarkComparison, BenchmarkResult } from '../api-types.ts';
import { computePipelineHash } from '../pipeline-hash.ts';
import type { RetrieverReplay } from '../replay/replay-sessions.ts';
import { computeAlignment, computeAlignmentByNode } from './alignment.ts';
import { compareWithBaseline } from './comparison.ts';
import { computeLatency } from './latency.ts';
import { recommend } from './recommendation.ts';
import { type GradedSession, type ScoredPair, scoreSessions } from './score-sessions.ts';

/** What a completed benchmark reports. */
export type Judgement = {
  /** The baseline first, then the candidates in their order; each retriever once. */
  readonly results: readonly BenchmarkResult[];
  readonly comparison: BenchmarkComparison;
};

/**
 * Judges what the retrievers answered by what users did.
 *
 * @param baseline outcomes in the order of `sessions`, like those of the candidates
 */
export function judgeReplays(
  sessions: readonly GradedSession[],
  baseline: RetrieverReplay,
  candidates: readonly RetrieverReplay[],
): Judgement {
  const baselineScores = scoreSessions(sessions, baseline);
  const pairUp = (replay: RetrieverReplay): ScoredPair[] => {
    const scores = replay === baseline ? baselineScores : scoreSessions(sessions, replay);
    return sessions.map((session, index) => ({
      session,
      own: scores[index] ?? null,
      baseline: baselineScores[index] ?? null,
    }));
  };
  const judged = [baseline, ...candidates].map((replay) => ({ replay, pairs: pairUp(replay) }));
  const comparisons = judged
    .slice(1)
    .map(({ replay, pairs }) => compareWithBaseline(replay.retriever.retriever_id, pairs));
  const baselineId = baseline.retriever.retriever_id;
  return {
    results: judged
      .filter(({ replay }, index) => index === 0 || replay !== baseline)
      .map(({ replay, pairs }) => buildResult(replay, pairs)),
    comparison: {
      baseline_retriever_id: baselineId,
      comparisons,
      recommendation: recommend(baselineId, comparisons, sessions.length),
    },
  };
}

/** Error type → number of failed sessions. */
export function summarizeErrors({ outcomes }: RetrieverReplay): Record<string, number> {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') {
      counts.set(outcome.errorType, (counts.get(outcome.errorType) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function buildResult(replay: RetrieverReplay, pairs: readonly ScoredPair[]): BenchmarkResult {
  return {
    retriever_id: replay.retriever.retriever_id,
    retriever_name: replay.retriever.retriever_name,
    pipeline_hash: computePipelineHash(replay.retriever),
    metrics: computeAlignment(pairs),
    taxonomy_deltas: computeAlignmentByNode(pairs),
    latency: computeLatency(replay),
    failed_sessions: replay.outcomes.filter(({ kind }) => kind === 'failed').length,
    error_summary: summarizeErrors(replay),
  };
}
