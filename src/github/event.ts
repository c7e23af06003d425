import * as z from 'zod/mini';

/** What an event says about its pull request. */
export type EventSubject =
  | {
      readonly kind: 'known';
      readonly number: number;
      /** SHA of the commit under review; undefined if the event does not contain it. */
      readonly headSha: string | undefined;
      /** Other pull requests that the event names for the same commit; absent if there are none. */
      readonly others?: readonly number[];
    }
  /** The open pull request of this commit, if there is one; it has to be looked up. */
  | {
      readonly kind: 'of-commit';
      readonly sha: string;
      /** `owner:branch` that the commit was pushed to; undefined if the event does not contain it. */
      readonly branch: string | undefined;
    }
  /** `reason` ends a sentence: "No comment was written: …". */
  | { readonly kind: 'none'; readonly reason: string };

/** Undefined for a payload that is not as GitHub documents it. */
type Reader = (payload: unknown) => EventSubject | undefined;

const pullRequestNumber = z.int().check(z.positive());
/** SHA-1 or SHA-256; it becomes part of a URL. */
const commitSha = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const zeroSha = /^0+$/;
const queueRef = /\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/;

const none = (reason: string): EventSubject => ({ kind: 'none', reason });

function createReader<Schema extends z.ZodMiniType>(
  schema: Schema,
  interpret: (payload: z.output<Schema>) => EventSubject,
): Reader {
  return (payload) => {
    const parsed = schema.safeParse(payload);
    return parsed.success ? interpret(parsed.data) : undefined;
  };
}

/** Events that people write for local runs may lack the head. */
const readPullRequest = createReader(
  z.object({
    pull_request: z.object({
      number: pullRequestNumber,
      head: z.catch(z.optional(z.object({ sha: commitSha })), undefined),
    }),
  }),
  ({ pull_request: { number, head } }) => ({ kind: 'known', number, headSha: head?.sha }),
);

/** On GitHub a pull request is an issue with a link to itself. */
const readIssueComment = createReader(
  z.object({ issue: z.object({ number: pullRequestNumber, pull_request: z.optional(z.looseObject({})) }) }),
  ({ issue }) =>
    issue.pull_request === undefined
      ? none('the comment that triggered this workflow is on an issue, not on a pull request.')
      : { kind: 'known', number: issue.number, headSha: undefined },
);

const readMergeGroup = createReader(
  z.object({ merge_group: z.object({ head_ref: z.string(), head_sha: z.string() }) }),
  ({ merge_group: group }) => {
    const [, number] = queueRef.exec(group.head_ref) ?? [];
    return number === undefined
      ? none('the ref of the merge group does not name a pull request.')
      : { kind: 'known', number: Number(number), headSha: group.head_sha };
  },
);

const readPush = createReader(z.object({ ref: z.string(), after: commitSha }), ({ ref, after }) => {
  if (zeroSha.test(after)) return none('the push deleted a branch, so there is no pull request.');
  if (ref.startsWith('refs/tags/')) return none('a tag was pushed, so there is no pull request.');
  return { kind: 'of-commit', sha: after, branch: undefined };
});

const readDeployment = createReader(
  z.object({ deployment: z.object({ sha: commitSha }) }),
  ({ deployment }) => ({
    kind: 'of-commit',
    sha: deployment.sha,
    branch: undefined,
  }),
);

const readStatus = createReader(z.object({ sha: commitSha }), ({ sha }) => ({
  kind: 'of-commit',
  sha,
  branch: undefined,
}));

const repositoryReference = z.object({ id: z.int() });
const checkSchema = z.object({
  head_sha: commitSha,
  /** Empty for forks; sometimes includes a pull request of another repository. */
  pull_requests: z.array(
    z.object({
      number: pullRequestNumber,
      head: z.object({ sha: z.string(), ref: z.optional(z.string()) }),
      base: z.object({ repo: repositoryReference }),
    }),
  ),
  head_branch: z.nullish(z.string()),
  /** Null for a fork that was deleted. */
  head_repository: z.nullish(z.object({ owner: z.nullish(z.object({ login: z.string() })) })),
});

/** For runs and checks on a commit. @param member of the payload that describes it */
function createCheckReader(member: 'workflow_run' | 'check_suite' | 'check_run'): Reader {
  const readCheck = (repositoryId: number) =>
    createReader(checkSchema, (check) => {
      const { head_sha: sha, head_branch: branch, head_repository: head } = check;
      const pulls = check.pull_requests.filter(({ base }) => base.repo.id === repositoryId);
      const ofCommit = pulls.filter((pull) => pull.head.sha === sha);
      // The branch may have moved on since. A pull request of another branch only contains the commit, as main does.
      const chosen = ofCommit.length > 0 ? ofCommit : pulls.filter((pull) => pull.head.ref === branch);
      const [number, ...others] = chosen.map((pull) => pull.number).toSorted((one, other) => one - other);
      if (number !== undefined)
        return { kind: 'known', number, headSha: sha, ...(others.length > 0 ? { others } : {}) };
      const owner = head?.owner?.login;
      return { kind: 'of-commit', sha, branch: owner && branch ? `${owner}:${branch}` : undefined };
    });
  const schema = z.looseObject({ repository: repositoryReference });
  return (payload) => {
    const parsed = schema.safeParse(payload);
    return parsed.success ? readCheck(parsed.data.repository.id)(parsed.data[member]) : undefined;
  };
}

/** How to read each event; events not listed have no pull request. A new event is an entry here. */
const readers: Readonly<Record<string, Reader>> = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  pull_request_review: readPullRequest,
  pull_request_review_comment: readPullRequest,
  issue_comment: readIssueComment,
  merge_group: readMergeGroup,
  push: readPush,
  workflow_run: createCheckReader('workflow_run'),
  check_suite: createCheckReader('check_suite'),
  check_run: createCheckReader('check_run'),
  deployment: readDeployment,
  deployment_status: readDeployment,
  status: readStatus,
  schedule: () => none('a schedule triggered this workflow, so there is no pull request.'),
  workflow_dispatch: () => none('this workflow was started manually, so there is no pull request.'),
  repository_dispatch: () => none('an API call triggered this workflow, so there is no pull request.'),
  release: () => none('a release triggered this workflow, so there is no pull request.'),
};

/** Finds the pull request of an event. Never throws, whatever the payload. */
export function findPullRequest(eventName: string, payload: unknown): EventSubject {
  if (!Object.hasOwn(readers, eventName)) {
    return none('the event that triggered this workflow has no pull request.');
  }
  return (
    readers[eventName]?.(payload) ??
    none(`the ${eventName} event has no pull request, or its payload is malformed.`)
  );
}
