import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readActionFile } from './runner/action-file.ts';
import {
  type CancelStep,
  type ChildProcessEnd,
  runChildProcess,
  runnerCancelSteps,
} from './runner/child-process.ts';
import { readCommandFiles } from './runner/command-files.ts';
import {
  buildInputVariables,
  type ExpressionContexts,
  type StepName,
  type WorkflowEvent,
} from './runner/environment.ts';
import { isPostStepRun, type JobStatus } from './runner/post-condition.ts';
import { prepareEnvironment } from './runner/prepare-environment.ts';
import { type Annotation, createStepLog, type StepLog } from './runner/step-log.ts';
import type { WorkflowCommand } from './runner/workflow-commands.ts';

export type { CancelStep } from './runner/child-process.ts';
export type { WorkflowEvent } from './runner/environment.ts';
export type { Annotation } from './runner/step-log.ts';
export type { WorkflowCommand } from './runner/workflow-commands.ts';

/** One run of a step that uses the action. */
export interface RunActionOptions extends StepName, ExpressionContexts {
  /** The step's `with:`. An input that action.yml does not declare is an error. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: WorkflowEvent;
  /** Base URL of the GitHub API, without a slash at its end. */
  readonly githubApiUrl: string;
  /** Files of the checkout: path from the workspace → text. @default none, as before actions/checkout */
  readonly files?: Readonly<Record<string, string>>;
  /** Masked from the start, as the secrets of a workflow are. @default [] */
  readonly secrets?: readonly string[];
  /** The step's `env:`; wins over what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** @default the repository root */
  readonly actionDirectory?: string;
  /** Which of the action's scripts runs. @default 'main' */
  readonly step?: 'main' | 'post';
  /** For the post step: how the job has gone, by which `post-if` decides whether it runs. @default 'success' */
  readonly jobStatus?: JobStatus;
  /** For the post step: the state that the main step saved. */
  readonly state?: Readonly<Record<string, string>>;
  /** Cancels the job when it aborts. */
  readonly cancel?: AbortSignal;
  /** What cancelling does. @default the runner's: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL */
  readonly cancelSteps?: readonly CancelStep[];
  /**
   * `shared`: a clock that goes on only while this process and the action get their turns, so that nothing depends on
   * how busy the machine is; `cancelSteps` go by it, too. @default 'own'
   */
  readonly clock?: 'own' | 'shared';
  /** The run is killed and fails after this time, in milliseconds: it ends what hangs. @default 600_000 */
  readonly timeLimitMs?: number;
  /** Called with each line of the log as soon as it is printed, masked. */
  readonly onLogLine?: (line: string) => void;
}

/** How a run ended and what it left behind. */
export interface ActionRun {
  /** Whether `post-if` kept the post step from running: then everything else is empty. */
  readonly isSkipped: boolean;
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The log as a person sees it: secrets masked, `Error: …` for `::error::…`, groups open. */
  readonly log: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Every workflow command that the runner found in the output, in either form. */
  readonly commands: readonly WorkflowCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly exportedVariables: Readonly<Record<string, string>>;
  readonly addedPaths: readonly string[];
  /** The step summary, masked; empty when it was too large to be shown. */
  readonly summary: string;
  readonly durationMs: number;
}

const repositoryRoot = join(import.meta.dirname, '..');
const defaultTimeLimitMs = 600_000;
const maxSummaryBytes = 1_048_576;
const linesInError = 20;

/**
 * Runs a built JavaScript action as a GitHub runner does: its own process, inputs and event in a clean
 * environment, command files, workflow commands. Everything it needs on disk is gone afterwards.
 *
 * @throws for an undeclared input, for command files a runner could not read, and when the time is up
 */
export async function runAction(options: RunActionOptions): Promise<ActionRun> {
  const { token = '', secrets = [], onLogLine = () => {} } = options;
  const log = createStepLog([token, ...secrets], onLogLine);
  const root = await mkdtemp(join(tmpdir(), 'run-action-'));
  try {
    return await runIn(root, options, log);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function runIn(root: string, options: RunActionOptions, log: StepLog): Promise<ActionRun> {
  const { timeLimitMs = defaultTimeLimitMs, cancelSteps = runnerCancelSteps } = options;
  const { step = 'main', clock = 'own' } = options;
  const actionDirectory = resolve(options.actionDirectory ?? repositoryRoot);
  const action = await readActionFile(actionDirectory);
  const script = action.runs[step];
  if (script === undefined) throw new Error(`${actionDirectory}/action.yml names no runs.${step}.`);
  const inputVariables = buildInputVariables(action, options.inputs, options);
  const { jobStatus = 'success' } = options;
  if (step === 'post' && !isPostStepRun(action.runs.postCondition, jobStatus)) return skipped;
  const { environment, commandFiles, workspace } = await prepareEnvironment({
    root,
    actionDirectory,
    ...options,
  });

  const startedAt = performance.now();
  const end = await runChildProcess({
    script: join(actionDirectory, script),
    directory: workspace,
    environment: { ...environment, ...inputVariables, ...buildStateVariables(options), ...options.env },
    clock,
    timeLimitMs,
    cancel: options.cancel,
    cancelSteps,
    onLine: log.read,
  });
  const durationMs = performance.now() - startedAt;
  assertInTime(end, timeLimitMs, log);

  const contents = await readCommandFiles(commandFiles);
  return {
    isSkipped: false,
    exitCode: end.exitCode,
    signal: end.signal,
    log: log.lines,
    ...contents,
    outputs: { ...log.outputs, ...contents.outputs },
    state: { ...log.state, ...contents.state },
    summary: takeSummary(contents.summary, log),
    annotations: log.annotations,
    commands: log.commands,
    durationMs,
  };
}

/** A step that did not run. */
const skipped: ActionRun = {
  isSkipped: true,
  exitCode: 0,
  signal: null,
  log: [],
  annotations: [],
  commands: [],
  outputs: {},
  state: {},
  exportedVariables: {},
  addedPaths: [],
  summary: '',
  durationMs: 0,
};

function buildStateVariables({ state = {} }: RunActionOptions): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

function assertInTime({ timedOut }: ChildProcessEnd, timeLimitMs: number, log: StepLog): void {
  if (!timedOut) return;
  const tail = log.lines.slice(-linesInError).join('\n');
  throw new Error(
    `The action did not end within ${timeLimitMs} ms and was killed. The end of its log:\n${tail}`,
  );
}

/** A runner drops a summary over 1 MiB whole and says so on the job's page. */
function takeSummary(summary: string, log: StepLog): string {
  const bytes = Buffer.byteLength(summary);
  if (bytes <= maxSummaryBytes) return log.mask(summary);
  log.fail(
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${bytes} bytes.`,
  );
  return '';
}
