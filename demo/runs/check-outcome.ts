import type { CommentPayload } from '../../sandbox/github-api/index.ts';
import type { ActionRun } from '../../sandbox/run-action.ts';
import type { ExpectedOutcome } from './scenarios.ts';

/** How a run ended, and the pull request's comments before and after it. */
export interface Outcome {
  readonly run: Pick<ActionRun, 'exitCode' | 'outputs'>;
  readonly commentsBefore: readonly CommentPayload[];
  readonly comments: readonly CommentPayload[];
}

/** What a run did to the comments of its pull request, and the comment concerned. */
export type CommentChange =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly comment: CommentPayload }
  | { readonly kind: 'missing' };

/** Compares a run with the expected outcome: one sentence per difference. */
export function findDifferences(outcome: Outcome, expected: ExpectedOutcome): string[] {
  const { run, comments } = outcome;
  const { verdict = '' } = run.outputs;
  return [
    ...compare('verdict', verdict, expected.verdict),
    ...compare('exit code', String(run.exitCode), String(expected.exitCode)),
    ...compare('number of comments', String(comments.length), expected.comment === 'missing' ? '0' : '1'),
    ...compare('comment', findCommentChange(outcome).kind, expected.comment),
  ];
}

/** Finds the comment that a run wrote, or else the last one. */
export function findCommentChange({
  commentsBefore,
  comments,
}: Pick<Outcome, 'commentsBefore' | 'comments'>): CommentChange {
  const bodies = new Map(commentsBefore.map(({ id, body }) => [id, body]));
  const written = comments.findLast(({ id, body }) => bodies.get(id) !== body);
  if (written !== undefined)
    return { kind: bodies.has(written.id) ? 'updated' : 'created', comment: written };
  const last = comments.at(-1);
  return last === undefined ? { kind: 'missing' } : { kind: 'unchanged', comment: last };
}

function compare(what: string, actual: string, expected: string): string[] {
  return actual === expected ? [] : [`${what}: expected "${expected}", got "${actual}"`];
}
