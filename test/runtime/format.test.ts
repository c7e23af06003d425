import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseDecimals,
  cutText,
  formatCount,
  formatDelta,
  formatDuration,
  formatInteger,
  formatNumber,
  formatPValue,
  statePValue,
} from '../../src/runtime/format.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
const decimals = fc.integer({ min: 0, max: 8 });

describe('formatNumber', () => {
  it.each([
    [0.0123, undefined, '0.0123'],
    [-0.0123, undefined, '−0.0123'],
    [12.345, 2, '12.35'],
    [0, undefined, '0.0000'],
    [-0, undefined, '0.0000'],
    [-0.00001, undefined, '0.0000'],
    [-0.00005, 4, '−0.0001'],
    [1234.5, 0, '1235'],
  ])('%d with %s decimals is %s', (value, places, text) => {
    expect(formatNumber(value, places)).toBe(text);
  });
});

describe('formatDelta', () => {
  it.each([
    [0.0184, '+0.0184'],
    [-0.0184, '−0.0184'],
    [0, '0.0000'],
    [-0, '0.0000'],
    [0.00001, '0.0000'],
    [-0.00001, '0.0000'],
  ])('%d is %s', (value, text) => {
    expect(formatDelta(value)).toBe(text);
  });

  it('never prints a signed zero, a hyphen for a minus, or NaN', () => {
    fc.assert(
      fc.property(finite, decimals, (value, places) => {
        const text = formatDelta(value, places);
        expect(text).toMatch(/^[+−]?\d+(\.\d+)?$/);
        expect(text).not.toMatch(/^[+−]0(\.0*)?$/);
      }),
    );
  });

  it('is the same for a value and its opposite, but for the sign', () => {
    fc.assert(
      fc.property(finite, decimals, (value, places) => {
        const strip = (text: string) => text.replace(/^[+−]/, '');
        expect(strip(formatDelta(value, places))).toBe(strip(formatDelta(-value, places)));
      }),
    );
  });
});

describe('chooseDecimals', () => {
  it.each([
    [0.0501, 0.05, 3, 4],
    [0.2, 0.05, 3, 3],
    [0.05, 0.05, 3, 3],
    [0.0099999, 0.01, 4, 7],
    [0.05 + 1e-12, 0.05, 3, 8],
  ])('%d beside %d, from %d, takes %d', (value, bound, least, chosen) => {
    expect(chooseDecimals(value, bound, least)).toBe(chosen);
  });

  it('shows a number on the side of the bound on which it lies', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (value, bound) => {
        fc.pre(Math.abs(value - bound) > 1.1e-8);
        const shown = Number(value.toFixed(chooseDecimals(value, bound, 3)));
        expect(Math.sign(shown - bound)).toBe(Math.sign(value - bound));
      }),
      { examples: [[0.04951, 0.0499]] },
    );
  });
});

describe('formatPValue', () => {
  it.each([
    // p-value, bound, text
    [0.012, 0.05, '0.012'],
    [0.05, 0.05, '0.050'],
    [0.0499, 0.05, '0.0499'],
    [0.001, 0.05, '0.001'],
    [0.0009, 0.05, '< 0.001'],
    [0, 0.05, '< 0.001'],
    [1, 0.05, '1.000'],
  ])('%d beside %d is %s', (pValue, bound, text) => {
    expect(formatPValue(pValue, bound)).toBe(text);
  });

  it('never prints a zero, nor "less than" something above the bound', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const bound = fc.double({ min: 1e-8, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(unit, bound), bound, (pValue, most) => {
        const text = formatPValue(pValue, most);
        expect(text).toMatch(/^(< )?[01]\.\d{3,16}$/);
        expect(text).not.toMatch(/^0\.0+$/);
        if (text.startsWith('<') && pValue > most) expect(Number(text.slice(2))).toBeLessThanOrEqual(most);
      }),
    );
  });

  it.each([
    [0.0009, 0.0001],
    [0.0007, 0.0005],
  ])('tells %d from a bound of %d', (pValue, bound) => {
    expect(formatPValue(pValue, bound)).toBe(String(pValue));
  });
});

describe('statePValue', () => {
  it.each([
    [0.032, 'p = 0.032'],
    [0.00001, 'p < 0.001'],
  ])('%d reads %s', (pValue, text) => {
    expect(statePValue(pValue)).toBe(text);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [849.6, '850 ms'],
    [1000, '1.0 s'],
    [12_360, '12.4 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min'],
    [60_000, '1 min'],
    [200_000, '3 min 20 s'],
    [3_599_600, '1 h'],
    [3_900_000, '1 h 5 min'],
    [86_400_000, '24 h'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });

  it('never shows sixty of a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e8, noNaN: true }), (milliseconds) => {
        expect(formatDuration(milliseconds)).not.toMatch(/\b60(\.0)? (s|min)\b/);
      }),
    );
  });

  it('never shows a thousand milliseconds either', () => {
    expect(formatDuration(999.7)).toBe('1.0 s');
  });
});

describe('formatInteger', () => {
  it('writes what the English number format writes, down to the halves', () => {
    const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'negative' });
    const amounts = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e15, max: 1e15 }));
    fc.assert(fc.property(amounts, (value) => formatInteger(value) === english.format(value)));
    for (const value of [0, 0.5, -0.5, 999.5, -2.5, 1000, -1000, 123_456]) {
      expect(formatInteger(value)).toBe(english.format(value));
    }
  });
});

describe('formatCount', () => {
  it.each([
    [0, '0 sessions'],
    [1, '1 session'],
    [10_000, '10,000 sessions'],
  ])('%d is %s', (count, text) => {
    expect(formatCount(count, 'session')).toBe(text);
  });
});

describe('cutText', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['', 1, ''],
  ])('%j at %d is %j', (text, most, cut) => {
    expect(cutText(text, most)).toBe(cut);
  });

  it('keeps within the limit and splits no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '😀', '𝕏') }),
        fc.integer({ min: 1, max: 20 }),
        (text, most) => {
          const cut = cutText(text, most);
          expect([...cut].length).toBeLessThanOrEqual(most);
          expect(cut.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
