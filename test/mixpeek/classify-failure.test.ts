import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../src/http/transport.ts';
import { TransportError, type TransportFault } from '../../src/http/transport-error.ts';
import type { RequestSubject } from '../../src/mixpeek/advice.ts';
import {
  classifyFault,
  classifyStatus,
  classifyUnreadable,
  isAccepted,
} from '../../src/mixpeek/classify-failure.ts';
import { UnreadableResponse } from '../../src/mixpeek/exchange.ts';
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
} as const satisfies Record<RequestSubject['operation'], RequestSubject>;

const operations = Object.keys(subjects) as (keyof typeof subjects)[];
const idempotent = ['get', 'get-retriever', 'list', 'delete'];
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
  it.each([200, 201, 202, 204, 206, 299])('takes %d for success', (status) => {
    expect(filter((subject) => isAccepted(status, subject))).toEqual(operations);
  });

  it.each([
    [404, ['delete', 'execute']],
    [405, ['execute']],
    [199, []],
    [300, []],
    [409, []],
    [500, []],
  ])('takes %d for success of %j only', (status, accepted) => {
    expect(filter((subject) => isAccepted(status, subject))).toEqual(accepted);
  });
});

describe('classifyStatus', () => {
  it.each([
    [408, idempotent, ['execute', 'create']],
    [425, operations, []],
    [429, operations, []],
    [500, idempotent, ['execute', 'create']],
    [501, [], ['execute', 'create']],
    [502, idempotent, ['execute', 'create']],
    [503, idempotent, ['execute', 'create']],
    [504, idempotent, ['execute', 'create']],
    [302, [], []],
    [400, [], []],
    [401, [], []],
    [403, [], []],
    [404, [], []],
    [409, [], []],
    [422, [], []],
  ])('12, 18: %d passes for %j and leaves %j in doubt', (status, passing, ambiguous) => {
    expect(filter((subject) => classify({ status }, subject).isTransient)).toEqual(passing);
    expect(filter((subject) => classify({ status }, subject).isAmbiguous)).toEqual(ambiguous);
  });

  it.each([
    [401, 'unknown-key'],
    [404, 'not-found'],
    [409, 'conflict'],
    [400, 'http-status'],
    [500, 'http-status'],
  ])('%d is an error of code %s', (status, code) => {
    expect(classify({ status }).buildError(1).code).toBe(code);
  });

  it('17: reads the wait that was asked for', () => {
    const body = '{"error":{"message":"Slow down.","details":{"retry_after":9}}}';
    expect(classify({ status: 429, body })).toMatchObject({
      minDelayMs: 9000,
      problem: 'GET https://api.example/v1/x answered 429: Slow down.',
    });
  });

  it("13: has the API's words once, and the advice after them", () => {
    const { message } = classify({ status: 401, body: '{"detail":"Invalid API key."}' }).buildError(1);
    expect(message).toMatch(/answered 401: Invalid API key\. Check the input api-key/);
  });

  it('48: holds no key, whichever way it came in', () => {
    const failure = classify({ status: 401, body: '{"detail":"no such key: sk_\\u0073ecret"}' });
    expect(failure.problem).toContain('no such key: ***');
    expect(failure.buildError(1).message).not.toContain('sk_secret');
  });
});

describe('classifyUnreadable', () => {
  const error = new UnreadableResponse('GET x answered 200 with something that is not JSON.');

  it('12, 20: passes where the request may be sent again, and leaves doubt elsewhere', () => {
    expect(filter((subject) => classifyUnreadable(error, subject).isTransient)).toEqual(idempotent);
    expect(filter((subject) => classifyUnreadable(error, subject).isAmbiguous)).toEqual([
      'execute',
      'create',
    ]);
    expect(classifyUnreadable(error, subjects.get).buildError(10)).toBe(error);
  });
});

describe('classifyFault', () => {
  const judgeIt = (fault: TransportFault, subject: RequestSubject) =>
    classifyFault(new TransportError(fault, 'it broke, sk_secret'), buildExchange().request, subject, redact);

  it.each<[string, TransportFault, readonly string[], readonly string[]]>([
    ['9', 'unreachable', operations, []],
    ['12', 'interrupted', idempotent, ['execute', 'create']],
    ['10', 'untrusted', [], []],
    ['11', 'proxy-refused', [], []],
    ['21', 'too-large', [], ['execute', 'create']],
  ])('%s: "%s" passes for %j and leaves %j in doubt', (_row, fault, passing, ambiguous) => {
    expect(filter((subject) => judgeIt(fault, subject).isTransient)).toEqual(passing);
    expect(filter((subject) => judgeIt(fault, subject).isAmbiguous)).toEqual(ambiguous);
  });

  it('says how often it was tried, where that was more than once', () => {
    const failure = judgeIt('unreachable', subjects.list);
    expect(failure.buildError(1).message).toBe(
      'GET https://api.example/v1/x failed: it broke, ***. Check api-url and the network of the runner.',
    );
    expect(failure.buildError(10)).toMatchObject({
      code: 'network',
      message: expect.stringContaining('it broke, ***. Gave up after 10 attempts. Check'),
    });
  });
});
