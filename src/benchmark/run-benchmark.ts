import { type Benchmark, type CompletedBenchmark, isCompleted } from '../mixpeek/schemas.ts';
import { checkIdentity } from './check-identity.ts';
import { describeEnd } from './failed-benchmark.ts';
import type { RunEffects } from './run-effects.ts';
import { type QuestionInputs, type RunContext, takeExisting, takeOrCreate } from './take-benchmark.ts';
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
 * Creates the benchmark, or takes the one that `benchmark-id` names, and waits until it is completed.
 *
 * @throws GateError `benchmark-failed`, `benchmark-mismatch`, `deadline-exceeded`, `runs-not-counted`, `contract`, or what
 *   `resolveRetrievers` and the API client throw; the signal's reason when it is aborted
 */
export async function runBenchmark(
  inputs: QuestionInputs,
  context: RunContext,
  effects: RunEffects,
): Promise<BenchmarkRun> {
  effects.signal.throwIfAborted();
  const { source, namespace } = inputs;
  const { deadline } = context;
  const isGiven = source.kind === 'existing';
  const taken =
    source.kind === 'existing'
      ? await takeExisting(source, { deadline, namespace }, effects)
      : await takeOrCreate(source, inputs, context, effects);
  const { response, identity, retrievers, created, byName, otherDraws } = taken;
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
