import { describe, expect, it } from 'vitest';
import { composeCommentKey } from '../../src/publish/comment-key.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildRun } from '../builders/pull-request-context.ts';

describe('composeCommentKey', () => {
  const keyOf = (raw: Record<string, string>, run = buildRun()) =>
    composeCommentKey(parseWith(raw).comment, run);

  it('is the input where it is set', () => {
    expect(keyOf({ 'comment-key': 'mine' })).toBe('mine');
  });

  it('is the same for the next run of the job', () => {
    expect(keyOf({}, buildRun({ runId: '992', runAttempt: '1', sha: '0' }))).toBe(keyOf({}));
  });

  it.each([
    ['workflow', keyOf({}, buildRun({ workflow: 'Other' }))],
    ['job', keyOf({}, buildRun({ job: 'other' }))],
    ['namespace', keyOf({ namespace: 'ns_other' })],
    ['baseline', keyOf({ 'baseline-retriever-id': 'ret_other' })],
    ['the border between workflow and job', keyOf({}, buildRun({ workflow: 'Retrievalg', job: 'ate' }))],
  ])('tells gates apart by %s', (_part, other) => {
    expect(other).not.toBe(keyOf({}));
  });
});
