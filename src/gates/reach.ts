import { chooseDecimals, formatCount, formatNumber } from '../format.ts';
import type { TestedDelta } from '../statistics/delta-evidence.ts';
import { computeMinimalDetectableEffect, computeSessionsNeeded, mostSessions } from '../statistics/power.ts';

/**
 * The difference that is asked about where the user names none, in units of NDCG: the measured one would only restate
 * the p-value.
 */
export const mindedByDefault = 0.01;

/**
 * How much a benchmark could have seen (four times out of five), and how many sessions would show a difference of `target`, in a clause.
 *
 * @param target the true difference that is asked about, above 0
 * @param alpha one-sided error of the test
 */
export function describeReach(delta: TestedDelta, target: number, alpha: number): string {
  const detectable = computeMinimalDetectableEffect(delta, alpha);
  const sessions = computeSessionsNeeded(
    { standardDeviation: delta.standardDeviation, delta: target },
    alpha,
  );
  const seen = `with ${formatCount(delta.pairs, 'session')} this benchmark shows only differences of ${formatNumber(detectable)} or more reliably`;
  if (sessions <= delta.pairs) return seen;
  const shown = formatNumber(target, chooseDecimals(target, 0, 4));
  return `${seen}; ${describeSessionsNeeded(sessions, `show one of ${shown} reliably`)}`;
}

/** How many sessions would do what `purpose` says, or that the API does not replay as many. */
export function describeSessionsNeeded(sessions: number, purpose: string): string {
  return sessions > mostSessions
    ? `even the ${formatCount(mostSessions, 'session')} that the API replays at most would not ${purpose}: that is out of reach`
    : `about ${formatCount(roundUp(sessions), 'session')} would ${purpose}`;
}

/** To two digits, upwards: the number rests on an estimate, and more digits would claim more than it knows. */
function roundUp(sessions: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(sessions)) - 1);
  return Math.min(mostSessions, Math.ceil(sessions / unit) * unit);
}
