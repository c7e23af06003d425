import type { RepeatEffects } from '../http/retry/repeat-attempts.ts';
import { describeReason } from '../runtime/errors.ts';
import type { Repository } from './connection.ts';
import { type EventSubject, findPullRequest } from './event.ts';
import type { PullRequestApi } from './pull-requests-client.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** What is under review, and by which run. */
export interface PullRequestContext {
  readonly run: WorkflowRun;
  /** From the event; undefined if it has none. */
  readonly pullRequestNumber: number | undefined;
  /** Why there is none, to end a sentence: "No comment was written: …"; undefined where there is one. */
  readonly noPullRequest: string | undefined;
  /** Commit under review; empty when unknown. */
  readonly commit: string;
}

/** What the event says about the review; the rest may have to be looked up. */
export interface PullRequestEvent {
  readonly run: WorkflowRun;
  readonly subject: EventSubject;
}

/** What looking up the rest needs. */
export interface LookUpEffects extends RepeatEffects {
  /** Undefined if the inputs set none: then nothing is looked up. */
  readonly token: string | undefined;
  /** The pull request from the inputs: if set, none is looked up. */
  readonly pullRequestNumber: number | undefined;
  readonly connectPullRequests: (
    token: string,
    repository: Repository,
    effects: RepeatEffects,
  ) => Promise<PullRequestApi>;
}

/** Longest time for looking up, in milliseconds. */
const maxLookUpMs = 10_000;

/** Reads what the event that triggered the workflow says about the review. */
export function readPullRequestEvent(run: WorkflowRun, eventPayload: unknown): PullRequestEvent {
  return { run, subject: findPullRequest(run.eventName, eventPayload) };
}

/**
 * Finds the pull request and the commit under review. Asks GitHub only for what the event does not contain, and goes on
 * without it if there is no answer. Never rejects.
 */
export async function resolvePullRequest(
  { run, subject }: PullRequestEvent,
  effects: LookUpEffects,
  maxMs = maxLookUpMs,
): Promise<PullRequestContext> {
  const { pullRequestNumber: given } = effects;
  // The pull request from the inputs is under review, at its head: what the event is about is another commit.
  const lookUpGiven = async (number: number) => await lookUpHead(run, number, effects, maxMs);
  switch (subject.kind) {
    case 'none': {
      const commit = given === undefined ? run.sha : await lookUpGiven(given);
      return { run, pullRequestNumber: undefined, noPullRequest: subject.reason, commit };
    }
    case 'known': {
      const { number, headSha, others } = subject;
      if (given === undefined) announceChoice(number, others, effects);
      const isOther = given !== undefined && given !== number;
      return {
        run,
        pullRequestNumber: number,
        noPullRequest: undefined,
        commit: isOther || headSha === undefined ? await lookUpGiven(given ?? number) : headSha,
      };
    }
    case 'of-commit': {
      if (given === undefined)
        return { run, commit: subject.sha, ...(await lookUpNumber(run, subject, effects, maxMs)) };
      return {
        run,
        pullRequestNumber: undefined,
        noPullRequest: undefined,
        commit: await lookUpGiven(given),
      };
    }
  }
}

/** Says which of several pull requests of one commit was chosen. */
function announceChoice(
  chosen: number,
  others: readonly number[] = [],
  { log }: Pick<LookUpEffects, 'log'>,
): void {
  if (others.length === 0) return;
  const list = others.map((number) => `#${number}`).join(', ');
  log.notice(
    `Several pull requests have this commit. This run belongs to #${chosen}, not to ${list}. To choose a different one, set pull-request-number.`,
  );
}

/** The head of a pull request; empty if it is unknown: this run's own commit may be one of the default branch. */
async function lookUpHead(
  run: WorkflowRun,
  number: number,
  effects: LookUpEffects,
  maxMs: number,
): Promise<string> {
  const answer = await lookUp(run, effects, maxMs, (api) => api.readPullRequest(number));
  if (answer.kind === 'found') return answer.value.headSha;
  effects.log.notice(
    `Could not look up the head commit of pull request #${number}, so the report names no commit and no earlier benchmark is reused: ${answer.reason}`,
  );
  return '';
}

async function lookUpNumber(
  run: WorkflowRun,
  { sha, branch }: Extract<EventSubject, { kind: 'of-commit' }>,
  effects: LookUpEffects,
  maxMs: number,
): Promise<Pick<PullRequestContext, 'pullRequestNumber' | 'noPullRequest'>> {
  const none = (reason: string) => ({ pullRequestNumber: undefined, noPullRequest: reason });
  const answer = await lookUp(run, effects, maxMs, (api) => api.findOpenPullRequest(sha, branch));
  if (answer.kind === 'failed') return none(`the pull request is unknown: ${answer.reason}`);
  if (answer.value === undefined) return none(`commit ${sha.slice(0, 12)} has no open pull request.`);
  const { number, others } = answer.value;
  announceChoice(number, others, effects);
  return { pullRequestNumber: number, noPullRequest: undefined };
}

type Answer<Value> =
  | { readonly kind: 'found'; readonly value: Value }
  | { readonly kind: 'failed'; readonly reason: string };

/** Asks GitHub something about pull requests. Never rejects. */
export async function lookUp<Value>(
  { repository }: WorkflowRun,
  effects: LookUpEffects,
  maxMs: number,
  ask: (api: PullRequestApi) => Promise<Value>,
): Promise<Answer<Value>> {
  const { token, connectPullRequests, ...shared } = effects;
  if (token === undefined) return { kind: 'failed', reason: 'the input github-token is empty.' };
  if (repository === undefined)
    return { kind: 'failed', reason: 'GITHUB_REPOSITORY is not set to owner/name.' };
  const timeout = AbortSignal.timeout(maxMs);
  try {
    const signal = AbortSignal.any([shared.signal, timeout]);
    const api = await connectPullRequests(token, repository, { ...shared, signal });
    return { kind: 'found', value: await ask(api) };
  } catch (error) {
    if (timeout.aborted) return { kind: 'failed', reason: 'GitHub did not answer in time.' };
    return { kind: 'failed', reason: describeReason(error) };
  }
}
