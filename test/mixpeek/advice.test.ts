import { describe, expect, it } from 'vitest';
import type { TransportFault } from '../../src/http/transport-error.ts';
import {
  adviseOnAmbiguousCreate,
  adviseOnFault,
  adviseOnStatus,
  type RequestSubject,
} from '../../src/mixpeek/advice.ts';
import { buildExchange } from '../builders/exchange.ts';

const create: RequestSubject = {
  operation: 'create',
  benchmarkName: 'mine',
  retrieverIds: ['ret_a', 'ret_b'],
  namespace: 'ns_shop',
};
const get: RequestSubject = { operation: 'get', benchmarkId: 'bm_1', namespace: undefined };
const remove: RequestSubject = { operation: 'delete', benchmarkId: 'bm_1', namespace: undefined };
const list: RequestSubject = { operation: 'list', retrieverId: 'ret_a', namespace: 'ns_shop' };

const mayExist =
  'A benchmark named "mine" may have been created all the same: if it was, judge it with benchmark-id or delete it before you run the job again.';
const resume = 'To judge the benchmark later, run again with benchmark-id: bm_1.';

function advise(status: number, subject: RequestSubject, headers: Record<string, string> = {}): string {
  return adviseOnStatus(buildExchange({ status, headers }), subject);
}

describe('adviseOnStatus', () => {
  it('names ten of many retrievers', () => {
    const retrieverIds = Array.from({ length: 1_012 }, (_, index) => `ret_${index}`);
    expect(advise(404, { ...create, retrieverIds })).toContain(
      'ret_8, ret_9 and 1,002 more exist in namespace',
    );
    expect(advise(404, { ...create, retrieverIds: retrieverIds.slice(0, 10) })).toContain(
      'ret_8, ret_9 exist in',
    );
  });

  it.each<[string, number, RequestSubject, string]>([
    ['14: 401', 401, create, 'Check the input api-key: the API does not know this key.'],
    ['26: 401 in mid-poll', 401, get, `Check the input api-key: the API does not know this key. ${resume}`],
    [
      '14: 403 with a namespace',
      403,
      create,
      'The key is known but not allowed to do this: check its permissions and namespace "ns_shop".',
    ],
    [
      '14: 403 without one',
      403,
      get,
      `The key is known but not allowed to do this: check its permissions and the key's default namespace. ${resume}`,
    ],
    [
      '15: 404 on create',
      404,
      create,
      'Check that the retrievers ret_a, ret_b exist in namespace "ns_shop"; the input namespace chooses another.',
    ],
    [
      '404 on get',
      404,
      get,
      "Check that the benchmark bm_1 exists (it may have been deleted) in the key's default namespace; the input namespace chooses another.",
    ],
    [
      '404 on list',
      404,
      list,
      'Check that the retriever ret_a exists in namespace "ns_shop"; the input namespace chooses another.',
    ],
    [
      '16: 409 on create',
      409,
      create,
      'Set benchmark-name to a name that is not taken, or leave it out to get a unique one.',
    ],
    ['409 elsewhere', 409, remove, ''],
    ['13: 400', 400, create, 'Correct the inputs that it names and run the job again.'],
    ['13: 422', 422, create, 'Correct the inputs that it names and run the job again.'],
    ['17: 429', 429, remove, 'The rate limit is used up: run the job again later, or fewer jobs at once.'],
    [
      '22: a redirect',
      302,
      remove,
      'Redirects are not followed, so that the key goes nowhere else: check api-url.',
    ],
    ['18: 500 on get', 500, get, `The API is in trouble: run the job again later. ${resume}`],
    ['18: 503 on list', 503, list, 'The API is in trouble: run the job again later.'],
    ['12: 503 on create', 503, create, mayExist],
    ['418', 418, create, ''],
  ])('%s', (_case, status, subject, advice) => {
    expect(advise(status, subject)).toBe(advice);
  });

  it.each([
    ['https://login.example/deep/path?token=abc#x', ' (this one leads to https://login.example)'],
    ['http://api.example:8080/', ' (this one leads to http://api.example:8080)'],
    ['https://user:password@login.example/', ' (this one leads to https://login.example)'],
    ['//login.example/x', ' (this one leads to https://login.example)'],
    ['/elsewhere?token=abc', ' (this one leads to https://api.example)'],
    ['https://[not a URL', ''],
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
  ])('22: names the origin of a redirect to %j, and no more of it', (location, words) => {
    expect(advise(307, create, { location })).toBe(
      `Redirects are not followed, so that the key goes nowhere else${words}: check api-url.`,
    );
  });
});

describe('adviseOnFault', () => {
  const network = 'Check api-url and the network of the runner.';

  it.each<[string, TransportFault, RequestSubject, string]>([
    ['9: nobody there', 'unreachable', create, network],
    ['9: nobody there in mid-poll', 'unreachable', get, `${network} ${resume}`],
    ['12: an interrupted create', 'interrupted', create, mayExist],
    ['18: an interrupted poll', 'interrupted', get, `${network} ${resume}`],
    ['an interrupted deletion', 'interrupted', remove, network],
    ['12: a create whose answer is too large', 'too-large', create, mayExist],
    [
      '21: a poll whose answer is too large',
      'too-large',
      get,
      `Ask for fewer candidates in one benchmark. ${resume}`,
    ],
  ])('%s', (_case, fault, subject, advice) => {
    expect(adviseOnFault(fault, subject)).toBe(advice);
  });

  it('10: names NODE_EXTRA_CA_CERTS', () => {
    expect(adviseOnFault('untrusted', create)).toContain('NODE_EXTRA_CA_CERTS');
  });

  it('11: names HTTPS_PROXY and NO_PROXY', () => {
    expect(adviseOnFault('proxy-refused', create)).toMatch(/HTTPS_PROXY.*NO_PROXY/);
  });
});

describe('adviseOnAmbiguousCreate', () => {
  it.each<[RequestSubject, string]>([
    [create, mayExist],
    [list, 'Run the job again later.'],
  ])('%o', (subject, advice) => {
    expect(adviseOnAmbiguousCreate(subject)).toBe(advice);
  });
});
