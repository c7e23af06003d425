import type { Adjustment } from './statistics/multiplicity.ts';

/** What each correction of p-values is called; undefined for none. */
export const adjustmentNames: Readonly<Record<Adjustment, string | undefined>> = {
  none: undefined,
  holm: 'Holm',
  'benjamini-hochberg': 'Benjamini–Hochberg',
};
