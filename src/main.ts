import { isSettled } from './benchmark/delete-on-cancel.ts';
import { type Conclusion, conclude } from './benchmark/obtain-benchmark.ts';
import type { ParseResult } from './inputs/parse-inputs.ts';
import { readInputs } from './inputs/read-inputs.ts';
import { readHistory } from './publish/comment-target.ts';
import { type Destination, findDestination, type StepEffects } from './publish/destination.ts';
import { settleJobResult } from './publish/job-result.ts';
import { toGateError } from './runtime/errors.ts';

/**
 * The gate: inputs → request → run → evidence → gates → verdict → report → publish. Never rejects: a verdict that
 * blocks and every error end in `runner.fail`. The job's result is settled before anything is published.
 */
export async function main(effects: StepEffects): Promise<void> {
  const { runner } = effects;
  try {
    const parsed = readInputs(effects);
    const destination = await findDestination(parsed, effects);
    const conclusion = await concludeOn(parsed, destination, effects);
    settleJobResult(conclusion, runner);
    effects.onSettled();
    // Loaded only now: most of a run passes before there is something to report.
    const { publishConclusion } = await import('./publish/publish-conclusion.ts');
    const reportPath = parsed.kind === 'parsed' ? parsed.inputs.reportPath : undefined;
    const isShown = await publishConclusion(conclusion, destination, reportPath, effects);
    // What is not settled, or not shown on the pull request, is left to the post step.
    if (conclusion.kind === 'cancelled' && isSettled(conclusion.cleanUpOutcome) && isShown)
      effects.inFlight.set(undefined);
  } catch (error) {
    runner.fail(toGateError(error).message);
  }
}

async function concludeOn(
  parsed: ParseResult,
  { pullRequest, target, connect }: Destination,
  effects: StepEffects,
): Promise<Conclusion> {
  switch (parsed.kind) {
    case 'invalid':
      return { kind: 'error', error: parsed.error };
    case 'skipped':
      return { kind: 'skipped', reason: parsed.reason };
    case 'parsed':
      return await conclude(parsed.inputs, pullRequest, {
        ...effects,
        readHistory: (isRequired) =>
          readHistory(target, isRequired, { runner: effects.runner, connectComments: connect }),
      });
  }
}
