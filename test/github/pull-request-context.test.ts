import { describe, expect, it } from 'vitest';
import {
  buildCheckEvent,
  buildIssueCommentEvent,
  buildOtherEvent,
  buildPullRequestEvent,
  buildPushEvent,
  type WorkflowEvent,
} from '../../sandbox/events.ts';
import {
  type LookUpEffects,
  readPullRequestEvent,
  resolvePullRequest,
} from '../../src/github/pull-request-context.ts';
import type { PullRequestApi } from '../../src/github/pull-requests-client.ts';
import { buildRun } from '../builders/pull-request-context.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const headSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const sha = 'ffffffffffffffffffffffffffffffffffffffff';

/** Resolves the review of an event; `asked` are the calls to GitHub. */
async function resolve(
  { name, payload }: WorkflowEvent,
  api: Partial<PullRequestApi> = {},
  overrides: Partial<LookUpEffects> = {},
  maxMs?: number,
) {
  const asked: unknown[] = [];
  const log = createRecordingLog();
  const effects: LookUpEffects = {
    clock: createFakeClock(),
    log,
    random: () => 0.5,
    signal: new AbortController().signal,
    token: 'ghs_1',
    pullRequestNumber: undefined,
    connectPullRequests: async (token, repository) => ({
      async readPullRequest(number) {
        asked.push([token, repository.owner, number]);
        return (await api.readPullRequest?.(number)) ?? { number, headSha, isFork: false };
      },
      async findOpenPullRequest(commit, branch) {
        asked.push([token, repository.owner, commit, branch]);
        return await api.findOpenPullRequest?.(commit, branch);
      },
    }),
    ...overrides,
  };
  const run = buildRun({ eventName: name, sha });
  const pullRequest = await resolvePullRequest(readPullRequestEvent(run, payload), effects, maxMs);
  expect(pullRequest.run).toBe(run);
  return { pullRequest, asked, log };
}

const seven = async () => ({ number: 7, headSha, isFork: false });

describe('the review', () => {
  it('takes pull request and commit from the event, and asks nobody', async () => {
    const { pullRequest, asked } = await resolve(buildPullRequestEvent({ number: 7, headSha }));
    expect(pullRequest).toMatchObject({ pullRequestNumber: 7, noPullRequest: undefined, commit: headSha });
    expect(asked).toEqual([]);
  });

  it("43: has the run's commit and a reason where there is no pull request", async () => {
    const { pullRequest, asked } = await resolve(buildOtherEvent('schedule'));
    expect(pullRequest).toMatchObject({
      pullRequestNumber: undefined,
      noPullRequest: 'a schedule triggered this workflow, so there is no pull request.',
      commit: sha,
    });
    expect(asked).toEqual([]);
  });

  it('43: looks up the open pull request of a push', async () => {
    const { pullRequest, asked } = await resolve(buildPushEvent({ headSha }), { findOpenPullRequest: seven });
    expect(pullRequest).toMatchObject({ pullRequestNumber: 7, noPullRequest: undefined, commit: headSha });
    expect(asked).toEqual([['ghs_1', 'acme', headSha, undefined]]);
  });

  it('43: has a reason where a push has none', async () => {
    const { pullRequest } = await resolve(buildPushEvent({ headSha }));
    expect(pullRequest).toMatchObject({
      pullRequestNumber: undefined,
      noPullRequest: 'commit c0ffee012345 has no open pull request.',
      commit: headSha,
    });
  });

  it("43: looks up the pull request of a fork's workflow run by its branch", async () => {
    const event = buildCheckEvent('workflow_run', { headSha, headRepository: 'lisa/search' });
    const { pullRequest, asked } = await resolve(event, { findOpenPullRequest: seven });
    expect(pullRequest.pullRequestNumber).toBe(7);
    expect(asked).toEqual([['ghs_1', 'acme', headSha, 'lisa:tune-retriever']]);
  });

  it('43: looks up the head of a pull request that was commented on', async () => {
    const { pullRequest, asked } = await resolve(buildIssueCommentEvent({ number: 7 }));
    expect(pullRequest).toMatchObject({ pullRequestNumber: 7, commit: headSha });
    expect(asked).toEqual([['ghs_1', 'acme', 7]]);
  });

  it('75: takes the head of the pull request that the inputs name, not the commit of the event', async () => {
    const given = { pullRequestNumber: 9 };
    const events = [
      buildPushEvent({ headSha: sha, ref: 'refs/heads/main' }),
      buildPullRequestEvent({ number: 7, headSha: sha }),
      buildOtherEvent('workflow_dispatch'),
    ];
    for (const event of events) {
      const { pullRequest, asked } = await resolve(event, {}, given);
      expect(pullRequest.commit).toBe(headSha);
      expect(asked).toEqual([['ghs_1', 'acme', 9]]);
      const failed = { readPullRequest: () => Promise.reject(new Error('GitHub answered 403.')) };
      expect((await resolve(event, failed, given)).pullRequest.commit).toBe('');
    }
    const same = await resolve(buildPullRequestEvent({ number: 9, headSha: sha }), {}, given);
    expect(same.pullRequest.commit).toBe(sha);
    expect(same.asked).toEqual([]);
  });

  it('75: looks up the head of a pull request whose event has none', async () => {
    const { pullRequest, asked } = await resolve({
      name: 'pull_request',
      payload: { pull_request: { number: 7 } },
    });
    expect(pullRequest).toMatchObject({ pullRequestNumber: 7, commit: headSha });
    expect(asked).toEqual([['ghs_1', 'acme', 7]]);
  });

  it('75: says which of several pull requests was chosen', async () => {
    const findOpenPullRequest = async () => ({ number: 7, headSha, others: [8, 9] });
    const { pullRequest, log } = await resolve(buildPushEvent({ headSha }), { findOpenPullRequest });
    expect(pullRequest.pullRequestNumber).toBe(7);
    expect(log.notices).toEqual([
      'Several pull requests have this commit. This run belongs to #7, not to #8, #9. To choose a different one, set pull-request-number.',
    ]);
  });

  it('looks for none where the inputs name one', async () => {
    const comment = await resolve(buildIssueCommentEvent({ number: 7 }), {}, { pullRequestNumber: 9 });
    expect(comment.asked).toEqual([['ghs_1', 'acme', 9]]);
  });
});

describe('looking up', () => {
  const refused = () => Promise.reject(new Error('GitHub answered 502.'));
  const hang: LookUpEffects['connectPullRequests'] = (_token, _repository, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  it.each<[string, Partial<PullRequestApi>, Partial<LookUpEffects>, string, maxMs?: number]>([
    ['is refused', { findOpenPullRequest: refused, readPullRequest: refused }, {}, 'GitHub answered 502.'],
    ['has no token', {}, { token: undefined }, 'the input github-token is empty.'],
    ['takes too long', {}, { connectPullRequests: hang }, 'GitHub did not answer in time.', 20],
    ['is cancelled', {}, { signal: AbortSignal.abort(new Error('It is over.')) }, 'It is over.'],
  ])('43, 75: that %s is no error', async (_case, api, overrides, reason, maxMs = 300_000) => {
    const cancelled = overrides.signal && { connectPullRequests: rejectAborted };
    const push = await resolve(buildPushEvent({ headSha }), api, { ...overrides, ...cancelled }, maxMs);
    expect(push.pullRequest).toMatchObject({
      pullRequestNumber: undefined,
      noPullRequest: `the pull request is unknown: ${reason}`,
      commit: headSha,
    });
    const comment = await resolve(
      buildIssueCommentEvent({ number: 7 }),
      api,
      { ...overrides, ...cancelled },
      maxMs,
    );
    expect(comment.pullRequest).toMatchObject({ pullRequestNumber: 7, commit: '' });
    expect(comment.log.notices).toEqual([
      `Could not look up the head commit of pull request #7, so the report names no commit and no earlier benchmark is reused: ${reason}`,
    ]);
  });

  const rejectAborted: LookUpEffects['connectPullRequests'] = async (_token, _repository, { signal }) => {
    signal.throwIfAborted();
    throw new Error('expected an aborted signal');
  };
});
