import { expect, it } from 'vitest';
import { findCommentChange, findDifferences } from '../../../demo/runs/check-outcome.ts';
import type { ExpectedOutcome } from '../../../demo/runs/scenarios.ts';
import type { CommentPayload } from '../../../sandbox/github-api/index.ts';

const expected: ExpectedOutcome = { verdict: 'pass', exitCode: 0, comment: 'created', because: '' };
const shownRun = { exitCode: 0, outputs: { verdict: 'pass' } };

function comment(id: number, body: string): CommentPayload {
  return { id, body } as CommentPayload;
}

it('finds nothing where a run ended as expected', () => {
  const created = { run: shownRun, commentsBefore: [], comments: [comment(1, 'a')] };
  expect(findDifferences(created, expected)).toEqual([]);
  const updated = { run: shownRun, commentsBefore: [comment(1, 'a')], comments: [comment(1, 'b')] };
  expect(findDifferences(updated, { ...expected, comment: 'updated' })).toEqual([]);
  const silent = { run: shownRun, commentsBefore: [], comments: [] };
  expect(findDifferences(silent, { ...expected, comment: 'missing' })).toEqual([]);
});

it.each([
  [
    'another verdict',
    { run: { ...shownRun, outputs: { verdict: 'fail' } } },
    ['verdict: expected "pass", got "fail"'],
  ],
  ['no verdict', { run: { ...shownRun, outputs: {} } }, ['verdict: expected "pass", got ""']],
  ['a failure', { run: { ...shownRun, exitCode: 1 } }, ['exit code: expected "0", got "1"']],
  [
    'no comment',
    { comments: [] },
    ['number of comments: expected "1", got "0"', 'comment: expected "created", got "missing"'],
  ],
  [
    'two comments',
    { comments: [comment(1, 'a'), comment(2, 'b')] },
    ['number of comments: expected "1", got "2"'],
  ],
  ['an old comment', { commentsBefore: [comment(1, 'a')] }, ['comment: expected "created", got "unchanged"']],
])('tells of %s', (_, changes, differences) => {
  const outcome = { run: shownRun, commentsBefore: [], comments: [comment(1, 'a')], ...changes };
  expect(findDifferences(outcome, expected)).toEqual(differences);
});

it('finds the comment that a run updated among others', () => {
  const commentsBefore = [comment(1, 'a'), comment(2, 'b')];
  const comments = [comment(1, 'new'), comment(2, 'b')];
  expect(findCommentChange({ commentsBefore, comments })).toEqual({ kind: 'updated', comment: comments[0] });
});
