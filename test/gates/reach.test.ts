import { describe, expect, it } from 'vitest';
import { describeReach, describeSessionsNeeded } from '../../src/gates/reach.ts';
import { computeDeltaEvidence } from '../../src/statistics/delta-evidence.ts';
import { spanInterval } from '../builders/interval.ts';
import { requireTested } from '../statistics/golden-cases.ts';

/** Evidence with a standard deviation of 0.17, as in the golden cases. */
function measure(pairs: number, delta = 0.01) {
  const interval = spanInterval(delta, 0.17 / Math.sqrt(pairs), pairs);
  const summary = { delta, pairs, pValue: null, interval, changedSessions: undefined };
  return requireTested(computeDeltaEvidence(summary));
}

describe('describeReach', () => {
  it.each([
    [
      1000,
      0.02,
      // Fewer than there were would do: then the doubt is not one that more sessions resolve.
      'with 1,000 sessions this benchmark shows only differences of 0.0151 or more reliably',
    ],
    [
      1000,
      0.005,
      'with 1,000 sessions this benchmark shows only differences of 0.0151 or more reliably; about 9,100 sessions would show one of 0.0050 reliably',
    ],
    [
      1000,
      0.0008,
      'with 1,000 sessions this benchmark shows only differences of 0.0151 or more reliably; even the 10,000 sessions that the API replays at most would not show one of 0.0008 reliably: that is out of reach',
    ],
  ])('%d sessions and a difference of %d', (pairs, target, sentence) => {
    expect(describeReach(measure(pairs), target, 0.025)).toBe(sentence);
  });

  it('shows the digits of a tiny difference', () => {
    expect(describeReach(measure(1000), 0.00001, 0.025)).toMatch(/show one of 0\.00001 reliably:/);
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
    [10_001, 'even the 10,000 sessions that the API replays at most would not do: that is out of reach'],
    [
      Number.POSITIVE_INFINITY,
      'even the 10,000 sessions that the API replays at most would not do: that is out of reach',
    ],
  ])('%d', (sessions, sentence) => {
    expect(describeSessionsNeeded(sessions, 'do')).toBe(sentence);
  });
});
