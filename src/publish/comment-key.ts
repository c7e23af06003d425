import type { WorkflowRun } from '../github/workflow-run.ts';
import type { CommentSettings } from '../inputs/inputs.ts';

/**
 * Distinguishes this gate's comment from those of other gates on the same pull request. It depends on where the gate
 * stands alone: a pull request may well change what is compared, or the name of the workflow.
 */
export function composeCommentKey(
  { key, matrix }: CommentSettings,
  { workflow, job, step }: WorkflowRun,
): string {
  return key ?? JSON.stringify([workflow, job, step, ...(matrix === undefined ? [] : [matrix])]);
}
