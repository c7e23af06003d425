import type { Doubt } from '../gates/gate.ts';
import { significanceK } from '../significance-k.ts';
import { computeDeltaWithFailures, moveDelta } from '../statistics/failed-replays.ts';
import { decide, decideWith, type Place } from './place.ts';

/** Whether the failed replays, had each scored 0, would turn the decision. */
export function findFailedReplays(place: Place): Doubt | undefined {
  const { candidate, settings } = place;
  const { delta, comparison, failedSessions } = candidate;
  if (delta.delta === null || delta.pairs === null || failedSessions === null) return undefined;
  // Where the API did not say which side failed, it was the candidate.
  const ofCandidate = candidate.candidate?.failed_sessions ?? failedSessions;
  const ofBaseline = candidate.baseline?.failed_sessions ?? 0;
  const failed = ofCandidate + ofBaseline;
  if (failed === 0) return undefined;
  const { pairs } = delta;
  const countFailures = (measured: number, k: string): number =>
    computeDeltaWithFailures(measured, pairs, {
      ofCandidate,
      // A mean that is missing is taken for the one that speaks most against the candidate.
      baselineMean: candidate.baseline?.metrics.ndcg_at_k[k] ?? 1,
      ofBaseline,
      candidateMean: candidate.candidate?.metrics.ndcg_at_k[k] ?? 0,
    });
  const withFailures = countFailures(delta.delta, significanceK);
  const moved = moveDelta(delta, withFailures - delta.delta);
  const deltas = Object.entries(comparison.ndcg_delta).map(([k, measured]) => [
    k,
    measured === null ? null : countFailures(measured, k),
  ]);
  const movedPValue = moved.kind === 'tested' ? moved.pValue : null;
  const { outcome } = decideWith(place, {
    comparison: {
      ...comparison,
      ndcg_delta: Object.fromEntries(deltas),
      p_value: comparison.p_value === null ? null : movedPValue,
    },
    delta: moved,
  });
  if (outcome === decide(candidate, settings)) return undefined;
  return { kind: 'failed-replays', failed, delta: delta.delta, withFailures, outcome };
}
