import { splitError } from '../mixpeek/api-error.ts';
import type { BenchmarkApi, BenchmarkResponse } from '../mixpeek/client.ts';
import type { ListedBenchmark } from '../mixpeek/list-schemas.ts';
import type { CreateBenchmarkRequest } from '../mixpeek/schemas.ts';
import type { Clock } from '../runtime/clock.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import { deleteListedDuplicates, listNamesakes } from './duplicates.ts';

/** A benchmark that this run is answerable for. */
export interface CreatedBenchmark {
  readonly response: BenchmarkResponse;
  readonly claim: Claim;
}

/** How sure this run is of a benchmark. */
export interface Claim {
  /** Whether this run created it; false where the name alone can't prove that. */
  readonly isOurs: boolean;
  /** Whether two create requests went out, so that a second benchmark of its name may still turn up. */
  readonly mayHaveDuplicates: boolean;
}

export interface CreateEffects {
  readonly api: Pick<BenchmarkApi, 'createBenchmark' | 'listBenchmarks' | 'getBenchmark' | 'deleteBenchmark'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Called before anything is sent that may create a benchmark; `isSecond` where an earlier one ended in doubt. */
  readonly onCreating: (isSecond: boolean) => void;
  /** Told an id as soon as it is known. */
  readonly onBenchmarkId: (benchmarkId: string, claim: Claim) => void;
}

/** Waits before the two looks for a benchmark that may have been created, in milliseconds. */
const waitsBeforeLooks = [1_000, 5_000];

/** For how long a benchmark that was created may not be found by its id, in milliseconds. */
export const notFoundYetMs = 30_000;

/** How often to ask for one that is listed and not found by its id, in milliseconds. */
const waitForListedMs = 3_000;

/**
 * Creates a benchmark once. The API knows no idempotency key: after a create request that ended in doubt, the list is
 * searched for the exact name, twice; only if it is not there the request is sent a second and last time, and the list
 * searched again. Of several the oldest is taken and the others, ours as well, are deleted.
 *
 * @param isNameUnique whether no other run can use the name; otherwise benchmarks that had it before are left alone, and
 *   none is ever deleted
 * @throws GateError from the API client, or the signal's reason
 */
export async function createBenchmarkOnce(
  request: CreateBenchmarkRequest,
  isNameUnique: boolean,
  effects: CreateEffects,
): Promise<CreatedBenchmark> {
  const { log } = effects;
  const earlier = isNameUnique ? [] : await listEarlier(request, effects);
  effects.signal.throwIfAborted();
  effects.onCreating(false);
  const sure = (benchmarkId: string): Claim => ({
    isOurs: isNameUnique || (earlier !== undefined && !earlier.includes(benchmarkId)),
    mayHaveDuplicates: false,
  });
  const first = await tryToCreate(request, sure, effects);
  if (first.kind === 'created')
    return { response: first.response, claim: sure(first.response.benchmark.benchmark_id) };
  const search: Search = { request, isNameUnique, earlier, mayHaveDuplicates: false };
  const { problem, where } = splitError(first.error);
  log.info([problem, 'Checking whether it was created.', where].filter(Boolean).join(' '));
  const isTaken = first.error.code === 'conflict';
  const adopted = await adoptByLooking(search, isTaken ? [0] : waitsBeforeLooks, first.error, effects);
  if (adopted !== undefined) return adopted;
  if (isTaken || earlier === undefined) throw first.error;
  log.info(`No benchmark "${request.benchmark_name}" was found: creating it a second and last time.`);
  effects.onCreating(true);
  const doubtful = (benchmarkId: string): Claim => ({
    ...sure(benchmarkId),
    mayHaveDuplicates: isNameUnique,
  });
  const second = await tryToCreate(request, doubtful, effects);
  const searchAgain: Search = { ...search, mayHaveDuplicates: isNameUnique };
  if (second.kind === 'unknown') {
    const found = await adoptByLooking(searchAgain, waitsBeforeLooks, second.error, effects);
    if (found === undefined) throw second.error;
    return found;
  }
  if (!isNameUnique)
    return { response: second.response, claim: doubtful(second.response.benchmark.benchmark_id) };
  // The first request may have been carried out after all, and then ours is the second of two.
  const older = await adoptByLooking(searchAgain, [0], undefined, effects);
  return older ?? { response: second.response, claim: doubtful(second.response.benchmark.benchmark_id) };
}

interface Search {
  readonly request: CreateBenchmarkRequest;
  readonly isNameUnique: boolean;
  /** Ids that had the name before; undefined where they could not be listed. */
  readonly earlier: readonly string[] | undefined;
  /** Whether two create requests are out. */
  readonly mayHaveDuplicates: boolean;
}

type Creation =
  | { readonly kind: 'created'; readonly response: BenchmarkResponse }
  | { readonly kind: 'unknown'; readonly error: GateError };

/** A name that is taken may be taken by ourselves: something between us and the API may have sent the request twice. */
async function tryToCreate(
  request: CreateBenchmarkRequest,
  claim: (benchmarkId: string) => Claim,
  { api, onBenchmarkId }: CreateEffects,
): Promise<Creation> {
  try {
    const response = await api.createBenchmark(request, (id) => onBenchmarkId(id, claim(id)));
    return response.kind === 'created' ? { kind: 'created', response } : response;
  } catch (error) {
    if (error instanceof GateError && error.code === 'conflict') return { kind: 'unknown', error };
    throw error;
  }
}

/** With a name that the user chose, what has it already is another run's. */
async function listEarlier(
  request: CreateBenchmarkRequest,
  { api, log, signal }: CreateEffects,
): Promise<readonly string[] | undefined> {
  try {
    return (await listNamesakes(request, api)).map(({ benchmark_id: id }) => id);
  } catch (error) {
    signal.throwIfAborted();
    const reason = describeReason(error);
    log.info(`Benchmarks of the same name could not be listed before creating this one: ${reason}`);
    return undefined;
  }
}

/**
 * @param waitsMs waits before each look
 * @param doubt the error to end with where the list cannot be read; undefined where that is no reason to stop
 */
async function adoptByLooking(
  { request, isNameUnique, earlier, mayHaveDuplicates }: Search,
  waitsMs: readonly number[],
  doubt: GateError | undefined,
  effects: CreateEffects,
): Promise<CreatedBenchmark | undefined> {
  if (earlier === undefined) return undefined;
  for (const waitMs of waitsMs) {
    if (waitMs > 0) await effects.clock.sleep(waitMs, effects.signal);
    const [oldest, ...others] = await look(request, earlier, doubt, effects);
    if (oldest === undefined) continue;
    const claim: Claim = { isOurs: isNameUnique, mayHaveDuplicates };
    effects.onBenchmarkId(oldest.benchmark_id, claim);
    effects.log.info(`Benchmark ${oldest.benchmark_id} was created: going on with it.`);
    if (isNameUnique) await deleteListedDuplicates(others, effects);
    return { response: await getListed(oldest.benchmark_id, effects), claim };
  }
  return undefined;
}

/** One that is listed may not be found by its id at once. */
async function getListed(
  benchmarkId: string,
  { api, clock, signal }: CreateEffects,
): Promise<BenchmarkResponse> {
  const until = clock.now() + notFoundYetMs;
  for (;;) {
    try {
      return await api.getBenchmark(benchmarkId, 'until-deadline');
    } catch (error) {
      const isMissing = error instanceof GateError && error.code === 'not-found';
      if (!isMissing || clock.now() >= until) throw error;
      await clock.sleep(waitForListedMs, signal);
    }
  }
}

async function look(
  request: CreateBenchmarkRequest,
  earlier: readonly string[],
  doubt: GateError | undefined,
  { api, log, signal }: CreateEffects,
): Promise<readonly ListedBenchmark[]> {
  signal.throwIfAborted();
  try {
    return (await listNamesakes(request, api)).filter(({ benchmark_id: id }) => !earlier.includes(id));
  } catch (error) {
    signal.throwIfAborted();
    log.info(`The list of benchmarks cannot be read: ${describeReason(error)}`);
    if (doubt !== undefined) throw doubt;
    return [];
  }
}
