import * as z from 'zod/mini';
import { cutText } from '../format.ts';

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
        details: ifReadable(z.object({ validation_errors: ifReadable(errorIssuesSchema) })),
      }),
    ]),
  ),
  detail: ifReadable(z.union([z.string(), errorIssuesSchema])),
  message: ifReadable(z.string()),
});

/** What a request was for, as far as the advice in an error depends on it. */
export type RequestSubject = { readonly namespace: string | undefined } & (
  | { readonly operation: 'create'; readonly benchmarkName: string; readonly retrieverIds: readonly string[] }
  | { readonly operation: 'get' | 'execute'; readonly benchmarkId: string }
  | { readonly operation: 'list' | 'get-retriever'; readonly retrieverId: string }
);

/** Longest part of a foreign error body that is repeated to the user, in code points. */
const mostErrorText = 500;

/** As much of a body that follows no known envelope, in code points. */
const mostUnknownText = 200;

/**
 * The API's own words on an error, with the path of each field that it objects to, from whichever parts of either
 * envelope there are; the start of the body where it follows none; undefined for an empty one.
 */
export function readErrorBody(body: string): string | undefined {
  const sentences = readSentences(body);
  if (sentences.length > 0) return cutText(sentences.join('; '), mostErrorText);
  const text = body.replace(/\s+/g, ' ').trim();
  return /^([[{]\s*[\]}])?$/.test(text) ? undefined : cutText(text, mostUnknownText);
}

function readSentences(body: string): string[] {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return [];
  }
  const parsed = errorBodySchema.safeParse(json);
  if (!parsed.success) return [];
  const { error, detail, message } = parsed.data;
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

/** A rule of advice: the first that applies is given. */
interface Advice {
  readonly applies: (status: number, subject: RequestSubject) => boolean;
  readonly give: (subject: RequestSubject) => string;
}

const advices: readonly Advice[] = [
  {
    applies: (status) => status >= 300 && status < 400,
    give: () => 'Redirects are not followed, so that the key goes nowhere else: check api-url.',
  },
  {
    applies: (status) => status === 400 || status === 422,
    give: () => 'Correct the inputs that it names and run the job again.',
  },
  {
    applies: (status) => status === 401,
    give: () => 'Check the input api-key: the API does not know this key.',
  },
  {
    applies: (status) => status === 403,
    give: (subject) =>
      `The key is known but not allowed to do this: check its permissions and ${nameNamespace(subject)}.`,
  },
  {
    applies: (status) => status === 404,
    give: (subject) =>
      `Check that ${nameMissing(subject)} in ${nameNamespace(subject)}; the input namespace chooses another.`,
  },
  {
    applies: (status, { operation }) => status === 409 && operation === 'create',
    give: () => 'Set benchmark-name to a name that is not taken, or leave it out to get a unique one.',
  },
  {
    applies: (status) => status === 429,
    give: () => 'The rate limit is used up: run the job again later, or poll less often.',
  },
  {
    applies: (status, { operation }) => status >= 500 && operation === 'create',
    give: adviseOnAmbiguousCreate,
  },
  { applies: (status) => status >= 500, give: () => 'The API is in trouble: run the job again later.' },
];

/** What the user can do about an error status, in a sentence; empty where the API's own words have to do. */
export function adviseOnStatus(status: number, subject: RequestSubject): string {
  return advices.find(({ applies }) => applies(status, subject))?.give(subject) ?? '';
}

/** What the user can do about a create request of which nobody knows whether it arrived. */
export function adviseOnAmbiguousCreate(subject: RequestSubject): string {
  if (subject.operation !== 'create') return 'Run the job again later.';
  return `A benchmark named "${subject.benchmarkName}" may have been created all the same: if it was, judge it with benchmark-id or delete it before you run the job again.`;
}

function nameMissing(subject: RequestSubject): string {
  if (subject.operation === 'create') return `the retrievers ${subject.retrieverIds.join(', ')} exist`;
  return 'benchmarkId' in subject
    ? `the benchmark ${subject.benchmarkId} exists (it may have been deleted)`
    : `the retriever ${subject.retrieverId} exists`;
}

function nameNamespace({ namespace }: RequestSubject): string {
  return namespace ? `namespace "${namespace}"` : "the key's default namespace";
}
