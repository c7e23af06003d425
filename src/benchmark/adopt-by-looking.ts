import type { BenchmarkApi, BenchmarkResponse } from '../mixpeek/client.ts';
import type { ListedBenchmark } from '../mixpeek/list-schemas.ts';
import type { CreateBenchmarkRequest } from '../mixpeek/schemas.ts';
import type { Clock } from '../runtime/clock.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import { notFoundYetMs } from './delete-for-certain.ts';
import { listNamesakes } from './duplicates.ts';

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

/** Wait before asking again for one that is listed but not found by its id, in milliseconds. */
const waitForListedMs = 3_000;

/** What is looked for. */
export interface Search {
  readonly request: CreateBenchmarkRequest;
  readonly isNameUnique: boolean;
  /** Ids of earlier benchmarks of the same name; undefined if they could not be listed. */
  readonly earlier: readonly string[] | undefined;
  /** Whether two create requests were sent. */
  readonly mayHaveDuplicates: boolean;
}

/**
 * Looks for a benchmark that may have been created, and continues with the oldest of that name.
 *
 * @param waitsMs waits before each look
 * @param doubt the error to throw when the list cannot be read; undefined to continue then
 */
export async function adoptByLooking(
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
    // What was created twice is deleted at the end: the API may not know it yet.
    const claim: Claim = {
      isOurs: isNameUnique,
      mayHaveDuplicates: mayHaveDuplicates || (isNameUnique && others.length > 0),
    };
    effects.onBenchmarkId(oldest.benchmark_id, claim);
    effects.log.info(`Benchmark ${oldest.benchmark_id} was created. Continuing with it.`);
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
