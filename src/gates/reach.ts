import { chooseDecimals, formatCount, formatInteger, formatNumber } from '../format.ts';
import type { TestedDelta } from '../statistics/delta-evidence.ts';
import { computeMinimalDetectableEffect, computeSessionsNeeded, mostSessions } from '../statistics/power.ts';

/** The difference that is asked about where the user names none, in units of NDCG. */
export const mindedByDefault = 0.01;

/** As many as help to choose: the measured gain is none of them, since what would show that restates the p-value. */
const targetsByDefault = [mindedByDefault, mindedByDefault / 2];

/**
 * How much a benchmark could have seen, and how many sessions would show a difference of `target`, both four times out of
 * five, in a clause.
 *
 * @param target the true difference that is asked about, above 0; undefined where the user names none
 * @param alpha one-sided error of the test
 */
export function describeReach(delta: TestedDelta, target: number | undefined, alpha: number): string {
  const detectable = computeMinimalDetectableEffect(delta, alpha);
  const seen = `with ${formatCount(delta.pairs, 'session')} this benchmark shows differences of ${formatNumber(detectable)} or more in four runs of five`;
  const { standardDeviation } = delta;
  const [nearest, ...others] = (target === undefined ? targetsByDefault : [target])
    .map((difference) => ({
      sessions: computeSessionsNeeded({ standardDeviation, delta: difference }, alpha),
      shown: `one of ${formatNumber(difference, chooseDecimals(difference, 0, 4))}`,
    }))
    .filter(({ sessions }) => sessions > delta.pairs);
  if (nearest === undefined) return seen;
  if (target === undefined && nearest.sessions > mostSessions) {
    const least = formatNumber(detectable * Math.sqrt(delta.pairs / mostSessions));
    return `${seen}; the ${formatCount(mostSessions, 'session')} that the API replays at most would show ${least} or more`;
  }
  const further = others
    .filter(({ sessions }) => sessions <= mostSessions)
    .map(({ sessions, shown }) => `, about ${formatInteger(roundUp(sessions))} ${shown}`);
  return `${seen}; ${describeSessionsNeeded(nearest.sessions, `show ${nearest.shown}`)}${further.join('')}`;
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
