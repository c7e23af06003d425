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
      expect(report).toContain('| `stage 1 (keyword_search), parameter boost` | – | `{"tags":2}` |');
      expect(report).toContain('| `stage 1 (keyword_search), parameter prefix_from_length` | – | `4` |');
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
    expect(body).toContain(
      '| `stage 1 (keyword_search), parameter fields` | `["label","tags"]` | `["label"]` |',
    );
    expect(body).toContain('| `stage 2 (enrich)` | – |');
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

  test.each<[string, Fault]>([
    ['may not be read', { kind: 'status', status: 403 }],
    ['are never answered about', { kind: 'stall', after: 'request' }],
  ])('is left out where the retrievers %s, and the verdict stands', async (_what, fault) => {
    await using faulty = await openFaultyGate({ api: chooseFor(reading, () => fault) });
    const run = await faulty.run({ reuse: 'false' });

    expect(run.outputs.verdict).toBe('pass');
    expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
    const lines = run.log.filter((line) => line.includes('retrievers/ret_baseline'));
    expect(lines).toEqual([expect.stringMatching(/^The report will not show what changed between/)]);
    expect(faulty.gate.github.comments(1)[0]?.body).not.toContain('What changed');
  });
});
