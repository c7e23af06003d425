import * as z from 'zod/mini';

/** The pull request that an event is about. */
export interface PullRequest {
  readonly number: number;
  /** SHA of the commit under review; undefined where the event does not tell. */
  readonly headSha: string | undefined;
}

const pullRequestPayload = z.object({
  pull_request: z.object({ number: z.int(), head: z.object({ sha: z.string() }) }),
});

function readPullRequest(payload: unknown): PullRequest | undefined {
  const parsed = pullRequestPayload.safeParse(payload);
  if (!parsed.success) return undefined;
  const { number, head } = parsed.data.pull_request;
  return { number, headSha: head.sha };
}

/** How to find the pull request in each event's payload. A new event is an entry here. */
const readers: Readonly<Record<string, (payload: unknown) => PullRequest | undefined>> = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
};

/** The pull request of an event; undefined where it has none, or its payload is not what GitHub documents. */
export function findPullRequest(eventName: string, payload: unknown): PullRequest | undefined {
  return Object.hasOwn(readers, eventName) ? readers[eventName]?.(payload) : undefined;
}
