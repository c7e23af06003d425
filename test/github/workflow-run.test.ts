import { describe, expect, it } from 'vitest';
import { readWorkflowRun } from '../../src/github/workflow-run.ts';
import { runnerEnvironment } from '../builders/pull-request-context.ts';

describe('readWorkflowRun', () => {
  it("reads the runner's variables", () => {
    expect(readWorkflowRun(runnerEnvironment)).toEqual({
      repository: { owner: 'acme', name: 'search' },
      workflow: 'Retrieval',
      job: 'gate',
      step: '',
      refName: '',
      runId: '991',
      runAttempt: '2',
      sha: 'ffffffffffffffffffffffffffffffffffffffff',
      eventName: 'pull_request',
      url: 'https://github.example/acme/search/actions/runs/991',
    });
  });

  it('reads nothing outside of GitHub Actions', () => {
    expect(readWorkflowRun({})).toEqual({
      repository: undefined,
      workflow: '',
      job: '',
      step: '',
      refName: '',
      runId: '',
      runAttempt: '1',
      sha: '',
      eventName: '',
      url: undefined,
    });
  });

  it.each([
    ['acme/search/.github/workflows/gate.yml@refs/pull/7/merge', '.github/workflows/gate.yml'],
    ['Acme/Search/.github/workflows/gate.yml@refs/heads/a@b', '.github/workflows/gate.yml'],
    ['acme/policies/.github/workflows/gate.yml@refs/heads/main', 'acme/policies/.github/workflows/gate.yml'],
    ['', 'Retrieval'],
  ])('71: takes the file of the workflow, not its name: %j', (workflowRef, workflow) => {
    expect(readWorkflowRun({ ...runnerEnvironment, GITHUB_WORKFLOW_REF: workflowRef }).workflow).toBe(
      workflow,
    );
  });

  it.each(['acme', 'acme/', '/search', ''])('knows no repository by %j', (repository) => {
    const run = readWorkflowRun({ ...runnerEnvironment, GITHUB_REPOSITORY: repository });
    expect(run.repository).toBeUndefined();
    expect(run.url).toBeUndefined();
  });

  it('76: takes a server with a slash at the end', () => {
    const run = readWorkflowRun({ ...runnerEnvironment, GITHUB_SERVER_URL: 'https://git.example//' });
    expect(run.url).toBe('https://git.example/acme/search/actions/runs/991');
  });

  it('takes github.com where no server is named', () => {
    const run = readWorkflowRun({ ...runnerEnvironment, GITHUB_SERVER_URL: undefined });
    expect(run.url).toBe('https://github.com/acme/search/actions/runs/991');
  });
});
