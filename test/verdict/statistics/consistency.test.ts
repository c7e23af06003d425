import { describe, expect, it } from 'vitest';
import { isPValueConsistent } from '../../../src/verdict/statistics/consistency.ts';
import { testedCases } from './golden-cases.ts';

describe('isPValueConsistent', () => {
  const withBoth = testedCases.flatMap(({ summary, ...row }) =>
    summary.interval && summary.pValue !== null
      ? [{ ...row, delta: summary.delta, interval: summary.interval, pValue: summary.pValue }]
      : [],
  );

  it.each(withBoth)('has the golden answer for $id', ({ delta, interval, pValue, expected }) => {
    const withZ = expected.p_ci_consistent_if_z ? 'consistent-with-z' : 'inconsistent';
    const answer = expected.p_ci_consistent ? 'consistent' : withZ;
    expect(isPValueConsistent({ delta, interval, pValue, df: expected.df })).toBe(answer);
  });

  it.each<[string, number, readonly [number, number], number, string]>([
    ['p rounded further than the interval', 0.0184, [0.007851, 0.028949], 0.0006, 'consistent'],
    ['p rounded to three decimals', 0.0184, [0.007851, 0.028949], 0.001, 'consistent'],
    ['p = 0 where the interval says .0006', 0.0184, [0.007851, 0.028949], 0, 'inconsistent'],
    ['p = 0 where the interval says nearly that', 0.09, [0.0845, 0.0955], 0, 'consistent'],
    ['p = 0 beside an interval around 0', 0.001, [-0.01, 0.012], 0, 'inconsistent'],
    ['p = 1 at a delta of 0', 0, [-0.01, 0.01], 1, 'consistent'],
    ['p = 1 beside an interval off 0', 0.02, [0.01, 0.03], 1, 'inconsistent'],
    ['a delta below its own rounding', 0.0001, [-0.0102, 0.0104], 0.98, 'consistent'],
    ['an interval narrower than its rounding', 0.02, [0.02, 0.02], 1e-12, 'consistent'],
  ])('%s: delta %d, interval %j, p %d', (_case, delta, interval, pValue, answer) => {
    expect(isPValueConsistent({ delta, interval, pValue, df: 999 })).toBe(answer);
  });

  it('takes the decimals that it is told', () => {
    const test = { delta: 0.02, interval: [0.01, 0.03], pValue: 0.0002, df: 999 } as const;
    expect(isPValueConsistent(test)).toBe('consistent');
    expect(isPValueConsistent({ ...test, decimals: { delta: 6 } })).toBe('inconsistent');
  });
});
