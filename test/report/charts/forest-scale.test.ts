import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForestPlot } from '../../../src/report/charts/chart.ts';
import { barWidth, chooseScale, findColumn, placeLines } from '../../../src/report/charts/forest-scale.ts';

type Plot = Pick<ForestPlot, 'rows' | 'bounds'>;

const buildPlot = (bounds: readonly number[], rows: readonly (readonly number[])[]): Plot => ({
  bounds: bounds.map((value) => ({ value, label: 'bound' })),
  rows: rows.map(([from = 0, value = from, to = value]) => ({
    label: 'name',
    value,
    interval: [from, to],
    outcome: 'pass',
  })),
});

/** All numbers that a plot marks. */
const listValues = ({ rows }: Plot): number[] =>
  rows.flatMap(({ value, interval = [value, value] }) => [value, ...interval]);

/** At most one bound on either side of zero, and values on, next to and far from each line. */
const plot: fc.Arbitrary<Plot> = fc
  .record({
    below: fc.option(fc.double({ min: -2, max: 0, maxExcluded: true, noNaN: true })),
    above: fc.option(fc.double({ min: 0, max: 2, minExcluded: true, noNaN: true })),
    size: fc.constantFrom(1, 0.1, 0.001),
  })
  .chain(({ below, above, size }) => {
    const bounds = [below, above].filter((value) => value !== null).map((value) => value * size);
    const close = fc
      .tuple(fc.constantFrom(0, ...bounds), fc.constantFrom(-0.02, -1e-9, 0, 1e-9, 0.02))
      .map(([line, distance]) => line + distance * size);
    const far = fc.double({ min: -2, max: 2, noNaN: true }).map((value) => value * size);
    const row = fc
      .array(fc.oneof(close, far), { minLength: 3, maxLength: 3 })
      .map((values) => values.toSorted((a, b) => a - b));
    return fc.array(row, { maxLength: 8 }).map((rows) => buildPlot(bounds, rows));
  });

describe('chooseScale', () => {
  it('holds zero and the bounds, whatever the numbers', () => {
    fc.assert(
      fc.property(plot, (any) => {
        const { low, high } = chooseScale(any);
        expect(low).toBeLessThan(0);
        expect(high).toBeGreaterThan(0);
        for (const { value } of any.bounds) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});

describe('findColumn', () => {
  it('keeps each value on its own side of zero and of each bound, and in order', () => {
    fc.assert(
      fc.property(plot, (any) => {
        const columns = placeLines(any);
        const values = listValues(any).toSorted((a, b) => a - b);
        const found = values.map((value) => findColumn(value, columns));
        for (const [index, value] of values.entries()) {
          const column = found[index] ?? Number.NaN;
          expect(column).toBeGreaterThanOrEqual(Math.max(0, found[index - 1] ?? 0));
          expect(column).toBeLessThan(barWidth);
          for (const [line, at] of columns.lines) {
            const sides = { below: column < at, above: column > at };
            expect(sides, `${value} beside ${line}`).toEqual({ below: value < line, above: value > line });
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the outermost columns to what is off the scale', () => {
    fc.assert(
      fc.property(plot, (any) => {
        const columns = placeLines(any);
        const { low, high } = columns.scale;
        for (const value of listValues(any)) {
          const isOff = value < low || value > high;
          expect([0, barWidth - 1].includes(findColumn(value, columns)), `${value}`).toBe(isOff);
        }
      }),
    );
  });

  it.each([
    ['below a bound at the end of the scale', 0.9999, 28],
    ['on it', 1, 29],
    ['above it', 1.0001, 30],
  ])('has room %s', (_what, value, column) => {
    // No plot has a scale that ends as close to its bound as this.
    const columns = {
      ...placeLines(buildPlot([1], [[0.5]])),
      scale: { low: -0.2, high: 1.0001, decimals: 1 },
    };
    expect(findColumn(value, columns)).toBe(column);
  });
});
