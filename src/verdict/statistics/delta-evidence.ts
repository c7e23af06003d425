import { computeStudentCdf, computeStudentQuantile, computeTwoSidedP } from './distributions.ts';

/** What the API returns about the NDCG@10 delta of one candidate. */
export interface DeltaSummary {
  /** Mean difference of NDCG@10, candidate − baseline; null when missing. */
  readonly delta: number | null;
  /** Sessions that both replayed; null when unknown. */
  readonly pairs: number | null;
  /** Two-sided, of the paired t-test. */
  readonly pValue: number | null;
  /** 95 % interval of `delta`. */
  readonly interval: readonly [number, number] | null;
  /** Sessions whose NDCG@10 changed, in either direction; null when unknown. */
  readonly changedSessions: number | null;
}

/** How sure the delta is. Everything is in units of NDCG but counts and `pValue`. */
export type DeltaEvidence =
  | {
      readonly kind: 'tested';
      readonly delta: number;
      readonly pairs: number;
      readonly df: number;
      readonly standardError: number;
      readonly standardDeviation: number;
      /** Two-sided: the API's where it gave one, else from the interval. */
      readonly pValue: number;
      /** The API's interval where it is not symmetric about the delta: such a one holds at 95 % only. */
      readonly asymmetricInterval: readonly [number, number] | undefined;
    }
  /** Every pair differs by the same amount: no test applies, and no doubt remains either. */
  | { readonly kind: 'constant'; readonly delta: number; readonly pairs: number }
  | {
      readonly kind: 'untested';
      readonly delta: number | null;
      readonly pairs: number | null;
      readonly reason: UntestedReason;
    };

/** Why there is no test: a number is missing, fewer than two pairs, or neither p-value nor interval. */
export type UntestedReason = 'no-delta' | 'unknown-sessions' | 'too-few-sessions' | 'no-test';

/** The largest p-value that three decimals print as 0. */
const roundedToZero = 0.0005;

/** Evidence from a t-test. */
export type TestedDelta = Extract<DeltaEvidence, { kind: 'tested' }>;

/**
 * Recovers standard error, t and p from what the API returns: from the interval SE = (hi − lo) / (2·t₀.₉₇₅), else from
 * the p-value SE = |D| / t₁₋ₚ⸝₂ (paired t-test with pairs − 1 degrees of freedom).
 */
export function computeDeltaEvidence(summary: DeltaSummary): DeltaEvidence {
  const { delta, pairs, pValue, interval, changedSessions } = summary;
  const leave = (reason: UntestedReason): DeltaEvidence => ({ kind: 'untested', delta, pairs, reason });
  if (delta === null) return leave('no-delta');
  if (pairs === null) return leave('unknown-sessions');
  const df = pairs - 1;
  if (df < 1) return leave('too-few-sessions');
  if (isConstant({ delta, pValue, interval, changedSessions })) return { kind: 'constant', delta, pairs };
  if (interval && interval[0] !== interval[1]) {
    const standardError = (interval[1] - interval[0]) / (2 * computeStudentQuantile(0.975, df));
    return describeTest({
      delta,
      pairs,
      standardError,
      asymmetricInterval: isSymmetric(interval, delta) ? undefined : interval,
      pValue: pValue ?? computeTwoSidedP(delta / standardError, df),
    });
  }
  if (pValue === null || pValue >= 1 || delta === 0) return leave('no-test');
  // A p-value printed as 0 was rounded: the largest one that is printed so is the safe reading.
  const bound = pValue === 0 ? roundedToZero : pValue;
  const standardError = Math.abs(delta) / -computeStudentQuantile(bound / 2, df);
  return describeTest({ delta, pairs, standardError, asymmetricInterval: undefined, pValue });
}

/** An interval without width says so, unless a p-value contradicts it; without one, that no session changed. */
function isConstant({ delta, pValue, interval, changedSessions }: Omit<DeltaSummary, 'pairs'>): boolean {
  const isUndisputed = pValue === null || pValue === 0 || (pValue === 1 && delta === 0);
  if (interval) return interval[0] === interval[1] && isUndisputed;
  return delta === 0 && (changedSessions === 0 || pValue === 1);
}

function describeTest(test: Omit<TestedDelta, 'kind' | 'df' | 'standardDeviation'>): TestedDelta {
  const { pairs, standardError } = test;
  return { kind: 'tested', ...test, df: pairs - 1, standardDeviation: standardError * Math.sqrt(pairs) };
}

/** Within two units of the last decimal that delta and bounds are printed with. */
function isSymmetric([low, high]: readonly [number, number], delta: number): boolean {
  const halfUnit = computeHalfUnit([low, high, delta]);
  return Math.abs((low + high) / 2 - delta) <= 2 * halfUnit + 1e-9 * (high - low);
}

/** Half a unit of the most decimals that any of the numbers is printed with: how far rounding may have moved them. */
export function computeHalfUnit(values: readonly number[]): number {
  const decimals = Math.max(...values.map(countDecimals));
  return 0.5 * 10 ** -decimals;
}

function countDecimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** D − t₁₋ₐ·SE: the lower bound of the delta with one-sided error `alpha`. */
export function computeLowerBound({ delta, df, standardError }: TestedDelta, alpha: number): number {
  return delta - computeStudentQuantile(1 - alpha, df) * standardError;
}

/** D + t₁₋ₐ·SE: the upper bound of the delta with one-sided error `alpha`. */
export function computeUpperBound({ delta, df, standardError }: TestedDelta, alpha: number): number {
  return delta + computeStudentQuantile(1 - alpha, df) * standardError;
}

/** One-sided p-value against "the true delta is at most `bound`"; small where it is shown to be above. */
export function computePAbove({ delta, df, standardError }: TestedDelta, bound: number): number {
  return computeStudentCdf(-(delta - bound) / standardError, df);
}

/** One-sided p-value against "the true delta is at least `bound`"; small where it is shown to be below. */
export function computePBelow({ delta, df, standardError }: TestedDelta, bound: number): number {
  return computeStudentCdf((delta - bound) / standardError, df);
}

/** The mean delta if every failed replay had lost everything: (n·D − f) / (n + f). */
export function computeWorstCaseDelta(delta: number, pairs: number, failed: number): number {
  return pairs + failed === 0 ? delta : (pairs * delta - failed) / (pairs + failed);
}
