import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { retrievers } from '../../sandbox/benchmark-service/index.ts';
import { showSection } from '../display/section.ts';
import type { Screen } from '../terminal/screen.ts';
import { githubApiUrlOption } from '../trial/arguments.ts';
import { trialPullRequest, trialRetrievers } from '../trial/defaults.ts';
import { baselineId } from './scenarios.ts';
import type { Services } from './services.ts';

/** The files from which a runner would collect the action's results. */
interface CommandFiles {
  readonly summary: string;
  readonly outputs: string;
}

/** Prints how to try the action on the running services, then waits for `stop`. */
export async function keepRunning(
  services: Services,
  stack: AsyncDisposableStack,
  screen: Screen,
  stop: AbortSignal,
): Promise<void> {
  const { print, paint, write } = screen;
  print('', paint('━'.repeat(screen.width), ['cyan']));
  write(
    'The services are still running. To try the action yourself, run this from the same folder in another terminal:',
  );
  showCommand(renderTrial(services), screen);
  const ids = retrievers.map(({ retriever_id: id }) => id).filter((id) => id !== baselineId);
  write(`Candidates: ${ids.join(', ')}.`);
  write('npm run try -- --help describes each candidate and lists every input.');

  const files = await createCommandFiles(stack);
  showSection('The action without a runner', screen);
  showCommand(renderBareAction(services, files), screen);
  write(
    `This writes the summary to ${files.summary} and the outputs to ${files.outputs}. To list the comments:`,
  );
  showCommand(renderCommentList(services), screen);
  write(`To stop both services, press Ctrl-C or run kill ${process.pid}.`, { styles: ['bold'] });
  // The two servers keep the process alive; a listener alone would not.
  if (!stop.aborted) await once(stop, 'abort');
}

/** Commands are for copying, so lines break only at their backslashes. */
function showCommand(lines: readonly string[], { print, paint }: Screen): void {
  print('', ...lines.map((line) => `  ${paint(line, ['cyan'])}`), '');
}

function renderTrial({ mixpeek, github }: Services): string[] {
  return [
    `npm run try -- --api-url ${mixpeek.url} \\`,
    `  --${githubApiUrlOption} ${github.url} \\`,
    '  --candidate-retriever-ids ret_neutral --session-count 400',
  ];
}

/** For a POSIX shell, which cannot assign names with dashes itself: hence `env`. */
function renderBareAction({ mixpeek, github }: Services, files: CommandFiles): string[] {
  const variables = {
    'INPUT_API-KEY': mixpeek.apiKey,
    'INPUT_API-URL': mixpeek.url,
    'INPUT_BASELINE-RETRIEVER-ID': baselineId,
    'INPUT_CANDIDATE-RETRIEVER-IDS': trialRetrievers['candidate-retriever-ids'],
    'INPUT_GITHUB-TOKEN': github.token,
    'INPUT_PULL-REQUEST-NUMBER': trialPullRequest,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_OUTPUT: files.outputs,
  };
  const assignments = Object.entries(variables).map(([name, value]) => `  '${name}=${value}' \\`);
  return ['env \\', ...assignments, '  node_modules/.bin/node dist/index.js'];
}

function renderCommentList({ github: { url, repository, token } }: Services): string[] {
  return [
    `curl --header 'Authorization: Bearer ${token}' \\`,
    `  ${url}/repos/${repository}/issues/${trialPullRequest}/comments`,
  ];
}

/** Creates the files that a runner creates before a step starts. */
async function createCommandFiles(stack: AsyncDisposableStack): Promise<CommandFiles> {
  const directory = await mkdtemp(join(tmpdir(), 'retriever-benchmark-gate-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const files = { summary: join(directory, 'summary.md'), outputs: join(directory, 'outputs.txt') };
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')));
  return files;
}
