import type { WorkflowEvent } from '../sandbox/events.ts';
import type { GitHubApi, GitHubApiOptions } from '../sandbox/github-api/index.ts';
import type { ActionRun, CancelStep } from '../sandbox/run-action.ts';

export type Inputs = Readonly<Record<string, string>>;

/** How a run of the action ends: with a verdict, whichever, or without one. */
export type End = 'judged' | 'error';

/** One run of the action. */
export interface ScenarioStep {
  /** Beside what makes a cheap run that passes; or made from the run before. */
  readonly inputs?: Inputs | ((before: ActionRun) => Inputs);
  /** Files of the checkout: path from the workspace → text. @default none */
  readonly files?: Readonly<Record<string, string>>;
  /** @default 'judged' */
  readonly ends?: End;
  /** Changes GitHub before the run. */
  readonly prepare?: (github: GitHubApi) => void;
  /** The job is cancelled as soon as this call has its response; the post step follows. */
  readonly cancelAt?: string;
  /** @default the runner's */
  readonly cancelSteps?: readonly CancelStep[];
}

/** Runs of the action, one after the other, in one repository. */
export interface Scenario {
  readonly name: string;
  readonly event: WorkflowEvent;
  /** One for each run. @default one that differs in nothing */
  readonly steps?: readonly ScenarioStep[];
  /** @default 'github' */
  readonly server?: 'github' | 'enterprise';
  readonly github?: Pick<GitHubApiOptions, 'pullRequests' | 'permissions'>;
  /** Whether a separate call has to start a benchmark. @default false */
  readonly executeStep?: boolean;
}
