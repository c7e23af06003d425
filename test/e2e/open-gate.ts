import {
  type BenchmarkService,
  type BenchmarkServiceOptions,
  startBenchmarkService,
} from '../../sandbox/benchmark-service/index.ts';
import { buildPullRequestEvent } from '../../sandbox/events.ts';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../../sandbox/github-api/index.ts';
import { type ActionRun, type RunActionOptions, runAction } from '../../sandbox/run-action.ts';
import { validateExchange } from '../contract/validate-exchange.ts';
import { runMain } from './run-main.ts';

/**
 * What a run is: of the built action as a process of its own, or of its main step in this one. The latter takes a fraction
 * of the time, for whatever does not hang on the process: verdicts, answers, words.
 */
export type RunKind = 'built-action' | 'main-step';

/** The two services that the action talks to, and the action itself. */
export interface Gate extends AsyncDisposable {
  readonly service: BenchmarkService;
  readonly github: GitHubApi;
  /** Runs the action on pull request 1, each time in a workflow run of its own unless `env` says which; inputs and the rest override what makes a run that passes (1,000 sessions leave chance no room). */
  run(inputs?: Readonly<Record<string, string>>, options?: Partial<RunActionOptions>): Promise<ActionRun>;
}

const runners: Readonly<Record<RunKind, (options: RunActionOptions) => Promise<ActionRun>>> = {
  'built-action': runAction,
  'main-step': runMain,
};

/** Commit under review in the runs of these tests. */
export const headSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';

/** Starts both services on free ports; disposing checks every exchange with the benchmark API against the contract. */
export async function openGate(
  options: { service?: BenchmarkServiceOptions; github?: GitHubApiOptions; runs?: RunKind } = {},
): Promise<Gate> {
  const service = await startBenchmarkService(options.service);
  const github = await startGitHubApi(options.github);
  let runId = 17_650_000_000;
  const passing = {
    'api-key': service.apiKey,
    'api-url': service.url,
    'baseline-retriever-id': 'ret_baseline',
    'candidate-retriever-ids': 'ret_improved',
    'session-count': '1000',
  };
  return {
    service,
    github,
    run: (inputs = {}, overrides = {}) => {
      if (overrides.step !== 'post') runId += 1;
      return runners[options.runs ?? 'built-action']({
        inputs: { ...passing, ...inputs },
        event: buildPullRequestEvent({ number: 1, headSha }),
        githubApiUrl: github.url,
        token: github.token,
        secrets: [service.apiKey],
        clock: 'shared',
        ...overrides,
        env: { GITHUB_RUN_ID: String(runId), ...overrides.env },
      });
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([service.close(), github.close()]);
      // A dialect departs from the schema on purpose.
      const problems = options.service?.dialect ? [] : service.exchanges.flatMap(validateExchange);
      if (problems.length > 0) throw new Error(`Not as the contract says:\n${problems.join('\n')}`);
    },
  };
}

/** The failure that a person sees on the job: the one error annotation. */
export function readFailure(run: ActionRun): string {
  const errors = run.annotations.filter(({ level }) => level === 'error');
  if (errors.length !== 1)
    throw new Error(`expected one error annotation, got ${JSON.stringify(run.annotations)}`);
  return errors[0]?.message ?? '';
}
