import { splitError } from '../mixpeek/api-error.ts';
import type { BenchmarkApi, BenchmarkResponse } from '../mixpeek/client.ts';
import type { ListedBenchmark } from '../mixpeek/list-schemas.ts';
import type { CreateBenchmarkRequest } from '../mixpeek/schemas.ts';
import type { Clock } from '../runtime/clock.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import { checkIdentity, identifyRequested } from './check-identity.ts';
import { deleteListedDuplicates, listNamesakes } from './duplicates.ts';

/** The benchmark that this run waits for. */
export interface CreatedBenchmark {
  /** Under this id it is known, whatever stands in the answer. */
  readonly benchmarkId: string;
  readonly response: BenchmarkResponse;
  readonly claim: Claim;
}

/** What this run knows about where a benchmark came from. */
export interface Claim {
  /** Whether this run certainly created it. */
  readonly isOurs: boolean;
  /** Whether two create requests were sent, so that a second benchmark of the same name may still appear. */
  readonly mayHaveDuplicates: boolean;
}

export interface CreateEffects {
  readonly api: Pick<BenchmarkApi, 'createBenchmark' | 'listBenchmarks' | 'getBenchmark' | 'deleteBenchmark'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Called before each create request; `isSecond` when it is unknown what the first one did. */
  readonly onCreating: (isSecond: boolean) => void;
  /** Called with the id as soon as it is known. */
  readonly onBenchmarkId: (benchmarkId: string, claim: Claim) => void;
}

/** Waits before the two looks for a benchmark that may have been created, in milliseconds. */
const waitsBeforeLooks = [1_000, 5_000];

/** How long a new benchmark may answer "not found" to its id, in milliseconds. */
export const notFoundYetMs = 30_000;

/** Wait before asking again for one that is listed but not found by its id, in milliseconds. */
const waitForListedMs = 3_000;

/**
 * Creates a benchmark once. The API has no idempotency key: when it is unknown what a create request did, this searches
 * the list for the exact name, twice. Only if the name is not there, it sends the request a second and last time, and
 * searches again. If it finds several, it uses the oldest and deletes the others, which are this run's own, too.
 *
 * @param isNameUnique whether no other run can use the name; if not, earlier benchmarks of that name are ignored, and
 *   none is ever deleted
 * @throws GateError `contract` for an answer about something else, or from the API client; or the signal's reason
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
  if (first.kind === 'created') return describeCreated(first.response, sure);
  const search: Search = { request, isNameUnique, earlier, mayHaveDuplicates: false };
  const { problem, where } = splitError(first.error);
  log.info([problem, 'Checking whether it was created.', where].filter(Boolean).join(' '));
  const isTaken = first.error.code === 'conflict';
  const adopted = await adoptByLooking(search, isTaken ? [0] : waitsBeforeLooks, first.error, effects);
  if (adopted !== undefined) return adopted;
  if (isTaken || earlier === undefined) throw first.error;
  log.info(`Benchmark "${request.benchmark_name}" was not found. Trying once more to create it.`);
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
  if (!isNameUnique) return describeCreated(second.response, doubtful);
  // If the first request created a benchmark after all, this one is a duplicate.
  const older = await adoptByLooking(searchAgain, [0], undefined, effects);
  return older ?? describeCreated(second.response, doubtful);
}

function describeCreated(
  response: BenchmarkResponse,
  claim: (benchmarkId: string) => Claim,
): CreatedBenchmark {
  const { benchmark_id: benchmarkId } = response.benchmark;
  return { benchmarkId, response, claim: claim(benchmarkId) };
}

interface Search {
  readonly request: CreateBenchmarkRequest;
  readonly isNameUnique: boolean;
  /** Ids of earlier benchmarks of the same name; undefined if they could not be listed. */
  readonly earlier: readonly string[] | undefined;
  /** Whether two create requests were sent. */
  readonly mayHaveDuplicates: boolean;
}

type Creation =
  | { readonly kind: 'created'; readonly response: BenchmarkResponse }
  | { readonly kind: 'unknown'; readonly error: GateError };

/** This run itself may have taken the name: something between it and the API may have sent the request twice. */
async function tryToCreate(
  request: CreateBenchmarkRequest,
  claim: (benchmarkId: string) => Claim,
  { api, onBenchmarkId }: CreateEffects,
): Promise<Creation> {
  try {
    let benchmarkId = '';
    const response = await api.createBenchmark(request, (id) => {
      benchmarkId = id;
      onBenchmarkId(id, claim(id));
    });
    if (response.kind === 'unknown') return response;
    try {
      checkIdentity(response.benchmark, identifyRequested(request, benchmarkId));
    } catch (error) {
      // What is something else may be somebody else's: a cancel must not delete it.
      onBenchmarkId(benchmarkId, { ...claim(benchmarkId), isOurs: false });
      throw error;
    }
    return { kind: 'created', response };
  } catch (error) {
    if (error instanceof GateError && error.code === 'conflict') return { kind: 'unknown', error };
    throw error;
  }
}

/** Benchmarks that already have the name that the user chose belong to other runs. */
async function listEarlier(
  request: CreateBenchmarkRequest,
  { api, log, signal }: CreateEffects,
): Promise<readonly string[] | undefined> {
  try {
    return (await listNamesakes(request, api)).map(({ benchmark_id: id }) => id);
  } catch (error) {
    signal.throwIfAborted();
    log.info(`Could not list earlier benchmarks of the same name: ${describeReason(error)}`);
    return undefined;
  }
}

/**
 * @param waitsMs waits before each look
 * @param doubt the error to throw when the list cannot be read; undefined to continue then
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
    effects.log.info(`Benchmark ${oldest.benchmark_id} was created. Continuing with it.`);
    if (isNameUnique) await deleteListedDuplicates(others, effects);
    return {
      response: await getListed(oldest.benchmark_id, effects),
      benchmarkId: oldest.benchmark_id,
      claim,
    };
  }
  return undefined;
}

/** A listed benchmark may not be found by its id right away. */
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
    log.info(`Could not list the benchmarks: ${describeReason(error)}`);
    if (doubt !== undefined) throw doubt;
    return [];
  }
}
