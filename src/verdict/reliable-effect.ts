import type { DecidingTest, GateSettings, Mode } from './gates/gate.ts';
import type { TestedDelta } from './statistics/delta-evidence.ts';
import { computeNormalQuantile } from './statistics/distributions.ts';
import { computeMinimalDetectableEffect, targetPower } from './statistics/power.ts';

/** What a precision and a minimum, margin or tolerance come down to. All are in units of NDCG. */
interface Precision {
  /** The smallest true difference that the test tells from none. */
  readonly detectable: number;
  readonly standardError: number;
  readonly minNdcgDelta: number;
}

const reliableDeltas: Readonly<Record<Mode, (precision: Precision) => number>> = {
  // The measured delta has to reach the minimum, besides being told from 0.
  superiority: ({ detectable, standardError, minNdcgDelta }) =>
    Math.max(detectable, minNdcgDelta + computeNormalQuantile(targetPower) * standardError),
  'superiority-by-margin': ({ detectable, minNdcgDelta }) => minNdcgDelta + detectable,
  'non-inferiority': ({ detectable, minNdcgDelta }) => minNdcgDelta + detectable,
  regression: ({ detectable, minNdcgDelta }) => minNdcgDelta - detectable,
};

/**
 * The true NDCG@10 delta at which the gate decides four times out of five: from which on a candidate passes, or in mode
 * regression fails.
 */
export function computeReliableDelta(
  delta: TestedDelta,
  { level, sides, strictness }: Pick<DecidingTest, 'level' | 'sides' | 'strictness'>,
  { mode, minNdcgDelta }: Pick<GateSettings, 'mode' | 'minNdcgDelta'>,
): number {
  const detectable = computeMinimalDetectableEffect(delta, (level / sides) * strictness);
  return reliableDeltas[mode]({ detectable, standardError: delta.standardError, minNdcgDelta });
}
