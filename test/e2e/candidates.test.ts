import { describe, expect, test } from 'vitest';
import { describeRetriever, fromFile, listRetrievers } from './candidate-files.ts';
import { openGate } from './open-gate.ts';

describe.concurrent('a candidate from a file', () => {
  test('is judged, and gone afterwards', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const before = await listRetrievers(gate);
    const files = { 'search/retriever.yaml': await describeRetriever(gate, 'ret_improved') };
    const run = await gate.run(fromFile, { files });
    expect(run.outputs.verdict).toBe('pass');
    expect(await listRetrievers(gate)).toEqual(before);
  });

  test('that changes nothing', async () => {
    await using gate = await openGate({ runs: 'main-step' });
    const files = { 'search/retriever.yaml': await describeRetriever(gate, 'ret_baseline') };
    const run = await gate.run(fromFile, { files });
    expect(run.outputs.verdict).toBe('unchanged');
  });
});
