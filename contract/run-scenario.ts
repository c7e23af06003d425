import type { BenchmarkService } from '../sandbox/benchmark-service/index.ts';
import { startGitHubApi } from '../sandbox/github-api/index.ts';
import { type ActionRun, type RunActionOptions, runAction } from '../sandbox/run-action.ts';
import { createBenchmarkCheck } from './check-benchmarks.ts';
import type { Descriptions } from './descriptions.ts';
import type { End, Scenario, ScenarioStep } from './scenario.ts';
import { type CheckedExchange, startValidatingProxy } from './validating-proxy.ts';

/** The benchmark services that all scenarios share. */
export interface Services {
  readonly ordinary: BenchmarkService;
  /** Leaves a benchmark pending until a separate call starts it. */
  readonly executing: BenchmarkService;
}

/** What came of a scenario. */
export interface ScenarioOutcome {
  readonly name: string;
  /** How often the action ran, not counting post steps. */
  readonly runs: number;
  readonly exchanges: readonly CheckedExchange[];
  /** Ends and statuses other than the expected ones, one sentence each. */
  readonly failures: readonly string[];
}

const enterpriseUrl = 'https://git.example.com';
const timeLimitMs = 90_000;

/** The inputs of a cheap benchmark: the verdict is not the point. */
const cheap = {
  'baseline-retriever-id': 'ret_baseline',
  'candidate-retriever-ids': 'ret_improved',
  'session-count': '100',
  mode: 'regression',
};

/** Runs the built action between two validating proxies, once for each step. */
export async function runScenario(
  scenario: Scenario,
  services: Services,
  descriptions: Descriptions,
): Promise<ScenarioOutcome> {
  const { name, event, server = 'github', steps = [{}], executeStep = false } = scenario;
  const service = executeStep ? services.executing : services.ordinary;
  const enterprise = server === 'enterprise' ? { enterpriseUrl: enterpriseUrl } : {};
  const exchanges: CheckedExchange[] = [];
  let onCall = (_call: string): void => {};
  const onExchange = (exchange: CheckedExchange): void => {
    exchanges.push(exchange);
    onCall(exchange.call);
  };

  await using github = await startGitHubApi({ ...scenario.github, ...enterprise });
  await using mixpeekProxy = await startValidatingProxy({
    description: descriptions.mixpeek,
    upstream: service.url,
    onExchange,
    checkResponseBody: createBenchmarkCheck(descriptions.mixpeek.document),
  });
  await using githubProxy = await startValidatingProxy({
    description: descriptions[server],
    upstream: github.url,
    onExchange,
  });
  const failures: string[] = [];
  let before: ActionRun | undefined;
  for (const [index, step] of steps.entries()) {
    step.prepare?.(github);
    const connection = { 'api-key': service.apiKey, 'api-url': mixpeekProxy.url };
    const controller = new AbortController();
    onCall = (call) => {
      if (call === step.cancelAt) controller.abort();
    };
    before = await runStep(step, {
      event,
      ...(step.files === undefined ? {} : { files: step.files }),
      inputs: { ...cheap, ...connection, ...findInputs(step, before) },
      githubApiUrl: githubProxy.url,
      token: github.token,
      secrets: [service.apiKey],
      timeLimitMs: timeLimitMs,
      env: {
        GITHUB_RUN_ID: String(index + 1),
        ...(server === 'enterprise' ? { GITHUB_SERVER_URL: enterpriseUrl } : {}),
      },
      cancel: controller.signal,
    });
    failures.push(...checkEnd(step, before));
  }
  return { name, runs: steps.length, exchanges, failures };
}

/** Runs the action and, if the job is cancelled, the post step, as a runner does. */
async function runStep(
  { cancelAt, cancelSteps }: ScenarioStep,
  { cancel, ...options }: RunActionOptions,
): Promise<ActionRun> {
  if (cancelAt === undefined || cancel === undefined) return runAction(options);
  const cancelled = await runAction({
    ...options,
    cancel,
    ...(cancelSteps === undefined ? {} : { cancelSteps }),
  });
  await runAction({ ...options, step: 'post', state: cancelled.state });
  return cancelled;
}

function findInputs({ inputs = {} }: ScenarioStep, before: ActionRun | undefined) {
  if (typeof inputs !== 'function') return inputs;
  if (before === undefined) throw new Error('The first step has no run before it.');
  return inputs(before);
}

function checkEnd({ ends: expected = 'judged' }: ScenarioStep, run: ActionRun): string[] {
  const { verdict } = run.outputs;
  const end: End = verdict === undefined ? 'error' : 'judged';
  if (end === expected) return [];
  const messages = run.annotations.map(({ message }) => message).join(' ');
  return [
    expected === 'judged'
      ? `The run ended without a verdict: ${messages}`
      : `The run ended with the verdict ${verdict} instead of an error: ${messages}`,
  ];
}
