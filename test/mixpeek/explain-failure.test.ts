import { describe, expect, it } from 'vitest';
import type { TransportFault } from '../../src/http/transport-error.ts';
import type { RequestSubject } from '../../src/mixpeek/advice.ts';
import { explainFault, explainStatus, rejectPage } from '../../src/mixpeek/explain-failure.ts';
import { buildExchange } from '../builders/exchange.ts';

const create: RequestSubject = {
  operation: 'create',
  benchmarkName: 'mine',
  retrieverIds: ['ret_a', 'ret_b'],
  namespace: 'ns_shop',
};
const get: RequestSubject = { operation: 'get', benchmarkId: 'bm_1', namespace: undefined };
const remove: RequestSubject = { operation: 'delete', benchmarkId: 'bm_1', namespace: undefined };
const execute: RequestSubject = { operation: 'execute', benchmarkId: 'bm_1', namespace: undefined };
const list: RequestSubject = { operation: 'list', retrieverId: 'ret_a', namespace: 'ns_shop' };
const read: RequestSubject = { operation: 'get-retriever', retrieverId: 'ret_a', namespace: 'ns_shop' };

const mayExist =
  'A benchmark named "mine" may have been created: if so, judge it with benchmark-id or delete it before you run the job again.';
const resume = 'To judge the benchmark later, run again with benchmark-id: bm_1.';

interface Said {
  readonly type?: string;
  readonly message?: string;
  readonly details?: unknown;
}

function explain(status: number, subject: RequestSubject, said: Said = {}) {
  return explainStatus(buildExchange({ status, body: JSON.stringify({ error: said }) }), subject);
}

describe('the advice on a status', () => {
  it('names ten of many retrievers', () => {
    const retrieverIds = Array.from({ length: 1_012 }, (_, index) => `ret_${index}`);
    expect(explain(404, { ...create, retrieverIds }).advice).toContain(
      'ret_8, ret_9 and 1,002 more exist in namespace',
    );
    expect(explain(404, { ...create, retrieverIds: retrieverIds.slice(0, 10) }).advice).toContain(
      'ret_8, ret_9 exist in',
    );
  });

  it.each<[string, number, RequestSubject, string]>([
    ['14: 401', 401, create, 'Check the input api-key.'],
    ['26: 401 in mid-poll', 401, get, `Check the input api-key. ${resume}`],
    [
      '15: 404 on create',
      404,
      create,
      'Check that the retrievers ret_a, ret_b exist in namespace "ns_shop", or set the input namespace to another one.',
    ],
    [
      '404 on get',
      404,
      get,
      'Check that the benchmark bm_1 exists (it may have been deleted). The request was sent without a namespace: if your retrievers are in one, set the input namespace.',
    ],
    [
      '404 on list',
      404,
      list,
      'Check that the retriever ret_a exists in namespace "ns_shop", or set the input namespace to another one.',
    ],
    [
      '79: 404 on get-retriever',
      404,
      read,
      'Check that the retriever "ret_a" exists in namespace "ns_shop", or set the input namespace to another one.',
    ],
    [
      '16: 409 on create',
      409,
      create,
      'Set benchmark-name to a name that is not taken, or omit it to get a unique one.',
    ],
    ['409 elsewhere', 409, remove, ''],
    [
      '13: 400 without a word',
      400,
      create,
      'The API did not say why. Check the inputs that go into the request, above all session-filter and namespace.',
    ],
    [
      '13: 422 without a word',
      422,
      create,
      'The API did not say why. Check the inputs that go into the request, above all session-filter and namespace.',
    ],
    ['17: 429', 429, remove, 'Run the job again later, or run fewer jobs at once.'],
    ['18: 500 on get', 500, get, `Run the job again later. ${resume}`],
    ['18: 503 on list', 503, list, 'Run the job again later.'],
    ['12: 503 on create', 503, create, mayExist],
    ['12: 408 on create', 408, create, mayExist],
    ['413', 413, create, 'Check that api-url is the Mixpeek API; if it is, please report this.'],
  ])('%s', (_case, status, subject, advice) => {
    expect(explain(status, subject).advice).toBe(advice);
  });

  it.each<[string, RequestSubject, string]>([
    [
      'create',
      create,
      'write permission: check the permissions of the key in api-key and its access to namespace "ns_shop".',
    ],
    ['execute', execute, 'write permission: check the permissions of the key in api-key.'],
    ['delete', remove, 'delete permission: check the permissions of the key in api-key.'],
    [
      'list',
      list,
      'read permission: check the permissions of the key in api-key and its access to namespace "ns_shop".',
    ],
    [
      'read a retriever',
      read,
      'read permission: check the permissions of the key in api-key and its access to namespace "ns_shop".',
    ],
    ['get', get, `read permission: check the permissions of the key in api-key. ${resume}`],
  ])('14, 67: 403 names the permission that it takes to %s', (_call, subject, advice) => {
    for (const type of ['PermissionError', 'ForbiddenError', ''])
      expect(explain(403, subject, { type }).advice).toBe(`This call requires ${advice}`);
  });
});

describe('67: the explanation of an error by its type', () => {
  const details = { resource: 'benchmarks', current: 5, limit: 5, tier: 'free' };

  it.each<[number, Said, string, string]>([
    [
      403,
      { type: 'QuotaExceededError', message: 'Limit reached.', details },
      'Quota exceeded (403): Limit reached. Quota: 5 of 5 benchmarks, tier free.',
      'Free up some of this quota or ask Mixpeek to raise it, then run the job again.',
    ],
    [
      403,
      { type: 'QuotaExceededError' },
      'Quota exceeded (403): QuotaExceededError.',
      'Free up some of this quota or ask Mixpeek to raise it, then run the job again.',
    ],
    [
      403,
      { type: 'NotEnabledError', message: 'Benchmarks are not enabled' },
      'Not enabled for this organization (403): Benchmarks are not enabled.',
      'Ask Mixpeek to enable it, then run the job again.',
    ],
    [
      402,
      { message: 'Insufficient credits.' },
      'Insufficient credits (402): Insufficient credits.',
      'Add credits to the Mixpeek organization, then run the job again.',
    ],
    [
      403,
      { type: 'InsufficientCreditsError', message: 'Balance is 0' },
      'Insufficient credits (403): Balance is 0.',
      'Add credits to the Mixpeek organization, then run the job again.',
    ],
    [
      429,
      { type: 'TooManyRequestsError', message: 'Slow down', details: { api_name: 'benchmarks' } },
      'Rate limit reached (429): Slow down.',
      'Run the job again later, or run fewer jobs at once.',
    ],
    [
      409,
      { type: 'AlreadyExistsError', message: 'Name taken' },
      'Conflict (409): Name taken.',
      'Set benchmark-name to a name that is not taken, or omit it to get a unique one.',
    ],
  ])('%d %j', (status, said, problem, advice) => {
    expect(explain(status, create, said)).toMatchObject({ problem, advice });
    // The third envelope.
    const body = JSON.stringify({ detail: said });
    expect(explainStatus(buildExchange({ status, body }), create)).toMatchObject({ problem, advice });
  });

  it.each<[string, RequestSubject, string]>([
    [
      'which was not sent',
      { ...create, namespace: undefined },
      'Set the input namespace to the name or id of the namespace that holds the retrievers.',
    ],
    ['which was sent', create, 'Check the input namespace, which is "ns_shop".'],
  ])('names the input for the namespace, %s', (_which, subject, advice) => {
    const message = 'X-Namespace header is required';
    expect(explain(400, subject, { message })).toEqual({
      code: 'http-status',
      problem: 'Invalid namespace (400): X-Namespace header is required.',
      advice,
    });
  });
});

describe('22: a redirect', () => {
  it.each([
    ['https://login.example/deep/path?token=abc#x', ' to https://login.example'],
    ['http://api.example:8080/', ' to http://api.example:8080'],
    ['https://user:password@login.example/', ' to https://login.example'],
    ['//login.example/x', ' to https://login.example'],
    ['/elsewhere?token=abc', ' to https://api.example'],
    ['https://[not a URL', ''],
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
  ])('to %j is told by its origin, and no more of it', (location, words) => {
    const exchange = buildExchange({ status: 307, headers: { location }, body: '<html>Moved</html>' });
    expect(explainStatus(exchange, create)).toMatchObject({
      problem: `The API answered with a redirect${words} (307).`,
      advice: 'Check api-url: redirects are not followed, so that the key goes nowhere else.',
    });
  });
});

describe('64: a web page', () => {
  const headers = { 'content-type': 'text/html' };
  const body = '<html>\n<h1>Blocked</h1>';
  const shown = 'text/html): <html> <h1>Blocked</h1>.';
  const advice =
    'Check api-url, and any firewall, proxy or CDN on the way to the API. This error says nothing about the key or the retrievers.';

  it.each([401, 403, 404, 409, 429, 500, 503])('with %d says that something else answered', (status) => {
    expect(explainStatus(buildExchange({ status, headers, body }), list)).toEqual({
      code: 'http-status',
      problem: `Something in front of the API answered with a web page (${status}, ${shown}`,
      advice,
    });
  });

  it('with 502 on create leaves open whether it was carried out', () => {
    expect(explainStatus(buildExchange({ status: 502, headers, body }), create).advice).toBe(mayExist);
  });

  it('with 404 on get says how to resume', () => {
    expect(explainStatus(buildExchange({ status: 404, headers, body }), get).advice).toBe(
      `${advice} ${resume}`,
    );
  });

  it('with 200 is a contract error in the same words, which names the request last', () => {
    const exchange = buildExchange({ headers: { ...headers, 'cf-ray': '8a1b' }, body });
    expect(rejectPage(exchange)).toMatchObject({
      code: 'contract',
      isCutShort: false,
      message: `Something in front of the API answered with a web page (200, ${shown} ${advice} Request: GET https://api.example/v1/x, request id 8a1b.`,
    });
  });
});

describe('explainFault', () => {
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
      `Put fewer candidates into one benchmark. ${resume}`,
    ],
  ])('%s', (_case, fault, subject, advice) => {
    expect(explainFault(fault, 'it broke', subject).advice).toBe(advice);
  });

  it('tells the cause, and the reason after it', () => {
    expect(explainFault('unreachable', 'the connection was refused', create)).toMatchObject({
      code: 'network',
      problem: 'Could not reach the API: the connection was refused.',
    });
  });

  it('10: names NODE_EXTRA_CA_CERTS', () => {
    expect(explainFault('untrusted', 'x', create).advice).toContain('NODE_EXTRA_CA_CERTS');
  });

  it('11: names HTTPS_PROXY and NO_PROXY', () => {
    expect(explainFault('proxy-refused', 'x', create).advice).toMatch(/HTTPS_PROXY.*NO_PROXY/);
  });
});
