import { faultAdvices, type TransportFault } from '../http/transport-error.ts';
import type { GateErrorCode } from '../runtime/errors.ts';
import { listSome, quote } from '../runtime/format.ts';
import type { ErrorKind } from './error-kinds.ts';
import { permissions, type RequestSubject } from './request-subject.ts';

export type { RequestSubject } from './request-subject.ts';

/** How a kind of error is explained. */
interface KindOfError {
  /** @default 'http-status' */
  readonly code?: GateErrorCode;
  /** The start of a sentence that goes on with the status. */
  readonly cause: string;
  readonly advise: (subject: RequestSubject) => string;
}

const tryLater = 'Run the job again later.';

/** What to do about a request that the API refuses without a word. */
export const adviseOnUnexplained =
  'The API did not say why. Check the inputs that go into the request, above all session-filter and namespace.';

/** What to say of a page for people, whatever its status. */
export const webPage = {
  cause: 'Something in front of the API answered with a web page',
  advice:
    'Check api-url, and any firewall, proxy or CDN on the way to the API. This error says nothing about the key or the retrievers.',
} as const;

/** What each kind of error is called, and what to do about it; empty where the API's own words have to do. */
export const kindsOfErrors: Readonly<Record<ErrorKind, KindOfError>> = {
  quota: {
    cause: 'Quota exceeded',
    advise: ({ operation }) =>
      operation === 'create-retriever' || operation === 'clone-retriever'
        ? 'Each changed file needs a retriever while it is judged: delete retrievers that nobody uses, name fewer files, or ask Mixpeek to raise the quota, then run the job again.'
        : 'Free up some of this quota or ask Mixpeek to raise it, then run the job again.',
  },
  'not-enabled': {
    cause: 'Not enabled for this organization',
    advise: () => 'Ask Mixpeek to enable it, then run the job again.',
  },
  credits: {
    cause: 'Insufficient credits',
    advise: () => 'Add credits to the Mixpeek organization, then run the job again.',
  },
  namespace: {
    cause: 'Invalid namespace',
    advise: ({ namespace }) =>
      namespace === undefined
        ? 'Set the input namespace to the name or id of the namespace that holds the retrievers.'
        : `Check the input namespace, which is "${namespace}".`,
  },
  permission: {
    code: 'forbidden',
    cause: 'Permission denied',
    advise: (subject) =>
      `This call requires ${permissions[subject.operation]} permission: check the permissions of the key in api-key${
        subject.namespace === undefined ? '' : ` and its access to namespace "${subject.namespace}"`
      }.`,
  },
  'unknown-key': {
    code: 'unknown-key',
    cause: 'Invalid API key',
    advise: () => 'Check the input api-key.',
  },
  'not-found': { code: 'not-found', cause: 'Not found', advise: adviseOnMissing },
  conflict: {
    code: 'conflict',
    cause: 'Conflict',
    advise: ({ operation }) =>
      operation === 'create'
        ? 'Set benchmark-name to a name that is not taken, or omit it to get a unique one.'
        : '',
  },
  'invalid-request': {
    cause: 'Invalid request',
    advise: ({ operation }) =>
      operation === 'create-retriever' || operation === 'clone-retriever'
        ? 'Correct the file, then push it again.'
        : 'Correct the inputs that the message names, then run the job again.',
  },
  'rate-limit': {
    cause: 'Rate limit reached',
    advise: () => 'Run the job again later, or run fewer jobs at once.',
  },
  redirect: {
    cause: 'The API answered with a redirect',
    advise: () => 'Check api-url: redirects are not followed, so that the key goes nowhere else.',
  },
  'web-page': { cause: webPage.cause, advise: () => webPage.advice },
  unavailable: { cause: 'The API failed', advise: () => tryLater },
  unexpected: { cause: 'Unexpected answer from the API', advise: () => checkContract },
};

/** What to do about an answer that is not the API's, or not as its contract says. */
export const checkContract = 'Check that api-url is the Mixpeek API; if it is, please report this.';

const checkNetwork = 'Check api-url and the network of the runner.';

/** The same for requests that got no whole answer. */
export const kindsOfFaults: Readonly<
  Record<TransportFault, { readonly cause: string; readonly advise: (subject: RequestSubject) => string }>
> = {
  unreachable: { cause: 'Could not reach the API', advise: () => checkNetwork },
  interrupted: { cause: 'The request to the API failed', advise: () => checkNetwork },
  untrusted: { cause: 'Could not connect to the API', advise: () => faultAdvices.untrusted },
  'proxy-refused': { cause: 'Could not connect to the API', advise: () => faultAdvices['proxy-refused'] },
  'too-large': {
    cause: 'The request to the API failed',
    advise: ({ operation }) =>
      operation === 'create' || operation === 'get'
        ? 'Put fewer candidates into one benchmark.'
        : checkContract,
  },
};

/** A benchmark that was under way goes on without us. */
export function adviseToResume(subject: RequestSubject): string {
  if (subject.operation !== 'get') return '';
  return `To judge the benchmark later, run again with benchmark-id: ${subject.benchmarkId}.`;
}

/** What the user can do about a create request of which nobody knows whether it arrived; undefined for any other. */
export function adviseOnDoubt(subject: RequestSubject): string | undefined {
  switch (subject.operation) {
    case 'create':
      return adviseOnAmbiguousCreate(subject);
    case 'create-retriever':
    case 'clone-retriever':
      return `A retriever named "${subject.retrieverName}" may have been created. If so, delete it, or leave it: a later run of the gate deletes it once it is a day old.`;
    default:
      return undefined;
  }
}

/** The same for a benchmark. */
export function adviseOnAmbiguousCreate({
  benchmarkName,
}: Pick<Extract<RequestSubject, { operation: 'create' }>, 'benchmarkName'>): string {
  return `A benchmark named "${benchmarkName}" may have been created: if so, judge it with benchmark-id or delete it before you run the job again.`;
}

/** What to check where the API does not know retrievers that the inputs name. */
export function adviseOnMissingRetrievers(
  idsOrNames: readonly string[],
  namespace: string | undefined,
): string {
  const [subject, verb] = idsOrNames.length === 1 ? ['retriever', 'exists'] : ['retrievers', 'exist'];
  return adviseToCheck(`the ${subject} ${listSome(idsOrNames.map(quote))} ${verb}`, namespace);
}

function adviseOnMissing(subject: RequestSubject): string {
  if (subject.operation === 'get-retriever')
    return adviseOnMissingRetrievers([subject.retrieverId], subject.namespace);
  if (subject.operation === 'clone-retriever')
    return adviseOnMissingRetrievers([subject.sourceId], subject.namespace);
  if (isAboutNothing(subject)) return adviseToCheck('the namespace exists', subject.namespace);
  return adviseToCheck(nameMissing(subject), subject.namespace);
}

/** @param what goes on after "Check that", and may be followed by a place */
function adviseToCheck(what: string, namespace: string | undefined): string {
  return namespace === undefined
    ? `Check that ${what}. The request was sent without a namespace: if your retrievers are in one, set the input namespace.`
    : `Check that ${what} in namespace "${namespace}", or set the input namespace to another one.`;
}

type SubjectOfNothing = Extract<RequestSubject, { operation: 'create-retriever' | 'list-retrievers' }>;

function isAboutNothing(subject: RequestSubject): subject is SubjectOfNothing {
  return subject.operation === 'create-retriever' || subject.operation === 'list-retrievers';
}

function nameMissing(
  subject: Exclude<RequestSubject, SubjectOfNothing | { operation: 'get-retriever' | 'clone-retriever' }>,
): string {
  if (subject.operation === 'create') return `the retrievers ${listSome(subject.retrieverIds)} exist`;
  return 'benchmarkId' in subject
    ? `the benchmark ${subject.benchmarkId} exists (it may have been deleted)`
    : `the retriever ${subject.retrieverId} exists`;
}
