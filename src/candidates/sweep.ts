import type { RunEffects } from '../benchmark/run-effects.ts';
import type { WorkflowRun } from '../github/workflow-run.ts';
import type { CreatedRetriever } from '../mixpeek/parse-retriever.ts';
import { type RetrieverApi, retrieverPageSize } from '../mixpeek/retrievers-client.ts';
import { describeReason } from '../runtime/errors.ts';
import { formatCount } from '../runtime/format.ts';
import { composeRepositoryPrefix, hasOwnershipTags } from './names.ts';
import { releaseRetrievers } from './release-retrievers.ts';

/** From which age on a retriever of ours is one that was forgotten, in milliseconds: no run takes a day. */
const forgottenMs = 24 * 60 * 60_000;

/** Most retrievers that one run deletes, and most pages of the list that it looks at. */
const maxDeleted = 20;
const maxPages = 5;

/** How long sweeping may take, in milliseconds. */
const sweepMs = 15_000;

/** What a sweep is about. */
export interface Sweep {
  readonly run: WorkflowRun;
  /** Retrievers that an earlier run on this pull request kept for a benchmark that nobody asks for any more. */
  readonly keptIds: readonly string[];
  readonly protectedIds: readonly string[];
}

/**
 * Deletes retrievers that the gate made for this repository and forgot: older than a day, and no benchmark is running on
 * them. Whatever goes wrong is a line in the log.
 *
 * @throws the signal's reason
 */
export async function sweepForgotten(
  { run, keptIds, protectedIds }: Sweep,
  connectRetrievers: (deadline: number) => RetrieverApi,
  { clock, log, signal, connectBriefly }: RunEffects,
): Promise<void> {
  const deadline = clock.now() + sweepMs;
  const api = connectRetrievers(deadline);
  try {
    const now = clock.today().getTime();
    const isForgotten = ({ id, createdAt }: CreatedRetriever): boolean =>
      keptIds.includes(id) || (createdAt !== undefined && now - createdAt.getTime() > forgottenMs);
    const ours = (await listOurs(run, api)).filter(
      (retriever) => isForgotten(retriever) && !protectedIds.includes(retriever.id),
    );
    const clues = ours.slice(0, maxDeleted).map(({ id, name }) => ({ id, name: name ?? '', since: 0 }));
    if (clues.length === 0) return;
    log.info(
      `Deleting ${formatCount(clues.length, 'retriever')} that earlier runs made from files and left behind.`,
    );
    const rules = { clues, run, protectedIds, endedBenchmarkIds: [], deadline };
    await releaseRetrievers(rules, { api, benchmarks: connectBriefly(), clock, log, signal });
  } catch (error) {
    signal.throwIfAborted();
    log.info(`Could not look for retrievers that earlier runs left behind: ${describeReason(error)}`);
  }
}

async function listOurs(run: WorkflowRun, api: RetrieverApi): Promise<readonly CreatedRetriever[]> {
  const prefix = composeRepositoryPrefix(run);
  const found: CreatedRetriever[] = [];
  for (let page = 0; page < maxPages; page += 1) {
    const { retrievers, count } = await api.listRetrievers(prefix, page * retrieverPageSize);
    found.push(...retrievers);
    if (count < retrieverPageSize) break;
  }
  return found.filter(({ name, tags }) => name?.startsWith(prefix) && hasOwnershipTags(tags, run));
}
