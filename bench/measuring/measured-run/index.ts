import { buildPullRequestEvent } from '../../../sandbox/events.ts';
import { startGitHubApi } from '../../../sandbox/github-api/index.ts';
import { type ActionRun, runAction } from '../../../sandbox/run-action.ts';
import { findMainStep } from '../built-action.ts';
import { type CannedAnswers, startCannedApi } from './canned-api.ts';
import { measureUsage } from './usage.ts';

export { type CannedAnswers, startCannedApi } from './canned-api.ts';
export { measureUsage } from './usage.ts';

/** A whole run of the built action on a pull request, up to its comment. */
export interface CannedRun {
  readonly run: ActionRun;
  /** Body of the comment that it wrote. */
  readonly comment: string;
  /** Polls until the benchmark was completed, the last one included. */
  readonly polls: number;
  /** When it had the last byte of the completed benchmark, in milliseconds since 1970. */
  readonly completedAt: number;
}

/** The same, and what it used. */
export interface MeasuredRun extends CannedRun {
  /** Largest resident set, in bytes. */
  readonly peakBytes: number;
  /** From the last byte of the completed benchmark to the end of the process, in milliseconds. */
  readonly millisecondsAfterResult: number;
}

const headSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';

/** Runs the built action once as `runOnce` does; its waits pass at once. */
export async function measureRun(
  answers: CannedAnswers,
  inputs: Readonly<Record<string, string>>,
): Promise<MeasuredRun> {
  const { value, usage } = await measureUsage((env) => runOnce(answers, inputs, env));
  const millisecondsAfterResult = usage.endedAt - value.completedAt;
  return { ...value, peakBytes: usage.peakBytes, millisecondsAfterResult };
}

/**
 * Runs the built action once against canned answers of the benchmark API.
 *
 * @param inputs the step's `with:`, without key and URL
 * @param env the step's `env:`
 * @throws when it came to no verdict or wrote no comment: then nothing of interest was measured
 */
export async function runOnce(
  answers: CannedAnswers,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<CannedRun> {
  findMainStep();
  await using api = await startCannedApi(answers);
  await using github = await startGitHubApi();
  const run = await runAction({
    inputs: { 'api-key': 'sk_bench_canned', 'api-url': api.url, ...inputs },
    event: buildPullRequestEvent({ number: 1, headSha }),
    githubApiUrl: github.url,
    token: github.token,
    env,
  });
  const [comment] = github.comments();
  const { polls, completedAt } = api;
  if (!run.outputs.verdict || comment === undefined || completedAt === undefined)
    throw new Error(`The action came to no verdict, or wrote no comment:\n${run.log.join('\n')}`);
  return { run, comment: comment.body, polls, completedAt };
}
