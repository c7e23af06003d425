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
    [0, 0, 0.05, 'pass', 0, '0%', ''],
    [50, 50, 0.05, 'pass', 0.05, '5%', ''],
    [51, 0, 0.05, 'fail', 0.051, '5.1%', '5.1% of its sessions failed'],
    [51, 60, 0.05, 'fail', 0.06, '6%', "6% of the baseline's sessions failed"],
    [0, 51, 0.05, 'inconclusive', 0.051, '5.1%', "5.1% of the baseline's sessions failed"],
    [1, 0, 0, 'fail', 0.001, '0.1%', '0.1% of its sessions failed'],
    [0, 1, 0, 'inconclusive', 0.001, '0.1%', "0.1% of the baseline's sessions failed"],
    [1000, 1000, 1, 'pass', 1, '100%', ''],
  ])(
    '33: %d and %d of 1,000, at most %d: %s',
    (candidate, baseline, maximum, outcome, rate, value, share) => {
      const needed = `at most ${maximum * 100}%`;
      expect(evaluate(candidate, baseline, maximum)).toEqual({
        gate: 'Failed sessions',
        outcome,
        measured: rate,
        threshold: maximum,
        value: value,
        needed,
        reason: outcome === 'pass' ? '' : `${share} (required: ${needed})`,
      });
    },
  );

  it.each([
    // failed of candidate and of baseline, outcome, whose number is missing
    [null, 0, 'inconclusive', 'the candidate'],
    [0, null, 'inconclusive', 'the baseline'],
    [null, 51, 'inconclusive', 'the candidate'],
  ])('61: %s and %s, at most 5%: %s', (candidate, baseline, outcome, whose) => {
    expect(evaluate(candidate, baseline, 0.05)).toEqual({
      gate: 'Failed sessions',
      outcome,
      measured: null,
      threshold: 0.05,
      value: '–',
      needed: 'at most 5%',
      reason: `the API returned no failed_sessions for ${whose} (required: at most 5%)`,
    });
  });

  it("61: too many of the candidate's fail it, whatever the baseline's are", () => {
    expect(evaluate(51, null, 0.05)).toMatchObject({ outcome: 'fail', value: '5.1%' });
  });
});
