import { describe, expect, it } from 'vitest';
import { failedSessionsGate } from '../../../src/verdict/gates/failed-sessions.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

function evaluate(
  candidate: number | null,
  baseline: number | null,
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

  it.each([
    // failed of candidate and of baseline, outcome, whose number is missing
    [null, 0, 'inconclusive', 'the candidate'],
    [0, null, 'inconclusive', 'the baseline'],
    [null, 51, 'inconclusive', 'the candidate'],
  ])('61: %s and %s, at most 5 %: %s', (candidate, baseline, outcome, whose) => {
    expect(evaluate(candidate, baseline, 0.05)).toEqual({
      gate: 'Failed sessions',
      outcome,
      measured: null,
      threshold: 0.05,
      value: '–',
      needed: 'at most 5\u00a0%',
      reason: `the API returned no failed_sessions of ${whose} (needed: at most 5\u00a0%)`,
    });
  });

  it("61: too many of the candidate's fail it, whatever the baseline's are", () => {
    expect(evaluate(51, null, 0.05)).toMatchObject({ outcome: 'fail', value: '5.1\u00a0%' });
  });
});
