import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../../../../src/report/charts/svg/scale.ts';

const line = { from: 0, to: 400, steps: 5, margin: 0 };
const readTexts = (values: readonly number[], isSigned = false): string[] =>
  createScale(values, { ...line, isSigned }).ticks.map(({ text }) => text);

describe('createScale', () => {
  it.each([
    ['scores', [0.352, 0.452], ['0.36', '0.38', '0.40', '0.42', '0.44']],
    ['counts', [0, 1000], ['0', '200', '400', '600', '800', '1000']],
    ['nothing', [], ['0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    ['zeroes', [0, 0], ['0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    ['one value', [5], ['4.6', '4.8', '5.0', '5.2', '5.4']],
    ['very small values', [0, 1e-12], ['0', '2e−13', '4e−13', '6e−13', '8e−13', '1e−12']],
    ['very large values', [0, 1e9], ['0', '2e8', '4e8', '6e8', '8e8', '1e9']],
  ])('has round ticks for %s', (_what, values, texts) => {
    expect(readTexts(values)).toEqual(texts);
  });

  it('has signs for differences', () => {
    expect(readTexts([-0.03, 0.02], true)).toEqual(['−0.03', '−0.02', '−0.01', '0', '+0.01', '+0.02']);
  });

  it('leaves out ticks that would stand on each other', () => {
    const { ticks } = createScale([-0.03, 0.02], { ...line, to: 100, isSigned: true });
    expect(ticks.map(({ text }) => text)).toEqual(['−0.03', '0']);
    const upright = createScale([-0.03, 0.02], { ...line, from: 100, to: 0, isUpright: true });
    expect(upright.ticks).toHaveLength(6);
  });

  it('has room at its ends where it is asked for', () => {
    const { place } = createScale([0, 1], { ...line, margin: 0.1 });
    expect([place(0), place(1)].map(Math.round)).toEqual([33, 367]);
  });

  it('keeps the order of values, and all of them on its line', () => {
    const amount = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), amount, (values, other) => {
        const { place, ticks } = createScale(values, line);
        const places = [...values, other].toSorted((a, b) => a - b).map(place);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const at of [...places, ...ticks.map((tick) => tick.at)]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(400);
        }
      }),
    );
  });
});
