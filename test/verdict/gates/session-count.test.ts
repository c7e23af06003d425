import { expect, it } from 'vitest';
import { sessionCountGate } from '../../../src/verdict/gates/session-count.ts';
import { buildCompared } from '../../builders/compared.ts';
import { buildSettings } from '../../builders/settings.ts';

it.each([
  // sessions, failed, minimum, outcome, value, needed, reason
  [1000, 0, 1000, 'pass', '1,000', 'at least 1,000', '1,000 sessions replayed'],
  [1000, 1, 1000, 'inconclusive', '999', 'at least 1,000', 'only 999 sessions replayed'],
  [412, 2, 500, 'inconclusive', '410', 'at least 500', 'only 410 sessions replayed'],
  [1, 0, 2, 'inconclusive', '1', 'at least 2', 'only 1 session replayed'],
  [0, 0, 1, 'inconclusive', '0', 'at least 1', 'only 0 sessions replayed'],
])(
  '33: sessionCountGate: %d sessions, %d failed, %d needed: %s',
  (sessionCount, failed, minSessions, outcome, value, needed, reason) => {
    const candidate = buildCompared({}, { sessionCount, candidate: { failed_sessions: failed } });
    expect(sessionCountGate.evaluate(candidate, buildSettings({ minSessions }))).toEqual({
      gate: 'Replayed sessions',
      outcome,
      measured: sessionCount - failed,
      threshold: minSessions,
      value,
      needed,
      reason: outcome === 'pass' ? reason : `${reason} (required: ${needed})`,
    });
  },
);

it('sessionCountGate is off unless it is set', () => {
  expect(sessionCountGate.evaluate(buildCompared({}, { sessionCount: 1 }), buildSettings())).toBeUndefined();
});

it('61: sessionCountGate is inconclusive where nobody knows how many sessions were replayed', () => {
  const candidate = { ...buildCompared(), sessionCount: null, failedSessions: null };
  expect(sessionCountGate.evaluate(candidate, buildSettings({ minSessions: 10 }))).toMatchObject({
    outcome: 'inconclusive',
    measured: null,
    value: '–',
    reason: 'the API returned no session_count (required: at least 10)',
  });
});
