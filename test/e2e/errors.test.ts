import { describe, expect, test } from 'vitest';
import { createHeldClock } from './held-clock.ts';
import { openGate, readFailure } from './open-gate.ts';

interface Situation {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly failure: RegExp;
}

const situations: readonly Situation[] = [
  {
    name: '7: a K that was not returned',
    inputs: { 'ndcg-k': '7' },
    failure:
      /returned no NDCG@7 delta for candidate ret_improved\. It returned K = 1, 3, 5, 10, 20: set ndcg-k to one of these\. With benchmark-id/,
  },
  {
    name: '29: a benchmark that fails',
    inputs: { 'candidate-retriever-ids': 'ret_broken' },
    failure: /^Benchmark bmk_\w+ failed: .+IndexNotFoundError.+Check the retrievers/s,
  },
  {
    name: '29: a session filter that matches nothing',
    inputs: { 'session-filter': '{"min_interactions": 5000}' },
    failure: /^Benchmark bmk_\w+ failed: /,
  },
  {
    name: '28: a benchmark that does not finish in time',
    inputs: { 'candidate-retriever-ids': 'ret_slow', 'session-count': '100', 'timeout-minutes': '0.05' },
    failure:
      /did not finish within timeout-minutes: it has been \w+ for [\d.]+ m?s\..+run again with benchmark-id: bmk_\w+/s,
  },
  {
    name: '14, 67: a key that the API does not know',
    inputs: { 'api-key': 'sk_wrong' },
    failure:
      /^Invalid API key \(401\): .+\. Check the input api-key\. Request: GET http:\/\/127\.0\.0\.1:\d+\/v1\/retrievers\/ret_baseline, request id req_\S+\.$/,
  },
  {
    name: '15: a retriever that does not exist',
    inputs: { 'candidate-retriever-ids': 'ret_nowhere' },
    failure:
      /^Retriever not found: "ret_nowhere" in candidate-retriever-ids\. .+ The request was sent without a namespace/,
  },
  {
    name: 'a namespace that does not exist',
    inputs: { namespace: 'elsewhere' },
    failure: /\(40[34]\): .+namespace "elsewhere"/,
  },
  {
    name: 'a benchmark that does not exist',
    inputs: { 'benchmark-id': 'bmk_nowhere' },
    failure:
      /^Not found \(404\): .+Check that the benchmark bmk_nowhere exists .+Request: GET \S+\/bmk_nowhere, request id req_\S+\.$/,
  },
];

describe.concurrent('errors of the built action', () => {
  test.each(situations)('$name is an error, not a verdict', async ({ inputs, failure }) => {
    await using gate = await openGate({ runs: 'main-step', service: { replayClock: createHeldClock() } });
    const run = await gate.run(inputs);

    expect(readFailure(run)).toMatch(failure);
    expect(run.exitCode).toBe(1);
    expect(run.outputs.verdict).toBeUndefined();
    const [comment] = gate.github.comments(1);
    expect(comment?.body).toContain('Retriever benchmark: no verdict');
    expect(run.summary).toContain('Retriever benchmark: no verdict');
  });

  test('3: bad inputs are all named in one message, and nothing is sent', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const run = await gate.run({
      'api-key': '',
      'session-count': '9',
      'max-p-value': '5%',
      'report-only': 'yes',
    });

    const failure = readFailure(run);
    expect(failure).toMatch(/^Configuration error: nothing was benchmarked\. 4 invalid inputs:/);
    for (const name of ['api-key', 'session-count', 'max-p-value', 'report-only'])
      expect(failure).toContain(`- ${name} `);
    expect(run.exitCode).toBe(1);
    expect(gate.service.exchanges).toEqual([]);
    // An older comment would be out of date.
    expect(gate.github.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  test('bad inputs bring a comment that claimed a pass up to date', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run();
    const run = await gate.run({ 'session-count': '10,000,000' });

    expect(readFailure(run)).toContain('session-count is "10,000,000"');
    expect(run.summary).toContain('session-count is "10,000,000"');
    expect(gate.github.comments(1)).toHaveLength(1);
    expect(gate.github.comments(1)[0]?.body).toContain('Retriever benchmark: no verdict');
  });

  test('an error brings a comment that claimed a pass up to date', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    await gate.run();
    await gate.run({ 'ndcg-k': '7' });

    const comments = gate.github.comments(1);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('no verdict');
    expect(comments[0]?.body).not.toContain('Retriever benchmark: pass');
  });

  test('9: an API that can not be reached is given up when the time is over', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const run = await gate.run({
      'api-url': 'http://127.0.0.1:9',
      'timeout-minutes': '0.02',
    });

    expect(readFailure(run)).toMatch(
      /^Could not reach the API: the connection was refused\. .+ Request: GET http:\/\/127\.0\.0\.1:9\//,
    );
    expect(run.outputs['benchmark-id']).toBeUndefined();
  });
});
