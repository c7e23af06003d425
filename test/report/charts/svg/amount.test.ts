import { describe, expect, it } from 'vitest';
import { chooseFormat, formatScoreDelta } from '../../../../src/report/charts/svg/amount.ts';

describe('chooseFormat', () => {
  it.each([
    ['counts', [312, 1000], '', 1000, '1,000'],
    ['scores', [0.42, 0.3917], '', 0.42, '0.4200'],
    ['milliseconds', [12.4, 80.5], 'ms', 12.4, '12.40 ms'],
    ['many milliseconds', [12.4, 803.5], 'ms', 12.4, '12.4 ms'],
    ['seconds in milliseconds', [12.4, 80_351.5], 'ms', 80_351.5, '80,352 ms'],
    ['what is all but nothing', [1e-12, -3e-13], '', -3e-13, '−3e−13'],
    ['zero among it', [1e-12, 0], '', 0, '0'],
    ['more than anybody needs', [1.234e12], 'ms', 1.234e12, '1.23e12 ms'],
    ['a loss', [-3, 4], '', -3, '−3'],
  ])('writes %s', (_what, values, unit, value, text) => {
    expect(chooseFormat(values, unit)(value)).toBe(text);
  });

  it('writes signs where they matter', () => {
    const format = chooseFormat([-0.1, 0.2], '', true);
    expect([-0.1, 0, 0.2].map(format)).toEqual(['−0.1000', '0.0000', '+0.2000']);
  });
});

describe('formatScoreDelta', () => {
  it.each([
    [0.0184, '+0.0184'],
    [-1, '−1.0000'],
    [1e6, '+1e6'],
  ])('%d is %s', (value, text) => {
    expect(formatScoreDelta(value)).toBe(text);
  });
});
