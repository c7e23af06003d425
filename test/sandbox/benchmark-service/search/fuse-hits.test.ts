import { describe, expect, it } from 'vitest';
import { fuseHits, fusionStrategies } from '../../../../sandbox/benchmark-service/search/fuse-hits.ts';

const one = {
  hits: [
    { id: 'a', score: 10 },
    { id: 'b', score: 5 },
  ],
  weight: 3,
};
const other = {
  hits: [
    { id: 'b', score: 0.8 },
    { id: 'c', score: 0.2 },
  ],
};

const fuse = (...[strategy, k]: [Parameters<typeof fuseHits>[1], number?]) =>
  Object.fromEntries(fuseHits([one, other], strategy, k).map(({ id, score }) => [id, score]));

describe('fuseHits', () => {
  it('adds reciprocal ranks, each times the weight of its search', () => {
    const { a, b, c } = fuse('rrf');
    expect(a).toBeCloseTo(3 / 61, 12);
    expect(b).toBeCloseTo(3 / 62 + 1 / 61, 12);
    expect(c).toBeCloseTo(1 / 62, 12);
    expect(fuse('rrf', 1).a).toBeCloseTo(3 / 2, 12);
  });

  it('adds weighted shares of the best score', () => {
    expect(fuse('weighted')).toEqual({ a: 3, b: 3 * 0.5 + 1, c: 0.25 });
  });

  it('takes the highest share of the best score', () => {
    expect(fuse('max')).toEqual({ a: 1, b: 1, c: 0.25 });
  });

  it('adds scores on the scale of three standard deviations around the mean', () => {
    const { a, b, c } = fuse('dbsf');
    // Of two scores each is one standard deviation from the mean.
    expect(a).toBeCloseTo(4 / 6, 12);
    expect(b).toBeCloseTo(2 / 6 + 4 / 6, 12);
    expect(c).toBeCloseTo(2 / 6, 12);
  });

  it.each(fusionStrategies)('by %s copes with a single hit and with none', (strategy) => {
    const hits = [{ id: 'a', score: 2 }];
    expect(fuseHits([{ hits }, { hits: [] }], strategy).map(({ id }) => id)).toEqual(['a']);
    expect(Number.isFinite(fuseHits([{ hits }], strategy)[0]?.score)).toBe(true);
    expect(fuseHits([], strategy)).toEqual([]);
  });
});
