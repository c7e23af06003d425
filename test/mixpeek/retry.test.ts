import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptFailure, decideRetry, mostConsecutiveFailures } from '../../src/mixpeek/retry.ts';

const status = (code: number, retryAfter?: string): AttemptFailure => ({
  kind: 'status',
  status: code,
  retryAfter,
});
const notSent: AttemptFailure = { kind: 'transport', sent: false };
const sent: AttemptFailure = { kind: 'transport', sent: true };
const decide = (failure: AttemptFailure, idempotent: boolean, failures = 1, random = 0.5) =>
  decideRetry(failure, { idempotent, failures, random });

describe('decideRetry', () => {
  it.each([
    // failure, GET is tried again, POST is tried again
    ['no connection', notSent, true, true],
    ['a broken connection', sent, true, false],
    ['429', status(429), true, true],
    ['408', status(408), true, false],
    ['425', status(425), true, false],
    ['500', status(500), true, false],
    ['502', status(502), true, false],
    ['503', status(503), true, false],
    ['504', status(504), true, false],
    ['501', status(501), false, false],
    ['400', status(400), false, false],
    ['401', status(401), false, false],
    ['404', status(404), false, false],
    ['409', status(409), false, false],
    ['422', status(422), false, false],
    ['302', status(302), false, false],
  ])('%s: GET again %s, POST again %s', (_case, failure, get, post) => {
    expect(decide(failure, true).kind).toBe(get ? 'retry' : 'give-up');
    expect(decide(failure, false).kind).toBe(post ? 'retry' : 'give-up');
  });

  it('gives up after ten failures in a row', () => {
    expect(mostConsecutiveFailures).toBe(10);
    expect(decide(status(503), true, 9).kind).toBe('retry');
    expect(decide(status(503), true, 10)).toEqual({ kind: 'give-up' });
  });

  it.each([
    [1, 250],
    [2, 500],
    [3, 1000],
    [7, 15_000],
    [9, 15_000],
  ])('after failure %d half of the jitter is %d ms', (failures, delayMs) => {
    expect(decide(sent, true, failures)).toEqual({ kind: 'retry', delayMs });
  });

  it.each([
    ['3', 3000],
    ['0.5', 500],
    ['0', 0],
    ['-5', 0],
    ['soon', 0],
    ['', 0],
    ['Infinity', 0],
    [undefined, 0],
  ])('takes Retry-After %j for at least %d ms', (retryAfter, delayMs) => {
    expect(decide(status(429, retryAfter), false, 1, 0)).toEqual({ kind: 'retry', delayMs });
  });

  it('waits between Retry-After and 30 s more, never less and never without an end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3600 }),
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (seconds, failures, random) => {
          const decision = decide(status(503, String(seconds)), true, failures, random);
          const delayMs = decision.kind === 'retry' ? decision.delayMs : Number.NaN;
          expect(delayMs).toBeGreaterThanOrEqual(seconds * 1000);
          expect(delayMs).toBeLessThanOrEqual(seconds * 1000 + 30_000);
        },
      ),
    );
  });
});
