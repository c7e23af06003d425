import { sessionCountBounds } from '../mixpeek/schemas.ts';
import { chooseDecimals, formatCount, formatInteger, formatLevel, formatNumber } from '../runtime/format.ts';
import { defaultEffectOfInterest } from './effect-of-interest.ts';
import type { TestedDelta } from './statistics/delta-evidence.ts';
import { computeMinimalDetectableEffect, computeSessionsNeeded } from './statistics/power.ts';

const maxSessions = sessionCountBounds.max;

/** As many as help to choose: the measured gain is none of them, since what would show that restates the p-value. */
const targetsByDefault = [defaultEffectOfInterest, defaultEffectOfInterest / 2];

/**
 * How much a benchmark could have found, and how many sessions would find a difference of `target`, both four times out of
 * five, in a clause each. To find is to tell from zero: a gate on the size of the difference is another matter.
 *
 * @param target the true difference that is asked about, above 0; undefined where the user names none
 * @param alpha one-sided error of the test
 * @param nextAlpha that of another run, where it is another
 */
export function describeDetectableEffect(
  delta: TestedDelta,
  target: number | undefined,
  alpha: number,
  nextAlpha = alpha,
): string[] {
  const detectable = computeMinimalDetectableEffect(delta, alpha);
  const seen = `with ${formatCount(delta.pairs, 'session')} this benchmark finds a true difference of ${formatNumber(detectable)} in four runs of five`;
  const { standardDeviation } = delta;
  const [nearest, ...others] = (target === undefined ? targetsByDefault : [target])
    .map((difference) => ({
      sessions: computeSessionsNeeded({ standardDeviation, delta: difference }, nextAlpha),
      shown: `one of ${formatNumber(difference, chooseDecimals(difference, 0, 4))}`,
    }))
    .filter(({ sessions }) => sessions > delta.pairs);
  if (nearest === undefined) return [seen];
  const level = nextAlpha === alpha ? '' : ` at ${formatLevel(2 * nextAlpha)}, the level of the next run`;
  if (nearest.sessions > maxSessions) {
    const standardError = standardDeviation / Math.sqrt(maxSessions);
    const least = computeMinimalDetectableEffect({ standardError, df: maxSessions - 1 }, nextAlpha);
    const limit = `the ${formatCount(maxSessions, 'session')} that the API replays at most would find one of ${formatNumber(least)}${level}`;
    return [seen, limit];
  }
  const further = others
    .filter(({ sessions }) => sessions <= maxSessions)
    .map(({ sessions, shown }) => `, about ${formatInteger(roundUp(sessions))} ${shown}`);
  const first = `about ${formatCount(roundUp(nearest.sessions), 'session')} would find ${nearest.shown}`;
  return [seen, `${first}${further.join('')}${level}`];
}

/** How many sessions would do what `purpose` says, or that the API does not replay as many. */
export function describeSessionsNeeded(sessions: number, purpose: string): string {
  return sessions > maxSessions
    ? `even the ${formatCount(maxSessions, 'session')} that the API replays at most would not ${purpose}: that is out of reach`
    : `about ${formatCount(roundUp(sessions), 'session')} would ${purpose}`;
}

/** To two digits, upwards: the number rests on an estimate, and more digits would claim more than it knows. */
function roundUp(sessions: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(sessions)) - 1);
  return Math.min(maxSessions, Math.ceil(sessions / unit) * unit);
}
