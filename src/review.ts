import { findPullRequest } from './github/event.ts';
import type { Inputs } from './inputs.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** What is under review, and by which run. */
export interface Review {
  readonly run: WorkflowRun;
  /** Undefined where the event has none and the inputs name none. */
  readonly pullRequestNumber: number | undefined;
  /** Commit under review; empty when unknown. */
  readonly commit: string;
}

/** Finds the pull request and the commit; the input pull-request-number goes before the event. */
export function locateReview(inputs: Inputs, run: WorkflowRun, eventPayload: unknown): Review {
  const pullRequest = findPullRequest(run.eventName, eventPayload);
  return {
    run,
    pullRequestNumber: inputs.comment.pullRequestNumber ?? pullRequest?.number,
    commit: pullRequest?.headSha ?? run.sha,
  };
}
