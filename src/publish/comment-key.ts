import type { WorkflowRun } from '../github/workflow-run.ts';
import type { CommentSettings } from '../inputs/inputs.ts';

/**
 * Distinguishes this gate's comment from those of other gates on the same pull request. It depends on the inputs and the
 * workflow alone, so that nothing the API answers leads to a second comment.
 */
export function composeCommentKey({ key, scope }: CommentSettings, run: WorkflowRun): string {
  return key ?? JSON.stringify([run.workflow, run.job, ...scope]);
}
