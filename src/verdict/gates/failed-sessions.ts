import { formatPercent } from '../../runtime/format.ts';
import type { Gate, Outcome } from './gate.ts';

/**
 * The share of sessions whose replay failed may be `max-failed-session-rate` at the most. Too many failures of the
 * candidate are its fault; too many of the baseline leave nothing to compare with.
 */
export const failedSessionsGate: Gate = {
  id: 'failed-sessions',
  isOnNdcg: false,
  evaluate({ candidate, baseline, sessionCount }, { maxFailedSessionRate }) {
    if (maxFailedSessionRate === undefined || sessionCount === 0) return undefined;
    const ofCandidate = (candidate?.failed_sessions ?? 0) / sessionCount;
    const ofBaseline = (baseline?.failed_sessions ?? 0) / sessionCount;
    const rate = Math.max(ofCandidate, ofBaseline);
    const who = ofCandidate >= ofBaseline ? 'of its sessions' : "of the baseline's sessions";
    const value = formatPercent(rate, maxFailedSessionRate);
    const needed = `at most ${formatPercent(maxFailedSessionRate)}`;
    const outcome = judgeFailureRates(ofCandidate, ofBaseline, maxFailedSessionRate);
    const share = `${value} ${who} failed`;
    return {
      gate: 'Failed sessions',
      outcome,
      measured: rate,
      threshold: maxFailedSessionRate,
      value,
      needed,
      reason: outcome === 'pass' ? '' : `${share} (needed: ${needed})`,
    };
  },
};

function judgeFailureRates(ofCandidate: number, ofBaseline: number, most: number): Outcome {
  if (ofCandidate > most) return 'fail';
  return ofBaseline > most ? 'inconclusive' : 'pass';
}
