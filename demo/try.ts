import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readActionFile } from '../sandbox/runner/action-file.ts';
import { runCommand } from './command/run-command.ts';
import { showJobResult } from './display/job-result.ts';
import { showOutputs } from './display/outputs.ts';
import { isOnThisMachine } from './display/step.ts';
import { actionDirectory, playRun } from './runs/play-run.ts';
import { assertReachable, connectGitHub, type Services, startGitHub, startMixpeek } from './runs/services.ts';
import type { Screen } from './terminal/screen.ts';
import { parseTrialArguments, type TrialRequest } from './trial/arguments.ts';
import { completeInputs, readPullRequest } from './trial/defaults.ts';
import { showHelp } from './trial/help.ts';

/** Longer than the action itself may wait. */
const timeLimitMs = 25 * 60 * 60 * 1_000;
const commitBytes = 20;
const killedExitCode = 1;

await runCommand(runTrial);

async function runTrial(screen: Screen, interruption: AbortSignal): Promise<number> {
  const action = await readActionFile(actionDirectory);
  const names = action.inputs.map(({ name }) => name);
  const request = parseTrialArguments(process.argv.slice(2), names);
  if (request.kind === 'help') {
    showHelp(action.inputs, screen);
    return 0;
  }
  await using stack = new AsyncDisposableStack();
  const services = await findServices(request, stack);
  const play = {
    pullRequest: readPullRequest(request.inputs),
    headSha: randomBytes(commitBytes).toString('hex'),
    inputs: completeInputs(request.inputs),
    // A run's temporary folders are deleted with it; report and comment should stay.
    env: { RUNNER_TEMP: await makeTrialDirectory(), ...findWorkspace(request.inputs) },
    details: 'open',
    timeLimitMs: timeLimitMs,
  } as const;
  const { run } = await playRun(play, services, screen, interruption);
  showOutputs(run.outputs, action.outputs, screen);
  showJobResult(run, screen);
  return run.exitCode ?? killedExitCode;
}

/** Files are the visitor's own, in the folder that the trial was started in. */
function findWorkspace(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const isFromFile = inputs['candidate-files'] !== undefined || inputs['baseline-file'] !== undefined;
  return isFromFile ? { GITHUB_WORKSPACE: process.env.INIT_CWD ?? process.cwd() } : {};
}

/** Where a trial leaves its files; the next one overwrites them. */
async function makeTrialDirectory(): Promise<string> {
  const directory = join(tmpdir(), 'retriever-benchmark-trial');
  await mkdir(directory, { recursive: true });
  return directory;
}

/** The services at the given URLs; the others are started. */
async function findServices(
  { inputs, githubApiUrl }: Extract<TrialRequest, { kind: 'run' }>,
  stack: AsyncDisposableStack,
): Promise<Services> {
  const url = inputs['api-url'];
  const given = [url, githubApiUrl].filter((address) => address !== undefined);
  await Promise.all(given.filter(isOnThisMachine).map(assertReachable));
  const mixpeek = url === undefined ? await startMixpeek(stack) : { url, apiKey: '' };
  const github =
    githubApiUrl === undefined
      ? await startGitHub(stack, [readPullRequest(inputs)])
      : connectGitHub(githubApiUrl);
  return { mixpeek, github };
}
