import type { RetrieverReplay } from '../replay/replay-sessions.ts';
import { resultDepth } from '../replay/run-pipeline.ts';
import type { HistoricalSession } from '../sessions/build-sessions.ts';
import { computeTotalMilliseconds } from './latency.ts';
import { computeNdcg, computeRecall, type Grades, type ValueByCutoff } from './ranking-metrics.ts';

/** A session with the grades its rankings are judged by. */
export type GradedSession = HistoricalSession & { readonly grades: Grades };

/** How well one ranking fits one session. */
export type SessionScore = {
  readonly ndcg: ValueByCutoff;
  readonly recall: ValueByCutoff;
  /** Rank from 1 of each document interacted with; one that was not returned counts as just below the last. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly totalMilliseconds: number;
};

/** One session under a retriever and under the baseline; a score is null where the replay failed. */
export type ScoredPair = {
  readonly session: GradedSession;
  readonly own: SessionScore | null;
  readonly baseline: SessionScore | null;
};

/** Scores of one retriever's outcomes, in the order of the sessions. */
export function scoreSessions(
  sessions: readonly GradedSession[],
  replay: RetrieverReplay,
): (SessionScore | null)[] {
  return sessions.map((session, index) => {
    const outcome = replay.outcomes[index];
    if (outcome === undefined || outcome.kind === 'failed') {
      return null;
    }
    return {
      ...scoreRanking(outcome.ranking, session),
      totalMilliseconds: computeTotalMilliseconds(outcome) ?? 0,
    };
  });
}

function scoreRanking(
  ranking: readonly string[],
  { grades, interactions }: GradedSession,
): Omit<SessionScore, 'totalMilliseconds'> {
  const rankOf = new Map(ranking.map((id, index) => [id, index + 1]));
  return {
    ndcg: computeNdcg(ranking, grades),
    recall: computeRecall(ranking, grades),
    ranks: new Map(
      interactions.map(({ documentId }) => [documentId, rankOf.get(documentId) ?? resultDepth + 1]),
    ),
  };
}
