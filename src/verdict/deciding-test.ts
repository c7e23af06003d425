import { formatPValue } from '../runtime/format.ts';
import { adjustmentNames } from './adjustment-names.ts';
import { type CandidateEvidence, countReplayed } from './evidence.ts';
import type { DecidingTest, GateSettings, Mode, Requirement } from './gates/gate.ts';
import { computePAbove, computePBelow } from './statistics/delta-evidence.ts';
import { type Adjustment, adjustPValues } from './statistics/multiplicity.ts';

/** What each mode tests, and how its p-values are corrected unless the user says otherwise. */
interface ModeRule {
  /** The p-value on which a candidate's verdict hangs; null where it can't be computed. */
  readonly computeP: (evidence: CandidateEvidence, settings: GateSettings) => number | null;
  /** Sides of the test: a one-sided one is held against half of the two-sided level. */
  readonly sides: 1 | 2;
  readonly adjust: Readonly<Record<Requirement, Adjustment>>;
}

/**
 * Where all must pass, each is tested at the full level (intersection–union test); where any may, the chance of a false
 * win is bounded by Holm. In regression mode the false alarm is the failure, so it is the other way round.
 */
const modeRules: Readonly<Record<Mode, ModeRule>> = {
  superiority: {
    computeP: computeSuperiorityP,
    sides: 2,
    adjust: { all: 'none', any: 'holm' },
  },
  'non-inferiority': {
    computeP: ({ delta }, { minNdcgDelta }) =>
      delta?.kind === 'tested' ? computePAbove(delta, minNdcgDelta) : null,
    sides: 1,
    adjust: { all: 'none', any: 'holm' },
  },
  regression: {
    computeP: ({ delta }, { minNdcgDelta }) =>
      delta?.kind === 'tested' ? computePBelow(delta, minNdcgDelta) : null,
    sides: 1,
    adjust: { all: 'holm', any: 'none' },
  },
};

/** The level that the deciding p-value is held against: α, or α/2 for the one-sided tests. */
export function computeLevel({ mode, maxPValue }: GateSettings): number {
  return modeRules[mode].sides === 1 ? maxPValue / 2 : maxPValue;
}

/** What the benchmark found about a candidate, with the test that decides on it. */
export type TestedCandidate = CandidateEvidence & { readonly test: DecidingTest };

/**
 * The candidates with their deciding p-values, raw and corrected. A candidate whose NDCG@10 did not rise
 * cannot win in superiority, however small its two-sided p-value: it counts as 1 among those that are corrected, and keeps
 * its own.
 */
export function addDecidingTests(
  candidates: readonly CandidateEvidence[],
  settings: GateSettings,
): TestedCandidate[] {
  const { computeP, adjust } = modeRules[settings.mode];
  const wanted = settings.adjustment === 'auto' ? adjust[settings.require] : settings.adjustment;
  const adjustment = candidates.length === 1 ? 'none' : wanted;
  const tested = candidates.map((candidate) => ({
    candidate,
    raw: computeP(candidate, settings),
    canWin: settings.mode !== 'superiority' || (candidate.delta?.delta ?? 0) > 0,
  }));
  const adjusted = adjustPValues(
    tested.map(({ raw, canWin }) => (canWin ? raw : 1)),
    adjustment,
  );
  const strictness = adjustment === 'none' ? 1 : 1 / candidates.length;
  const frame = { sides: modeRules[settings.mode].sides, level: computeLevel(settings), strictness };
  return tested.map(({ candidate, raw, canWin }, index) => {
    const corrected = raw === null ? null : (adjusted[index] ?? null);
    const test: DecidingTest = canWin
      ? { ...frame, raw, adjusted: corrected, adjustment }
      : { ...frame, raw, adjusted: raw, adjustment: 'none' };
    return { ...candidate, test };
  });
}

/** The API's p-value, else one from a symmetric interval; with fewer than two pairs there is no test to believe. */
function computeSuperiorityP({
  comparison,
  delta,
  sessionCount,
  failedSessions,
}: CandidateEvidence): number | null {
  const replayed = countReplayed({ sessionCount, failedSessions });
  if (comparison === undefined || replayed === null || replayed < 2) return null;
  const isRecoverable = delta?.kind === 'tested' && !delta.asymmetricInterval;
  return comparison.p_value ?? (isRecoverable ? delta.pValue : null);
}

/** ` after Holm`, to follow the p-value that the correction made; empty for none. */
export function nameCorrection(adjustment: Adjustment): string {
  const name = adjustmentNames[adjustment];
  return name === undefined ? '' : ` after ${name}`;
}

/** ` after Holm, 0.010 before` where the correction changed the p-value, else nothing. */
export function describeCorrection({ raw, adjusted, adjustment }: DecidingTest, level: number): string {
  if (raw === null || adjusted === null || raw === adjusted) return '';
  const before = formatPValue(raw, level);
  const isShownAlike = before === formatPValue(adjusted, level);
  return `${nameCorrection(adjustment)}${isShownAlike ? '' : `, ${before} before`}`;
}
