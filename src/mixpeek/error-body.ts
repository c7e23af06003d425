import * as z from 'zod/mini';
import { cutText, flattenText } from '../runtime/format.ts';
import { listOf } from './bounded.ts';

/** A part of an error body: anything unexpected in it is ignored, so that the rest can still be read. */
const ifReadable = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

/** Longest text that is read, in UTF-16 units, and longest path. */
const maxTextRead = 10_000;
const maxPath = 100;

const shortened = z.pipe(
  z.string(),
  z.transform((words) => words.slice(0, maxTextRead)),
);
const text = ifReadable(shortened);
const amount = ifReadable(z.union([z.number(), shortened]));
const errorPath = listOf(z.union([shortened, z.number()]), maxPath);

/** One objection of the API: what is wrong (`msg` or `message`), and where (`loc` or `location`). */
const issueSchema = z.object({
  msg: text,
  message: text,
  loc: ifReadable(errorPath),
  location: ifReadable(z.union([shortened, errorPath])),
});
type ErrorIssue = z.infer<typeof issueSchema>;

/** Most objections that are read. */
const maxIssues = 20;

const issuesSchema = z.pipe(
  z.custom<readonly unknown[]>(Array.isArray),
  z.transform((issues) =>
    issues.slice(0, maxIssues).flatMap((issue) => issueSchema.safeParse(issue).data ?? []),
  ),
);

const detailsSchema = z.object({
  validation_errors: ifReadable(issuesSchema),
  retry_after: ifReadable(z.number()),
  resource: text,
  current: amount,
  limit: amount,
  tier: text,
});

/** The API's own description of an error; where FastAPI sends a single objection instead of a list, that too. */
const describedErrorSchema = z.extend(issueSchema, { type: text, details: ifReadable(detailsSchema) });
type DescribedError = z.infer<typeof describedErrorSchema>;

/**
 * The error envelopes of the API in one: its own `{error: {…}}`, FastAPI's `{detail: […]}` or `{detail: "…"}`, the
 * mixture `{detail: {…}}`, and what gateways send.
 */
const errorBodySchema = z.object({
  error: ifReadable(z.union([shortened, describedErrorSchema])),
  detail: ifReadable(z.union([shortened, issuesSchema, describedErrorSchema])),
  message: text,
});

/** What an error body says, whichever envelope it came in. */
export interface ErrorBody {
  /** The API's words, with the path of each field that it objects to; empty where it says nothing. */
  readonly message: string;
  /** `error.type`, e.g. `QuotaExceededError`; empty where there is none. */
  readonly type: string;
  /** What the quota counts, what is used of it, and whose it is; empty where nothing is said. */
  readonly quota: string;
  /** `details.retry_after` in seconds; undefined where there is none. */
  readonly retryAfterSeconds: number | undefined;
}

/** Longest part of an untrusted error body that is repeated to the user, in code points. */
const maxErrorText = 500;

/** Longest body that is parsed, and longest part that is looked at otherwise, in UTF-16 code units. */
const maxBodyParsed = 16 * 1024 * 1024;
const maxBodyRead = 10_000;

/** As much of a body that follows no known envelope, and of each detail, in code points. */
const maxUnknownText = 200;
const maxDetail = 50;

/** Reads an error body: whichever parts of the envelopes there are, or its start where it follows none. */
export function readErrorBody(body: string): ErrorBody {
  const { error, detail, message } = parseErrorBody(body) ?? {};
  const described = [error, detail].flatMap((part) => (isDescribedError(part) ? [part] : []));
  const objections = Array.isArray(detail) ? detail : [];
  const issues = described.flatMap(({ details }) => details?.validation_errors ?? []);
  const sentences = [
    ...[error, detail].map((part) => (typeof part === 'string' ? part : undefined)),
    ...described.map(describeError),
    ...objections.map(describeIssue),
    message,
    ...issues.map(describeIssue),
  ].filter((sentence) => sentence !== undefined && sentence !== '');
  const details = described.map((part) => part.details).filter((part) => part !== undefined);
  const type = described.map((part) => part.type).find((name) => name !== undefined) ?? '';
  const words = sentences.length > 0 ? sentences.join('; ') : type;
  return {
    message: cutText(flattenText(words), maxErrorText) || readStart(body),
    type,
    quota: details.map(describeQuota).find((quota) => quota !== '') ?? '',
    retryAfterSeconds: details.map((part) => part.retry_after).find((seconds) => seconds !== undefined),
  };
}

function parseErrorBody(body: string): z.infer<typeof errorBodySchema> | undefined {
  // No error that anybody wrote is as long as that, and it is read several times.
  if (body.length > maxBodyParsed) return undefined;
  try {
    return errorBodySchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** The start of a body that follows no envelope; empty where it is JSON, which says nothing to people. */
function readStart(body: string): string {
  const start = flattenText(body.slice(0, maxBodyRead));
  return /^[[{]/.test(start) ? '' : cutText(start, maxUnknownText);
}

function isDescribedError(part: unknown): part is DescribedError {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function describeError(error: DescribedError): string | undefined {
  const isIssue = error.msg !== undefined || error.loc !== undefined || error.location !== undefined;
  return isIssue ? describeIssue(error) : error.message;
}

function describeIssue({ msg, message, loc, location = loc }: ErrorIssue): string {
  const path = Array.isArray(location) ? location.join('.') : location;
  const objection = msg ?? message ?? 'not accepted';
  return path ? `${path}: ${objection}` : objection;
}

/** What a quota counts and how much of it is used, as far as that is said: `3 of 3 retrievers, tier free`. */
function describeQuota({ resource, current, limit, tier }: z.infer<typeof detailsSchema>): string {
  const clean = (part: string | number | undefined): string =>
    cutText(flattenText(String(part ?? '')), maxDetail);
  const [used, most, what, whose] = [current, limit, resource, tier].map(clean);
  const amounts = used && most ? `${used} of ${most}` : used || (most && `at most ${most}`);
  return [[amounts, what].filter(Boolean).join(' '), whose && `tier ${whose}`].filter(Boolean).join(', ');
}
