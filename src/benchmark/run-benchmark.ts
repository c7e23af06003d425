import type { BenchmarkSource, Inputs } from '../inputs/inputs.ts';
import type { BenchmarkApi, BenchmarkResponse } from '../mixpeek/client.ts';
import { type Benchmark, type CompletedBenchmark, isCompleted } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';
import { formatCount, quote } from '../runtime/format.ts';
import { checkIdentity, type Identity, identifyExisting, identifyRequested } from './check-identity.ts';
import { createBenchmarkOnce } from './create-once.ts';
import { deleteDuplicates } from './duplicates.ts';
import { describeEnd } from './ended-without-numbers.ts';
import { findFinishedBenchmark } from './find-finished.ts';
import type { InFlightRecord } from './in-flight.ts';
import { composeCreateRequest, type NameParts } from './request.ts';
import {
  type ResolvedRetriever,
  type ResolvedSource,
  type ResolveSettings,
  resolveRetrievers,
  showRetriever,
} from './resolve-retrievers.ts';
import { type AwaitEffects, awaitBenchmark } from './wait.ts';

export interface RunEffects extends Omit<AwaitEffects, 'api'> {
  readonly api: BenchmarkApi;
  /** The same API with little time from now: for what is not worth waiting for. */
  readonly connectBriefly: () => BenchmarkApi;
  /** Remembers what would be left behind if the run ended now. */
  readonly inFlight: Pick<InFlightRecord, 'set'>;
  /** Told the id as soon as it is known. */
  readonly onBenchmarkId: (benchmarkId: string) => void;
  /** Told what the API answered about the benchmark first, before it is waited for, and what is known of its retrievers. */
  readonly onBenchmark: (response: BenchmarkResponse, retrievers: readonly ResolvedRetriever[]) => void;
}

/**
 * Creates the benchmark, or takes the one that `benchmark-id` names, and waits until it is completed.
 *
 * @param deadline when to give up, on `clock.now()`, in milliseconds
 * @throws GateError `benchmark-failed`, `benchmark-mismatch`, `deadline-exceeded`, or what `resolveRetrievers` and the API
 *   client throw; the signal's reason when it is aborted
 */
export async function runBenchmark(
  { source, reuse, namespace }: Pick<Inputs, 'source' | 'reuse' | 'namespace'>,
  deadline: number,
  nameParts: NameParts,
  effects: RunEffects,
): Promise<CompletedBenchmark> {
  effects.signal.throwIfAborted();
  const { response, identity, created, retrievers, deleteOwnDuplicates } =
    source.kind === 'existing'
      ? await takeExisting(source, { deadline, namespace }, effects)
      : await takeOrCreate(source, reuse, { deadline, namespace }, nameParts, effects);
  let benchmark: Benchmark;
  try {
    checkIdentity(response.benchmark, identity);
    effects.onBenchmark(response, retrievers);
    benchmark = await awaitBenchmark(response, { deadline, identity, created }, effects);
  } finally {
    // After a cancel there is no time left for it here.
    if (!effects.signal.aborted) await deleteOwnDuplicates?.();
  }
  effects.inFlight.set(undefined);
  if (isCompleted(benchmark)) return benchmark;
  throw describeEnd(benchmark);
}

async function takeExisting(
  source: Extract<BenchmarkSource, { kind: 'existing' }>,
  settings: ResolveSettings,
  effects: RunEffects,
): Promise<Taken> {
  const { benchmarkId } = source;
  effects.onBenchmarkId(benchmarkId);
  effects.inFlight.set({ kind: 'waiting', benchmarkId, isOurs: false });
  const response = await effects.api.getBenchmark(benchmarkId);
  checkIdentity(response.benchmark, { benchmarkId });
  const { baseline_retriever_id: baselineId, candidate_retriever_ids: candidateIds } = response.benchmark;
  const knownIds = new Set([baselineId, ...candidateIds]);
  const resolved = await resolveRetrievers(source, { ...settings, knownIds }, effects);
  const { retrievers } = resolved;
  effects.log.info(`Using existing ${describeBenchmark(response.benchmark, retrievers)}`);
  checkRetrievers(resolved, response.benchmark);
  const identity = identifyExisting(response.benchmark);
  return { response, identity, retrievers, created: false, deleteOwnDuplicates: undefined };
}

/** A benchmark to wait for, and what to do about duplicates once it is done. */
interface Taken {
  readonly response: BenchmarkResponse;
  /** What each further answer has to be about. */
  readonly identity: Identity;
  readonly retrievers: readonly ResolvedRetriever[];
  /** Whether this run created it. */
  readonly created: boolean;
  readonly deleteOwnDuplicates: (() => Promise<void>) | undefined;
}

async function takeOrCreate(
  given: Extract<BenchmarkSource, { kind: 'new' }>,
  reuse: boolean,
  settings: ResolveSettings,
  nameParts: NameParts,
  effects: RunEffects,
): Promise<Taken> {
  const { connectBriefly, log, inFlight, onBenchmarkId } = effects;
  const resolved = await resolveRetrievers(given, settings, effects);
  const { source, retrievers } = resolved;
  const { request, namePrefix } = composeCreateRequest(source, nameParts);
  const finished =
    reuse && namePrefix
      ? await findFinishedBenchmark(namePrefix, request, retrievers, { api: connectBriefly(), log })
      : undefined;
  if (finished) {
    onBenchmarkId(finished.benchmark.benchmark_id);
    log.info(`Using existing ${describeBenchmark(finished.benchmark, retrievers)}`);
    const identity = identifyExisting(finished.benchmark);
    return { response: finished, identity, retrievers, created: false, deleteOwnDuplicates: undefined };
  }
  effects.signal.throwIfAborted();
  if (effects.clock.now() >= settings.deadline) {
    throw new GateError('deadline-exceeded', 'timeout-minutes expired before a benchmark was created.');
  }
  const isNameUnique = source.name === undefined;
  const [retrieverId = ''] = request.candidate_retriever_ids;
  const duplicatesOf = { benchmarkName: request.benchmark_name, retrieverId };
  const { benchmarkId, response, claim } = await createBenchmarkOnce(request, isNameUnique, {
    ...effects,
    onCreating: (isSecond) =>
      inFlight.set({
        kind: 'creating',
        benchmarkName: request.benchmark_name,
        retrieverId,
        isNameUnique,
        isSecond,
      }),
    onBenchmarkId(id, { isOurs, mayHaveDuplicates }) {
      const duplicates = mayHaveDuplicates ? { duplicatesOf } : {};
      inFlight.set({ kind: 'waiting', benchmarkId: id, isOurs, ...duplicates });
      onBenchmarkId(id);
    },
  });
  log.info(
    `${claim.isOurs ? 'Created' : 'Using existing'} ${describeBenchmark(response.benchmark, retrievers)}`,
  );
  const deleteOwnDuplicates = () => deleteDuplicates(request, benchmarkId, { api: connectBriefly(), log });
  return {
    response,
    identity: identifyRequested(request, benchmarkId),
    retrievers,
    created: claim.isOurs,
    deleteOwnDuplicates: claim.mayHaveDuplicates ? deleteOwnDuplicates : undefined,
  };
}

function describeBenchmark(benchmark: Benchmark, retrievers: readonly ResolvedRetriever[]): string {
  const names = new Map(retrievers.map(({ id, name }) => [id, name]));
  const show = (id: string): string => showRetriever({ id, name: names.get(id) });
  const candidates = benchmark.candidate_retriever_ids.map(show).join(', ');
  const { session_count: count } = benchmark;
  const sessions = count === null ? '' : `, ${formatCount(count, 'session')}`;
  return `benchmark ${benchmark.benchmark_id} ("${benchmark.benchmark_name}"): ${candidates} against baseline ${show(benchmark.baseline_retriever_id)}${sessions}`;
}

/** Judging another comparison than the one that the workflow names would be worse than judging none. */
function checkRetrievers(
  { source, retrievers }: ResolvedSource<BenchmarkSource>,
  benchmark: Benchmark,
): void {
  const { baselineRetrieverId: baseline, candidateRetrieverIds: candidates } = source;
  const sorted = (ids: readonly string[]): string => [...ids].sort().join(', ');
  const isSame =
    (baseline === undefined || baseline === benchmark.baseline_retriever_id) &&
    (candidates === undefined || sorted(candidates) === sorted(benchmark.candidate_retriever_ids));
  if (isSame) return;
  const advice = 'Correct these inputs, or omit both: with benchmark-id they are optional.';
  const named = retrievers.filter(({ id, given }) => id !== given.idOrName);
  const ids = named.map(({ id, given }) => `${quote(given.idOrName)} is ${id}`).join(', ');
  throw new GateError(
    'benchmark-mismatch',
    `Benchmark ${benchmark.benchmark_id} compares ${sorted(benchmark.candidate_retriever_ids)} against baseline ${benchmark.baseline_retriever_id}, ` +
      `but baseline-retriever-id and candidate-retriever-ids name other retrievers${ids && ` (${ids})`}. ${advice}`,
  );
}
