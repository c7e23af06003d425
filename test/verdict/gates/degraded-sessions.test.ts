import { describe, expect, it } from 'vitest';
import { degradedSessionsGate } from '../../../src/verdict/gates/degraded-sessions.ts';
import { buildMetrics } from '../../builders/benchmark.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

function evaluate(counts: readonly [number, number, number], maxDegradedSessionRate: number | undefined) {
  const [improved, degraded, neutral] = counts;
  const metrics = buildMetrics({
    sessions_improved: improved,
    sessions_degraded: degraded,
    sessions_neutral: neutral,
  });
  return degradedSessionsGate.evaluate(
    buildCompared({}, { candidate: { metrics } }),
    buildSettings({ maxDegradedSessionRate }),
  );
}

describe('degradedSessionsGate', () => {
  it('is off unless it is set', () => {
    expect(evaluate([0, 1000, 0], undefined)).toBeUndefined();
  });

  it.each([
    // improved, degraded, neutral; maximum, outcome, value, needed
    [[300, 100, 600], 0.1, 'pass', '10%', '10%'],
    [[300, 101, 600], 0.1, 'fail', '10.1%', '10%'],
    [[30_000, 10_001, 60_000], 0.1, 'fail', '10.001%', '10%'],
    [[0, 0, 1000], 0, 'pass', '0%', '0%'],
    [[999, 1, 0], 0, 'fail', '0.1%', '0%'],
    [[0, 1000, 0], 1, 'pass', '100%', '100%'],
  ] as const)('of %j with at most %d: %s', (counts, maximum, outcome, value, most) => {
    const [improved, degraded, neutral] = counts;
    const needed = `at most ${most}`;
    const share = `${value} of the sessions got worse`;
    expect(evaluate(counts, maximum)).toEqual({
      gate: 'Degraded sessions',
      outcome,
      measured: degraded / (improved + degraded + neutral),
      threshold: maximum,
      value: value,
      needed,
      reason: outcome === 'pass' ? share : `${share} (required: ${needed})`,
    });
  });

  it.each([0.07, 0.14, 0.29, 0.57])('shows a share of exactly %d in few digits', (share) => {
    const degraded = Math.round(share * 1000);
    const result = evaluate([0, degraded, 1000 - degraded], share);
    expect(result?.outcome).toBe('pass');
    expect(result?.value).toMatch(/^\d+(\.0)?%$/);
  });

  it.each([
    [
      'nothing was counted',
      buildCompared({}, { candidate: { metrics: buildMetrics({ sessions_neutral: 0 }) } }),
      'no session was compared',
    ],
    [
      'there is no result',
      { ...buildCompared(), candidate: undefined },
      'the API returned no results for the candidate',
    ],
    [
      'a count is missing',
      buildCompared({}, { candidate: { metrics: buildMetrics({ sessions_degraded: null }) } }),
      'the API did not return how many sessions improved, degraded and stayed neutral',
    ],
  ])('61: is inconclusive where %s', (_case, candidate, reason) => {
    expect(degradedSessionsGate.evaluate(candidate, buildSettings({ maxDegradedSessionRate: 0.1 }))).toEqual(
      expect.objectContaining({
        outcome: 'inconclusive',
        measured: null,
        value: '–',
        reason: `${reason} (required: at most 10%)`,
      }),
    );
  });
});
