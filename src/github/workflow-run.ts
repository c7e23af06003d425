import { dropSlashes } from '../http/base-url.ts';

/** The workflow run that the action is a step of, from the runner's environment. */
export interface WorkflowRun {
  /** Undefined outside of GitHub Actions. */
  readonly repository: { readonly owner: string; readonly name: string } | undefined;
  readonly workflow: string;
  readonly job: string;
  /** Id of the step within its job. */
  readonly action: string;
  /** Name of the branch or tag. */
  readonly refName: string;
  /** Empty outside of GitHub Actions. */
  readonly runId: string;
  readonly runAttempt: string;
  /** The commit that the workflow runs on; for a pull request the test merge, not the head. */
  readonly sha: string;
  readonly eventName: string;
  /** Where people read this run; undefined outside of GitHub Actions. */
  readonly url: string | undefined;
}

/** Reads the runner's default variables (GitHub's "Variables reference"); absent ones become empty. */
export function readWorkflowRun(environment: Readonly<Record<string, string | undefined>>): WorkflowRun {
  const read = (name: string): string => environment[name] ?? '';
  const [owner, name] = read('GITHUB_REPOSITORY').split('/');
  const repository = owner && name ? { owner, name } : undefined;
  const serverUrl = dropSlashes(read('GITHUB_SERVER_URL')) || 'https://github.com';
  const runId = read('GITHUB_RUN_ID');
  return {
    repository,
    workflow: read('GITHUB_WORKFLOW'),
    job: read('GITHUB_JOB'),
    action: read('GITHUB_ACTION'),
    refName: read('GITHUB_REF_NAME'),
    runId,
    runAttempt: read('GITHUB_RUN_ATTEMPT') || '1',
    sha: read('GITHUB_SHA'),
    eventName: read('GITHUB_EVENT_NAME'),
    url: repository && runId ? `${serverUrl}/${owner}/${name}/actions/runs/${runId}` : undefined,
  };
}
