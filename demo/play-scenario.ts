import { buildPullRequestEvent } from '../sandbox/events.ts';
import type { GitHubApi } from '../sandbox/github-api/index.ts';
import { type ActionRun, runAction } from '../sandbox/run-action.ts';
import { findDifferences } from './check-outcome.ts';
import type { Sandbox } from './sandbox.ts';
import type { ExpectedOutcome, Scenario } from './scenarios.ts';
import type { Screen } from './screen.ts';
import { renderTerminalMarkdown } from './terminal-markdown.ts';
import { removeControlCharacters } from './terminal-text.ts';

const TIME_LIMIT_MS = 30_000;

/**
 * Runs the action on one push and shows what a person would see of it: log, comment, job result.
 *
 * @param cancel ends the run early, after which nothing more is shown
 * @returns what differs from the expected end, one sentence each
 */
export async function playScenario(
  scenario: Scenario,
  { mixpeek, github }: Sandbox,
  screen: Screen,
  cancel: AbortSignal,
): Promise<string[]> {
  const { pullRequest: number, headSha, inputs, expected } = scenario;
  const commentsBefore = github.comments(number);

  showSection('Log', screen);
  const run = await runAction({
    inputs: { 'api-key': mixpeek.apiKey, 'api-url': mixpeek.url, ...inputs },
    event: buildPullRequestEvent({ number, headSha, repository: github.repository }),
    githubApiUrl: github.url,
    token: github.token,
    timeLimitMs: TIME_LIMIT_MS,
    cancel,
    onLogLine: (line) => screen.print(screen.paint(`  ${removeControlCharacters(line)}`, ['dim'])),
  });
  if (cancel.aborted) return [];
  showComment(number, github, screen);
  showResult(run, expected, screen);
  return findDifferences({ run, commentsBefore, comments: github.comments(number) }, expected);
}

/** Prints the title and story of a scenario between two rules. */
export function showTitle({ title, story }: Scenario, position: string, screen: Screen): void {
  const rule = screen.paint('━'.repeat(screen.width), ['cyan']);
  screen.print(`\n${rule}\n${screen.paint(`${position}  ${title}`, ['bold'])}\n${story}\n${rule}`);
}

function showComment(number: number, github: GitHubApi, screen: Screen): void {
  const { paint } = screen;
  const comment = github.comments(number).at(-1);
  showSection(`Comment on pull request ${number}`, screen);
  if (comment === undefined) {
    screen.print('  (none)');
    return;
  }
  const edited = github.requests.some(
    ({ method, path }) => method === 'PATCH' && path.endsWith(`/${comment.id}`),
  );
  const border = paint('│ ', ['cyan']);
  const author = `${paint(comment.user.login, ['bold'])}${edited ? paint(' · edited', ['dim']) : ''}`;
  const text = renderTerminalMarkdown(comment.body, { width: screen.width - 2, colors: screen.colors });
  for (const line of [author, '', ...text.split('\n')]) screen.print((border + line).trimEnd());
}

function showResult(run: ActionRun, { because }: ExpectedOutcome, screen: Screen): void {
  const { paint } = screen;
  showSection('Job result', screen);
  const label =
    run.exitCode === 0 ? paint('✔ passed', ['bold', 'green']) : paint('✘ failed', ['bold', 'red']);
  const seconds = (run.durationMs / 1_000).toFixed(1);
  screen.print(
    `  ${label} with exit code ${run.exitCode} after ${seconds} s, verdict: ${run.outputs.verdict ?? 'none'}`,
  );
  for (const { level, message } of run.annotations.filter((annotation) => annotation.level === 'error')) {
    screen.print(`  ${paint(level, ['red'])}  ${removeControlCharacters(message)}`);
  }
  screen.print(`  ${paint('why', ['cyan'])}    ${because}`);
}

function showSection(title: string, { paint, print }: Screen): void {
  print(`\n${paint(title, ['bold', 'underline'])}`);
}
