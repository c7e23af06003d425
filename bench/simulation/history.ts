import {
  buildPipeline,
  buildSessions,
  emojilibSource,
  findRetriever,
  type Retriever,
  replaySessions,
  selectSessions,
  systemReplayClock,
} from '../../sandbox/benchmark-service/index.ts';
import {
  computeNdcgDifferences,
  selectCompletePairs,
} from '../../sandbox/benchmark-service/judge/alignment.ts';
import { scoreSessions } from '../../sandbox/benchmark-service/judge/score-sessions.ts';

const baselineId = 'ret_baseline';

/** Retrievers of the sandbox that differ from its baseline, never fail, and wait for nothing. */
export const candidateIds = [
  'ret_neutral',
  'ret_improved',
  'ret_slightly_improved',
  'ret_all_terms',
  'ret_labels_only',
] as const;

/** Id of a candidate that can be simulated. */
export type CandidateId = (typeof candidateIds)[number];

/** Per candidate the NDCG@10 differences to the baseline, session by session, in the same order for all. */
export type History = ReadonlyMap<CandidateId, readonly number[]>;

/**
 * Replays the sandbox's history through baseline and candidates, once: all simulated runs draw from these differences.
 *
 * @param sessionCount how many sessions, chosen at random; all 6,267 by default
 */
export async function replayHistory(sessionCount = Number.POSITIVE_INFINITY): Promise<History> {
  const request = {
    benchmark_name: 'history',
    baseline_retriever_id: baselineId,
    candidate_retriever_ids: candidateIds,
    session_count: sessionCount,
  };
  const past = buildSessions(emojilibSource, new Date('2026-03-01T00:00:00Z'));
  const sessions = selectSessions(request, past, 'simulation');
  const pipelines = [baselineId, ...candidateIds].map((id) => buildPipeline(requireRetriever(id)));
  const replays = await replaySessions(sessions, pipelines, systemReplayClock, new AbortController().signal);
  const [baseline = [], ...scores] = replays.map((replay) => scoreSessions(sessions, replay));
  return new Map(
    candidateIds.map((id, candidate) => {
      const pairs = sessions.map((session, index) => ({
        session,
        own: scores[candidate]?.[index] ?? null,
        baseline: baseline[index] ?? null,
      }));
      return [id, computeNdcgDifferences(selectCompletePairs(pairs))];
    }),
  );
}

function requireRetriever(id: string): Retriever {
  const retriever = findRetriever(id);
  if (retriever === undefined) throw new Error(`The sandbox has no retriever ${id}.`);
  return retriever;
}
