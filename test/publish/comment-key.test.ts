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
    ['baseline', keyOf({ 'baseline-retriever-id': 'ret_other' })],
    ['namespace', keyOf({ namespace: 'ns_other' })],
    ['a job without a matrix', keyOf({ matrix: 'null' })],
  ])('71: does not depend on %s', (_part, other) => {
    expect(other).toBe(keyOf({}));
  });

  it('71: does not depend on the order of the matrix', () => {
    const [one, other] = ['{"a": 1, "b": {"c": 2, "d": [3]}}', '{\n  "b": {"d": [3], "c": 2},\n  "a": 1\n}'];
    expect(keyOf({ matrix: one })).toBe(keyOf({ matrix: other }));
  });

  it.each([
    ['workflow', keyOf({}, buildRun({ workflow: 'Other' }))],
    ['job', keyOf({}, buildRun({ job: 'other' }))],
    ['step', keyOf({}, buildRun({ step: '__acme_gate_2' }))],
    ['matrix', keyOf({ matrix: '{"shop": "tea"}' })],
    ['the border between workflow and job', keyOf({}, buildRun({ workflow: 'Retrievalg', job: 'ate' }))],
  ])('tells gates apart by %s', (_part, other) => {
    expect(other).not.toBe(keyOf({}));
  });
});
