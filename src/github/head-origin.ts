import * as z from 'zod/mini';
import type { EventSubject } from './event.ts';
import { type LookUpEffects, lookUp } from './pull-request-context.ts';
import type { WorkflowRun } from './workflow-run.ts';

/**
 * Where the code under review comes from: a branch of this repository, which only people with write access change, or a
 * fork, which anybody may.
 */
export type HeadOrigin = 'repository' | 'fork' | 'unknown';

const repositoryId = z.object({ id: z.int() });
const pullRequest = z.object({
  /** Null where the fork was deleted. */
  head: z.object({ repo: z.nullable(repositoryId) }),
  base: z.object({ repo: repositoryId }),
});
const pullRequestPayload = z.object({ pull_request: pullRequest });
const workflowRunPayload = z.object({
  repository: repositoryId,
  workflow_run: z.object({ head_repository: z.nullable(repositoryId) }),
});

function compare({ head, base }: z.infer<typeof pullRequest>): HeadOrigin {
  return head.repo?.id === base.repo.id ? 'repository' : 'fork';
}

function readPullRequestOrigin(payload: unknown): HeadOrigin {
  const parsed = pullRequestPayload.safeParse(payload);
  return parsed.success ? compare(parsed.data.pull_request) : 'unknown';
}

function readWorkflowRunOrigin(payload: unknown): HeadOrigin {
  const parsed = workflowRunPayload.safeParse(payload);
  if (!parsed.success) return 'unknown';
  const { repository, workflow_run: run } = parsed.data;
  return run.head_repository?.id === repository.id ? 'repository' : 'fork';
}

const unknown = (): HeadOrigin => 'unknown';
const ownRepository = (): HeadOrigin => 'repository';

/** Events that say, or do not say, where their code comes from. A new event is an entry here. */
const readers: Readonly<Record<string, (payload: unknown) => HeadOrigin>> = {
  pull_request: readPullRequestOrigin,
  pull_request_target: readPullRequestOrigin,
  pull_request_review: readPullRequestOrigin,
  pull_request_review_comment: readPullRequestOrigin,
  workflow_run: readWorkflowRunOrigin,
  issue_comment: unknown,
  check_suite: unknown,
  check_run: unknown,
  // Branches and tags of this repository; what is in a merge queue was put there by somebody with write access.
  merge_group: ownRepository,
  push: ownRepository,
  release: ownRepository,
  schedule: ownRepository,
  workflow_dispatch: ownRepository,
  repository_dispatch: ownRepository,
};

/** Where the code of an event comes from, as far as its payload says. Never throws, whatever the payload. */
export function findHeadOrigin(eventName: string, payload: unknown): HeadOrigin {
  return Object.hasOwn(readers, eventName) ? (readers[eventName]?.(payload) ?? 'unknown') : 'unknown';
}

/** Longest time for looking up, in milliseconds. */
const maxLookUpMs = 10_000;

/**
 * Where the code under review comes from. Asks GitHub for what the event does not say: that of the pull request in the
 * inputs, too, since that may be another one than the event's. Never rejects.
 *
 * @param ofEvent what the event says
 * @param found the pull request that the event led to
 */
export async function resolveHeadOrigin(
  run: WorkflowRun,
  ofEvent: { readonly origin: HeadOrigin; readonly subject: EventSubject },
  found: number | undefined,
  effects: LookUpEffects,
): Promise<HeadOrigin> {
  const { origin, subject } = ofEvent;
  const { pullRequestNumber: given } = effects;
  const isKnown = given === undefined || (subject.kind === 'known' && subject.number === given);
  if (origin === 'fork' || (origin === 'repository' && isKnown)) return origin;
  const number = given ?? found;
  if (number === undefined) return 'unknown';
  const answer = await lookUp(run, effects, maxLookUpMs, (api) => api.readPullRequest(number));
  if (answer.kind === 'failed') return 'unknown';
  return answer.value.isFork ? 'fork' : 'repository';
}
