import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults/index.ts';
import { type Choose, chooseFor, listBenchmarks, openFaultyGate } from './open-faulty-gate.ts';
import { readFailure } from './open-gate.ts';

const create = 'POST /v1/retrievers/benchmarks';
const poll = 'GET /v1/retrievers/benchmarks/*';

/** The faults in turn, and then none. */
const inTurn =
  (...faults: readonly Fault[]): Choose =>
  (_request, index) =>
    faults[index];

interface Survived {
  readonly row: number;
  readonly name: string;
  readonly on: string;
  readonly faults: readonly Fault[];
  /** What the log says of it. */
  readonly log: RegExp;
}

const survived: readonly Survived[] = [
  {
    row: 12,
    name: 'create is reset after it was handled',
    on: create,
    faults: [{ kind: 'reset', at: 'after-handling' }],
    log: /^Benchmark bmk_\w+ was created\. Continuing with it\./,
  },
  {
    row: 12,
    name: 'create is answered 502 after it was handled',
    on: create,
    faults: [{ kind: 'status', status: 502, afterHandling: true }],
    log: /^Benchmark bmk_\w+ was created\. Continuing with it\./,
  },
  {
    row: 12,
    name: 'the 201 is cut short',
    on: create,
    faults: [{ kind: 'cut', framing: 'content-length' }],
    log: /^Benchmark bmk_\w+ was created\. Continuing with it\./,
  },
  {
    row: 12,
    name: 'the 201 has no benchmark_id',
    on: create,
    faults: [{ kind: 'rewrite', json: () => ({ benchmark: 'yes' }) }],
    log: /^The API's answer has no benchmark_id \(status 201\)\. Checking whether it was created\./,
  },
  {
    row: 12,
    name: 'create is answered 503 and was not handled',
    on: create,
    faults: [{ kind: 'status', status: 503 }],
    log: /was not found\. Trying once more to create it\./,
  },
  {
    row: 17,
    name: 'create is answered 429 with Retry-After',
    on: create,
    faults: [{ kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
    log: /^Rate limit reached \(429\).+Retrying in 1\.\d s\. Request: POST /,
  },
  {
    row: 18,
    name: 'polls are answered 503 and reset',
    on: poll,
    faults: [
      { kind: 'status', status: 503 },
      { kind: 'reset', at: 'mid-body' },
    ],
    log: /^The API failed \(503\).+Retrying/,
  },
  {
    row: 20,
    name: 'polls are cut short, empty, HTML, and JSON with NaN',
    on: poll,
    faults: [
      { kind: 'cut', framing: 'chunked' },
      { kind: 'body', text: '' },
      { kind: 'body', text: '<html>Please log in</html>', contentType: 'text/html' },
      { kind: 'body', text: '{"benchmark_id": NaN}' },
    ],
    log: /^Something in front of the API answered with a web page \(200, text\/html\): <html>Please log in<\/html>\. Retrying/,
  },
  {
    row: 25,
    name: 'a poll just after create is answered 404',
    on: poll,
    faults: [{ kind: 'status', status: 404 }],
    log: /^Notice: Verdict: pass/,
  },
];

interface Fatal {
  readonly row: number;
  readonly name: string;
  readonly on: string;
  readonly fault: Fault;
  readonly failure: RegExp;
}

const fatal: readonly Fatal[] = [
  {
    row: 13,
    name: 'create is answered 422 in the FastAPI envelope',
    on: create,
    fault: {
      kind: 'status',
      status: 422,
      text: '{"detail":[{"loc":["body","session_count"],"msg":"too many","type":"x"}]}',
    },
    failure: /^Invalid request \(422\): body\.session_count: too many\. Correct the inputs/,
  },
  {
    row: 21,
    name: 'a poll is answered with a gzip bomb',
    on: poll,
    fault: { kind: 'bomb', mebibytes: 512 },
    failure: /^The request to the API failed: the answer is larger than 64 MiB\. Put fewer candidates/,
  },
  {
    row: 21,
    name: 'a poll is answered with a flood',
    on: poll,
    fault: { kind: 'flood', mebibytes: 80 },
    failure: /^The request to the API failed: the answer is larger than 64 MiB\. Put fewer candidates/,
  },
  {
    row: 22,
    name: 'create is redirected',
    on: create,
    fault: { kind: 'redirect', status: 307, location: 'https://evil.example/v1?key=::error::x' },
    failure:
      /^The API answered with a redirect to https:\/\/evil\.example \(307\)\. Check api-url: redirects are not followed, so that the key goes nowhere else\. Request: POST \S+\.$/,
  },
  {
    row: 23,
    name: 'a number is a string',
    on: poll,
    fault: { kind: 'rewrite', json: (json) => ({ ...(json as object), session_count: '1000' }) },
    failure: /^The API's answer violates its contract \(session_count: .+\)/,
  },
  {
    row: 26,
    name: 'a poll is answered 401',
    on: poll,
    fault: { kind: 'status', status: 401 },
    failure: /^Invalid API key \(401\).+Check the input api-key\. .+ benchmark-id: bmk_\w+\. Request: GET /,
  },
  {
    row: 32,
    name: 'a candidate is there twice',
    on: poll,
    fault: { kind: 'rewrite', json: duplicateComparison },
    failure: /compares candidate ret_improved 2 times; it should do so once/,
  },
];

function duplicateComparison(json: unknown): unknown {
  const benchmark = json as { comparison: { comparisons: unknown[] } | null };
  if (benchmark.comparison === null) return benchmark;
  const { comparisons } = benchmark.comparison;
  return {
    ...benchmark,
    comparison: { ...benchmark.comparison, comparisons: [...comparisons, ...comparisons] },
  };
}

describe.concurrent('faults of the API', () => {
  test.each(survived)(
    '$row: $name: the verdict comes all the same, on one benchmark',
    async ({ on, faults, log }) => {
      await using faulty = await openFaultyGate({ api: chooseFor(on, inTurn(...faults)) });
      const run = await faulty.run();
      expect(run.outputs.verdict).toBe('pass');
      expect(run.log).toContainEqual(expect.stringMatching(log));
      const benchmarks = await listBenchmarks(faulty.gate);
      expect(benchmarks.map(({ id }) => id)).toEqual([run.outputs['benchmark-id']]);
    },
  );

  test.each(fatal)('$row: $name: an error, and no verdict', async ({ on, fault, failure }) => {
    await using faulty = await openFaultyGate({ runs: 'main-step', api: chooseFor(on, () => fault) });
    const run = await faulty.run();
    expect(readFailure(run)).toMatch(failure);
    expect(run.exitCode).toBe(1);
    expect(run.outputs.verdict).toBeUndefined();
    expect(faulty.api.requests.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
  });

  test('30: completed, but the numbers come two polls later', async () => {
    const withhold: Fault = {
      kind: 'rewrite',
      json: (json) => ({ ...(json as object), status: 'completed', comparison: null, results: null }),
    };
    await using faulty = await openFaultyGate({
      runs: 'main-step',
      api: chooseFor(poll, inTurn(withhold, withhold)),
    });
    const run = await faulty.run({ 'candidate-retriever-ids': 'ret_improved' });
    expect(run.outputs.verdict).toBe('pass');
  });

  test('30: completed without numbers for good is inconclusive', async () => {
    const withhold: Fault = {
      kind: 'rewrite',
      json: (json) => ({ ...(json as object), status: 'completed', comparison: null, results: null }),
    };
    await using faulty = await openFaultyGate({ runs: 'main-step', api: chooseFor(poll, () => withhold) });
    const run = await faulty.run();
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(faulty.api.requests.filter(({ path }) => path.includes('/bmk_'))).toHaveLength(3);
  });

  test('27: an unknown status counts as running, upper case as lower, backwards as forwards', async () => {
    const statuses = ['QUEUED', 'REPLAYING', 'BUILDING_SESSIONS', 'queued'];
    const say = (status: string): Fault => ({
      kind: 'rewrite',
      json: (json) => ({ ...(json as object), status, completed_at: null, comparison: null, results: null }),
    });
    await using faulty = await openFaultyGate({
      runs: 'main-step',
      api: chooseFor(poll, inTurn(...statuses.map(say))),
    });
    const run = await faulty.run();
    expect(run.outputs.verdict).toBe('pass');
    const warnings = run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    expect(warnings).toEqual([
      'Unknown status "queued" from the API. Treating it as still running.',
      'The status went back from replaying to building_sessions. Still waiting.',
    ]);
  });

  test('28: pending for ever: the deadline, with status, age, id and how to resume', async () => {
    await using faulty = await openFaultyGate({
      runs: 'main-step',
      api: chooseFor(poll, () => ({
        kind: 'rewrite',
        json: (json) => ({ ...(json as object), status: 'pending', comparison: null, results: null }),
      })),
    });
    const run = await faulty.run({ 'timeout-minutes': '0.04', reuse: 'false' });
    expect(readFailure(run)).toMatch(
      /^Benchmark bmk_\w+ did not finish within timeout-minutes: it has been pending for \d.+benchmark-id: bmk_\w+/,
    );
  });
});
