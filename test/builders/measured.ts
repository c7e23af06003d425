import { computeTwoSidedP } from '../../src/verdict/statistics/distributions.ts';
import type { CandidateNumbers } from './benchmark.ts';
import { spanInterval } from './interval.ts';

/** A delta with its standard error, as a paired t-test of 1,000 sessions finds them. */
export interface Measured {
  readonly delta: number;
  readonly standardError: number;
}

/** The candidate with the p-value and the interval that belong to these numbers. */
export function measureCandidate(id: string, { delta, standardError }: Measured): CandidateNumbers {
  return {
    id,
    delta,
    pValue: computeTwoSidedP(delta / standardError, 999),
    interval: spanInterval(delta, standardError, 1000),
  };
}
