import { sessionCountBounds } from '../mixpeek/schemas.ts';
import { formatBound, formatCount, formatInteger, formatLevel, formatNumber } from '../runtime/format.ts';
import { defaultEffectOfInterest } from './effect-of-interest.ts';
import type { TestedDelta } from './statistics/delta-evidence.ts';
import { computeMinimalDetectableEffect, computeSessionsNeeded } from './statistics/power.ts';

const maxSessions = sessionCountBounds.max;

/** As many as help to choose: the measured gain is none of them, since what would show that restates the p-value. */
const targetsByDefault = [defaultEffectOfInterest, defaultEffectOfInterest / 2];

/**
 * How much a benchmark could have detected, and how many sessions detecting a difference of `target` takes, both four times
 * out of five, in a clause each. To detect is to tell from zero: a gate on the size of the difference is another matter.
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
  const seen = `with ${formatCount(delta.pairs, 'session')} this benchmark would detect a true difference of ${formatNumber(detectable)} in four out of five runs`;
  const { standardDeviation } = delta;
  const [nearest, ...others] = (target === undefined ? targetsByDefault : [target])
    .map((difference) => ({
      sessions: computeSessionsNeeded({ standardDeviation, delta: difference }, nextAlpha),
      shown: formatBound(difference),
    }))
    .filter(({ sessions }) => sessions > delta.pairs);
  if (nearest === undefined) return [seen];
  const level = nextAlpha === alpha ? '' : ` at ${formatLevel(2 * nextAlpha)}, the level of the next run`;
  if (nearest.sessions > maxSessions) {
    const standardError = standardDeviation / Math.sqrt(maxSessions);
    const least = computeMinimalDetectableEffect({ standardError, df: maxSessions - 1 }, nextAlpha);
    const limit = `even ${formatCount(maxSessions, 'session')}, the most that the API replays, would detect only one of ${formatNumber(least)}${level}`;
    return [seen, limit];
  }
  const further = others
    .filter(({ sessions }) => sessions <= maxSessions)
    .map(({ sessions, shown }) => `, and ${shown} about ${formatInteger(roundUp(sessions))}`);
  const first = `detecting ${nearest.shown} takes about ${formatCount(roundUp(nearest.sessions), 'session')}`;
  return [seen, `${first}${further.join('')}${level}`];
}

/** How many sessions would do what `purpose` says, or that the API does not replay as many. */
export function describeSessionsNeeded(sessions: number, purpose: string): string {
  return sessions > maxSessions
    ? `even ${formatCount(maxSessions, 'session')}, the most that the API replays, would not ${purpose}`
    : `about ${formatCount(roundUp(sessions), 'session')} would ${purpose}`;
}

/** To two digits, upwards: the number rests on an estimate, and more digits would claim more than it knows. */
function roundUp(sessions: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(sessions)) - 1);
  return Math.min(maxSessions, Math.ceil(sessions / unit) * unit);
}
