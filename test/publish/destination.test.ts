import { describe, expect, it } from 'vitest';
import type { ParseResult } from '../../src/inputs/parse-inputs.ts';
import { findDestination } from '../../src/publish/destination.ts';
import { createCancellation } from '../../src/runtime/cancellation.ts';
import { parseRaw } from '../builders/inputs.ts';
import { runnerEnvironment } from '../builders/pull-request-context.ts';
import { buildStepState } from '../builders/step-effects.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingRunner } from '../fakes/recording-runner.ts';

const headSha = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';
const pullRequestEvent = { pull_request: { number: 42, head: { sha: headSha } } };

/** Locates a run on a pull request, with changes. */
async function locate(
  parsed: ParseResult,
  eventPayload: unknown = pullRequestEvent,
  environment: Readonly<Record<string, string>> = runnerEnvironment,
) {
  const runner = createRecordingRunner({ eventPayload });
  const destination = await findDestination(parsed, {
    ...buildStepState(runner),
    runner,
    clock: createFakeClock(),
    environment,
    cancellation: createCancellation(),
  });
  return { ...destination, runner };
}

const withToken = { 'github-token': 'ghs_1' };

describe('findDestination', () => {
  it('finds the pull request of the event, and the place of its comment', async () => {
    const { pullRequest, target, runner } = await locate(parseRaw(withToken));
    expect(pullRequest).toMatchObject({ pullRequestNumber: 42, commit: headSha, run: { runId: '991' } });
    expect(target).toMatchObject({
      kind: 'pull-request',
      repository: { owner: 'acme', name: 'search' },
      pullRequestNumber: 42,
      mode: 'always',
    });
    expect(runner.lines).toEqual([]);
  });

  it('finds the same place where other inputs are bad', async () => {
    const { target } = await locate(parseRaw(withToken));
    const { target: ofInvalid } = await locate(parseRaw({ ...withToken, 'session-count': '5' }));
    expect(ofInvalid).toEqual(target);
  });

  it.each([
    ['there is no key', parseRaw({ ...withToken, 'api-key': '' })],
    ['the run is skipped', parseRaw({ ...withToken, 'api-key': '', 'on-missing-api-key': 'skip' })],
  ])('69: finds the place of an older comment where %s', async (_case, parsed) => {
    const { target } = await locate(parsed);
    expect(target).toMatchObject({ kind: 'pull-request', pullRequestNumber: 42, mode: 'existing' });
  });

  it.each([
    ['the inputs that say how are bad', parseRaw({ ...withToken, comment: 'sometimes' })],
    ['the user wants none', parseRaw({ ...withToken, comment: 'never' })],
  ])('finds no place for a comment where %s, and says nothing of it', async (_case, parsed) => {
    const { target, pullRequest } = await locate(parsed);
    expect(target).toEqual({ kind: 'nowhere', reason: undefined });
    expect(pullRequest.commit).toBe(headSha);
  });

  it.each([
    ['44: the event file could not be read', undefined],
    ['44: the event file holds something else', 'text'],
    ['43: the event is of another kind', { schedule: '0 * * * *' }],
  ])('%s: does without the pull request, with a reason', async (_case, payload) => {
    // `undefined` would stand for the default.
    const { target, pullRequest } = await locate(parseRaw(withToken), payload ?? null);
    expect(pullRequest).toMatchObject({ pullRequestNumber: undefined, commit: runnerEnvironment.GITHUB_SHA });
    expect(target).toMatchObject({ kind: 'nowhere', reason: expect.stringContaining('pull-request-number') });
  });

  it('does without everything outside of GitHub', async () => {
    const { target, pullRequest } = await locate(parseRaw(), null, {});
    expect(pullRequest).toMatchObject({ pullRequestNumber: undefined, commit: '', run: { runId: '' } });
    expect(target.kind).toBe('nowhere');
  });
});
