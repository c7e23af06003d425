import { describe, expect, it } from 'vitest';
import { formatBound } from '../../../src/runtime/format.ts';
import { recallDeltaGate } from '../../../src/verdict/gates/recall-delta.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

const evaluate = (delta: number, minRecallDelta: number | undefined) =>
  recallDeltaGate.evaluate(
    buildCompared({ recall_delta: { '10': delta } }),
    buildSettings({ minRecallDelta }),
  );

describe('recallDeltaGate', () => {
  it('is off unless it is set', () => {
    expect(evaluate(-1, undefined)).toBeUndefined();
  });

  it.each([
    // delta, minimum, outcome, value, reason
    [0.02, 0.01, 'pass', '+0.0200', 'recall@10 rose by 0.0200'],
    [0.01, 0.01, 'pass', '+0.0100', 'recall@10 rose by 0.0100'],
    [0, 0, 'pass', '0.0000', 'recall@10 did not change'],
    [-0.01, -0.02, 'pass', '−0.0100', 'recall@10 fell by 0.0100'],
    [0.002, 0.01, 'fail', '+0.0020', 'recall@10 rose by 0.0020'],
    [0, 0.01, 'fail', '0.0000', 'recall@10 did not change'],
    [-0.03, 0, 'fail', '−0.0300', 'recall@10 fell by 0.0300'],
  ])('a delta of %d with a minimum of %d: %s', (delta, minimum, outcome, value, reason) => {
    expect(evaluate(delta, minimum)).toEqual({
      gate: 'Recall@10 delta',
      outcome,
      measured: delta,
      threshold: minimum,
      value,
      needed: `at least ${formatBound(minimum)}`,
      reason: outcome === 'pass' ? reason : `${reason} (required: at least ${minimum})`,
    });
  });

  it('shows the digits that tell the delta from the minimum, in the table', () => {
    expect(evaluate(0.009999, 0.01)).toMatchObject({ outcome: 'fail', value: '+0.009999' });
  });

  it('shows them in the reason too', () => {
    expect(evaluate(0.009999, 0.01)?.reason).toBe('recall@10 rose by 0.009999 (required: at least 0.01)');
  });

  it('reads the delta at its own K', () => {
    const candidate = buildCompared({ recall_delta: { '5': 0.1, '20': -0.1 } });
    const settings = buildSettings({ minRecallDelta: 0, recallK: 20, ndcgK: 5 });
    expect(recallDeltaGate.evaluate(candidate, settings)).toMatchObject({
      gate: 'Recall@20 delta',
      outcome: 'fail',
      measured: -0.1,
    });
  });

  it('lists the Ks that there are when its own is missing', () => {
    const candidate = buildCompared({ recall_delta: { '5': 0.1 } });
    expect(() => recallDeltaGate.evaluate(candidate, buildSettings({ minRecallDelta: 0 }))).toThrow(
      expect.objectContaining({
        code: 'metric-not-returned',
        message: expect.stringMatching(/no recall@10 delta .* K = 5: set recall-k to one of these/),
      }),
    );
  });

  it('61: is inconclusive where its delta is null', () => {
    const candidate = buildCompared({ recall_delta: { '10': null } });
    expect(recallDeltaGate.evaluate(candidate, buildSettings({ minRecallDelta: 0 }))).toMatchObject({
      outcome: 'inconclusive',
      measured: null,
      value: '–',
      reason: 'the API returned no recall@10 delta (required: at least 0)',
    });
  });
});
