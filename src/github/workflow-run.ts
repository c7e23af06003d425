import { dropSlashes } from '../http/base-url.ts';

/** The workflow run that the action is a step of, from the runner's environment. */
export interface WorkflowRun {
  /** Undefined outside of GitHub Actions. */
  readonly repository: { readonly owner: string; readonly name: string } | undefined;
  /** Path of the workflow's file, with its repository where that is another; its name where there is no path. */
  readonly workflow: string;
  readonly job: string;
  /** Id of the step, or the one that GitHub made from the action's name and its place in the job. */
  readonly step: string;
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
    workflow:
      readWorkflowPath(read('GITHUB_WORKFLOW_REF'), read('GITHUB_REPOSITORY')) || read('GITHUB_WORKFLOW'),
    job: read('GITHUB_JOB'),
    step: read('GITHUB_ACTION'),
    refName: read('GITHUB_REF_NAME'),
    runId,
    runAttempt: read('GITHUB_RUN_ATTEMPT') || '1',
    sha: read('GITHUB_SHA'),
    eventName: read('GITHUB_EVENT_NAME'),
    url: repository && runId ? `${serverUrl}/${owner}/${name}/actions/runs/${runId}` : undefined,
  };
}

/** `owner/name/.github/workflows/gate.yml@refs/heads/main` without its ref, and without the repository if it is ours. */
function readWorkflowPath(workflowRef: string, repository: string): string {
  const [path = ''] = workflowRef.split(/@(?=refs\/|[0-9a-f]{40}$)/, 1);
  const prefix = `${repository}/`;
  return path.toLowerCase().startsWith(prefix.toLowerCase()) ? path.slice(prefix.length) : path;
}
