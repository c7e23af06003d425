import { describe, expect, test } from 'vitest';
import { createHeldClock } from './held-clock.ts';
import { openGate, readFailure } from './open-gate.ts';

describe.concurrent('the benchmark that the built action runs', () => {
  test('is created with every field of the request, in the namespace', async () => {
    await using gate = await openGate({ service: { namespaces: ['shop', 'blog'] } });
    const filter = {
      retriever_ids: ['ret_baseline', 'ret_improved'],
      taxonomy_node_ids: ['node_food_drink', 'node_objects'],
      time_range: { start: '2020-01-01T00:00:00Z', end: null },
      min_interactions: 1,
      interaction_types: ['click', 'purchase'],
      sample_strategy: 'stratified',
      interaction_weights: { weights: { click: 1, purchase: 3 } },
    };
    const run = await gate.run({
      namespace: 'blog',
      'benchmark-name': 'my benchmark',
      'session-count': '300',
      'session-filter': JSON.stringify(filter),
      'candidate-retriever-ids': 'ret_improved\nret_neutral',
      'report-only': 'true',
    });

    expect(run.exitCode).toBe(0);
    const create = gate.service.exchanges.find(({ method }) => method === 'POST');
    expect(create).toMatchObject({
      method: 'POST',
      path: '/v1/retrievers/benchmarks',
      headers: { authorization: `Bearer ${gate.service.apiKey}`, 'x-namespace': 'blog' },
      body: {
        benchmark_name: 'my benchmark',
        baseline_retriever_id: 'ret_baseline',
        candidate_retriever_ids: ['ret_improved', 'ret_neutral'],
        session_count: 300,
        session_filter: filter,
      },
    });
  });

  test('has a name that tells where it comes from', async () => {
    await using gate = await openGate();
    await gate.run({ reuse: 'false' });
    await gate.run({ reuse: 'false' });
    const names = gate.service.exchanges
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => (body as { benchmark_name: string }).benchmark_name);
    expect(names).toHaveLength(2);
    for (const name of names)
      expect(name).toMatch(/^gate octo-org\/search#1 c0ffee012345 \S+ q[0-9a-f]{8} run \d+\.1 [0-9a-f]{8}$/);
    expect(new Set(names).size).toBe(2);
  });

  test('can be one that exists: benchmark-id waits for it and judges it', async () => {
    await using gate = await openGate();
    const created = await gate.run();
    const requests = gate.service.exchanges.length;
    const benchmarkId = created.outputs['benchmark-id'] ?? '';
    const again = await gate.run({
      'benchmark-id': benchmarkId,
      'baseline-retriever-id': '',
      'candidate-retriever-ids': '',
    });

    expect(again.exitCode).toBe(0);
    expect(again.outputs).toMatchObject({ verdict: 'pass', 'benchmark-id': benchmarkId });
    expect(again.outputs['ndcg-delta']).toBe(created.outputs['ndcg-delta']);
    const sent = gate.service.exchanges.slice(requests).map(({ method, path }) => `${method} ${path}`);
    expect(sent[0]).toBe(`GET /v1/retrievers/benchmarks/${benchmarkId}`);
    expect(sent.slice(1)).toEqual(['GET /v1/retrievers/ret_baseline', 'GET /v1/retrievers/ret_improved']);
  });

  test('has to be about the retrievers that the inputs name', async () => {
    await using gate = await openGate();
    const created = await gate.run();
    const run = await gate.run({
      'benchmark-id': created.outputs['benchmark-id'] ?? '',
      'candidate-retriever-ids': 'ret_labels_only',
    });
    expect(readFailure(run)).toMatch(
      /compares ret_improved against baseline ret_baseline, but baseline-retriever-id and candidate-retriever-ids name other/,
    );
  });

  test.each([
    { name: 'statuses in upper case', dialect: { upperCaseStatuses: true } },
    { name: 'the interval as an object', dialect: { intervalAsObject: true } },
  ])('is understood with $name', async ({ dialect }) => {
    await using gate = await openGate({ service: { dialect } });
    const run = await gate.run();
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'benchmark-status': 'completed' });
    expect(gate.github.comments(1)[0]?.body).toMatch(/95% confidence interval \+0\.0\d{3} to \+0\.0\d{3}/);
  });

  test('is waited for with a line per status', async () => {
    const replayClock = createHeldClock();
    await using gate = await openGate({ service: { replayClock } });
    const run = await gate.run(
      { 'candidate-retriever-ids': 'ret_slow', 'session-count': '400' },
      { onLogLine: (line) => line.startsWith('Status: replaying') && replayClock.release() },
    );
    expect(run.log).toContain('Status: pending');
    expect(run.log.some((line) => /^Status: replaying \(after [\d.]+ m?s in pending\)$/.test(line))).toBe(
      true,
    );
    expect(run.log.some((line) => /^Status: completed \(after [\d.]+ s in \w+\)$/.test(line))).toBe(true);
  });
});
