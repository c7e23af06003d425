import type { CommentApi } from '../github/comment-api.ts';
import type { Repository } from '../github/connection.ts';
import { type GateIdentity, identifyGate } from '../github/gate-identity.ts';
import { findHeadOrigin, type HeadOrigin, resolveHeadOrigin } from '../github/head-origin.ts';
import {
  type LookUpEffects,
  type PullRequestContext,
  readPullRequestEvent,
  resolvePullRequest,
} from '../github/pull-request-context.ts';
import { readWorkflowRun, type WorkflowRun } from '../github/workflow-run.ts';
import type { Transport } from '../http/transport.ts';
import type { ParseResult } from '../inputs/parse-inputs.ts';
import { inputRules, secretInputs } from '../inputs/rules.ts';
import type { Cancellation } from '../runtime/cancellation.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Runner } from '../runtime/runner.ts';
import { type CommentTarget, chooseCommentTarget } from './comment-target.ts';

/** What finding the destination uses. */
export interface DestinationEffects {
  readonly runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'readEventPayload' | 'readInput'>;
  readonly clock: Clock;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Sends the requests to GitHub. */
  readonly send: Transport;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cancellation: Cancellation;
}

/** Where a run is shown: the pull request under review, where the comment goes, and how to connect to it. */
export interface Destination {
  readonly pullRequest: PullRequestContext;
  readonly target: CommentTarget;
  /** Connects to the comments of a repository, with the token from the inputs. */
  readonly connect: (repository: Repository) => Promise<CommentApi>;
  /** The same before there is a benchmark: with little time, and none after a cancel. */
  readonly connectEarly: (repository: Repository) => Promise<CommentApi>;
  /** Where the code under review comes from; GitHub is asked only where the event does not say. Never rejects. */
  readonly readHeadOrigin: () => Promise<HeadOrigin>;
  /** From here on GitHub has 60 s for everything that it is still asked. Does nothing when called again. */
  readonly startDeadline: () => void;
}

/** Time for all calls to GitHub once the benchmark is completed or given up, in milliseconds. */
const lateCallsMs = 60_000;

/** Time for all calls to GitHub before there is a benchmark, in milliseconds. */
const earlyCallsMs = 20_000;

/** How long after a cancel the comment may still be updated, in milliseconds. */
const publishGraceMs = 5_500;

/**
 * Finds the pull request under review and where to comment. Never rejects: the result holds the reason for what is
 * missing.
 *
 * @param signal ends the calls for the comment
 */
export async function findDestination(
  parsed: ParseResult,
  { runner, clock, random, send, environment, cancellation }: DestinationEffects,
  signal = cancellation.after(publishGraceMs),
): Promise<Destination> {
  const shared = { clock, log: runner, random };
  const options = { apiUrl: environment.GITHUB_API_URL };
  const settings = findCommentSettings(parsed);
  const token = settings?.token ?? '';
  const payload = runner.readEventPayload();
  const located = readPullRequestEvent(readWorkflowRun(environment), payload);
  const lookUpEffects: LookUpEffects = {
    ...shared,
    signal: cancellation.signal,
    token: settings?.token,
    pullRequestNumber: settings?.pullRequestNumber,
    async connectPullRequests(token, repository, effects) {
      const { connectPullRequests } = await import('../github/api.ts');
      return await connectPullRequests(token, repository, { ...effects, send }, options);
    },
  };
  const pullRequest = await resolvePullRequest(located, lookUpEffects);
  const target = chooseCommentTarget(settings, pullRequest, readGateIdentity(pullRequest.run, runner));
  let deadline: number | undefined;
  const account: KnownAccount = {};
  // GitHub is needed at the end of most runs, so what talks to it is loaded then.
  const connectWith = async (
    repository: Repository,
    limits: { readonly signal: AbortSignal; readonly deadline: number | undefined },
  ): Promise<CommentApi> => {
    const { connectComments } = await import('../github/api.ts');
    const api = await connectComments(token, repository, { ...shared, send, ...limits }, options);
    return rememberAccount(api, account);
  };
  return {
    pullRequest,
    target,
    connect: async (repository) => await connectWith(repository, { signal, deadline }),
    connectEarly: async (repository) =>
      await connectWith(repository, { signal: cancellation.signal, deadline: clock.now() + earlyCallsMs }),
    async readHeadOrigin() {
      const { run, subject } = located;
      const origin = findHeadOrigin(run.eventName, payload);
      return await resolveHeadOrigin(run, { origin, subject }, pullRequest.pullRequestNumber, lookUpEffects);
    },
    startDeadline() {
      deadline ??= clock.now() + lateCallsMs;
    },
  };
}

/** Which account the token writes as, once GitHub was asked. */
interface KnownAccount {
  answer?: { readonly login: string | undefined };
}

/** Asks for the account of the token once, over all connections. */
function rememberAccount(api: CommentApi, account: KnownAccount): CommentApi {
  return {
    ...api,
    async readOwnLogin() {
      account.answer ??= { login: await api.readOwnLogin() };
      return account.answer.login;
    },
  };
}

/** The inputs count as they were written, so that the post step is the same gate, whatever the time. */
function readGateIdentity(
  { job, step }: WorkflowRun,
  { readInput }: Pick<Runner, 'readInput'>,
): GateIdentity {
  const names = Object.keys(inputRules).filter((name) => !secretInputs.some((secret) => secret === name));
  const question = names.map((name) => [name, readInput(name).trim()] as const);
  return identifyGate([job, step, readInput('matrix')], question);
}

function findCommentSettings(parsed: ParseResult): Parameters<typeof chooseCommentTarget>[0] {
  switch (parsed.kind) {
    case 'parsed':
      return parsed.inputs.comment;
    case 'invalid':
    case 'skipped':
      return parsed.comment;
  }
}
