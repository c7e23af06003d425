import { announceConclusion } from './announce.ts';
import type { Clock } from './clock.ts';
import { locateComment, readHistory } from './comment-place.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { toGateError } from './errors.ts';
import { connectComments } from './github/pull-requests.ts';
import { type ParseResult, parseInputs } from './parse-inputs.ts';
import { publishConclusion } from './publish.ts';
import { locateReview } from './review.ts';
import type { Runner } from './runner.ts';
import { readWorkflowRun } from './workflow-run.ts';

/** What the action acts on. */
export interface MainEffects {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The gate: inputs → request → run → evidence → gates → verdict → report → publish. Never rejects: a verdict that
 * blocks and every error end in `runner.fail`. The job's result is settled before anything is published.
 */
export async function main({ runner, clock, environment }: MainEffects): Promise<void> {
  try {
    const parsed = readInputs(runner, clock);
    const review = locateReview(readWorkflowRun(environment), runner.readEventPayload());
    const place = locateComment(parsed.kind === 'parsed' ? parsed.inputs.comment : parsed.comment, review);
    const conclusion: Conclusion =
      parsed.kind === 'parsed'
        ? await conclude(parsed.inputs, review, {
            runner,
            clock,
            readHistory: (isRequired) => readHistory(place, isRequired, { runner, connectComments }),
          })
        : { kind: 'error', error: parsed.error };
    announceConclusion(conclusion, runner);
    await publishConclusion(conclusion, place, review, { runner, connectComments });
  } catch (error) {
    runner.fail(toGateError(error).message);
  }
}

/** Secrets are masked before anything can be logged, also when they turn out to be unusable. */
function readInputs(runner: Runner, clock: Clock): ParseResult {
  for (const name of ['api-key', 'github-token']) {
    const secret = runner.readInput(name);
    if (secret !== '') runner.maskSecret(secret);
  }
  return parseInputs((name) => runner.readInput(name), clock.today());
}
