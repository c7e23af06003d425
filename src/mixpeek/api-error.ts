import { cutText } from '../format.ts';
import { type ErrorIssue, errorEnvelopeSchema } from './schemas.ts';

/** What a request was for, as far as the advice in an error depends on it. */
export interface RequestSubject {
  readonly operation: 'create' | 'get' | 'execute';
  /** The retriever ids (create) or the benchmark id that the request named. */
  readonly ids: readonly string[];
  readonly namespace: string | undefined;
}

/** Longest part of a foreign error body that is repeated to the user, in code points. */
const mostErrorText = 500;

/** The API's own words on an error, with the path of each field that it objects to; undefined when it gave none. */
export function readErrorBody(body: string): string | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const envelope = errorEnvelopeSchema.safeParse(json);
  if (!envelope.success) return undefined;
  const { error, detail } = envelope.data;
  const issues = [...(error?.details?.validation_errors ?? []), ...(Array.isArray(detail) ? detail : [])];
  const sentences = [
    ...(typeof detail === 'string' ? [detail] : []),
    ...(error?.message ? [error.message] : []),
    ...issues.map(describeIssue),
  ];
  return sentences.length === 0 ? undefined : cutText(sentences.join('; '), mostErrorText);
}

function describeIssue(issue: ErrorIssue): string {
  const location = issue.loc ?? issue.location;
  const path = Array.isArray(location) ? location.join('.') : location;
  const message = issue.msg ?? issue.message ?? 'not accepted';
  return path ? `${path}: ${message}` : message;
}

/** What the user can do about an error status, in a sentence; empty where the API's own message has to do. */
export function adviseOnStatus(status: number, subject: RequestSubject): string {
  const where = subject.namespace ? `namespace "${subject.namespace}"` : "the key's default namespace";
  const ids = subject.ids.map((id) => `"${id}"`).join(', ');
  if (status === 401) return 'Check the input api-key: the API does not know this key.';
  if (status === 403)
    return `The key is known but not allowed to do this: check its permissions and ${where}.`;
  if (status === 404 && subject.operation === 'create') {
    return `Check that the retrievers ${ids} exist in ${where}; the input namespace chooses another.`;
  }
  if (status === 404) return `Check that the benchmark ${ids} exists in ${where} and was not deleted.`;
  if (status === 409)
    return 'Set benchmark-name to a name that is not taken, or leave it out to get a unique one.';
  if (status === 400 || status === 422) return 'Correct the inputs that it names and run the job again.';
  if (status === 429) return 'The rate limit is used up: run the job again later, or poll less often.';
  if (status >= 300 && status < 400)
    return 'Redirects are not followed, so that the key goes nowhere else: check api-url.';
  if (status >= 500) return 'The API is in trouble: run the job again later.';
  return '';
}
