import type * as z from 'zod/mini';
import type { MaxFailures } from '../http/retry/decide-retry.ts';
import { type Attempt, type RepeatEffects, repeatAttempts } from '../http/retry/repeat-attempts.ts';
import { sleepWithHeartbeat } from '../http/retry/sleep-with-heartbeat.ts';
import { formatCount, formatDuration } from '../runtime/format.ts';
import { createRedactor } from '../runtime/redact.ts';
import { type Advice, classifyToken } from './advise.ts';
import {
  type CallContext,
  type CallFailure,
  explainFailure,
  explainLateCall,
  explainStrangeResponse,
} from './explain-failure.ts';
import { GitHubError, type GitHubFault } from './github-error.ts';

export interface GitHubCall<Schema extends z.ZodMiniType> {
  /** What it is for, to go on after "Could not", e.g. `update comment 5`. */
  readonly what: string;
  readonly advice: Advice;
  /** The part of the answer that is used. */
  readonly schema: Schema;
  /** For a read that is given up sooner than others. */
  readonly maxFailures?: Partial<MaxFailures>;
  readonly send: (limits: RequestLimits) => Promise<unknown>;
}

/** Options of every request that Octokit sends. */
export type RequestLimits = { readonly request: { readonly signal: AbortSignal } };

/** Sends calls to GitHub. Both reject with a `GitHubError`, or with the reason of the signal that ends them. */
export interface Caller {
  /** Milliseconds until GitHub has to be done; 0 where it is over. */
  leftMs(): number;
  /** For calls that can safely be repeated: transient failures are retried. */
  read<Schema extends z.ZodMiniType>(call: GitHubCall<Schema>): Promise<z.output<Schema>>;
  /**
   * For calls that must not be carried out twice: sent again only if GitHub certainly refused. When it is unknown whether
   * GitHub did it, this rejects a moment later, so that a check for its effect does not come too early.
   */
  write<Schema extends z.ZodMiniType>(call: GitHubCall<Schema>): Promise<z.output<Schema>>;
}

/** How often a read is tried; a rate limit is waited for once, by itself. */
const maxFailures: MaxFailures = { permanent: 1, unreadable: 4, outage: 4, 'rate-limited': 1 };

/** Time for all calls of a connection where no deadline is given, in milliseconds: waits, retries and slow answers. */
const usualBudgetMs = 60_000;

/** Refusals that pass. */
const passingFaults: ReadonlySet<GitHubFault> = new Set(['rate-limited', 'not-yet']);

/** Longest random extra on the wait for a rate limit, in milliseconds. */
const limitJitterMs = 1_000;

/** How long to wait before checking for the effect of a write with an unknown outcome, in milliseconds. */
const lookAfterDoubtMs = 2_000;

/** What sending calls uses. */
export interface CallEffects extends RepeatEffects {
  /** When GitHub has to be done, on `clock.now()`, in milliseconds. @default 60 s from the first call on */
  readonly deadline?: number | undefined;
}

/** Sends the calls of one connection, whose budgets they share. */
export function createCaller(token: string, effects: CallEffects): Caller {
  const { clock, log, random, signal } = effects;
  const redact = createRedactor([token]);
  const tokenKind = classifyToken(token);
  let { deadline } = effects;
  let limitsLeft = 1;

  function readDeadline(): number {
    deadline ??= clock.now() + usualBudgetMs;
    return deadline;
  }

  const leftMs = (): number => Math.max(0, Math.ceil(readDeadline() - clock.now()));

  async function send<Schema extends z.ZodMiniType>(
    call: GitHubCall<Schema>,
  ): Promise<Attempt<z.output<Schema>, CallFailure>> {
    const context: CallContext = { ...call, tokenKind, redact, now: clock.today().getTime() };
    if (leftMs() === 0) return { kind: 'failed', failure: explainLateCall(context) };
    try {
      const parsed = call.schema.safeParse(await call.send({ request: { signal } }));
      return parsed.success
        ? { kind: 'done', value: parsed.data }
        : { kind: 'failed', failure: explainStrangeResponse(context) };
    } catch (thrown) {
      signal.throwIfAborted();
      return { kind: 'failed', failure: explainFailure(thrown, context) };
    }
  }

  async function sendRepeatedly<Schema extends z.ZodMiniType>(
    call: GitHubCall<Schema>,
  ): Promise<Attempt<z.output<Schema>, CallFailure>> {
    const limits = { deadline: readDeadline(), maxFailures: { ...maxFailures, ...call.maxFailures } };
    let count = 0;
    const result = await repeatAttempts(
      () => {
        count += 1;
        return send(call);
      },
      limits,
      effects,
    );
    if (result.kind === 'done') return result;
    return { kind: 'failed', failure: { ...result.failure, problem: describeEnd(result, count) } };
  }

  /** Tries once more after a refusal that passes: of rate limits once for all calls. */
  async function tryOnceMore<Value>(
    task: () => Promise<Attempt<Value, CallFailure>>,
  ): Promise<Attempt<Value, CallFailure>> {
    const first = await task();
    if (first.kind === 'done' || !passingFaults.has(first.failure.fault)) return first;
    const { fault, problem, minDelayMs } = first.failure;
    const delayMs = minDelayMs + random() * limitJitterMs;
    const isLimit = fault === 'rate-limited';
    if ((isLimit && limitsLeft === 0) || delayMs >= leftMs()) return first;
    if (isLimit) limitsLeft -= 1;
    log.info(`${problem} Retrying in ${formatDuration(delayMs)}.`);
    await sleepWithHeartbeat(delayMs, (left) => `Retrying in ${formatDuration(left)}.`, effects);
    return await task();
  }

  return {
    leftMs,
    read: async (call) => unwrap(await tryOnceMore(() => sendRepeatedly(call))),
    async write(call) {
      const result = await tryOnceMore(() => send(call));
      if (result.kind === 'failed' && result.failure.fault === 'in-doubt')
        await clock.sleep(Math.min(lookAfterDoubtMs, leftMs()), signal);
      return unwrap(result);
    },
  };
}

/** The problem, and why there is no further attempt. */
function describeEnd(
  result: Exclude<Awaited<ReturnType<typeof repeatAttempts<unknown, CallFailure>>>, { kind: 'done' }>,
  count: number,
): string {
  const { problem, minDelayMs } = result.failure;
  const gaveUp = `Gave up after ${formatCount(count, 'attempt')}`;
  if (result.kind === 'gave-up') return count > 1 ? `${problem} ${gaveUp}.` : problem;
  return minDelayMs > 0
    ? `${problem} ${gaveUp}: GitHub says to wait ${formatDuration(minDelayMs)}, which is too long for this job.`
    : `${problem} ${gaveUp}: there was no time left to retry.`;
}

function unwrap<Value>(result: Attempt<Value, CallFailure>): Value {
  if (result.kind === 'done') return result.value;
  const { fault, problem, advice, cause } = result.failure;
  throw new GitHubError(fault, `${problem} ${advice}`.trim(), { cause });
}
