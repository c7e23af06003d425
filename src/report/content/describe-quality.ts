import { formatBound, formatNumber } from '../../runtime/format.ts';
import type { CandidateEvidence } from '../../verdict/evidence.ts';
import type { GateSettings } from '../../verdict/gates/gate.ts';
import { significanceK } from '../../verdict/significance-k.ts';
import type { CandidateVerdict } from '../../verdict/verdict.ts';
import { boundWords, describeChance } from './certainty-words.ts';

/** Decimals of a mean: as many as people compare. */
const meanDecimals = 3;

/** Most decimals that a mean takes to differ from another. */
const maxMeanDecimals = 6;

/**
 * Quality before and after and how sure that is, for people without statistics: `search quality 0.573 → 0.602 (+5.2%), very
 * unlikely to be chance`. Quality is the mean NDCG@K at the gate's K.
 */
export function describeQuality(
  candidate: CandidateVerdict,
  evidence: CandidateEvidence | undefined,
  settings: GateSettings,
): string {
  const delta = candidate.ndcgDelta;
  if (evidence === undefined || delta === undefined) return 'search quality is unknown';
  const before = evidence.baseline?.metrics.ndcg_at_k[String(settings.ndcgK)] ?? null;
  return `${describeChange(delta, before)}${describeCertainty(candidate, evidence, settings)}`;
}

/** The mean after is the mean before with the delta that was judged: where replays failed, the reported one can be another. */
function describeChange(delta: number, before: number | null): string {
  if (delta === 0) return 'search quality is unchanged';
  if (before === null) {
    return `search quality ${delta > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(delta))}`;
  }
  const decimals = countDecimals(before, before + delta);
  const means = `${formatNumber(before, decimals)} → ${formatNumber(before + delta, decimals)}`;
  return `search quality ${means}${before > 0 ? ` (${formatRelative(delta / before)})` : ''}`;
}

/** As many as tell the two apart. */
function countDecimals(before: number, after: number): number {
  let decimals = meanDecimals;
  while (decimals < maxMeanDecimals && before.toFixed(decimals) === after.toFixed(decimals)) decimals += 1;
  return decimals;
}

/** A relative change with its sign and two digits, e.g. `+5.2%`. */
function formatRelative(share: number): string {
  const percent = Number((100 * Math.abs(share)).toPrecision(2));
  return `${share > 0 ? '+' : '−'}${percent}%`;
}

/** Whether it fails whatever its NDCG is. */
function failsOtherwise({ gates }: CandidateVerdict): boolean {
  const failed = gates.filter(({ outcome }) => outcome === 'fail');
  return failed.length > 0 && !failed.some(({ isOnNdcg }) => isOnNdcg);
}

/** How sure the change is, to follow it. */
function describeCertainty(
  candidate: CandidateVerdict,
  { delta }: CandidateEvidence,
  { mode, ndcgK, minNdcgDelta }: GateSettings,
): string {
  if (candidate.doubt !== undefined) return failsOtherwise(candidate) ? '' : ', but the data cannot decide';
  if (delta?.kind === 'unchanged') return ' in every session';
  const decided = candidate.gates.find(({ id }) => id === mode)?.outcome;
  if (mode !== 'superiority' && minNdcgDelta !== 0 && decided !== undefined) {
    return `, ${boundWords[mode][decided](formatBound(Math.abs(minNdcgDelta)))}`;
  }
  // That there is no difference needs no explanation by chance.
  if (candidate.ndcgDelta === 0) return '';
  if (String(ndcgK) !== significanceK) return `, not tested for chance at K = ${ndcgK}`;
  const pValue = mode === 'superiority' ? candidate.test.adjusted : candidate.pValue;
  return pValue === null
    ? ', and the data cannot tell whether that is chance'
    : `, ${describeChance(pValue)}`;
}
