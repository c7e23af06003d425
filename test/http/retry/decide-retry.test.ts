import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttemptFailure,
  decideRetry,
  lastAttemptMs,
  type MaxFailures,
  type RetryState,
} from '../../../src/http/retry/decide-retry.ts';

type Failure = Pick<AttemptFailure, 'kind' | 'minDelayMs'>;

const outage: Failure = { kind: 'outage', minDelayMs: 0 };
const limit: Failure = { kind: 'rate-limited', minDelayMs: 0 };

const limited: MaxFailures = { permanent: 1, unreadable: 3, outage: 10, 'rate-limited': 10 };
const endless: MaxFailures = { ...limited, outage: Number.POSITIVE_INFINITY, 'rate-limited': 1 / 0 };

function decide(failure: Failure, state: Partial<RetryState> = {}, maxFailures = limited) {
  const { failures = 1 } = state;
  return decideRetry(failure, maxFailures, {
    ...{ failures, failuresOfKind: failures, leftMs: 3_600_000, random: 0.5 },
    ...state,
  });
}

describe('decideRetry', () => {
  it('gives up at once where trying again is no use', () => {
    const permanent = { kind: 'permanent', minDelayMs: 1000 } as const;
    expect(decide(permanent)).toEqual({ kind: 'give-up' });
    expect(decide(permanent, {}, endless)).toEqual({ kind: 'give-up' });
  });

  it.each([
    ['18: an outage', 'outage', 10],
    ['17: a rate limit', 'rate-limited', 10],
    ['20, 65: what rarely passes', 'unreadable', 3],
  ] as const)(
    '%s: gives up after as many failures of the kind in a row as it may take',
    (_what, kind, max) => {
      const failure = { kind, minDelayMs: 0 };
      expect(decide(failure, { failures: max - 1 }).kind).toBe('retry');
      expect(decide(failure, { failures: max })).toEqual({ kind: 'give-up' });
      expect(decide(failure, { failures: max + 1 })).toEqual({ kind: 'give-up' });
      expect(decide(failure, { failures: 99, failuresOfKind: max - 1 }).kind).toBe('retry');
    },
  );

  it.each([1, 10, 1000, 100_000])(
    '66: never gives up what is tried until the deadline: failure %d',
    (failures) => {
      for (const failure of [outage, limit])
        expect(decide(failure, { failures }, endless).kind).toBe('retry');
    },
  );

  it.each([
    [1, 250],
    [2, 500],
    [3, 1000],
    [6, 8000],
    [7, 15_000],
    [9, 15_000],
  ])('after failure %d half of the jitter is %d ms', (failures, delayMs) => {
    for (const failure of [outage, limit])
      expect(decide(failure, { failures })).toEqual({ kind: 'retry', delayMs });
  });

  it('17: puts the jitter on top of the wait that was asked for', () => {
    const asked = { ...limit, minDelayMs: 17_000 };
    expect(decide(asked, { random: 0 })).toEqual({ kind: 'retry', delayMs: 17_000 });
    expect(decide(asked)).toEqual({ kind: 'retry', delayMs: 17_250 });
  });

  it('18: never waits for more than 30 s in an outage, unless more was asked for', () => {
    const late = { failures: 9, random: 0.99 };
    expect(decide({ ...outage, minDelayMs: 17_000 }, late)).toEqual({ kind: 'retry', delayMs: 30_000 });
    expect(decide({ ...outage, minDelayMs: 45_000 }, late)).toEqual({ kind: 'retry', delayMs: 45_000 });
  });

  it('66: waits for no more than 30 s where only the deadline ends it, whatever was asked for', () => {
    for (const minDelayMs of [31_000, 1e12]) {
      const asked = { ...outage, minDelayMs };
      expect(decide(asked, { failures: 9 }, endless)).toEqual({ kind: 'retry', delayMs: 30_000 });
    }
    const asked = { ...limit, minDelayMs: 90_000 };
    expect(decide(asked, {}, endless)).toEqual({ kind: 'retry', delayMs: 90_250 });
  });

  it('is out of time where the wait reaches the deadline', () => {
    const asked = { ...limit, minDelayMs: 9750 };
    expect(decide(asked, { leftMs: 10_001 })).toEqual({ kind: 'retry', delayMs: 10_000 });
    expect(decide(asked, { leftMs: 10_000 })).toEqual({ kind: 'out-of-time', delayMs: 10_000 });
    expect(decide(outage, { leftMs: 250 })).toEqual({ kind: 'out-of-time', delayMs: 250 });
  });

  it('66: keeps time for a last attempt just before the deadline', () => {
    const late = { failures: 9, leftMs: 12_000 };
    expect(decide(outage, late, endless)).toEqual({ kind: 'retry', delayMs: 12_000 - lastAttemptMs });
    expect(decide(outage, { ...late, leftMs: lastAttemptMs }, endless).kind).toBe('out-of-time');
    expect(decide({ ...outage, minDelayMs: 1e9 }, late, endless)).toEqual({ kind: 'retry', delayMs: 10_000 });
    expect(decide({ ...limit, minDelayMs: 9000 }, late, endless)).toEqual({ kind: 'retry', delayMs: 10_000 });
    expect(decide({ ...limit, minDelayMs: 10_000 }, late, endless).kind).toBe('out-of-time');
  });

  it('17: waits between what was asked for and 30 s more, never less and never without an end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('outage', 'rate-limited', 'unreadable' as const),
        fc.integer({ min: 0, max: 86_400_000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (kind, minDelayMs, failures, random) => {
          const state = { failures, failuresOfKind: 1, random, leftMs: Number.POSITIVE_INFINITY };
          const decision = decide({ kind, minDelayMs }, state);
          const delayMs = decision.kind === 'retry' ? decision.delayMs : Number.NaN;
          expect(delayMs).toBeGreaterThanOrEqual(minDelayMs);
          expect(delayMs).toBeLessThanOrEqual(minDelayMs + 30_000);
        },
      ),
    );
  });

  it('66: lets no attempt begin after the deadline', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(limited, endless),
        fc.constantFrom('outage', 'rate-limited', 'unreadable' as const),
        fc.integer({ min: 0, max: 60_000 }),
        fc.double({ min: -5000, max: 60_000, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (maxFailures, kind, minDelayMs, leftMs, random) => {
          const decision = decide({ kind, minDelayMs }, { leftMs, random, failuresOfKind: 1 }, maxFailures);
          if (decision.kind === 'retry') expect(decision.delayMs).toBeLessThan(leftMs);
        },
      ),
    );
  });
});
