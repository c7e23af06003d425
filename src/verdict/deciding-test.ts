import { formatPValue } from '../runtime/format.ts';
import { adjustmentNames } from './adjustment-names.ts';
import { type CandidateEvidence, countReplayed } from './evidence.ts';
import type { DecidingTest, GateSettings, Mode, Requirement } from './gates/gate.ts';
import { computePAbove, computePBelow } from './statistics/delta-bounds.ts';
import { roundingError } from './statistics/delta-evidence.ts';
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
  'superiority-by-margin': {
    computeP: ({ delta }, { minNdcgDelta }) => (isBounded(delta) ? computePAbove(delta, minNdcgDelta) : null),
    sides: 1,
    adjust: { all: 'none', any: 'holm' },
  },
  'non-inferiority': {
    computeP: ({ delta }, { minNdcgDelta }) => (isBounded(delta) ? computePAbove(delta, minNdcgDelta) : null),
    sides: 1,
    adjust: { all: 'none', any: 'holm' },
  },
  regression: {
    computeP: ({ delta }, { minNdcgDelta }) => (isBounded(delta) ? computePBelow(delta, minNdcgDelta) : null),
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
  const raws = candidates.map((candidate) => readPValue(candidate, settings));
  const adjustment = chooseAdjustment(candidates.length, settings);
  const adjusted = adjustPValues(raws.map(enterFamily), adjustment);
  return candidates.map((candidate, index) => ({
    ...candidate,
    test: composeTest(
      raws[index] ?? noPValue,
      adjusted[index] ?? null,
      adjustment,
      candidates.length,
      settings,
    ),
  }));
}

/** One of these candidates had the benchmark found something else about it, and the same about the others. */
export function retest(
  variant: CandidateEvidence,
  index: number,
  candidates: readonly TestedCandidate[],
  settings: GateSettings,
): TestedCandidate {
  const own = readPValue(variant, settings);
  const adjustment = chooseAdjustment(candidates.length, settings);
  const others = candidates.map((candidate) => ({
    raw: candidate.test.raw,
    canWin: canWin(candidate, settings),
  }));
  const adjusted = adjustPValues(others.with(index, own).map(enterFamily), adjustment);
  const test = composeTest(own, adjusted[index] ?? null, adjustment, candidates.length, settings);
  return { ...variant, test };
}

/** A candidate's p-value before any correction. */
interface RawPValue {
  readonly raw: number | null;
  readonly canWin: boolean;
}

const noPValue: RawPValue = { raw: null, canWin: false };

function readPValue(candidate: CandidateEvidence, settings: GateSettings): RawPValue {
  return { raw: modeRules[settings.mode].computeP(candidate, settings), canWin: canWin(candidate, settings) };
}

function canWin({ delta }: CandidateEvidence, { mode }: GateSettings): boolean {
  return mode !== 'superiority' || (delta?.delta ?? 0) > 0;
}

/** What counts among those that are corrected together. */
function enterFamily({ raw, canWin: isIn }: RawPValue): number | null {
  return isIn ? raw : 1;
}

function chooseAdjustment(count: number, { mode, require, adjustment }: GateSettings): Adjustment {
  if (count === 1) return 'none';
  return adjustment === 'auto' ? modeRules[mode].adjust[require] : adjustment;
}

function composeTest(
  { raw, canWin: isIn }: RawPValue,
  adjusted: number | null,
  adjustment: Adjustment,
  count: number,
  settings: GateSettings,
): DecidingTest {
  const frame = {
    sides: modeRules[settings.mode].sides,
    level: computeLevel(settings),
    strictness: adjustment === 'none' ? 1 : 1 / count,
  };
  return isIn
    ? { ...frame, raw, adjusted: raw === null ? null : adjusted, adjustment }
    : { ...frame, raw, adjusted: raw, adjustment: 'none' };
}

/** Level at which the p-value that the API prints is meant to be read. */
const usualLevel = 0.05;

/**
 * Whether the deciding p-value is small enough. One that is no further from its level than rounding can move it is not;
 * only at the usual level the API's own may be equal, as it is or, after a correction, but for rounding.
 *
 * @param isGiven whether it is the API's own
 */
export function isSignificant(
  { adjusted, level, adjustment }: Pick<DecidingTest, 'adjusted' | 'level' | 'adjustment'>,
  isGiven: boolean,
): boolean {
  if (adjusted === null) return false;
  if (!isGiven || level !== usualLevel) return adjusted < level - roundingError;
  return adjusted <= level + (adjustment === 'none' ? 0 : roundingError);
}

function isBounded(
  delta: CandidateEvidence['delta'],
): delta is Extract<NonNullable<CandidateEvidence['delta']>, { kind: 'tested' | 'unchanged' }> {
  return delta?.kind === 'tested' || delta?.kind === 'unchanged';
}

/** The API's p-value, else one from a symmetric interval; with fewer than two pairs there is no test to believe. */
function computeSuperiorityP(candidate: CandidateEvidence): number | null {
  const { comparison, delta } = candidate;
  const replayed = countReplayed(candidate);
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
