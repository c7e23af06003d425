import type { RepeatEffects } from '../http/retry/repeat-attempts.ts';
import { ApiError, splitError } from '../mixpeek/api-error.ts';
import type { BenchmarkApi, BenchmarkResponse } from '../mixpeek/client.ts';
import { type Benchmark, type CompletedBenchmark, isCompleted } from '../mixpeek/schemas.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import { checkIdentity, type Identity } from './check-identity.ts';
import { notFoundYetMs } from './delete-for-certain.ts';
import { describeEnd, hasEndedUnknown } from './failed-benchmark.ts';
import { computePollDelayMs, type PollSituation } from './poll-interval.ts';
import { type Progress, startProgress } from './progress.ts';

/** After this long in `pending` the API may be the kind that waits for a separate start. */
const executeAfterMs = 30_000;

/** How often to ask again for the numbers of a completed benchmark that lacks them. */
const maxPollsForNumbers = 2;

export interface AwaitSettings {
  /** When to give up, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
  /** What each answer has to be about. */
  readonly identity: Identity;
  /** Whether this run created the benchmark: only then may it be started with `/execute`, or not be found at first. */
  readonly created: boolean;
  /** Whether benchmark-id names the benchmark, so that running again reads the same one. */
  readonly isGiven: boolean;
  /** How long to wait before each poll, in milliseconds. @default computePollDelayMs */
  readonly computeDelayMs?: (situation: PollSituation) => number;
}

/** What the waiting needs; the signal ends it at once. */
export interface AwaitEffects extends RepeatEffects {
  readonly api: Pick<BenchmarkApi, 'getBenchmark' | 'executeBenchmark'>;
  /** Called with each status, including the first. */
  readonly onStatus: (status: string) => void;
}

/**
 * Asks for the benchmark until its status is `completed` or `failed`. An unknown status counts as still running, unless
 * the benchmark says that it has ended.
 *
 * @returns the benchmark in its terminal status
 * @throws GateError `benchmark-failed` for one that ended in an unknown status, `deadline-exceeded` with the last status
 *   and how to resume, `not-found` for one that was deleted, `contract` for an answer about something else, or whatever
 *   the API client throws; the signal's reason when it is aborted
 */
export async function awaitBenchmark(
  first: BenchmarkResponse,
  { deadline, identity, created, isGiven, computeDelayMs = computePollDelayMs }: AwaitSettings,
  effects: AwaitEffects,
): Promise<Benchmark> {
  const { clock, random } = effects;
  const { benchmarkId } = identity;
  checkIdentity(first.benchmark, identity);
  throwIfEnded(first.benchmark, isGiven, effects);
  const progress = startProgress(first.benchmark.status, isGiven, effects);
  const startedAt = clock.now();
  let response = first;
  let executed = !created;
  let pollsForNumbers = 0;
  while (!isFinished(response.benchmark, pollsForNumbers)) {
    const { status } = response.benchmark;
    if (status === 'completed') pollsForNumbers += 1;
    const elapsedMs = clock.now() - startedAt;
    const { rateLimitPerMinute } = response;
    const delayMs = computeDelayMs({ status, elapsedMs, rateLimitPerMinute, random: random() });
    const leftMs = deadline - clock.now();
    if (leftMs <= 0) {
      // A completed benchmark without numbers did finish: the verdict is inconclusive.
      if (status === 'completed') break;
      throw progress.describeTimeout(benchmarkId);
    }
    await progress.sleep(Math.min(delayMs, leftMs));
    const isNew = created && clock.now() - startedAt < notFoundYetMs;
    response = (await askAgain({ benchmarkId, status, isNew, isGiven }, progress, effects.api)) ?? response;
    checkIdentity(response.benchmark, identity);
    throwIfEnded(response.benchmark, isGiven, effects);
    progress.report(response.benchmark.status);
    const isStuck = response.benchmark.status === 'pending' && clock.now() - startedAt >= executeAfterMs;
    if (isStuck && !executed) {
      executed = true;
      await startSeparately(benchmarkId, effects);
    }
  }
  return response.benchmark;
}

/** The API may report `completed` a moment before the numbers are there. */
function isFinished(benchmark: Benchmark, pollsForNumbers: number): boolean {
  if (isCompleted(benchmark)) return hasNumbers(benchmark) || pollsForNumbers >= maxPollsForNumbers;
  return benchmark.status === 'failed';
}

/** Whether there is a result of every retriever, and a comparison of every candidate. */
function hasNumbers({
  baseline_retriever_id: baselineId,
  candidate_retriever_ids: candidateIds,
  results,
  comparison,
}: CompletedBenchmark): boolean {
  const replayed = new Set(results?.map(({ retriever_id: id }) => id));
  const compared = new Set(comparison?.comparisons.map(({ candidate_retriever_id: id }) => id));
  return (
    [baselineId, ...candidateIds].every((id) => replayed.has(id)) &&
    candidateIds.every((id) => compared.has(id))
  );
}

function throwIfEnded(
  benchmark: Benchmark,
  isGiven: boolean,
  { onStatus }: Pick<AwaitEffects, 'onStatus'>,
): void {
  if (!hasEndedUnknown(benchmark)) return;
  onStatus(benchmark.status);
  throw describeEnd(benchmark, isGiven);
}

/** What a poll asks about. */
interface Question {
  readonly benchmarkId: string;
  /** Status so far. */
  readonly status: string;
  /** Whether "not found" may mean "not yet". */
  readonly isNew: boolean;
  readonly isGiven: boolean;
}

/**
 * @returns undefined for a benchmark that is not found yet, or when time runs out while its numbers are missing
 */
async function askAgain(
  { benchmarkId, status, isNew, isGiven }: Question,
  progress: Progress,
  api: AwaitEffects['api'],
): Promise<BenchmarkResponse | undefined> {
  try {
    return await api.getBenchmark(benchmarkId, 'until-deadline');
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    if (error.code === 'not-found' && isNew) return undefined;
    if (error.code === 'not-found') {
      const problem = `Benchmark ${benchmarkId} was deleted while the gate was waiting for it.`;
      const { where } = splitError(error);
      const advice = isGiven
        ? 'Omit benchmark-id to create a new one.'
        : 'Run the job again to create a new one.';
      const parts = { problem, advice, where };
      throw new ApiError('not-found', parts, { cause: error });
    }
    if (error.code === 'deadline-exceeded' && status === 'completed') return undefined;
    // To the user it makes no difference whether the deadline passes during a request or between two.
    throw error.code === 'deadline-exceeded' ? progress.describeTimeout(benchmarkId, error) : error;
  }
}

async function startSeparately(benchmarkId: string, { api, log }: AwaitEffects): Promise<void> {
  try {
    if (await api.executeBenchmark(benchmarkId))
      log.info('Still pending after 30 s: asked the API to execute the benchmark.');
  } catch (error) {
    if (error instanceof GateError && error.code === 'cancelled') throw error;
    log.warning(`Could not ask the API to execute the benchmark. Still waiting. ${describeReason(error)}`);
  }
}
