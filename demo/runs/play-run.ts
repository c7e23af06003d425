import { join } from 'node:path';
import { buildPullRequestEvent } from '../../sandbox/events.ts';
import { type ActionRun, runAction } from '../../sandbox/run-action.ts';
import { readActionFile } from '../../sandbox/runner/action-file.ts';
import { showComment } from '../display/comment.ts';
import { showLogLine } from '../display/log.ts';
import { showSection } from '../display/section.ts';
import { showStep } from '../display/step.ts';
import type { Screen } from '../terminal/screen.ts';
import type { Outcome } from './check-outcome.ts';
import { listComments, type Services } from './services.ts';

/** The folder that holds action.yml. */
export const actionDirectory = join(import.meta.dirname, '../..');

/** One run of the action, on a push to a pull request. */
export interface Play {
  readonly pullRequest: number;
  /** The commit that was pushed. */
  readonly headSha: string;
  /** The step's `with:`; key and URL only if they differ from the services'. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Files of the checkout: path → text. @default none */
  readonly files?: Readonly<Record<string, string>>;
  /** The step's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the collapsed parts of the comment are shown with their content. */
  readonly details: 'open' | 'closed';
  readonly timeLimitMs: number;
}

/** How the run ended, with everything about it. */
export interface PlayedRun extends Outcome {
  readonly run: ActionRun;
}

/** Each run is a workflow run of its own, as after a push. */
let lastRunId = 17_650_000_000;

/**
 * Runs the action and shows what a user would see: the step, its log, the comment.
 *
 * @param interruption ends the run early
 * @throws the reason of `interruption`, after the action ended
 */
export async function playRun(
  { pullRequest, headSha, inputs, files = {}, env = {}, details, timeLimitMs }: Play,
  { mixpeek, github }: Services,
  screen: Screen,
  interruption: AbortSignal,
): Promise<PlayedRun> {
  const given = { 'api-key': mixpeek.apiKey, 'api-url': mixpeek.url, ...inputs };
  showStep(given, (await readActionFile(actionDirectory)).inputs, screen);

  const commentsBefore = await listComments(github, pullRequest);
  showSection('Log', screen);
  lastRunId += 1;
  const run = await runAction({
    inputs: given,
    files,
    env: { GITHUB_RUN_ID: String(lastRunId), ...env },
    event: buildPullRequestEvent({ number: pullRequest, headSha, repository: github.repository }),
    githubApiUrl: github.url,
    token: github.token,
    secrets: [given['api-key']],
    actionDirectory: actionDirectory,
    timeLimitMs,
    cancel: interruption,
    onLogLine: (line) => showLogLine(line, screen),
  });
  interruption.throwIfAborted();
  const comments = await listComments(github, pullRequest);
  showComment(pullRequest, { commentsBefore, comments }, details, screen);
  return { run, commentsBefore, comments };
}
