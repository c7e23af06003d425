import type { BenchmarkApi, BenchmarkResponse } from '../../mixpeek/client.ts';
import { untrustedId } from '../../mixpeek/untrusted-text.ts';
import { describeReason } from '../../runtime/errors.ts';
import { formatCount } from '../../runtime/format.ts';
import type { Log } from '../../runtime/log.ts';
import { compareRetrievers } from './compare-retrievers.ts';
import type { CandidateChanges, RetrieverChanges } from './retriever-changes.ts';

/** Most candidates whose configuration is read. */
export const maxCandidates = 20;

export interface ReadEffects {
  readonly api: Pick<BenchmarkApi, 'readRetrieverConfiguration'>;
  readonly log: Log;
  /** Whether nobody waits for the changes any more. */
  readonly signal: AbortSignal;
}

/**
 * How the candidates of a benchmark are configured otherwise than its baseline, as they are now. The retrievers are read
 * one after the other. Nothing depends on it, so where one cannot be read, whatever the reason, it is undefined and a
 * line in the log. Never rejects.
 */
export async function readRetrieverChanges(
  { benchmark, rateLimitPerMinute }: BenchmarkResponse,
  { api, log, signal }: ReadEffects,
): Promise<RetrieverChanges | undefined> {
  const { baseline_retriever_id: baselineId, candidate_retriever_ids: candidateIds } = benchmark;
  try {
    const obstacle = findObstacle(baselineId, candidateIds, rateLimitPerMinute);
    if (obstacle !== undefined) {
      log.info(`${notShown}: ${obstacle}.`);
      return undefined;
    }
    const baseline = await api.readRetrieverConfiguration(baselineId);
    const changes: CandidateChanges[] = [];
    for (const candidateId of candidateIds) {
      const candidate = await api.readRetrieverConfiguration(candidateId);
      changes.push({ candidateId, changes: compareRetrievers(baseline, candidate) });
    }
    return changes;
  } catch (error) {
    if (!signal.aborted) log.info(`${notShown}: ${describeReason(error)}`);
    return undefined;
  }
}

const notShown = 'The report will not show what changed between the retrievers';

/** Why the retrievers are not read; the polls of the benchmark need their part of the rate limit. */
function findObstacle(
  baselineId: string,
  candidateIds: readonly string[],
  rateLimitPerMinute = Number.POSITIVE_INFINITY,
): string | undefined {
  if (candidateIds.length > maxCandidates) {
    return `there are ${formatCount(candidateIds.length, 'candidate')}, more than the limit of ${maxCandidates}`;
  }
  const requests = 1 + candidateIds.length;
  if (requests > rateLimitPerMinute / 2) {
    return `reading them would take ${requests} of the ${rateLimitPerMinute} requests per minute that the API allows`;
  }
  const isReadable = [baselineId, ...candidateIds].every((id) => untrustedId.safeParse(id).success);
  return isReadable ? undefined : 'the id of one of them is not valid in a URL';
}
