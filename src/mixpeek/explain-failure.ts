import type { TransportFault } from '../http/transport-error.ts';
import type { GateErrorCode } from '../runtime/errors.ts';
import { dropFullStop } from '../runtime/format.ts';
import {
  adviseOnAmbiguousCreate,
  adviseOnUnexplained,
  adviseToResume,
  kindsOfErrors,
  kindsOfFaults,
  type RequestSubject,
  webPage,
} from './advice.ts';
import { UnreadableResponse } from './api-error.ts';
import { type ErrorBody, readErrorBody } from './error-body.ts';
import { classifyError, type ErrorKind } from './error-kinds.ts';
import {
  describeBodyStart,
  describeContentType,
  describeRequest,
  type Exchange,
  isWebPage,
} from './exchange.ts';

/** What went wrong, and what the user can do about it; the advice is empty where the API's own words have to do. */
export interface Explanation {
  readonly code: GateErrorCode;
  /** In a sentence. */
  readonly problem: string;
  /** In sentences. */
  readonly advice: string;
}

/** Explains an error status: by the API's own type of error, then by the status. */
export function explainStatus(exchange: Exchange, subject: RequestSubject): Explanation {
  const { response } = exchange;
  const { status } = response;
  const said = readErrorBody(response.body);
  const kind = classifyError(status, said, isWebPage(response));
  const { code = 'http-status', cause, advise } = kindsOfErrors[kind];
  // Nobody knows whether such a request was carried out.
  const isDoubtful = subject.operation === 'create' && (status >= 500 || status === 408);
  const isUnexplained = kind === 'invalid-request' && said.message === '';
  const usual = isUnexplained ? adviseOnUnexplained : advise(subject);
  const advice = isDoubtful ? adviseOnAmbiguousCreate(subject) : usual;
  const resume = kind === 'not-found' ? '' : adviseToResume(subject);
  return {
    code,
    problem: describeStatus(kind, cause, said, exchange),
    advice: [advice, resume].filter(Boolean).join(' '),
  };
}

function describeStatus(kind: ErrorKind, cause: string, said: ErrorBody, exchange: Exchange): string {
  const { request, response } = exchange;
  const { status } = response;
  if (kind === 'redirect') {
    const target = findOrigin(response.headers.location, request.url);
    return `${cause}${target === undefined ? '' : ` to ${target}`} (${status}).`;
  }
  if (kind === 'web-page') return describePage(exchange);
  const words = said.message === '' ? '' : `: ${dropFullStop(said.message)}`;
  const quota = kind === 'quota' && said.quota !== '' ? ` Quota: ${said.quota}.` : '';
  return `${cause} (${status})${words}.${quota}`;
}

function describePage({ response }: Exchange): string {
  const type = describeContentType(response);
  return `${webPage.cause} (${response.status}, ${type}): ${describeBodyStart(response)}.`;
}

/** The error for such a page with a good status, which is no answer of the API's all the same. */
export function rejectPage(exchange: Exchange): UnreadableResponse {
  const where = describeRequest(exchange.request, exchange.response);
  const { advice } = webPage;
  return new UnreadableResponse({ problem: describePage(exchange), advice, where }, false);
}

/** Explains why no whole answer came. @param reason goes on after a colon */
export function explainFault(fault: TransportFault, reason: string, subject: RequestSubject): Explanation {
  const { cause, advise } = kindsOfFaults[fault];
  const isDoubtful = subject.operation === 'create' && (fault === 'interrupted' || fault === 'too-large');
  return {
    code: 'network',
    problem: `${cause}: ${reason}.`,
    advice: isDoubtful
      ? adviseOnAmbiguousCreate(subject)
      : [advise(subject), adviseToResume(subject)].filter(Boolean).join(' '),
  };
}

/** Where a redirect leads; the rest of its target may hold anything. */
function findOrigin(location: string | undefined, from: string): string | undefined {
  if (location === undefined || !URL.canParse(location, from)) return undefined;
  const { origin } = new URL(location, from);
  return origin === 'null' ? undefined : origin;
}
