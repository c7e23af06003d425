import { describe, expect, it } from 'vitest';
import { formatBound } from '../../../src/runtime/format.ts';
import { latencyDeltaGate } from '../../../src/verdict/gates/latency-delta.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

const evaluate = (delta: number | null, maxLatencyDeltaMs: number | undefined) =>
  latencyDeltaGate.evaluate(buildCompared({ latency_delta_ms: delta }), buildSettings({ maxLatencyDeltaMs }));

describe('latencyDeltaGate', () => {
  it('is off unless it is set', () => {
    expect(evaluate(10_000, undefined)).toBeUndefined();
  });

  it.each([
    // delta, maximum, outcome, value, reason
    [12.34, 20, 'pass', '+12.3 ms', 'mean latency rose by 12.3 ms'],
    [20, 20, 'pass', '+20.0 ms', 'mean latency rose by 20.0 ms'],
    [20.01, 20, 'fail', '+20.01 ms', 'mean latency rose by 20.01 ms'],
    [30, 0, 'fail', '+30.0 ms', 'mean latency rose by 30.0 ms'],
    [-3, 0, 'pass', '−3.0 ms', 'mean latency fell by 3.0 ms'],
    [-3, -5, 'fail', '−3.0 ms', 'mean latency fell by 3.0 ms'],
    [-5, -5, 'pass', '−5.0 ms', 'mean latency fell by 5.0 ms'],
  ])('a delta of %d ms with a maximum of %d: %s', (delta, maximum, outcome, value, reason) => {
    expect(evaluate(delta, maximum)).toEqual({
      gate: 'Latency delta',
      outcome,
      measured: delta,
      threshold: maximum,
      value,
      needed: `at most ${formatBound(maximum)} ms`,
      reason: outcome === 'pass' ? reason : `${reason} (required: at most ${formatBound(maximum)} ms)`,
    });
  });

  it('61: is inconclusive where the delta is missing', () => {
    expect(evaluate(null, 20)).toEqual({
      gate: 'Latency delta',
      outcome: 'inconclusive',
      measured: null,
      threshold: 20,
      value: '–',
      needed: 'at most 20 ms',
      reason: 'the API returned no latency_delta_ms (required: at most 20 ms)',
    });
  });

  it('calls a latency that stayed the same neither a rise nor a fall', () => {
    expect(evaluate(0, 20)).toMatchObject({ outcome: 'pass', value: '0.0 ms' });
    expect(evaluate(0, 20)?.reason).toBe('mean latency did not change');
  });
});
