import type { Mode, Outcome } from '../../verdict/gates/gate.ts';

/** How hard a difference is to explain by chance alone, from the smallest two-sided p-value up. */
const chanceWords: readonly (readonly [below: number, words: string])[] = [
  [0.001, 'very unlikely to be chance'],
  [0.01, 'unlikely to be chance'],
  [0.05, 'not easily explained by chance'],
  [0.2, 'which may be chance'],
  [Number.POSITIVE_INFINITY, 'easily explained by chance'],
];

/** A p-value of exactly 0.05 is as good as one just below. */
export function describeChance(pValue: number): string {
  const found = chanceWords.find(([below]) => pValue < below || (below === 0.05 && pValue === below));
  return found?.[1] ?? '';
}

/** What a verdict on a bound says of the true difference; `bound` is above 0, without a sign. */
type BoundWords = (bound: string) => string;

/** What is shown, in each mode that asks for a bound. A regression with a tolerance of 0 asks for none. */
export const boundWords: Readonly<
  Record<Exclude<Mode, 'superiority'>, Readonly<Record<Outcome, BoundWords>>>
> = {
  'superiority-by-margin': {
    pass: (bound) => `shown to be a gain of at least ${bound}`,
    fail: (bound) => `shown to be less than a gain of ${bound}`,
    inconclusive: (bound) => `not shown to be a gain of at least ${bound}`,
  },
  'non-inferiority': {
    pass: (bound) => `shown to be no loss of ${bound} or more`,
    fail: (bound) => `shown to be a loss of more than ${bound}`,
    inconclusive: (bound) => `a loss of ${bound} or more is not ruled out`,
  },
  regression: {
    pass: (bound) => `no sign of a loss of more than ${bound}`,
    fail: (bound) => `shown to be a loss of more than ${bound}`,
    inconclusive: () => 'and the data cannot decide',
  },
};
