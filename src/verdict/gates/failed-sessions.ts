import { formatPercent } from '../../runtime/format.ts';
import type { CandidateEvidence } from '../evidence.ts';
import { describeUnknownSessions } from '../missing-numbers.ts';
import type { Gate, Outcome } from './gate.ts';
import { findNothing } from './missing-number.ts';

/**
 * The share of sessions whose replay failed may be `max-failed-session-rate` at the most. Too many failures of the
 * candidate are its fault; too many of the baseline leave nothing to compare with.
 */
export const failedSessionsGate: Gate = {
  id: 'failed-sessions',
  isOnNdcg: false,
  evaluate(candidate, { maxFailedSessionRate }) {
    if (maxFailedSessionRate === undefined || candidate.sessionCount === 0) return undefined;
    const needed = `at most ${formatPercent(maxFailedSessionRate)}`;
    const frame = { gate: 'Failed sessions', threshold: maxFailedSessionRate, needed };
    const ofCandidate = computeRate(candidate, candidate.candidate);
    const ofBaseline = computeRate(candidate, candidate.baseline);
    // What is known of the candidate can be too much already.
    const isUnknown = ofCandidate === null || (ofBaseline === null && ofCandidate <= maxFailedSessionRate);
    if (isUnknown) return findNothing(frame, describeUnknownSessions(candidate));
    const rate = Math.max(ofCandidate, ofBaseline ?? 0);
    const who = ofCandidate >= rate ? 'of its sessions' : "of the baseline's sessions";
    const value = formatPercent(rate, maxFailedSessionRate);
    const outcome = judgeFailureRates(ofCandidate, ofBaseline ?? 0, maxFailedSessionRate);
    return {
      ...frame,
      outcome,
      measured: rate,
      value,
      reason: outcome === 'pass' ? '' : `${value} ${who} failed (required: ${needed})`,
    };
  },
};

/** The share of sessions that failed on one side; null where a number is missing. */
function computeRate(
  { sessionCount }: CandidateEvidence,
  result: CandidateEvidence['candidate'],
): number | null {
  const failed = result?.failed_sessions ?? null;
  return failed === null || sessionCount === null ? null : failed / sessionCount;
}

function judgeFailureRates(ofCandidate: number, ofBaseline: number, most: number): Outcome {
  if (ofCandidate > most) return 'fail';
  return ofBaseline > most ? 'inconclusive' : 'pass';
}
