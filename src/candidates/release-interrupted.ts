import type { CleanUpOutcome } from '../benchmark/delete-on-cancel.ts';
import type { WorkflowRun } from '../github/workflow-run.ts';
import type { Transport } from '../http/transport.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { parseOwnRetrievers } from './own-retrievers.ts';
import { connectToRelease, releaseRetrievers } from './release-retrievers.ts';

export interface ReleaseInterruptedEffects {
  readonly runner: Log;
  readonly clock: Clock;
  readonly random: () => number;
  readonly send: Transport;
}

/** How long the post step tries to delete retrievers, in milliseconds: until the API must know them. */
const deleteMs = 31_000;

/**
 * Deletes the retrievers that a main step left which was killed, after its benchmark. Those of a benchmark that was left
 * on purpose stay. Never rejects.
 *
 * @param savedState what the main step saved last; empty where it left none
 * @param outcome what became of the benchmark
 */
export async function releaseInterrupted(
  savedState: string,
  inputs: Pick<Inputs, 'apiUrl' | 'apiKey' | 'namespace'>,
  run: WorkflowRun,
  outcome: CleanUpOutcome,
  effects: ReleaseInterruptedEffects,
): Promise<void> {
  const { runner } = effects;
  const saved = parseOwnRetrievers(savedState);
  if (saved === undefined) {
    runner.warning(
      'Could not read which retrievers the step made from files. If any is left, a later run of the gate deletes it once it is a day old.',
    );
    return;
  }
  const { retrievers, protectedIds } = saved;
  if (retrievers.length === 0) return;
  if (outcome.kind === 'left') {
    runner.info(
      `Kept the retrievers that were made from files: benchmark ${outcome.benchmarkId} needs them.`,
    );
    return;
  }
  const { signal } = new AbortController();
  const { deadline, ...connected } = connectToRelease(
    { settings: inputs, timeMs: deleteMs, signal },
    effects,
  );
  const endedBenchmarkIds = outcome.kind === 'deleted' ? outcome.benchmarkIds : [];
  await releaseRetrievers({ clues: retrievers, run, protectedIds, endedBenchmarkIds, deadline }, connected);
}
