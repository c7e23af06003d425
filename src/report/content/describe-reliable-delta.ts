import { formatNumber } from '../../runtime/format.ts';
import type { GateSettings, Mode } from '../../verdict/gates/gate.ts';
import type { CandidateVerdict } from '../../verdict/verdict.ts';

const describeGain = (delta: number): string =>
  `A true gain of ${formatNumber(delta)} passes this gate in four out of five runs`;

const reliableDeltaWords: Readonly<Record<Mode, (delta: number) => string>> = {
  superiority: describeGain,
  'superiority-by-margin': describeGain,
  'non-inferiority': (delta) =>
    delta > 0
      ? describeGain(delta)
      : `A true loss of up to ${formatNumber(-delta)} passes this gate in four out of five runs`,
  regression: (delta) => `A true loss of ${formatNumber(-delta)} fails this gate in four out of five runs`,
};

/** What the gate could have decided reliably, and how large the delta is beside the spread; empty where that is unknown. */
export function describeReliableDelta(
  { reliableDelta, effectSize }: Pick<CandidateVerdict, 'reliableDelta' | 'effectSize'>,
  { mode }: Pick<GateSettings, 'mode'>,
): string[] {
  if (reliableDelta === undefined || effectSize === undefined) return [];
  return [`${reliableDeltaWords[mode](reliableDelta)}. Effect size d_z: ${formatNumber(effectSize, 2)}.`];
}
