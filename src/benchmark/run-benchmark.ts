import type { BenchmarkSource, Inputs } from '../inputs/inputs.ts';
import type { BenchmarkApi, BenchmarkResponse } from '../mixpeek/client.ts';
import { type Benchmark, type CompletedBenchmark, isCompleted } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';
import { formatCount } from '../runtime/format.ts';
import { createBenchmarkOnce } from './create-once.ts';
import { deleteDuplicates } from './duplicates.ts';
import { describeEnd } from './ended-without-numbers.ts';
import { findFinishedBenchmark } from './find-finished.ts';
import type { InFlightRecord } from './in-flight.ts';
import { composeCreateRequest, type NameParts } from './request.ts';
import { type AwaitEffects, awaitBenchmark } from './wait.ts';

/** Effects of a benchmark's run. */
export interface RunEffects extends Omit<AwaitEffects, 'api'> {
  readonly api: BenchmarkApi;
  /** The same API with little time from now: for what is not worth waiting for. */
  readonly connectBriefly: () => BenchmarkApi;
  /** Remembers what would be left behind if the run ended now. */
  readonly inFlight: Pick<InFlightRecord, 'set'>;
  /** Told the id as soon as it is known. */
  readonly onBenchmarkId: (benchmarkId: string) => void;
  /** Told what the API answered about the benchmark first, before it is waited for. */
  readonly onBenchmark: (response: BenchmarkResponse) => void;
}

/**
 * Creates the benchmark, or takes the one that `benchmark-id` names, and waits until it is completed.
 *
 * @param deadline when to give up, on `clock.now()`, in milliseconds
 * @throws GateError `benchmark-failed`, `benchmark-mismatch`, `deadline-exceeded`, or from the API client; the signal's
 *   reason when it is aborted
 */
export async function runBenchmark(
  { source, pollIntervalMs, reuse }: Pick<Inputs, 'source' | 'pollIntervalMs' | 'reuse'>,
  deadline: number,
  nameParts: NameParts,
  effects: RunEffects,
): Promise<CompletedBenchmark> {
  effects.signal.throwIfAborted();
  const { response, created, deleteDuplicatesLater } =
    source.kind === 'existing'
      ? await takeExisting(source, effects)
      : await takeOrCreate(source, reuse, deadline, nameParts, effects);
  const settings = { deadline, pollIntervalMs, created };
  let benchmark: Benchmark;
  try {
    checkRetrievers(source, response.benchmark);
    effects.onBenchmark(response);
    benchmark = await awaitBenchmark(response, settings, effects);
  } finally {
    // After a cancel there is no time left for it here.
    if (!effects.signal.aborted) await deleteDuplicatesLater?.();
  }
  effects.inFlight.set(undefined);
  if (isCompleted(benchmark)) return benchmark;
  throw describeEnd(benchmark);
}

async function takeExisting(
  { benchmarkId }: Extract<BenchmarkSource, { kind: 'existing' }>,
  { api, log, inFlight, onBenchmarkId }: RunEffects,
): Promise<Taken> {
  onBenchmarkId(benchmarkId);
  inFlight.set({ kind: 'waiting', benchmarkId, isOurs: false });
  const response = await api.getBenchmark(benchmarkId);
  log.info(`Took ${describeBenchmark(response.benchmark)}`);
  return { response, created: false, deleteDuplicatesLater: undefined };
}

/** A benchmark to wait for, and what to do about duplicates once it is done. */
interface Taken {
  readonly response: BenchmarkResponse;
  /** Whether this run created it. */
  readonly created: boolean;
  readonly deleteDuplicatesLater: (() => Promise<void>) | undefined;
}

async function takeOrCreate(
  source: Extract<BenchmarkSource, { kind: 'new' }>,
  reuse: boolean,
  deadline: number,
  nameParts: NameParts,
  effects: RunEffects,
): Promise<Taken> {
  const { connectBriefly, log, inFlight, onBenchmarkId } = effects;
  const { request, namePrefix } = composeCreateRequest(source, nameParts);
  const finished =
    reuse && namePrefix
      ? await findFinishedBenchmark(namePrefix, request, { api: connectBriefly(), log })
      : undefined;
  if (finished) {
    onBenchmarkId(finished.benchmark.benchmark_id);
    log.info(`Took ${describeBenchmark(finished.benchmark)}`);
    return { response: finished, created: false, deleteDuplicatesLater: undefined };
  }
  effects.signal.throwIfAborted();
  if (effects.clock.now() >= deadline) {
    throw new GateError(
      'deadline-exceeded',
      'timeout-minutes was over before a benchmark was created: none was.',
    );
  }
  const isNameUnique = source.name === undefined;
  const [retrieverId = ''] = request.candidate_retriever_ids;
  const duplicatesOf = { benchmarkName: request.benchmark_name, retrieverId };
  const { response, claim } = await createBenchmarkOnce(request, isNameUnique, {
    ...effects,
    onCreating: (isSecond) =>
      inFlight.set({
        kind: 'creating',
        benchmarkName: request.benchmark_name,
        retrieverId,
        isNameUnique,
        isSecond,
      }),
    onBenchmarkId(benchmarkId, { isOurs, mayHaveDuplicates }) {
      inFlight.set({ kind: 'waiting', benchmarkId, isOurs, ...(mayHaveDuplicates ? { duplicatesOf } : {}) });
      onBenchmarkId(benchmarkId);
    },
  });
  log.info(`${claim.isOurs ? 'Created' : 'Took'} ${describeBenchmark(response.benchmark)}`);
  const benchmarkId = response.benchmark.benchmark_id;
  const deleteDuplicatesLater = () => deleteDuplicates(request, benchmarkId, { api: connectBriefly(), log });
  return {
    response,
    created: claim.isOurs,
    deleteDuplicatesLater: claim.mayHaveDuplicates ? deleteDuplicatesLater : undefined,
  };
}

function describeBenchmark(benchmark: Benchmark): string {
  const candidates = benchmark.candidate_retriever_ids.join(', ');
  const { session_count: count } = benchmark;
  const sessions = count === null ? '' : ` over ${formatCount(count, 'session')}`;
  return `benchmark ${benchmark.benchmark_id}, "${benchmark.benchmark_name}": ${candidates} against ${benchmark.baseline_retriever_id}${sessions}`;
}

/** Judging another comparison than the one that the workflow names would be worse than judging none. */
function checkRetrievers(source: BenchmarkSource, benchmark: Benchmark): void {
  const { baselineRetrieverId: baseline, candidateRetrieverIds: candidates } = source;
  const sorted = (ids: readonly string[]): string => [...ids].sort().join(', ');
  const isSame =
    (baseline === undefined || baseline === benchmark.baseline_retriever_id) &&
    (candidates === undefined || sorted(candidates) === sorted(benchmark.candidate_retriever_ids));
  if (isSame) return;
  const advice =
    source.kind === 'existing'
      ? 'Correct them, or leave both out with benchmark-id.'
      : 'Please report this to Mixpeek.';
  throw new GateError(
    'benchmark-mismatch',
    `Benchmark ${benchmark.benchmark_id} compares ${sorted(benchmark.candidate_retriever_ids)} against ${benchmark.baseline_retriever_id}, ` +
      `which is not what baseline-retriever-id and candidate-retriever-ids say. ${advice}`,
  );
}
