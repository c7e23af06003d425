import { adviseOnAmbiguousCreate } from '../mixpeek/advice.ts';
import { ApiError, splitError } from '../mixpeek/api-error.ts';
import type { BenchmarkResponse } from '../mixpeek/client.ts';
import type { CreateBenchmarkRequest } from '../mixpeek/schemas.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import {
  adoptByLooking,
  type Claim,
  type CreatedBenchmark,
  type CreateEffects,
  type Search,
} from './adopt-by-looking.ts';
import { checkIdentity, identifyRequested } from './check-identity.ts';
import { listNamesakes } from './duplicates.ts';

/** Waits before the two looks for a benchmark that may have been created, in milliseconds. */
const waitsBeforeLooks = [1_000, 5_000];

/**
 * The same where the name is taken. One that no other run can use is certainly our own benchmark's: the list only lags, and
 * is looked at for as long as after two create requests that ended in doubt.
 */
function waitsWhereTaken(isNameUnique: boolean): readonly number[] {
  return isNameUnique ? [0, ...waitsBeforeLooks, ...waitsBeforeLooks] : [0];
}

/** The advice to choose another name would not help: nobody chose this one. */
function describeOwnConflict(
  error: GateError,
  { benchmark_name: benchmarkName }: CreateBenchmarkRequest,
): ApiError {
  const { problem, where } = splitError(error);
  const advice = adviseOnAmbiguousCreate({ benchmarkName });
  return new ApiError('conflict', { problem, advice, where }, { cause: error });
}

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
  const waits = isTaken ? waitsWhereTaken(isNameUnique) : waitsBeforeLooks;
  const adopted = await adoptByLooking(search, waits, first.error, effects);
  if (adopted !== undefined) return adopted;
  if (isTaken && isNameUnique) throw describeOwnConflict(first.error, request);
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
