import { formatPercent } from '../../runtime/format.ts';
import { countCompared } from '../count-sessions.ts';
import type { Gate } from './gate.ts';

/** The share of sessions that got worse may be `max-degraded-session-rate` at the most. */
export const degradedSessionsGate: Gate = {
  id: 'degraded-sessions',
  isOnNdcg: false,
  evaluate({ candidate }, { maxDegradedSessionRate }) {
    if (maxDegradedSessionRate === undefined) return undefined;
    const needed = `at most ${formatPercent(maxDegradedSessionRate)}`;
    const frame = { gate: 'Degraded sessions', threshold: maxDegradedSessionRate, needed };
    const metrics = candidate?.metrics;
    const compared = metrics ? countCompared(metrics) : 0;
    if (metrics === undefined || compared === 0) {
      const reason = `nobody knows how many sessions got worse (needed: ${needed})`;
      return { ...frame, outcome: 'inconclusive', measured: null, value: 'not known', reason };
    }
    const rate = metrics.sessions_degraded / compared;
    const value = formatPercent(rate, maxDegradedSessionRate);
    const isWithin = rate <= maxDegradedSessionRate;
    const share = `${value} of the sessions got worse`;
    return {
      ...frame,
      outcome: isWithin ? 'pass' : 'fail',
      measured: rate,
      value,
      reason: isWithin ? share : `${share} (needed: ${needed})`,
    };
  },
};
