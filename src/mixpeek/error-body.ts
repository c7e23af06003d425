import * as z from 'zod/mini';
import { cutText, flattenText } from '../runtime/format.ts';

/** A part of an error body: anything unexpected in it is ignored, so that the rest can still be read. */
const ifReadable = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

const errorPath = z.array(z.union([z.string(), z.number()]));
const errorIssueSchema = z.object({
  msg: ifReadable(z.string()),
  message: ifReadable(z.string()),
  loc: ifReadable(errorPath),
  location: ifReadable(z.union([z.string(), errorPath])),
});
/** One objection of the API: what is wrong (`msg` or `message`), and where (`loc` or `location`). */
type ErrorIssue = z.infer<typeof errorIssueSchema>;

const errorIssuesSchema = z.pipe(
  z.union([z.array(errorIssueSchema), errorIssueSchema]),
  z.transform((issues) => (Array.isArray(issues) ? issues : [issues])),
);

/** Both error envelopes of the API in one, its own `{error: {…}}` and FastAPI's `{detail: …}`, and what proxies send. */
const errorBodySchema = z.object({
  error: ifReadable(
    z.union([
      z.string(),
      z.object({
        message: ifReadable(z.string()),
        details: ifReadable(
          z.object({ validation_errors: ifReadable(errorIssuesSchema), retry_after: ifReadable(z.number()) }),
        ),
      }),
    ]),
  ),
  detail: ifReadable(z.union([z.string(), errorIssuesSchema])),
  message: ifReadable(z.string()),
});

/** Longest part of an untrusted error body that is repeated to the user, in code points. */
const maxErrorText = 500;

/** Longest part of a body that is looked at, in UTF-16 code units. */
const maxBodyRead = 10_000;

/** As much of a body that follows no known envelope, in code points. */
const maxUnknownText = 200;

/**
 * The API's own words on an error, with the path of each field that it objects to, from whichever parts of either
 * envelope there are; the start of the body where it follows none; undefined for an empty one.
 */
export function readErrorBody(body: string): string | undefined {
  const sentences = readSentences(body);
  if (sentences.length > 0) return cutText(flattenText(sentences.join('; ')), maxErrorText);
  const text = flattenText(body.slice(0, maxBodyRead));
  return /^([[{]\s*[\]}])?$/.test(text) ? undefined : cutText(text, maxUnknownText);
}

/** `error.details.retry_after` of an error body, in seconds; undefined where there is none. */
export function readRetryAfterSeconds(body: string): number | undefined {
  const error = parseErrorBody(body)?.error;
  return typeof error === 'object' ? error.details?.retry_after : undefined;
}

function parseErrorBody(body: string): z.infer<typeof errorBodySchema> | undefined {
  try {
    return errorBodySchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

function readSentences(body: string): string[] {
  const parsed = parseErrorBody(body);
  if (parsed === undefined) return [];
  const { error, detail, message } = parsed;
  const own = typeof error === 'string' ? [error] : [error?.message];
  const details = typeof detail === 'string' ? [detail] : (detail ?? []).map(describeIssue);
  const issues =
    typeof error === 'string' ? [] : (error?.details?.validation_errors ?? []).map(describeIssue);
  return [...own, ...details, message, ...issues].filter(
    (sentence) => sentence !== undefined && sentence !== '',
  ) as string[];
}

function describeIssue(issue: ErrorIssue): string {
  const location = issue.loc ?? issue.location;
  const path = Array.isArray(location) ? location.join('.') : location;
  const message = issue.msg ?? issue.message ?? 'not accepted';
  return path ? `${path}: ${message}` : message;
}
