import { describe, expect, it } from 'vitest';
import { renderState } from '../../src/github/run-history.ts';
import { chooseCommentTarget } from '../../src/publish/comment-target.ts';
import { readRunHistory } from '../../src/publish/read-run-history.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildPullRequestContext } from '../builders/pull-request-context.ts';
import { createFakeComments, ownLogin } from '../fakes/fake-comments.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

describe('readRunHistory', () => {
  const { comment } = parseWith({ 'github-token': 't' });
  const target = chooseCommentTarget(comment, buildPullRequestContext({ pullRequestNumber: 7 }));
  const nowhere = { kind: 'nowhere', reason: undefined } as const;
  const runs = [{ benchmark: 'bmk_1', commit: 'c0ffee', verdict: 'pass' }];

  it('reads the runs from our comment', async () => {
    if (target.kind === 'nowhere') throw new Error('expected a place');
    const comments = createFakeComments([
      { id: 1, author: ownLogin, body: `${target.marker}\n${renderState({ runs, shown: undefined })}\n` },
    ]);
    const log = createRecordingLog();
    const connect = async () => comments;
    expect(await readRunHistory({ target, connect }, false, log)).toEqual({ runs, asked: [] });
  });

  it('is empty, with a warning, where GitHub cannot be asked', async () => {
    const log = createRecordingLog();
    const connect = () => Promise.reject(new Error('Reading failed.'));
    expect(await readRunHistory({ target, connect }, false, log)).toEqual({ runs: [], asked: undefined });
    expect(log.warnings[0]).toContain('so this one counts as the first: Reading failed.');
  });

  it.each([
    ['is missing', ''],
    ['is no state', '<!-- retriever-benchmark-gate-state: -->'],
  ])('102: says how to recover where the state %s and the level depends on it', async (_how, state) => {
    if (target.kind === 'nowhere') throw new Error('expected a place');
    const body = `${target.marker}\n${state}\n`;
    const connect = async () => createFakeComments([{ id: 1, author: ownLogin, body }]);
    await expect(readRunHistory({ target, connect }, true, createRecordingLog())).rejects.toMatchObject({
      code: 'runs-not-counted',
      message: expect.stringContaining('Delete that comment to recover, which resets the count.'),
    });
    const log = createRecordingLog();
    expect(await readRunHistory({ target, connect }, false, log)).toEqual({ runs: [], asked: undefined });
    expect(log.warnings[0]).toContain('is damaged');
  });

  it('is empty where there is no comment', async () => {
    const log = createRecordingLog();
    const connect = () => Promise.reject(new Error('must not be asked'));
    expect(await readRunHistory({ target: nowhere, connect }, false, log)).toEqual({
      runs: [],
      asked: undefined,
    });
  });

  it.each([
    ['GitHub cannot be asked', target, 'Reading failed.'],
    ['there is no comment to count in', nowhere, 'there is no comment that counts them'],
  ])('is an error where the level depends on it and %s', async (_case, where, reason) => {
    const connect = () => Promise.reject(new Error('Reading failed.'));
    const reading = readRunHistory({ target: where, connect }, true, createRecordingLog());
    await expect(reading).rejects.toMatchObject({
      code: 'runs-not-counted',
      message: expect.stringContaining(reason),
    });
  });
});
