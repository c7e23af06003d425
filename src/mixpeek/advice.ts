import { faultAdvices, type TransportFault } from '../http/transport-error.ts';
import { formatInteger } from '../runtime/format.ts';
import type { Exchange } from './exchange.ts';

/** What a request was for, as far as the advice in an error depends on it. */
export type RequestSubject = { readonly namespace: string | undefined } & (
  | { readonly operation: 'create'; readonly benchmarkName: string; readonly retrieverIds: readonly string[] }
  | { readonly operation: 'get' | 'execute' | 'delete'; readonly benchmarkId: string }
  | { readonly operation: 'list' | 'get-retriever'; readonly retrieverId: string }
);

/** Most ids that are named in a sentence. */
const maxNamed = 10;

/** A rule of advice: the first that applies is given. */
interface AdviceRule {
  readonly applies: (status: number, subject: RequestSubject) => boolean;
  /** @param target origin that a redirect leads to; undefined where there is none */
  readonly give: (subject: RequestSubject, target: string | undefined) => string;
}

const advices: readonly AdviceRule[] = [
  {
    applies: (status) => status >= 300 && status < 400,
    give: (_subject, target) =>
      `Redirects are not followed, so that the key goes nowhere else${target ? ` (this one leads to ${target})` : ''}: check api-url.`,
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
    give: () => 'The rate limit is used up: run the job again later, or fewer jobs at once.',
  },
  {
    applies: (status, { operation }) => status >= 500 && operation === 'create',
    give: adviseOnAmbiguousCreate,
  },
  { applies: (status) => status >= 500, give: () => 'The API is in trouble: run the job again later.' },
];

/** What the user can do about an error status, in a sentence; empty where the API's own words have to do. */
export function adviseOnStatus({ request, response }: Exchange, subject: RequestSubject): string {
  const { status } = response;
  const target = findOrigin(response.headers.location, request.url);
  const given = advices.find(({ applies }) => applies(status, subject))?.give(subject, target);
  return [given, nameToResume(status, subject)].filter(Boolean).join(' ');
}

/** What the user can do where no whole answer came. */
export function adviseOnFault(fault: TransportFault, subject: RequestSubject): string {
  if (fault === 'interrupted' || fault === 'too-large') {
    if (subject.operation === 'create') return adviseOnAmbiguousCreate(subject);
  }
  return [advicesOnFaults[fault], nameToResume(0, subject)].filter(Boolean).join(' ');
}

const advicesOnFaults: Readonly<Record<TransportFault, string>> = {
  ...faultAdvices,
  unreachable: 'Check api-url and the network of the runner.',
  interrupted: 'Check api-url and the network of the runner.',
  'too-large': 'Ask for fewer candidates in one benchmark.',
};

/** A benchmark that was under way goes on without us. */
function nameToResume(status: number, subject: RequestSubject): string {
  if (subject.operation !== 'get' || status === 404) return '';
  return `To judge the benchmark later, run again with benchmark-id: ${subject.benchmarkId}.`;
}

/** What the user can do about a create request of which nobody knows whether it arrived. */
export function adviseOnAmbiguousCreate(subject: RequestSubject): string {
  if (subject.operation !== 'create') return 'Run the job again later.';
  return `A benchmark named "${subject.benchmarkName}" may have been created all the same: if it was, judge it with benchmark-id or delete it before you run the job again.`;
}

function nameMissing(subject: RequestSubject): string {
  if (subject.operation === 'create') return `the retrievers ${listSome(subject.retrieverIds)} exist`;
  return 'benchmarkId' in subject
    ? `the benchmark ${subject.benchmarkId} exists (it may have been deleted)`
    : `the retriever ${subject.retrieverId} exists`;
}

/** The first ones, and how many more there are. */
function listSome(ids: readonly string[]): string {
  const more = ids.length - maxNamed;
  return more > 0 ? `${ids.slice(0, maxNamed).join(', ')} and ${formatInteger(more)} more` : ids.join(', ');
}

function nameNamespace({ namespace }: RequestSubject): string {
  return namespace ? `namespace "${namespace}"` : "the key's default namespace";
}

/** Where a redirect leads; the rest of its target may hold anything. */
function findOrigin(location: string | undefined, from: string): string | undefined {
  if (location === undefined || !URL.canParse(location, from)) return undefined;
  const { origin } = new URL(location, from);
  return origin === 'null' ? undefined : origin;
}
