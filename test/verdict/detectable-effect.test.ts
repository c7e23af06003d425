import { describe, expect, it } from 'vitest';
import { describeDetectableEffect, describeSessionsNeeded } from '../../src/verdict/detectable-effect.ts';
import { joinClauses } from '../../src/verdict/sentence.ts';
import { computeDeltaEvidence } from '../../src/verdict/statistics/delta-evidence.ts';
import { spanInterval } from '../builders/interval.ts';
import { requireTested } from './statistics/golden-cases.ts';

/** Evidence with a standard deviation of 0.17, as in the golden cases, unless another is given. */
function measure(pairs: number, delta = 0.01, standardDeviation = 0.17) {
  const interval = spanInterval(delta, standardDeviation / Math.sqrt(pairs), pairs);
  const summary = { delta, pairs, pValue: null, interval, changedSessions: null };
  return requireTested(computeDeltaEvidence(summary));
}

describe('describeDetectableEffect', () => {
  const describeEffect = (...effect: Parameters<typeof describeDetectableEffect>): string =>
    joinClauses(describeDetectableEffect(...effect));

  it.each([
    [
      1000,
      0.02,
      // Fewer than there were would do: then the doubt is not one that more sessions resolve.
      'with 1,000 sessions this benchmark would detect a true difference of 0.0151 in four out of five runs',
    ],
    [
      1000,
      0.005,
      'with 1,000 sessions this benchmark would detect a true difference of 0.0151 in four out of five runs; detecting 0.005 takes about 9,100 sessions',
    ],
    [
      1000,
      0.0008,
      'with 1,000 sessions this benchmark would detect a true difference of 0.0151 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0048',
    ],
    // The user names none: then 0.01 and 0.005, as far as they are within reach and not seen yet.
    [
      1000,
      undefined,
      'with 1,000 sessions this benchmark would detect a true difference of 0.0151 in four out of five runs; detecting 0.01 takes about 2,300 sessions, and 0.005 about 9,100',
    ],
    [
      3000,
      undefined,
      'with 3,000 sessions this benchmark would detect a true difference of 0.0087 in four out of five runs; detecting 0.005 takes about 9,100 sessions',
    ],
    [
      9500,
      undefined,
      'with 9,500 sessions this benchmark would detect a true difference of 0.0049 in four out of five runs',
    ],
  ])('%d sessions and a difference of %s', (pairs, target, sentence) => {
    expect(describeEffect(measure(pairs), target, 0.025)).toBe(sentence);
  });

  it('says what the most sessions would show where not even 0.01 is within reach', () => {
    expect(describeEffect(measure(1000, 0.01, 0.5), undefined, 0.025)).toBe(
      'with 1,000 sessions this benchmark would detect a true difference of 0.0443 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0140',
    );
  });

  it('counts the sessions for the level of the next run, where that is another', () => {
    expect(describeEffect(measure(1000), 0.005, 0.0125, 0.004)).toBe(
      'with 1,000 sessions this benchmark would detect a true difference of 0.0166 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0059 at 0.008, the level of the next run',
    );
  });

  it('shows the digits of a tiny difference', () => {
    expect(describeEffect(measure(1000, 0.00001, 0.0002), 0.00001, 0.025)).toMatch(
      /detecting 0\.00001 takes about 3,200 sessions$/,
    );
  });
});

describe('describeSessionsNeeded', () => {
  it.each([
    [1, 'about 1 session would do'],
    [9, 'about 9 sessions would do'],
    [10, 'about 10 sessions would do'],
    [11, 'about 11 sessions would do'],
    [101, 'about 110 sessions would do'],
    [568, 'about 570 sessions would do'],
    [1001, 'about 1,100 sessions would do'],
    [9901, 'about 10,000 sessions would do'],
    [10_000, 'about 10,000 sessions would do'],
    [10_001, 'even 10,000 sessions, the most that the API replays, would not do'],
    [Number.POSITIVE_INFINITY, 'even 10,000 sessions, the most that the API replays, would not do'],
  ])('%d', (sessions, sentence) => {
    expect(describeSessionsNeeded(sessions, 'do')).toBe(sentence);
  });
});
