import { computeBinomialCdf } from './distributions.ts';

/** The fewest successes of `trials`, each with this probability, that are not exceeded with probability `q` or more. */
export function computeBinomialQuantile(q: number, trials: number, probability: number): number {
  let [least, most] = [0, trials];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (computeBinomialCdf(middle, trials, probability) >= q) most = middle;
    else least = middle + 1;
  }
  return least;
}
