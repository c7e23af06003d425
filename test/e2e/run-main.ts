import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionRun, RunActionOptions } from '../../sandbox/run-action.ts';
import { readActionFile } from '../../sandbox/runner/action-file.ts';
import { buildInputVariables } from '../../sandbox/runner/environment.ts';
import { prepareEnvironment } from '../../sandbox/runner/prepare-environment.ts';
import { createStepLog, type StepLog } from '../../sandbox/runner/step-log.ts';
import { createInFlightRecord } from '../../src/benchmark/in-flight.ts';
import { createOwnRetrieverRecord } from '../../src/candidates/own-retrievers.ts';
import { createTransport } from '../../src/http/transport.ts';
import { main } from '../../src/main.ts';
import { createCancellation } from '../../src/runtime/cancellation.ts';
import { createRunner, type RunnerCommands } from '../../src/runtime/runner.ts';
import { createStepClock } from './step-clock.ts';

const repositoryRoot = join(import.meta.dirname, '../..');

/** What a step of the action in this process can be told: a process of its own has more. */
export type RunMainOptions = Pick<
  RunActionOptions,
  'inputs' | 'event' | 'githubApiUrl' | 'token' | 'matrix' | 'secrets' | 'env' | 'stepId' | 'use' | 'files'
>;

/** Runs the main step in this process, over real sockets: what a run of the built action does, without its start. */
export async function runMain(options: RunMainOptions): Promise<ActionRun> {
  const { token = '', secrets = [] } = options;
  const root = await mkdtemp(join(tmpdir(), 'run-main-'));
  const transport = createTransport();
  try {
    const action = await readActionFile(repositoryRoot);
    const { environment } = await prepareEnvironment({ root, actionDirectory: repositoryRoot, ...options });
    const log = createStepLog([token, ...secrets], () => {});
    const recorded = recordCommands(log, buildInputVariables(action, options.inputs, options));
    const variables = { ...environment, ...options.env };
    const runner = createRunner(variables, recorded.commands);
    const startedAt = performance.now();
    await main({
      runner,
      clock: createStepClock(),
      random: Math.random,
      environment: variables,
      send: transport.send,
      cancellation: createCancellation(),
      inFlight: createInFlightRecord(runner.saveState),
      ownRetrievers: createOwnRetrieverRecord(runner.saveState),
      onSettled: () => {},
    });
    return {
      ...recorded.collect(),
      isSkipped: false,
      log: log.lines,
      annotations: log.annotations,
      commands: log.commands,
      exportedVariables: {},
      addedPaths: [],
      signal: null,
      durationMs: performance.now() - startedAt,
    };
  } finally {
    await transport.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** The commands of `@actions/core`, carried out as a runner would; `inputs` are variables `INPUT_…`. */
function recordCommands(log: StepLog, inputs: Readonly<Record<string, string>>) {
  let exitCode = 0;
  let summary = '';
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  const issue = (name: string, message: unknown): void =>
    log.read(`::${name}::${escapeData(String(message))}`);
  const commands: RunnerCommands = {
    getInput: (name) => (inputs[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    info: (message) => {
      for (const line of message.split('\n')) log.read(line);
    },
    notice: (message) => issue('notice', message),
    warning: (message) => issue('warning', message),
    setFailed(message) {
      exitCode = 1;
      issue('error', message);
    },
    setSecret: (secret) => issue('add-mask', secret),
    saveState(name, value) {
      state[name] = String(value);
    },
    setOutput(name, value) {
      outputs[name] = String(value);
    },
    async writeSummary(markdown) {
      summary += markdown;
    },
  };
  return { commands, collect: () => ({ exitCode, outputs, state, summary: log.mask(summary) }) };
}

function escapeData(data: string): string {
  return data.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
