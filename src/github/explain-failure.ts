import * as z from 'zod/mini';
import type { AttemptFailure } from '../http/retry/decide-retry.ts';
import { readMinDelayMs } from '../http/retry/read-min-delay.ts';
import { faultAdvices, TransportError, type TransportFault } from '../http/transport-error.ts';
import { describeReason } from '../runtime/errors.ts';
import { cutText, dropFullStop, flattenText, formatDuration } from '../runtime/format.ts';
import { hideUserinfo } from '../runtime/redact.ts';
import { type Advice, adviseOnRefusal, type TokenKind } from './advise.ts';
import type { GitHubFault } from './github-error.ts';
import { RedirectError } from './octokit-fetch.ts';

/** How one call failed. */
export interface CallFailure extends AttemptFailure {
  readonly fault: GitHubFault;
  /** What the user can do, in sentences; empty if there is no advice. */
  readonly advice: string;
  readonly cause: unknown;
}

/** What explaining a failure depends on. */
export interface CallContext {
  /** What the call is for, to go on after "Could not", e.g. `update comment 5`. */
  readonly what: string;
  readonly advice: Advice;
  readonly tokenKind: TokenKind;
  /** Redacts the token in untrusted text. */
  readonly redact: (text: string) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** GitHub's error envelope: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const envelopeSchema = z.object({
  message: z.string(),
  errors: z.catch(z.optional(z.array(z.union([z.string(), z.object({ message: z.string() })]))), undefined),
});

/** What Octokit throws for an answer with an error status. */
const refusalSchema = z.object({
  response: z.object({
    status: z.int(),
    headers: z.catch(z.record(z.string(), z.coerce.string()), {}),
    data: z.unknown(),
  }),
});

/** What Octokit throws for errors within a GraphQL answer, whose status is 200. */
const graphqlSchema = z.object({
  name: z.literal('GraphqlResponseError'),
  errors: z.array(z.object({ message: z.string(), type: z.optional(z.string()) })),
  headers: z.catch(z.record(z.string(), z.coerce.string()), {}),
});

/** An answer that GitHub gave. */
interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly said: string;
}

/** Longest part of untrusted text that is repeated, in code points. */
const maxUntrustedText = 300;

/** Wait after a rate limit whose answer names no wait, in milliseconds. */
const unnamedLimitMs = 60_000;

const rateLimitWords = /rate limit|abuse detection/i;
/** Wait after a 422 that passes, in milliseconds: what the call refers to has just been written. */
const settlingMs = 5_000;

/** GitHub's words in a 422 that passes. */
const passingWords = /too quickly|could not resolve to a node|try again/i;
const tooLongWords = /too.long/i;
const tryLater = 'Run the job again later.';

/** Explains what Octokit threw. */
export function explainFailure(thrown: unknown, context: CallContext): CallFailure {
  const refusal = readRefusal(thrown);
  return refusal === undefined
    ? explainNoResponse(thrown, context)
    : { ...explainRefusal(refusal, context), cause: thrown };
}

/** Explains a successful answer that is not as GitHub documents it, such as one cut short. */
export function explainStrangeResponse({ what }: CallContext): CallFailure {
  const problem = `Could not ${what}: GitHub's answer is malformed or was cut short.`;
  return { fault: 'in-doubt', problem, advice: tryLater, kind: 'outage', minDelayMs: 0, cause: undefined };
}

/** Explains a call that was not made, since GitHub took too long for those before it. */
export function explainLateCall({ what }: CallContext): CallFailure {
  const problem = `Could not ${what}: GitHub took too long to answer earlier calls.`;
  return { fault: 'refused', problem, advice: tryLater, kind: 'permanent', minDelayMs: 0, cause: undefined };
}

function explainRefusal(
  { status, headers, said }: Refusal,
  { what, advice, tokenKind, redact, now }: CallContext,
): Omit<CallFailure, 'cause'> {
  const text = dropFullStop(cleanText(redact(said)));
  const answer = text === '' ? String(status) : `${status} (${text})`;
  const fault = classify(status, headers, said);
  const minDelayMs = readLimitDelayMs(status, headers, now);
  const problem = `Could not ${what}: GitHub answered ${answer}.`;
  const refused = { fault, problem, kind: 'permanent', minDelayMs } as const;
  switch (fault) {
    case 'in-doubt':
      return {
        fault,
        problem,
        advice: tryLater,
        kind: status === 501 ? 'permanent' : 'outage',
        minDelayMs,
      };
    case 'rate-limited': {
      const waitMs = minDelayMs || unnamedLimitMs;
      const advice = `The rate limit for github-token was reached, and GitHub says to wait ${formatDuration(waitMs)}. Run the job again after that.`;
      return { ...refused, minDelayMs: waitMs, advice };
    }
    case 'not-yet':
      return { ...refused, minDelayMs: Math.max(minDelayMs, settlingMs), advice: tryLater };
    default:
      return { ...refused, advice: adviseOnRefusal({ status, headers, said }, advice, tokenKind) };
  }
}

function classify(status: number, headers: Refusal['headers'], said: string): GitHubFault {
  const isLimit = headers['retry-after'] !== undefined || rateLimitWords.test(said);
  if (status === 429 || (status === 403 && isLimit)) return 'rate-limited';
  if (status >= 500 || status === 408) return 'in-doubt';
  if (status === 401) return 'unknown-token';
  if (status === 404 || status === 410) return 'missing';
  if (status !== 422) return 'refused';
  if (tooLongWords.test(said)) return 'too-long';
  return passingWords.test(said) ? 'not-yet' : 'refused';
}

/** Every answer has the reset of the hourly limit; it only matters once that limit is used up. */
function readLimitDelayMs(status: number, headers: Refusal['headers'], now: number): number {
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  const { 'x-ratelimit-reset': reset, ...others } = headers;
  const relevant = isUsedUp ? { ...others, 'x-ratelimit-reset': reset } : others;
  return readMinDelayMs({ status, headers: relevant, retryAfterSeconds: undefined }, now);
}

function readRefusal(thrown: unknown): Refusal | undefined {
  const graphql = graphqlSchema.safeParse(thrown);
  if (graphql.success) {
    const { errors, headers } = graphql.data;
    const isLimit = errors.some(({ type }) => type === 'RATE_LIMITED');
    return { status: isLimit ? 429 : 400, headers, said: errors.map(({ message }) => message).join('; ') };
  }
  const parsed = refusalSchema.safeParse(thrown);
  if (!parsed.success) return undefined;
  const { status, headers, data } = parsed.data.response;
  const envelope = envelopeSchema.safeParse(data);
  if (!envelope.success) return { status, headers, said: '' };
  const { message, errors = [] } = envelope.data;
  const details = errors.map((error) => (typeof error === 'string' ? error : error.message));
  return { status, headers, said: [message, ...details].join(': ') };
}

/** What follows when no answer came. */
type NoResponse = Pick<CallFailure, 'fault' | 'kind' | 'advice'>;

const inDoubt: NoResponse = { fault: 'in-doubt', kind: 'outage', advice: tryLater };
const refused = { fault: 'refused', kind: 'permanent' } as const;

const noResponses: Readonly<Record<TransportFault, NoResponse>> = {
  unreachable: inDoubt,
  interrupted: inDoubt,
  untrusted: { ...refused, advice: faultAdvices.untrusted },
  'proxy-refused': { ...refused, advice: faultAdvices['proxy-refused'] },
  // The next answer would be just as large.
  'too-large': { fault: 'in-doubt', kind: 'permanent', advice: '' },
};

const redirected: NoResponse = { ...refused, advice: "Check GITHUB_API_URL in the job's env." };

/** Octokit wraps what its `fetch` throws. */
function explainNoResponse(thrown: unknown, { what, redact }: CallContext): CallFailure {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  const known = cause instanceof TransportError || cause instanceof RedirectError ? cause : undefined;
  const problem = `Could not ${what}: ${dropFullStop(cleanText(redact(describeReason(known ?? thrown))))}.`;
  return { ...findConsequences(known), problem, minDelayMs: 0, cause: thrown };
}

function findConsequences(cause: TransportError | RedirectError | undefined): NoResponse {
  if (cause === undefined) return inDoubt;
  return cause instanceof RedirectError ? redirected : noResponses[cause.fault];
}

/** Untrusted text on one line, without the user name and password of a URL. */
function cleanText(text: string): string {
  return cutText(hideUserinfo(flattenText(text)), maxUntrustedText);
}
