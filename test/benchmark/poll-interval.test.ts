import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computePollDelayMs, findStage } from '../../src/benchmark/poll-interval.ts';
import { rateLimits } from '../../src/mixpeek/parse-response.ts';

const compute = (status: string, elapsedMs: number, rateLimitPerMinute?: number, random = 0): number =>
  computePollDelayMs({ status, elapsedMs, rateLimitPerMinute, random });

const statuses = ['pending', 'building_sessions', 'replaying', 'computing_metrics', 'warming_up'];
const anyStatus = fc.constantFrom(...statuses);
const anyAge = fc.double({ min: 0, max: 86_400_000, noNaN: true });
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('computePollDelayMs', () => {
  it.each([
    // status, age, rate limit per minute, delay
    ['pending', 0, 60, 2000],
    ['pending', 60_000, 60, 12_000],
    ['pending', 600_000, 60, 30_000],
    ['building_sessions', 60_000, 60, 12_000],
    ['replaying', 60_000, 60, 6000],
    ['replaying', 600_000, 60, 30_000],
    ['computing_metrics', 100_000, 60, 2000],
    ['computing_metrics', 200_000, 60, 4000],
    ['computing_metrics', 3_600_000, 60, 5000],
    ['computing_metrics', 3_600_000, undefined, 7000],
    ['warming_up', 100_000, 60, 10_000],
    ['pending', 0, undefined, 7000],
    ['pending', 0, 10, 7000],
    ['pending', 0, 600, 1000],
    ['pending', 0, 100_000, 1000],
  ])('%s after %d ms at %s a minute: %d ms', (status, age, limit, delay) => {
    expect(compute(status, age, limit)).toBe(delay);
  });

  it('17: goes on at any rate limit that an answer can announce', () => {
    for (const limit of [rateLimits.min, rateLimits.max])
      for (const status of statuses) expect(compute(status, 3_600_000, limit, 0.99)).toBeLessThan(70_000);
  });

  it('adds at most 4% of jitter', () => {
    fc.assert(
      fc.property(anyStatus, anyAge, anyRandom, (status, age, random) => {
        const steady = compute(status, age);
        const jittered = compute(status, age, undefined, random);
        expect(jittered).toBeGreaterThanOrEqual(steady);
        expect(jittered).toBeLessThanOrEqual(steady * 1.04);
      }),
    );
  });

  it('stays between one second and half a minute, down to three requests a minute', () => {
    const limit = fc.option(fc.integer({ min: 3, max: 100_000 }), { nil: undefined });
    fc.assert(
      fc.property(anyStatus, anyAge, limit, anyRandom, (status, age, rateLimit, random) => {
        const delay = compute(status, age, rateLimit, random);
        expect(delay).toBeGreaterThanOrEqual(1000);
        expect(delay).toBeLessThanOrEqual(30_000 * 1.04);
      }),
    );
  });

  it('asks no more often than the announced rate, from the lowest documented one on', () => {
    fc.assert(
      fc.property(anyStatus, anyAge, fc.integer({ min: 10, max: 100_000 }), (status, age, rateLimit) => {
        expect(60_000 / compute(status, age, rateLimit)).toBeLessThanOrEqual(rateLimit);
      }),
    );
  });

  it.each([1, 5, 8])('asks no more often than %d times a minute where that is the limit', (rateLimit) => {
    expect(60_000 / compute('pending', 0, rateLimit)).toBeLessThanOrEqual(rateLimit);
  });

  it('asks less often as the run gets older', () => {
    fc.assert(
      fc.property(anyStatus, anyAge, anyAge, (status, one, other) => {
        const [younger, older] = one < other ? [one, other] : [other, one];
        expect(compute(status, older)).toBeGreaterThanOrEqual(compute(status, younger));
      }),
    );
  });
});

describe('findStage', () => {
  it.each([
    ['pending', 0],
    ['building_sessions', 1],
    ['replaying', 2],
    ['computing_metrics', 3],
    ['completed', -1],
    ['PENDING', -1],
    ['', -1],
    ['constructor', -1],
  ])('%j: %d', (status, place) => {
    expect(findStage(status)).toBe(place);
  });
});
