/** The distributions that the rules need, from stdlib; nothing else imports it. */
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

/** P(T ≤ t) of Student's t with `df` degrees of freedom, accurate in both tails. */
export function computeStudentCdf(t: number, df: number): number {
  return studentCdf(t, df);
}

/** P(|T| ≥ |t|), the two-sided p-value. */
export function computeTwoSidedP(t: number, df: number): number {
  return Math.min(1, 2 * studentCdf(-Math.abs(t), df));
}

/** The t below which Student's t lies with probability `q`, in (0, 1). */
export function computeStudentQuantile(q: number, df: number): number {
  return studentQuantile(q, df);
}

/** P(Z ≤ z) of the standard normal. */
export function computeNormalCdf(z: number): number {
  return normalCdf(z, 0, 1);
}

/** The z below which a standard normal lies with probability `q`, in (0, 1). */
export function computeNormalQuantile(q: number): number {
  return normalQuantile(q, 0, 1);
}

/** P(X ≤ successes) of `trials`, each with this probability. */
export function computeBinomialCdf(successes: number, trials: number, probability: number): number {
  return binomialCdf(successes, trials, probability);
}
