import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults/index.ts';
import { chooseFor, openFaultyGate } from './open-faulty-gate.ts';
import { openGate } from './open-gate.ts';

const reading = 'GET /v1/retrievers/ret_*';

describe.concurrent('what changed between the retrievers', () => {
  test('is shown in comment and summary', async () => {
    await using gate = await openGate();
    const run = await gate.run({ 'candidate-retriever-ids': 'ret_slightly_improved', 'report-only': 'true' });

    const [comment] = gate.github.comments(1);
    for (const report of [comment?.body, run.summary]) {
      expect(report).toContain('What changed');
      expect(report).toMatch(/\| `stage 1 \(.+\), parameter \S*boost` \| – \| `\{"tags":2\}` \|/);
      expect(report).toMatch(/\| `stage 1 \(.+\), parameter \S*prefix_from_length` \| – \| `4` \|/);
    }
    expect(run.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  });

  test('is shown for each of several candidates, in a single reading of each', async () => {
    await using gate = await openGate();
    await gate.run({
      'candidate-retriever-ids': 'ret_labels_only, ret_unreliable',
      'report-only': 'true',
      reuse: 'false',
    });

    const body = gate.github.comments(1)[0]?.body;
    expect(body).toMatch(
      /\| `stage 1 \(.+\), parameter \S*fields` \| `\["label","tags"\]` \| `\["label"\]` \|/,
    );
    expect(body).toMatch(/\| `stage 2 \(.*enrich.*\)` \| – \|/);
    const read = gate.service.exchanges.filter(({ path }) => path.startsWith('/v1/retrievers/ret_'));
    expect(read.map(({ path }) => path)).toEqual([
      '/v1/retrievers/ret_baseline',
      '/v1/retrievers/ret_labels_only',
      '/v1/retrievers/ret_unreliable',
    ]);
  });

  test('is nothing for a copy of the baseline, and the report says so', async () => {
    await using gate = await openGate();
    const run = await gate.run({ 'candidate-retriever-ids': 'ret_baseline_copy' });
    expect(run.outputs.verdict).not.toBe('pass');
    expect(gate.github.comments(1)[0]?.body).toContain('Configured the same as the baseline');
  });

  test('79: no benchmark is created where the retrievers are never answered about', async () => {
    const fault: Fault = { kind: 'stall', after: 'request' };
    await using faulty = await openFaultyGate({ api: chooseFor(reading, () => fault) });
    const run = await faulty.run({ 'timeout-minutes': '0.05' });

    expect(run.outputs.verdict).toBeUndefined();
    expect(run.exitCode).toBe(1);
    expect(faulty.api.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('79: is left out where the retrievers may not be read, and the verdict stands', async () => {
    const fault: Fault = { kind: 'status', status: 403 };
    await using faulty = await openFaultyGate({ api: chooseFor(reading, () => fault) });
    const run = await faulty.run({ reuse: 'false' });

    expect(run.outputs.verdict).toBe('pass');
    expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
    const lines = run.log.filter((line) => line.includes('retrievers/ret_baseline'));
    expect(lines).toHaveLength(1);
    expect(faulty.gate.github.comments(1)[0]?.body).not.toContain('What changed');
  });
});
