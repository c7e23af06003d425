import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeHash,
  computeHashFraction,
  createRandom,
  drawItems,
} from '../../../sandbox/benchmark-service/seeded-random.ts';

describe('computeHash', () => {
  it('keeps the boundaries of its parts apart', () => {
    expect(computeHash('ab', 'c')).not.toBe(computeHash('a', 'bc'));
  });
});

describe('computeHashFraction', () => {
  it('is spread evenly over 0 … 1', () => {
    const fractions = Array.from({ length: 5000 }, (_, index) => computeHashFraction(String(index)));
    expect(fractions.filter((fraction) => fraction < 0.08).length / 5000).toBeCloseTo(0.08, 1);
    expect(fractions.every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
  });
});

describe('createRandom', () => {
  it('repeats itself for the same seed only', () => {
    const draw = (...seed: string[]) => Array.from({ length: 20 }, createRandom(...seed));
    expect(draw('seed', 'name')).toEqual(draw('seed', 'name'));
    expect(draw('seed', 'name')).not.toEqual(draw('seed', 'other'));
  });

  it('has the mean and the variance of a uniform distribution', () => {
    const values = Array.from({ length: 20_000 }, createRandom('moments'));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(1 / 2, 1);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });
});

describe('drawItems', () => {
  it('draws distinct items, as many as asked for or as there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat({ max: 30 }), fc.string(), (items, count, seed) => {
        const drawn = drawItems(items, count, createRandom(seed));
        expect(drawn).toHaveLength(Math.min(count, items.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(items).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  it('gives every item the same chance', () => {
    const random = createRandom('chances');
    const counts = [0, 0, 0, 0];
    for (let round = 0; round < 8000; round += 1) {
      for (const item of drawItems([0, 1, 2, 3], 2, random)) {
        counts[item] = (counts[item] ?? 0) + 1;
      }
    }
    for (const count of counts) {
      expect(Math.abs(count - 4000)).toBeLessThan(200);
    }
  });
});
