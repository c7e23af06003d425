import { describe, expect, it } from 'vitest';
import {
  type ChooseFault,
  type GitHubFault,
  limitRate,
  startGitHubApi,
} from '../../sandbox/github-api/index.ts';
import { composeMarker, publishStickyComment } from '../../src/github/sticky-comment.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { connectTo, failFirst } from './connect.ts';

const marker = composeMarker('key');

/** A stand-in with these faults, and a run that publishes there. */
async function open(faults: ChooseFault = () => undefined) {
  const github = await startGitHubApi({ faults });
  return {
    github,
    async publish(runId = '1') {
      const { comments } = await connectTo(github);
      const writer = { runId, runAttempt: '1' };
      const run = { benchmark: `bmk_${runId}`, commit: 'c', verdict: 'pass' };
      const renderBody = () => `report of ${runId}`;
      return await publishStickyComment(
        comments,
        { pullRequestNumber: 1, marker, renderBody, run, writer, createIfAbsent: true },
        createRecordingLog(),
      );
    },
    [Symbol.asyncDispose]: () => github.close(),
  };
}

describe('publishing over real sockets', () => {
  it.each<[string, GitHubFault]>([
    ['a 502 after it was handled', { kind: 'status', status: 502, afterHandling: true }],
    ['a 502 before', { kind: 'status', status: 502 }],
    ['a reset after it was handled', { kind: 'reset', afterHandling: true }],
    ['a reset before', { kind: 'reset' }],
    ['an answer that was lost on the way', { kind: 'status', status: 201, body: '', afterHandling: true }],
  ])('38: creates one comment, though its creation ends in %s', async (_case, fault) => {
    await using opened = await open(failFirst('POST', /comments/, fault));
    const { github } = opened;
    expect(await opened.publish()).toEqual({ kind: 'created', url: github.comments()[0]?.html_url });
    expect(github.comments()).toHaveLength(1);
    expect(github.comments()[0]?.body).toMatch(/\nreport of 1$/);
  });

  it('39: outlasts a secondary rate limit', async () => {
    await using opened = await open(failFirst('POST', /comments/, limitRate(30)));
    expect(await opened.publish()).toMatchObject({ kind: 'created' });
    expect(opened.github.comments()).toHaveLength(1);
  });

  it('40: finds its comment behind a thousand others', async () => {
    await using opened = await open();
    for (let index = 0; index < 1_100; index += 1) {
      opened.github.addComment({ author: 'octocat', body: 'x' });
    }
    await opened.publish('1');
    expect(await opened.publish('2')).toMatchObject({ kind: 'updated' });
    expect(opened.github.comments()).toHaveLength(1_101);
    // Two looks of 12 pages each for each run, two writes, and the login once each.
    expect(opened.github.requests.length).toBeLessThan(55);
  });

  it('42: leaves one comment of two jobs at once and an older one, with the newest report', async () => {
    await using opened = await open();
    await Promise.all(['3', '20'].map((runId) => opened.publish(runId)));
    expect(await opened.publish('8')).toMatchObject({ kind: 'superseded' });
    expect(opened.github.comments().map(({ body }) => body)).toEqual([
      expect.stringMatching(/\nreport of 20$/),
    ]);
  });
});
