import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptFailure, decideRetry } from '../../../src/http/retry/decide-retry.ts';

const passing: AttemptFailure = { problem: 'GET x answered 503.', isTransient: true, minDelayMs: 0 };
const lasting: AttemptFailure = { ...passing, isTransient: false };

function decide(failure: AttemptFailure, failures = 1, random = 0.5) {
  return decideRetry(failure, { failures, maxFailures: 10, random });
}

describe('decideRetry', () => {
  it('gives up at once where trying again is no use', () => {
    expect(decide(lasting)).toEqual({ kind: 'give-up' });
    expect(decide({ ...lasting, minDelayMs: 1000 })).toEqual({ kind: 'give-up' });
  });

  it('18: gives up after as many failures in a row as it may take', () => {
    expect(decide(passing, 9).kind).toBe('retry');
    expect(decide(passing, 10)).toEqual({ kind: 'give-up' });
    expect(decide(passing, 11)).toEqual({ kind: 'give-up' });
    expect(decideRetry(passing, { failures: 1, maxFailures: 1, random: 0 })).toEqual({ kind: 'give-up' });
  });

  it.each([
    [1, 250],
    [2, 500],
    [3, 1000],
    [6, 8000],
    [7, 15_000],
    [9, 15_000],
  ])('after failure %d half of the jitter is %d ms', (failures, delayMs) => {
    expect(decide(passing, failures)).toEqual({ kind: 'retry', delayMs });
  });

  it('17: puts the jitter on top of the wait that was asked for', () => {
    const asked = { ...passing, minDelayMs: 17_000 };
    expect(decide(asked, 1, 0)).toEqual({ kind: 'retry', delayMs: 17_000 });
    expect(decide(asked, 1, 0.5)).toEqual({ kind: 'retry', delayMs: 17_250 });
  });

  it('17: waits between what was asked for and 30 s more, never less and never without an end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 86_400_000 }),
        fc.integer({ min: 1, max: 99 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (minDelayMs, failures, random) => {
          const decision = decideRetry({ ...passing, minDelayMs }, { failures, maxFailures: 100, random });
          const delayMs = decision.kind === 'retry' ? decision.delayMs : Number.NaN;
          expect(delayMs).toBeGreaterThanOrEqual(minDelayMs);
          expect(delayMs).toBeLessThanOrEqual(minDelayMs + 30_000);
        },
      ),
    );
  });
});
