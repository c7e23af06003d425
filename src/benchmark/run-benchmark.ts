import { type Benchmark, type CompletedBenchmark, isCompleted } from '../mixpeek/schemas.ts';
import { checkIdentity } from './check-identity.ts';
import { describeEnd } from './failed-benchmark.ts';
import type { RunContext, RunEffects, TakeBenchmark } from './run-effects.ts';
import { awaitBenchmark } from './wait.ts';

/** A benchmark that can be judged, and what is known of where it comes from. */
export interface BenchmarkRun {
  readonly benchmark: CompletedBenchmark;
  /** Whether it is an earlier run's that nothing but its name led to. */
  readonly byName: boolean;
  /** With alpha-spending: ids of other completed benchmarks that were asked the same on the same commit. */
  readonly otherDraws: readonly string[];
}

/**
 * Takes a benchmark, and waits until it is completed.
 *
 * @returns undefined where there is nothing to compare
 * @throws GateError `benchmark-failed`, `benchmark-mismatch`, `deadline-exceeded`, `runs-not-counted`, `contract`, or what
 *   `resolveRetrievers` and the API client throw; the signal's reason when it is aborted
 */
export async function runBenchmark(
  take: TakeBenchmark,
  context: RunContext,
  effects: RunEffects,
): Promise<BenchmarkRun | undefined> {
  effects.signal.throwIfAborted();
  const taken = await take(context, effects);
  if (taken === undefined) return undefined;
  const { deadline } = context;
  const { response, identity, retrievers, created, isGiven, byName, otherDraws } = taken;
  let benchmark: Benchmark;
  try {
    checkIdentity(response.benchmark, identity);
    effects.onBenchmark(response, retrievers);
    benchmark = await awaitBenchmark(response, { deadline, identity, created, isGiven }, effects);
  } finally {
    // After a cancel there is no time left for it here.
    if (!effects.signal.aborted) await taken.deleteOwnDuplicates?.();
  }
  effects.inFlight.set(undefined);
  if (isCompleted(benchmark)) return { benchmark, byName, otherDraws };
  throw describeEnd(benchmark, isGiven);
}
