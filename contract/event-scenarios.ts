import {
  buildCheckEvent,
  buildIssueCommentEvent,
  buildMergeGroupEvent,
  buildOtherEvent,
  buildPullRequestEvent,
  buildPushEvent,
  buildReviewEvent,
} from '../sandbox/events.ts';
import type { Scenario } from './scenario.ts';

const headSha = 'c0ffee0123456789c0ffee0123456789c0ffee01';

/** The event that most scenarios are about. */
export const pullRequest = buildPullRequestEvent({ number: 1, headSha });
/** The pull request of that event. */
const onBranch = { number: 1, headSha };
const fork = { headSha, headRef: 'faster', headRepository: 'lisa/search' };
const fromFork = buildCheckEvent('workflow_run', fork);
const closed = { number: 2, headSha, state: 'closed' } as const;

/** One for each event that the action knows, and for what it looks up there. */
export const eventScenarios: readonly Scenario[] = [
  { name: 'pull_request, run twice', event: pullRequest, steps: [{}, {}] },
  { name: 'pull_request_target', event: { ...pullRequest, name: 'pull_request_target' } },
  { name: 'pull_request_review', event: buildReviewEvent('pull_request_review', onBranch) },
  { name: 'pull_request_review_comment', event: buildReviewEvent('pull_request_review_comment', onBranch) },
  {
    name: 'push to the branch of a pull request',
    event: buildPushEvent({ headSha }),
    github: { pullRequests: [closed, onBranch] },
  },
  { name: 'push without a pull request', event: buildPushEvent({ headSha }) },
  { name: 'push of a tag', event: buildPushEvent({ headSha, ref: 'refs/tags/v1' }) },
  { name: 'push that deletes a branch', event: buildPushEvent({ headSha, deleted: true }) },
  { name: 'merge_group', event: buildMergeGroupEvent({ number: 1, headSha }) },
  { name: 'workflow_run', event: buildCheckEvent('workflow_run', { headSha, number: 1 }) },
  { name: 'workflow_run of a fork', event: fromFork, github: { pullRequests: [{ ...fork, number: 1 }] } },
  { name: 'workflow_run of a fork without a pull request', event: fromFork },
  {
    name: 'issue_comment on a pull request',
    event: buildIssueCommentEvent({ number: 1 }),
    github: { pullRequests: [onBranch] },
  },
  { name: 'issue_comment on an issue', event: buildIssueCommentEvent({ number: 5, on: 'issue' }) },
  { name: 'check_run', event: buildCheckEvent('check_run', { headSha, number: 1 }) },
  {
    name: 'check_suite that names no pull request',
    event: buildCheckEvent('check_suite', { headSha }),
    github: { pullRequests: [onBranch] },
  },
  { name: 'schedule', event: buildOtherEvent('schedule') },
  { name: 'workflow_dispatch', event: buildOtherEvent('workflow_dispatch') },
  { name: 'release', event: buildOtherEvent('release') },
  { name: 'repository_dispatch', event: buildOtherEvent('repository_dispatch') },
];
