import { notFoundYetMs } from '../benchmark/delete-for-certain.ts';
import { type BenchmarkApi, listPageSize } from '../mixpeek/client.ts';
import type { Retriever } from '../mixpeek/parse-retriever.ts';
import type { RetrieverApi } from '../mixpeek/retrievers-client.ts';
import type { Clock } from '../runtime/clock.ts';
import { describeReason, GateError } from '../runtime/errors.ts';

/** How a retriever that is to be deleted can be known. */
export type OwnClue = { readonly id?: string | undefined; readonly since: number } & (
  | { readonly name: string }
  /** Of one that an earlier run made. */
  | { readonly name?: undefined; readonly id: string }
);

/** What must hold for it to be deleted. */
export interface DeletionRules {
  /** Whether name and tags prove that the gate made it. */
  readonly isOurs: (found: Retriever) => boolean;
  /** Ids that are never deleted. */
  readonly protectedIds: readonly string[];
  /** Benchmarks that are certainly over, whatever the list says. */
  readonly endedBenchmarkIds: readonly string[];
  /** When to stop trying, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
}

export interface DeleteOwnEffects {
  readonly api: Pick<RetrieverApi, 'getRetriever' | 'deleteRetriever'>;
  readonly benchmarks: Pick<BenchmarkApi, 'listBenchmarks'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** What became of it. */
export type OwnDeletion =
  | { readonly kind: 'deleted'; readonly id: string }
  /** There is none. */
  | { readonly kind: 'gone' }
  /** A benchmark needs it. */
  | { readonly kind: 'in-use'; readonly id: string; readonly benchmarkId: string }
  /** Nothing proves that the gate made it. */
  | { readonly kind: 'foreign'; readonly id: string }
  /** `reason` is a sentence. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Wait before the next look for one that may still appear, in milliseconds. */
const waitForYoungMs = 1_000;

/** Most pages of benchmarks that are read: one further back is long over. */
const maxPages = 20;

/**
 * Deletes a retriever that the gate made. Deleting one deletes its recorded sessions too, so this asks first who it is:
 * name and tags have to prove that it is the gate's, and no benchmark may be running on it. Never rejects.
 */
export async function deleteOwnRetriever(
  clue: OwnClue,
  rules: DeletionRules,
  effects: DeleteOwnEffects,
): Promise<OwnDeletion> {
  try {
    const found = await find(clue, rules, effects);
    if (found === undefined) return { kind: 'gone' };
    const { id } = found;
    if (!isProven(found, id, clue, rules)) return { kind: 'foreign', id };
    const benchmarkId = await findRunning(id, rules, effects);
    if (benchmarkId !== undefined) return { kind: 'in-use', id, benchmarkId };
    const deletion = await effects.api.deleteRetriever(id);
    if (deletion === 'missing' || deletion.deletedId === undefined || deletion.deletedId === id)
      return { kind: 'deleted', id };
    return {
      kind: 'failed',
      reason: `The API answered that it deleted ${deletion.deletedId} instead of ${id}. Please report this to Mixpeek.`,
    };
  } catch (error) {
    return { kind: 'failed', reason: describeReason(error) };
  }
}

/** The retriever; undefined where there is none, which is certain only some time after it was asked for. */
async function find(
  { id, name, since }: OwnClue,
  { deadline }: DeletionRules,
  { api, clock, signal }: DeleteOwnEffects,
): Promise<(Retriever & { readonly id: string }) | undefined> {
  const idOrName = id ?? name ?? '';
  for (;;) {
    try {
      const { retriever } = await api.getRetriever(idOrName);
      const foundId = retriever.id ?? id;
      if (foundId !== undefined) return { ...retriever, id: foundId };
      throw new GateError('contract', `The API's answer about retriever "${idOrName}" has no retriever_id.`);
    } catch (error) {
      if (!(error instanceof GateError) || error.code !== 'not-found') throw error;
    }
    // A clock that was set back makes it look younger, which does no harm.
    if (clock.today().getTime() - since >= notFoundYetMs) return undefined;
    if (clock.now() + waitForYoungMs >= deadline)
      throw new GateError(
        'not-found',
        `The API does not know retriever "${idOrName}", which proves nothing in its first 30 s: it may still exist.`,
      );
    await clock.sleep(waitForYoungMs, signal);
  }
}

function isProven(
  found: Retriever,
  foundId: string,
  { id, name }: OwnClue,
  { isOurs, protectedIds }: DeletionRules,
): boolean {
  return (
    !protectedIds.includes(foundId) &&
    (id === undefined || id === foundId) &&
    (name === undefined || name === found.name) &&
    isOurs(found)
  );
}

/** A benchmark on the retriever that is going on. */
async function findRunning(
  retrieverId: string,
  { endedBenchmarkIds }: DeletionRules,
  { benchmarks: api }: DeleteOwnEffects,
): Promise<string | undefined> {
  for (let page = 1; page <= maxPages; page += 1) {
    const { benchmarks, count } = await api.listBenchmarks({ retrieverId, page });
    const running = benchmarks.find(
      ({ benchmark_id: id, status }) =>
        status !== 'completed' && status !== 'failed' && !endedBenchmarkIds.includes(id),
    );
    if (running !== undefined) return running.benchmark_id;
    if (count < listPageSize) break;
  }
  return undefined;
}
