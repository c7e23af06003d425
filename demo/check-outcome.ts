import type { CommentPayload } from '../sandbox/github-api/index.ts';
import type { ActionRun } from '../sandbox/run-action.ts';
import type { ExpectedOutcome } from './scenarios.ts';

/** How a run ended, and the pull request's comments before and after it. */
export interface Outcome {
  readonly run: Pick<ActionRun, 'exitCode' | 'outputs'>;
  readonly commentsBefore: readonly CommentPayload[];
  readonly comments: readonly CommentPayload[];
}

/** Compares a run with what was expected: one sentence for each difference, none when all is well. */
export function findDifferences(
  { run, commentsBefore, comments }: Outcome,
  expected: ExpectedOutcome,
): string[] {
  const { verdict = '' } = run.outputs;
  const change = describeChange(commentsBefore, comments);
  return [
    ...compare('verdict', verdict, expected.verdict),
    ...compare('exit code', String(run.exitCode), String(expected.exitCode)),
    ...compare('number of comments', String(comments.length), '1'),
    ...compare('comment', change, expected.comment),
  ];
}

function compare(what: string, actual: string, expected: string): string[] {
  return actual === expected ? [] : [`${what}: expected "${expected}", got "${actual}"`];
}

function describeChange(before: readonly CommentPayload[], after: readonly CommentPayload[]): string {
  const old = before.at(-1);
  const current = after.at(-1);
  if (current === undefined) return 'missing';
  if (old?.id !== current.id) return 'created';
  return old.body === current.body ? 'unchanged' : 'updated';
}
