import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../src/http/transport.ts';
import { TransportError, type TransportFault } from '../../src/http/transport-error.ts';
import type { RequestSubject } from '../../src/mixpeek/advice.ts';
import { UnreadableResponse } from '../../src/mixpeek/api-error.ts';
import {
  classifyFault,
  classifyStatus,
  classifyUnreadable,
  isAccepted,
} from '../../src/mixpeek/classify-failure.ts';
import { createRedactor } from '../../src/runtime/redact.ts';
import { buildExchange } from '../builders/exchange.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';

const subjects = {
  get: { operation: 'get', namespace: undefined, benchmarkId: 'bm_1' },
  'get-retriever': { operation: 'get-retriever', namespace: undefined, retrieverId: 'ret_a' },
  list: { operation: 'list', namespace: undefined, retrieverId: 'ret_a' },
  delete: { operation: 'delete', namespace: undefined, benchmarkId: 'bm_1' },
  execute: { operation: 'execute', namespace: undefined, benchmarkId: 'bm_1' },
  create: { operation: 'create', namespace: undefined, benchmarkName: 'mine', retrieverIds: ['ret_a'] },
  'list-retrievers': { operation: 'list-retrievers', namespace: undefined },
  'create-retriever': { operation: 'create-retriever', namespace: undefined, retrieverName: 'mine' },
  'clone-retriever': {
    ...{ operation: 'clone-retriever', namespace: undefined },
    ...{ retrieverName: 'mine', sourceId: 'ret_a' },
  },
  'delete-retriever': { operation: 'delete-retriever', namespace: undefined, retrieverId: 'ret_a' },
} as const satisfies Record<RequestSubject['operation'], RequestSubject>;

const operations = Object.keys(subjects) as (keyof typeof subjects)[];
const idempotent = ['get', 'get-retriever', 'list', 'delete', 'list-retrievers', 'delete-retriever'];
const doubtful = ['execute', 'create', 'create-retriever', 'clone-retriever'];
const clock = createFakeClock();
const redact = createRedactor(['sk_secret']);

function classify(response: Partial<HttpResponse>, subject: RequestSubject = subjects.get) {
  return classifyStatus(buildExchange(response), subject, redact, clock);
}

/** The operations for which this holds. */
function filter(holds: (subject: RequestSubject) => boolean): string[] {
  return operations.filter((operation) => holds(subjects[operation]));
}

describe('isAccepted', () => {
  const accepts = (response: Partial<HttpResponse>): string[] =>
    filter((subject) => isAccepted(buildExchange(response), subject));

  it.each([200, 201, 202, 204, 206, 299])('takes %d for success', (status) => {
    expect(accepts({ status })).toEqual(operations);
  });

  it.each([
    [404, ['delete', 'execute', 'delete-retriever']],
    [405, ['execute']],
    [199, []],
    [300, []],
    [409, []],
    [500, []],
  ])('takes %d for success of %j only', (status, accepted) => {
    expect(accepts({ status })).toEqual(accepted);
    expect(accepts({ status, body: '{"detail":"Not Found"}' })).toEqual(accepted);
  });

  it.each([404, 405])('64: takes a web page with %d for no success: something else says so', (status) => {
    expect(accepts({ status, body: '<html>Not found</html>' })).toEqual([]);
  });

  it('takes 404 for no success where it is the namespace that is not found', () => {
    const body = '{"error":{"type":"NamespaceNotFoundError","message":"Unknown namespace"}}';
    expect(accepts({ status: 404, body })).toEqual([]);
  });
});

describe('classifyStatus', () => {
  it.each([
    [408, idempotent, doubtful],
    [425, operations, []],
    [429, operations, []],
    [500, idempotent, doubtful],
    [501, [], doubtful],
    [502, idempotent, doubtful],
    [503, idempotent, doubtful],
    [504, idempotent, doubtful],
    [302, [], []],
    [400, [], []],
    [401, [], []],
    [403, [], []],
    [404, [], []],
    [409, [], []],
    [422, [], []],
  ])('12, 18: %d passes for %j and leaves %j in doubt', (status, passing, ambiguous) => {
    const kind = status === 429 ? 'rate-limited' : 'outage';
    for (const body of ['', '<html>502 Bad Gateway</html>']) {
      expect(filter((subject) => classify({ status, body }, subject).kind === kind)).toEqual(passing);
      const others = operations.filter((operation) => !passing.includes(operation));
      expect(filter((subject) => classify({ status, body }, subject).kind === 'permanent')).toEqual(others);
      expect(filter((subject) => classify({ status, body }, subject).isAmbiguous)).toEqual(ambiguous);
    }
  });

  it.each([
    [401, 'unknown-key'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [400, 'http-status'],
    [500, 'http-status'],
  ])('%d is an error of code %s', (status, code) => {
    expect(classify({ status }).code).toBe(code);
  });

  it.each([401, 404])('64: a web page with %d is an error of code http-status', (status) => {
    expect(classify({ status, body: '<html>' }).code).toBe('http-status');
  });

  it('17: reads the wait that was asked for', () => {
    const body = '{"error":{"message":"Slow down.","details":{"retry_after":9}}}';
    expect(classify({ status: 429, body })).toMatchObject({
      minDelayMs: 9000,
      problem: 'Rate limit reached (429): Slow down.',
    });
  });

  it('67: names the request last, with its id', () => {
    const headers = { 'x-request-id': 'req_1' };
    const body = '{"detail":"Invalid API key."}';
    expect(classify({ status: 401, headers, body })).toMatchObject({
      problem: 'Invalid API key (401): Invalid API key.',
      where: 'Request: GET https://api.example/v1/x, request id req_1.',
    });
  });

  it('48: holds no key, whichever way it came in', () => {
    const failure = classify({ status: 401, body: '{"detail":"no such key: sk_\\u0073ecret"}' });
    expect(failure.problem).toContain('no such key: ***');
    expect(JSON.stringify(failure)).not.toContain('sk_secret');
  });
});

describe('classifyUnreadable', () => {
  const parts = { problem: 'It is not JSON.', advice: 'Check it.', where: 'Request: GET x.' };
  const whole = new UnreadableResponse(parts, false);
  const part = new UnreadableResponse(parts, true);

  it('12, 20: passes where the request may be sent again, and leaves doubt elsewhere', () => {
    for (const [error, kind] of [
      [whole, 'unreadable'],
      [part, 'outage'],
    ] as const) {
      expect(filter((subject) => classifyUnreadable(error, subject).kind === kind)).toEqual(idempotent);
      expect(filter((subject) => classifyUnreadable(error, subject).isAmbiguous)).toEqual(doubtful);
    }
  });

  it('says how to resume, and names the request', () => {
    expect(classifyUnreadable(whole, subjects.get)).toMatchObject({
      code: 'contract',
      ...parts,
      advice: 'Check it. To judge the benchmark later, run again with benchmark-id: bm_1.',
    });
  });
});

describe('classifyFault', () => {
  const judgeIt = (fault: TransportFault, subject: RequestSubject) =>
    classifyFault(new TransportError(fault, 'it broke, sk_secret'), buildExchange().request, subject, redact);

  it.each<[string, TransportFault, readonly string[], readonly string[]]>([
    ['9', 'unreachable', operations, []],
    ['12', 'interrupted', idempotent, doubtful],
    ['10', 'untrusted', [], []],
    ['11', 'proxy-refused', [], []],
    ['21', 'too-large', [], doubtful],
  ])('%s: "%s" passes for %j and leaves %j in doubt', (_row, fault, passing, ambiguous) => {
    expect(filter((subject) => judgeIt(fault, subject).kind === 'outage')).toEqual(passing);
    expect(filter((subject) => judgeIt(fault, subject).isAmbiguous)).toEqual(ambiguous);
  });

  it('48: tells what happened without the key', () => {
    const error = new TransportError('unreachable', 'it broke, sk_secret');
    expect(classifyFault(error, buildExchange().request, subjects.list, redact)).toMatchObject({
      code: 'network',
      problem: 'Could not reach the API: it broke, ***.',
      where: 'Request: GET https://api.example/v1/x.',
      cause: error,
    });
  });
});
