import type { BenchmarkApi, BenchmarkResponse } from '../../mixpeek/client.ts';
import type { RetrieverConfiguration } from '../../mixpeek/parse-retriever.ts';
import { untrustedId } from '../../mixpeek/untrusted-text.ts';
import { describeReason } from '../../runtime/errors.ts';
import { formatCount, listSome } from '../../runtime/format.ts';
import type { Log } from '../../runtime/log.ts';
import type { ResolvedRetriever } from '../resolve-retrievers.ts';
import { compareRetrievers } from './compare-retrievers.ts';
import type { CandidateChanges, RetrieverChanges } from './retriever-changes.ts';

/** Most candidates whose configuration is read for this alone. */
export const maxCandidates = 20;

export interface ReadChangesEffects {
  readonly api: Pick<BenchmarkApi, 'getRetriever'>;
  readonly log: Log;
  /** Whether nobody waits for the changes any more. */
  readonly signal: AbortSignal;
}

/**
 * How the candidates of a benchmark are configured otherwise than its baseline, as they are now. Retrievers that were not
 * read before are read one after the other. Nothing depends on it, so where one cannot be read, whatever the reason, it
 * is undefined and a line in the log. A candidate whose configuration is too large is left out. Never rejects.
 *
 * @param resolved what was read before
 */
export async function readRetrieverChanges(
  { benchmark, rateLimitPerMinute }: BenchmarkResponse,
  resolved: readonly ResolvedRetriever[],
  { api, log, signal }: ReadChangesEffects,
): Promise<RetrieverChanges | undefined> {
  const { baseline_retriever_id: baselineId, candidate_retriever_ids: candidateIds } = benchmark;
  // Resolving them has told so already.
  if (resolved.some(({ reading }) => reading === 'forbidden')) return undefined;
  const known = new Map(resolved.flatMap((one) => (one.reading === 'read' ? [[one.id, one]] : [])));
  const read = async (id: string): Promise<RetrieverConfiguration | undefined> =>
    (known.get(id) ?? (await api.getRetriever(id)).retriever).configuration;
  try {
    const unknown = [baselineId, ...candidateIds].filter((id) => !known.has(id));
    const obstacle = findObstacle(unknown, candidateIds.length, rateLimitPerMinute);
    if (obstacle !== undefined) {
      log.info(`${notShown}: ${obstacle}.`);
      return undefined;
    }
    const baseline = await read(baselineId);
    if (baseline === undefined) {
      log.info(`${notShown}: the configuration of the baseline ${baselineId} is larger than 1 MiB.`);
      return undefined;
    }
    const changes: CandidateChanges[] = [];
    const tooLarge: string[] = [];
    for (const candidateId of candidateIds) {
      const candidate = await read(candidateId);
      if (candidate === undefined) tooLarge.push(candidateId);
      else changes.push({ candidateId, changes: compareRetrievers(baseline, candidate) });
    }
    if (tooLarge.length > 0)
      log.info(`The report will not show what changed in ${listSome(tooLarge)}: larger than 1 MiB.`);
    return changes;
  } catch (error) {
    if (!signal.aborted) log.info(`${notShown}: ${describeReason(error)}`);
    return undefined;
  }
}

const notShown = 'The report will not show what changed between the retrievers';

/** Why the retrievers are not read; the polls of the benchmark need their part of the rate limit. */
function findObstacle(
  unknownIds: readonly string[],
  candidateCount: number,
  rateLimitPerMinute = Number.POSITIVE_INFINITY,
): string | undefined {
  const requests = unknownIds.length;
  if (requests === 0) return undefined;
  if (candidateCount > maxCandidates) {
    return `there are ${formatCount(candidateCount, 'candidate')}, more than the limit of ${maxCandidates}`;
  }
  if (requests > rateLimitPerMinute / 2) {
    return `reading them would take ${requests} of the ${rateLimitPerMinute} requests per minute that the API allows`;
  }
  const isReadable = unknownIds.every((id) => untrustedId.safeParse(id).success);
  return isReadable ? undefined : 'the id of one of them is not valid in a URL';
}
