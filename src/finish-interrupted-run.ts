import { describeFate, isSettled } from './benchmark/delete-on-cancel.ts';
import { type Custody, parseCustody } from './benchmark/in-flight.ts';
import { type Conclusion, release } from './benchmark/obtain-benchmark.ts';
import { readInputs } from './inputs/read-inputs.ts';
import { locateRun, type StepEffects } from './publish/destination.ts';
import { toGateError } from './runtime/errors.ts';

/** How long the post step tries to bring the comment up to date, in milliseconds. */
const publishMs = 15_000;

/** How long the post step tries to delete what was left, in milliseconds. */
const releaseMs = 20_000;

/**
 * Finishes what a main step left that was killed before it could: deletes its benchmark, says so, and brings the comment
 * up to date. Never rejects.
 *
 * @param custodyState what the main step saved last
 */
export async function cleanUp(custodyState: string, effects: StepEffects): Promise<void> {
  const { runner } = effects;
  try {
    const custody = parseCustody(custodyState);
    const parsed = readInputs(effects);
    if (custody === undefined || parsed.kind !== 'parsed') {
      const which = custody === undefined ? 'a benchmark of this run' : nameBenchmark(custody);
      runner.warning(
        `The job was cancelled, and ${which} may still be running: it cannot be deleted from here.`,
      );
      return;
    }
    const fate = await release(parsed.inputs, custody, releaseMs, effects);
    const tell = isSettled(fate) ? runner.notice : runner.warning;
    tell(`The job was cancelled before there was a verdict. ${describeFate(fate)}`);
    const conclusion: Conclusion = { kind: 'cancelled', fate };
    const { publishConclusion } = await import('./publish/publish-conclusion.ts');
    await publishConclusion(
      conclusion,
      await locateRun(parsed, effects, AbortSignal.timeout(publishMs)),
      parsed.inputs.reportPath,
      effects,
    );
  } catch (error) {
    runner.fail(toGateError(error).message);
  }
}

function nameBenchmark(custody: Custody): string {
  return custody.kind === 'waiting'
    ? `benchmark ${custody.benchmarkId}`
    : `the benchmark "${custody.benchmarkName}"`;
}
