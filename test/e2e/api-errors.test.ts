import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults/index.ts';
import { type Choose, chooseFor, openFaultyGate } from './open-faulty-gate.ts';
import { readFailure } from './open-gate.ts';
import { buildQuickClockVariables } from './quick-clock.ts';

const create = 'POST /v1/retrievers/benchmarks';
const poll = 'GET /v1/retrievers/benchmarks/*';

/** An error of the API in its own envelope, with the id of the request. */
const refuse = (status: number, error: object): Fault => ({
  kind: 'status',
  status,
  headers: { 'x-request-id': 'req_123' },
  text: JSON.stringify({ success: false, status, error }),
});

const page: Fault & { kind: 'status' } = {
  kind: 'status',
  status: 403,
  headers: { 'content-type': 'text/html', 'cf-ray': '8a1b-FRA' },
  text: '<!DOCTYPE html><title>Attention Required!</title>',
};

interface Refusal {
  readonly row: number;
  readonly name: string;
  readonly on: string;
  readonly fault: Fault;
  readonly failure: RegExp;
}

const refusals: readonly Refusal[] = [
  {
    row: 64,
    name: 'create is answered 403 with a page',
    on: create,
    fault: page,
    failure:
      /^Something in front of the API answered with a web page \(403, text\/html\): .+ nothing about the key or the retrievers\. Request: POST \S+, request id 8a1b-FRA\.$/,
  },
  {
    row: 64,
    name: 'a poll is answered 404 with a page',
    on: poll,
    fault: { ...page, status: 404 },
    failure:
      /^Something in front of the API .+\(404, text\/html\).+run again with benchmark-id: bmk_\w+\. Request: GET /,
  },
  {
    row: 67,
    name: 'create is answered 403 QuotaExceededError',
    on: create,
    fault: refuse(403, {
      message: 'Benchmark quota exceeded.',
      type: 'QuotaExceededError',
      details: { resource: 'benchmarks', current: 5, limit: 5, tier: 'free' },
    }),
    failure:
      /^Quota exceeded \(403\): Benchmark quota exceeded\. Quota: 5 of 5 benchmarks, tier free\. Free up .+ Request: POST \S+, request id req_123\.$/,
  },
  {
    row: 67,
    name: 'create is answered 403 NotEnabledError in the third envelope',
    on: create,
    fault: {
      kind: 'status',
      status: 403,
      text: '{"detail":{"message":"Benchmarks are not enabled","type":"NotEnabledError","details":{}}}',
    },
    failure: /^Not enabled for this organization \(403\): Benchmarks are not enabled\. Ask Mixpeek /,
  },
  {
    row: 67,
    name: 'create is answered 402',
    on: create,
    fault: refuse(402, { message: 'Insufficient credits', type: 'APIError' }),
    failure: /^Insufficient credits \(402\): Insufficient credits\. Add credits .+request id req_123\.$/,
  },
  {
    row: 67,
    name: 'create is answered 403 PermissionError',
    on: create,
    fault: refuse(403, { message: 'Not allowed', type: 'PermissionError' }),
    failure:
      /^Permission denied \(403\): Not allowed\. This call requires write permission: .+ api-key\. Request/,
  },
  {
    row: 67,
    name: 'create is answered 400, since the namespace is missing',
    on: create,
    fault: refuse(400, { message: 'X-Namespace header is required', type: 'BadRequestError' }),
    failure: /^Invalid namespace \(400\): X-Namespace header is required\. Set the input namespace /,
  },
];

describe.concurrent('what the API, or something in front of it, says', () => {
  test.each(refusals)(
    '$row: $name: the advice fits, and nothing is tried again',
    async ({ on, fault, failure }) => {
      await using faulty = await openFaultyGate({ runs: 'main-step', api: chooseFor(on, () => fault) });
      const run = await faulty.run();
      expect(readFailure(run)).toMatch(failure);
      expect(run.exitCode).toBe(1);
      expect(run.outputs.verdict).toBeUndefined();
      const [method = '', path = ''] = on.split(' ');
      const isAsked = (request: { readonly method: string; readonly path: string }): boolean =>
        request.method === method && request.path.startsWith(path.replace('*', 'bmk_'));
      expect(faulty.api.requests.filter(isAsked)).toHaveLength(1);
    },
  );

  test.each<[string, Fault, RegExp]>([
    [
      '64: a page with 200',
      { kind: 'body', text: '<html>Please log in</html>', contentType: 'text/html' },
      /^Something in front of the API answered with a web page \(200, text\/html\): <html>Please log in<\/html>\. Gave up after 3 attempts\. /,
    ],
    [
      '65: JSON with NaN',
      { kind: 'rewrite', text: (text) => text.replace(/"session_count":\d+/, '"session_count":NaN') },
      /^The API's answer is not JSON: Unexpected token 'N'.+ \(status 200, application\/json.*\)\. It begins with: \{.+ Gave up after 3 attempts\. /,
    ],
    [
      '65: JSON with Infinity',
      { kind: 'body', text: '{"p_value": Infinity}' },
      /^The API's answer is not JSON: Unexpected token 'I'.+ \(status 200, application\/json\)\. It begins with: \{"p_value": Infinity\}\. Gave up after 3 attempts\. /,
    ],
  ])('%s is asked for three times, and then an error', async (_what, fault, failure) => {
    await using faulty = await openFaultyGate({ runs: 'main-step', api: chooseFor(poll, () => fault) });
    const run = await faulty.run();
    expect(readFailure(run)).toMatch(failure);
    expect(readFailure(run)).toMatch(
      /benchmark-id: bmk_\w+\. Request: GET \S+\/bmk_\w+(, request id \S+)?\.$/,
    );
    expect(run.outputs.verdict).toBeUndefined();
    expect(faulty.api.requests.filter(({ path }) => path.includes('/bmk_'))).toHaveLength(3);
  });

  test('66: an outage of minutes in mid-poll is outlasted', async () => {
    const outage: Choose = (_request, index) => (index < 30 ? { kind: 'status', status: 503 } : undefined);
    await using faulty = await openFaultyGate({ api: chooseFor(poll, outage) });
    const run = await faulty.run({ reuse: 'false' }, { env: buildQuickClockVariables(200) });
    expect(run.outputs.verdict).toBe('pass');
    const lines = run.log.filter((line) => line.startsWith('The API failed (503)'));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.length).toBeLessThan(20);
    expect(lines.at(-1)).toMatch(/ Retrying in .+ \(\d+ attempts so far\)\. Request: GET /);
  });

  test('66: an outage in mid-poll is tried until the deadline, at most 30 s apart, however long it says it takes', async () => {
    const outage: Fault = { kind: 'status', status: 503, headers: { 'retry-after': '3600' } };
    await using faulty = await openFaultyGate({ api: chooseFor(poll, () => outage) });
    const inputs = { 'timeout-minutes': '20', reuse: 'false' };
    const run = await faulty.run(inputs, { env: buildQuickClockVariables(200) });
    expect(readFailure(run)).toMatch(
      /^Benchmark bmk_\w+ did not finish within timeout-minutes: it has been \w+ for (19|20) min.+ The last request failed: The API failed \(503\).+ benchmark-id: bmk_\w+.+ Request: GET \S+\.$/,
    );
    expect(run.outputs.verdict).toBeUndefined();
    const polls = faulty.api.requests.filter(({ path }) => path.includes('/bmk_'));
    expect(polls.length).toBeGreaterThan(20);
    expect(run.log.length).toBeLessThan(60);
  });
});
