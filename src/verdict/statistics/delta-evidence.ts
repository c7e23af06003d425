import { computeStudentQuantile, computeTwoSidedP } from './distributions.ts';

/** What the API returns about the NDCG@10 delta of one candidate. */
export interface DeltaSummary {
  /** Mean difference of NDCG@10, candidate − baseline; null when missing. */
  readonly delta: number | null;
  /** Sessions that both replayed; null when unknown. */
  readonly pairs: number | null;
  /** Two-sided, of the paired t-test. */
  readonly pValue: number | null;
  /** 95% interval of `delta`. */
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
      /** The API's own 95% interval; undefined where it gave none. */
      readonly givenInterval: readonly [number, number] | undefined;
      /** The same where it is not symmetric about the delta: such a one holds at 95% only. */
      readonly asymmetricInterval: readonly [number, number] | undefined;
    }
  /** Every pair differs by the same amount: no test applies, and no doubt remains either. */
  | { readonly kind: 'constant'; readonly delta: number; readonly pairs: number }
  /** No session changed: no test applies, but the share of sessions that would change is bounded. */
  | { readonly kind: 'unchanged'; readonly delta: number; readonly pairs: number }
  | {
      readonly kind: 'untested';
      readonly delta: number | null;
      readonly pairs: number | null;
      readonly reason: UntestedReason;
    };

/** Why there is no test: a number is missing, fewer than two pairs, or neither p-value nor interval. */
export type UntestedReason = 'no-delta' | 'unknown-sessions' | 'too-few-sessions' | 'no-test';

/** The largest p-value that three decimals print as 0. */
export const roundedToZero = 0.0005;

/** Evidence from a t-test. */
export type TestedDelta = Extract<DeltaEvidence, { kind: 'tested' }>;

/** Evidence that bounds the true delta. */
export type BoundedDelta = Extract<DeltaEvidence, { kind: 'tested' | 'unchanged' }>;

/** How far from a number the arithmetic may be that ought to end at it: below that two are the same. */
export const roundingError = 1e-9;

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
  if (changedSessions === 0 && isZero({ delta, pValue, interval }))
    return { kind: 'unchanged', delta: 0, pairs };
  if (isConstant({ delta, pValue, interval })) return { kind: 'constant', delta, pairs };
  if (interval && interval[0] !== interval[1]) {
    const standardError = (interval[1] - interval[0]) / (2 * computeStudentQuantile(0.975, df));
    return describeTest({
      delta,
      pairs,
      standardError,
      givenInterval: interval,
      asymmetricInterval: isSymmetric(interval, delta) ? undefined : interval,
      pValue: pValue ?? computeTwoSidedP(delta / standardError, df),
    });
  }
  if (pValue === null || pValue >= 1 || delta === 0) return leave('no-test');
  // A p-value printed as 0 was rounded: the largest one that is printed so is the safe reading.
  const bound = pValue === 0 ? roundedToZero : pValue;
  const standardError = Math.abs(delta) / -computeStudentQuantile(bound / 2, df);
  const noInterval = { givenInterval: undefined, asymmetricInterval: undefined };
  return describeTest({ delta, pairs, standardError, ...noInterval, pValue });
}

type Numbers = Pick<DeltaSummary, 'pValue' | 'interval'> & { readonly delta: number };

/** Whether delta, p-value and interval, where they are given, all say that nothing changed. */
function isZero({ delta, pValue, interval }: Numbers): boolean {
  const isAtZero = (value: number): boolean => Math.abs(value) < roundingError;
  return isAtZero(delta) && (pValue ?? 1) === 1 && (interval === null || interval.every(isAtZero));
}

/** An interval without width says so, unless a p-value contradicts it. */
function isConstant({ delta, pValue, interval }: Numbers): boolean {
  const isUndisputed = pValue === null || pValue === 0 || (pValue === 1 && delta === 0);
  return interval !== null && interval[0] === interval[1] && isUndisputed;
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

/** Whether a delta lies in its own interval, give or take the rounding of both. */
export function isInsideInterval(delta: number, [low, high]: readonly [number, number]): boolean {
  const slack = 2 * computeHalfUnit([delta, low, high]) + roundingError;
  return delta >= low - slack && delta <= high + slack;
}
