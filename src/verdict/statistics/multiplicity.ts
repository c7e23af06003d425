/** How p-values of several candidates are corrected for having been looked at together. */
export type Adjustment = 'none' | 'holm' | 'benjamini-hochberg';

/** Corrects p-values, in their order. A null p-value counts as 1 and stays among those that are counted. */
export function adjustPValues(pValues: readonly (number | null)[], adjustment: Adjustment): number[] {
  const values = pValues.map((pValue) => pValue ?? 1);
  return adjusters[adjustment](values);
}

const adjusters: Readonly<Record<Adjustment, (pValues: readonly number[]) => number[]>> = {
  none: (pValues) => [...pValues],
  holm: adjustHolm,
  'benjamini-hochberg': adjustBenjaminiHochberg,
};

/** Holm 1979: in ascending order the running maximum of min(1, (k − j + 1)·p₍ⱼ₎). Bounds the chance of any false win. */
function adjustHolm(pValues: readonly number[]): number[] {
  let largest = 0;
  return inOrder(pValues, (pValue, rank, count) => {
    largest = Math.max(largest, Math.min(1, (count - rank + 1) * pValue));
    return largest;
  });
}

/** Benjamini and Hochberg 1995: from the largest down the running minimum of min(1, k/j·p₍ⱼ₎). Bounds the share of false wins. */
function adjustBenjaminiHochberg(pValues: readonly number[]): number[] {
  let smallest = 1;
  return inOrder(
    pValues,
    (pValue, rank, count) => {
      smallest = Math.min(smallest, (count / rank) * pValue);
      return smallest;
    },
    'descending',
  );
}

/** Applies `adjust` to each p-value with its rank (1 = smallest), in order of size, and puts the results back in place. */
function inOrder(
  pValues: readonly number[],
  adjust: (pValue: number, rank: number, count: number) => number,
  direction: 'ascending' | 'descending' = 'ascending',
): number[] {
  const ranked = pValues.map((pValue, index) => ({ pValue, index })).sort((a, b) => a.pValue - b.pValue);
  const visits = ranked.map((entry, position) => ({ ...entry, rank: position + 1 }));
  if (direction === 'descending') visits.reverse();
  const adjusted = new Array<number>(pValues.length);
  for (const { pValue, index, rank } of visits) adjusted[index] = adjust(pValue, rank, pValues.length);
  return adjusted;
}
