import { cleanUpAfterCancel, describeCleanUp, mayBeRunning } from './benchmark/delete-on-cancel.ts';
import { type InFlightBenchmark, parseInFlightBenchmark } from './benchmark/in-flight.ts';
import { readWorkflowRun } from './github/workflow-run.ts';
import { readInputs } from './inputs/read-inputs.ts';
import type { StepEffects } from './main.ts';
import type { Conclusion } from './publish/conclusion.ts';
import { findDestination } from './publish/destination.ts';
import { reportStates } from './publish/report-state.ts';
import { toGateError } from './runtime/errors.ts';

/** How long the post step tries to update the comment, in milliseconds. */
const publishMs = 15_000;

/** How long the post step tries to delete the benchmark, in milliseconds: until the API must know it. */
const deleteMs = 31_000;

const retrieversLeft =
  'The step was stopped, and retrievers that it made from files may be left. The post step could not delete them. Delete them, or leave them: a later run of the gate deletes them once they are a day old.';

/** What the main step saved last; empty where it left nothing. */
export interface SavedState {
  readonly benchmark: string;
  readonly report: string;
  readonly retrievers: string;
}

/**
 * Cleans up after a main step that was killed: deletes its benchmark and the retrievers that it made, says so, and updates
 * the comment. Never rejects.
 */
export async function finishInterruptedRun(saved: SavedState, effects: StepEffects): Promise<void> {
  const { runner } = effects;
  try {
    const inFlight = parseInFlightBenchmark(saved.benchmark);
    const parsed = readInputs(effects);
    const isUnreadable = saved.benchmark !== '' && inFlight === undefined;
    if (isUnreadable || (inFlight !== undefined && parsed.kind !== 'parsed')) {
      const which = inFlight === undefined ? 'a benchmark of this run' : nameBenchmark(inFlight);
      runner.warning(
        `The step was stopped, and ${which} may still be running. The post step could not delete it: delete it yourself.`,
      );
      return;
    }
    if (parsed.kind !== 'parsed') {
      if (saved.retrievers !== '') runner.warning(retrieversLeft);
      return;
    }
    const cleanUpOutcome = await cleanUpAfterCancel(parsed.inputs, inFlight, deleteMs, effects);
    if (saved.retrievers !== '') {
      const { releaseInterrupted } = await import('./candidates/release-interrupted.ts');
      const run = readWorkflowRun(effects.environment);
      await releaseInterrupted(saved.retrievers, parsed.inputs, run, cleanUpOutcome, effects);
    }
    // The main step has told everything else.
    if (saved.benchmark === '' && saved.report === '') return;
    const hadVerdict = saved.report === reportStates.settled && inFlight === undefined;
    const tell = mayBeRunning(cleanUpOutcome) ? runner.warning : runner.notice;
    tell(
      hadVerdict
        ? 'The step was stopped after it reached a verdict, before its report was written.'
        : `The step was stopped before it reached a verdict. ${describeCleanUp(cleanUpOutcome)}`,
    );
    const conclusion: Conclusion = { kind: 'stopped', cleanUpOutcome, hadVerdict };
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
