import { describe, expect, it } from 'vitest';
import { failedSessionsGate } from '../../../src/verdict/gates/failed-sessions.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

function evaluate(
  candidate: number,
  baseline: number,
  maxFailedSessionRate: number | undefined,
  sessionCount = 1000,
) {
  const compared = buildCompared(
    {},
    { sessionCount, candidate: { failed_sessions: candidate }, baseline: { failed_sessions: baseline } },
  );
  return failedSessionsGate.evaluate(compared, buildSettings({ maxFailedSessionRate }));
}

describe('failedSessionsGate', () => {
  it('can be switched off, and has nothing to say of no sessions', () => {
    expect(evaluate(1000, 0, undefined)).toBeUndefined();
    expect(evaluate(0, 0, 0.05, 0)).toBeUndefined();
  });

  it.each([
    // failed of candidate and of baseline, maximum, outcome, rate, value, reason
    [0, 0, 0.05, 'pass', 0, '0_%', ''],
    [50, 50, 0.05, 'pass', 0.05, '5_%', ''],
    [51, 0, 0.05, 'fail', 0.051, '5.1_%', '5.1_% of its sessions failed'],
    [51, 60, 0.05, 'fail', 0.06, '6_%', "6_% of the baseline's sessions failed"],
    [0, 51, 0.05, 'inconclusive', 0.051, '5.1_%', "5.1_% of the baseline's sessions failed"],
    [1, 0, 0, 'fail', 0.001, '0.1_%', '0.1_% of its sessions failed'],
    [0, 1, 0, 'inconclusive', 0.001, '0.1_%', "0.1_% of the baseline's sessions failed"],
    [1000, 1000, 1, 'pass', 1, '100_%', ''],
  ])(
    '33: %d and %d of 1,000, at most %d: %s',
    (candidate, baseline, maximum, outcome, rate, value, share) => {
      const space = (text: string): string => text.replaceAll('_', '\u00a0');
      const needed = `at most ${maximum * 100}\u00a0%`;
      expect(evaluate(candidate, baseline, maximum)).toEqual({
        gate: 'Failed sessions',
        outcome,
        measured: rate,
        threshold: maximum,
        value: space(value),
        needed,
        reason: outcome === 'pass' ? '' : `${space(share)} (needed: ${needed})`,
      });
    },
  );
});
