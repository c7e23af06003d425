import type { DeltaEvidence } from './delta-evidence.ts';
import { computeTwoSidedP } from './distributions.ts';

/**
 * The mean delta had every failed replay scored 0, which is an estimate: the failed sessions are taken for average ones.
 * (n·D − f_c·B̄ + f_b·C̄) / (n + f_c + f_b); one that failed on both sides counts twice.
 *
 * @param failed sessions that failed on one side, with the mean of the other side, which did replay them
 */
export function computeDeltaWithFailures(
  delta: number,
  pairs: number,
  failed: {
    readonly ofCandidate: number;
    readonly baselineMean: number;
    readonly ofBaseline: number;
    readonly candidateMean: number;
  },
): number {
  const { ofCandidate, baselineMean, ofBaseline, candidateMean } = failed;
  const sum = pairs * delta - ofCandidate * baselineMean + ofBaseline * candidateMean;
  return sum / (pairs + ofCandidate + ofBaseline);
}

/** The mean delta if every failed replay had lost everything: (n·D − f) / (n + f). */
export function computeWorstCaseDelta(delta: number, pairs: number, failed: number): number {
  return pairs + failed === 0 ? delta : (pairs * delta - failed) / (pairs + failed);
}

/** The same evidence had the delta been measured elsewhere, as precisely: delta and interval are moved. */
export function moveDelta(evidence: DeltaEvidence, by: number): DeltaEvidence {
  if (evidence.delta === null) return evidence;
  const delta = evidence.delta + by;
  if (evidence.kind !== 'tested') return { ...evidence, delta };
  const { standardError, df, givenInterval, asymmetricInterval } = evidence;
  return {
    ...evidence,
    delta,
    pValue: computeTwoSidedP(delta / standardError, df),
    givenInterval: moveInterval(givenInterval, by),
    asymmetricInterval: moveInterval(asymmetricInterval, by),
  };
}

function moveInterval(
  interval: readonly [number, number] | undefined,
  by: number,
): readonly [number, number] | undefined {
  return interval && [interval[0] + by, interval[1] + by];
}
