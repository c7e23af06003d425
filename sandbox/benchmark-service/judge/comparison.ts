import type { PipelineComparison } from '../api-types.ts';
import { averageByCutoff, computeNdcgDifferences, readAtCutoff, selectCompletePairs } from './alignment.ts';
import { computeMean, computePairedTTest } from './paired-t-test.ts';
import type { ScoredPair } from './score-sessions.ts';

/** Two-sided level at which a taxonomy node counts as won or lost, and a candidate as better or worse. */
export const significanceLevel = 0.05;

/**
 * Compares a candidate with the baseline over the sessions that both replayed: differences of means per K, change
 * in mean latency, paired t-test of the NDCG@10 difference, and the taxonomy nodes where that test alone is
 * significant.
 */
export function compareWithBaseline(
  candidateRetrieverId: string,
  pairs: readonly ScoredPair[],
): PipelineComparison {
  const complete = selectCompletePairs(pairs);
  const test = computePairedTTest(computeNdcgDifferences(complete));
  return {
    candidate_retriever_id: candidateRetrieverId,
    ndcg_delta: averageByCutoff(
      complete,
      ({ own, baseline }, cutoff) => readAtCutoff(own.ndcg, cutoff) - readAtCutoff(baseline.ndcg, cutoff),
    ),
    recall_delta: averageByCutoff(
      complete,
      ({ own, baseline }, cutoff) => readAtCutoff(own.recall, cutoff) - readAtCutoff(baseline.recall, cutoff),
    ),
    latency_delta_ms: computeMean(
      complete.map(({ own, baseline }) => own.totalMilliseconds - baseline.totalMilliseconds),
    ),
    p_value: test?.pValue ?? null,
    confidence_interval: test?.confidenceInterval ?? null,
    taxonomy_wins: listSignificantNodes(pairs, 1),
    taxonomy_losses: listSignificantNodes(pairs, -1),
  };
}

function listSignificantNodes(pairs: readonly ScoredPair[], direction: 1 | -1): string[] {
  return [...Map.groupBy(selectCompletePairs(pairs), ({ session }) => session.nodeId)]
    .filter(([, group]) => {
      const test = computePairedTTest(computeNdcgDifferences(group));
      return (
        test !== null && test.pValue <= significanceLevel && Math.sign(test.meanDifference) === direction
      );
    })
    .map(([nodeId]) => nodeId)
    .sort();
}
