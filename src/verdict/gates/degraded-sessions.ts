import { formatPercent } from '../../runtime/format.ts';
import { countCompared } from '../count-sessions.ts';
import type { Gate } from './gate.ts';
import { findNothing } from './missing-number.ts';

/** The share of sessions that got worse may be `max-degraded-session-rate` at the most. */
export const degradedSessionsGate: Gate = {
  id: 'degraded-sessions',
  isOnNdcg: false,
  evaluate({ candidate }, { maxDegradedSessionRate }) {
    if (maxDegradedSessionRate === undefined) return undefined;
    const needed = `at most ${formatPercent(maxDegradedSessionRate)}`;
    const frame = { gate: 'Degraded sessions', threshold: maxDegradedSessionRate, needed };
    const metrics = candidate?.metrics;
    if (metrics === undefined) return findNothing(frame, 'the API returned no results for the candidate');
    const degraded = metrics.sessions_degraded;
    const compared = countCompared(metrics);
    if (degraded === null || compared === null)
      return findNothing(
        frame,
        'the API did not return how many sessions improved, degraded and stayed neutral',
      );
    if (compared === 0) return findNothing(frame, 'no session was compared');
    const rate = degraded / compared;
    const value = formatPercent(rate, maxDegradedSessionRate);
    const isWithin = rate <= maxDegradedSessionRate;
    const share = `${value} of the sessions got worse`;
    return {
      ...frame,
      outcome: isWithin ? 'pass' : 'fail',
      measured: rate,
      value,
      reason: isWithin ? share : `${share} (required: ${needed})`,
    };
  },
};
