import { findPullRequest } from './github/event.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** What is under review, and by which run. */
export interface Review {
  readonly run: WorkflowRun;
  /** Of the event; undefined where it has none. */
  readonly pullRequestNumber: number | undefined;
  /** Commit under review; empty when unknown. */
  readonly commit: string;
}

/** Finds the pull request and the commit in the event that started the workflow. */
export function locateReview(run: WorkflowRun, eventPayload: unknown): Review {
  const pullRequest = findPullRequest(run.eventName, eventPayload);
  return { run, pullRequestNumber: pullRequest?.number, commit: pullRequest?.headSha ?? run.sha };
}
