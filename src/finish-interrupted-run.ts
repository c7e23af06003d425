import { cleanUpAfterCancel, describeCleanUp, isCleanUpDone } from './benchmark/delete-on-cancel.ts';
import { type InFlightBenchmark, parseInFlightBenchmark } from './benchmark/in-flight.ts';
import { readInputs } from './inputs/read-inputs.ts';
import type { StepEffects } from './main.ts';
import type { Conclusion } from './publish/conclusion.ts';
import { findDestination } from './publish/destination.ts';
import { toGateError } from './runtime/errors.ts';

/** How long the post step tries to update the comment, in milliseconds. */
const publishMs = 15_000;

/** How long the post step tries to delete the benchmark, in milliseconds. */
const deleteMs = 20_000;

/**
 * Cleans up after a main step that was killed: deletes its benchmark, says so, and updates the comment. Never rejects.
 *
 * @param savedState what the main step saved last
 */
export async function finishInterruptedRun(savedState: string, effects: StepEffects): Promise<void> {
  const { runner } = effects;
  try {
    const inFlight = parseInFlightBenchmark(savedState);
    const parsed = readInputs(effects);
    if (inFlight === undefined || parsed.kind !== 'parsed') {
      const which = inFlight === undefined ? 'a benchmark of this run' : nameBenchmark(inFlight);
      runner.warning(
        `The job was cancelled, and ${which} may still be running. The post step could not delete it: delete it yourself.`,
      );
      return;
    }
    const cleanUpOutcome = await cleanUpAfterCancel(parsed.inputs, inFlight, deleteMs, effects);
    const tell = isCleanUpDone(cleanUpOutcome) ? runner.notice : runner.warning;
    tell(`The job was cancelled before it reached a verdict. ${describeCleanUp(cleanUpOutcome)}`);
    const conclusion: Conclusion = { kind: 'cancelled', cleanUpOutcome };
    const { publishConclusion } = await import('./publish/publish-conclusion.ts');
    await publishConclusion(
      conclusion,
      await findDestination(parsed, effects, AbortSignal.timeout(publishMs)),
      parsed.inputs.reportPath,
      effects,
    );
  } catch (error) {
    runner.fail(toGateError(error).message);
  }
}

function nameBenchmark(inFlight: InFlightBenchmark): string {
  return inFlight.kind === 'waiting'
    ? `benchmark ${inFlight.benchmarkId}`
    : `benchmark "${inFlight.benchmarkName}"`;
}
