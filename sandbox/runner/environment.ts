import type { WorkflowEvent } from '../events.ts';
import type { ActionFile } from './action-file.ts';

export type { WorkflowEvent } from '../events.ts';

/** What the environment of a step is made of. */
export interface EnvironmentParts {
  readonly event: WorkflowEvent;
  readonly githubApiUrl: string;
  readonly actionDirectory: string;
  readonly directories: {
    readonly workspace: string;
    readonly temporary: string;
    readonly toolCache: string;
  };
  readonly eventPath: string;
  readonly step?: StepName;
  /** `GITHUB_OUTPUT` and so on → path. */
  readonly commandFiles: Readonly<Record<string, string>>;
}

/** The part of an event's payload that decides what was checked out. */
interface RefPayload {
  readonly ref?: string;
  readonly after?: string;
  readonly deleted?: boolean;
  readonly merge_group?: { readonly head_ref?: string; readonly head_sha?: string };
  readonly release?: { readonly tag_name?: string };
  readonly deployment?: { readonly ref?: string; readonly sha?: string };
  readonly repository?: { readonly full_name?: string };
  readonly sender?: { readonly login?: string };
  readonly pull_request?: {
    readonly number?: number;
    readonly merge_commit_sha?: string | null;
    readonly head?: { readonly ref?: string };
    readonly base?: { readonly ref?: string; readonly sha?: string };
  };
}

const passedThrough = ['PATH', 'HOME', 'LANG', 'SystemRoot'];
const defaultRepository = 'octo-org/search';
/** The last commit of the default branch. */
export const defaultSha = '5f1d2c9be3a84760a1b2c3d4e5f60718293a4b5c';
const runnerOs: Readonly<Record<string, string>> = { darwin: 'macOS', win32: 'Windows' };

/** What the expressions in the defaults of inputs are about: `${{ github.token }}` and `${{ toJSON(matrix) }}`. */
export interface ExpressionContexts {
  /** @default '' */
  readonly token?: string;
  /** Values of the job's leg of the matrix. @default none */
  readonly matrix?: Readonly<Record<string, unknown>>;
}

/** How the runner names a step that uses the action. */
export interface StepName {
  /** The step's `id:`. @default none */
  readonly stepId?: string;
  /** Which of the job's steps without an id that use the action it is, counted from 1. @default 1 */
  readonly use?: number;
}

/**
 * Builds the `INPUT_…` variables of a step: every declared input, with its default where none is given.
 *
 * @param given the step's `with:`
 * @throws for an input that action.yml does not declare; on a runner that is a warning that is easily missed
 */
export function buildInputVariables(
  { inputs }: ActionFile,
  given: Readonly<Record<string, string>>,
  { token = '', matrix }: ExpressionContexts,
): Record<string, string> {
  const declared = inputs.map(({ name }) => name);
  const unexpected = Object.keys(given).filter((name) => !declared.includes(name));
  if (unexpected.length > 0) {
    const names = unexpected.map((name) => `'${name}'`).join(', ');
    throw new Error(`Unexpected input(s) ${names}, valid inputs are ${declared.join(', ')}.`);
  }
  const variables = inputs.map((input) => {
    const value =
      given[input.name] ??
      input.default
        .replace(/\$\{\{\s*github\.token\s*\}\}/g, () => token)
        .replace(/\$\{\{\s*toJSON\(matrix\)\s*\}\}/g, () => JSON.stringify(matrix ?? null, null, 2));
    return [`INPUT_${input.name.replaceAll(' ', '_').toUpperCase()}`, value];
  });
  return Object.fromEntries(variables);
}

/**
 * Builds the variables that a runner sets for each step. Of the caller's own environment only PATH, HOME
 * and the like pass.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function buildRunnerVariables(parts: EnvironmentParts): Record<string, string> {
  const { event, githubApiUrl, directories } = parts;
  const payload = event.payload as RefPayload;
  const repository = payload.repository?.full_name ?? defaultRepository;
  const actor = payload.sender?.login ?? 'mona';
  const passed = passedThrough.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(passed),
    CI: 'true',
    GITHUB_ACTION: nameStep(parts.step ?? {}),
    GITHUB_ACTION_PATH: parts.actionDirectory,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: actor,
    GITHUB_API_URL: githubApiUrl,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: parts.eventPath,
    GITHUB_GRAPHQL_URL: `${githubApiUrl.replace(/\/v3$/, '')}/graphql`,
    GITHUB_JOB: 'benchmark',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '17650000001',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: 'Retriever benchmark',
    GITHUB_WORKSPACE: directories.workspace,
    ...buildRefVariables(event.name, payload, repository),
    ...parts.commandFiles,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'sandbox',
    RUNNER_OS: runnerOs[process.platform] ?? 'Linux',
    RUNNER_TEMP: directories.temporary,
    RUNNER_TOOL_CACHE: directories.toolCache,
  };
}

/** The name of the action's repository on GitHub, as in `uses: owner/name@v1`. */
const actionRepository = 'acme/retriever-benchmark-gate';

/** @see https://docs.github.com/actions/reference/workflows-and-actions/variables */
function nameStep({ stepId, use = 1 }: StepName): string {
  const name = `__${actionRepository.replace('/', '_')}`;
  return stepId ?? (use === 1 ? name : `${name}_${use}`);
}

/** What a job checks out where nothing else is said: the last commit of the default branch. */
interface CheckedOut {
  readonly ref?: string | undefined;
  readonly sha?: string | null | undefined;
}

/** What a job checks out on each event; on one that is not here, the default branch. */
const checkedOut: Readonly<Record<string, (payload: RefPayload) => CheckedOut>> = {
  deployment: locateDeployment,
  deployment_status: locateDeployment,
  pull_request: locateMerge,
  pull_request_review: locateMerge,
  pull_request_review_comment: locateMerge,
  pull_request_target: ({ pull_request: pull }) => ({
    ref: `refs/heads/${pull?.base?.ref ?? 'main'}`,
    sha: pull?.base?.sha,
  }),
  merge_group: ({ merge_group: group }) => ({ ref: group?.head_ref, sha: group?.head_sha }),
  push: ({ ref, after, deleted }) => (deleted ? {} : { ref, sha: after }),
  workflow_dispatch: ({ ref }) => ({ ref }),
  release: ({ release }) => ({ ref: `refs/tags/${release?.tag_name}` }),
};

function locateDeployment({ deployment }: RefPayload): CheckedOut {
  return { ref: `refs/heads/${deployment?.ref}`, sha: deployment?.sha };
}

/** On `pull_request` the ref and commit are those of the merge, not of the pull request's head. */
function locateMerge({ pull_request: pull }: RefPayload): CheckedOut {
  return { ref: `refs/pull/${pull?.number}/merge`, sha: pull?.merge_commit_sha };
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */
function buildRefVariables(
  eventName: string,
  payload: RefPayload,
  repository: string,
): Record<string, string> {
  const { pull_request: pull } = payload;
  const branches = { GITHUB_HEAD_REF: pull?.head?.ref ?? '', GITHUB_BASE_REF: pull?.base?.ref ?? '' };
  const { ref, sha } = checkedOut[eventName]?.(payload) ?? {};
  const variables = buildRef(ref ?? 'refs/heads/main', sha);
  return {
    ...branches,
    ...variables,
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/retriever-benchmark.yml@${variables.GITHUB_REF}`,
    GITHUB_WORKFLOW_SHA: variables.GITHUB_SHA ?? defaultSha,
  };
}

function buildRef(ref: string, sha: string | null | undefined): Record<string, string> {
  return {
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: sha ?? defaultSha,
  };
}
