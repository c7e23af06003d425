import type { Outcome } from '../../verdict/gates/gate.ts';
import type { CandidateVerdict, Verdict } from '../../verdict/verdict.ts';

const failuresFirst: readonly Outcome[] = ['fail', 'inconclusive', 'pass'];

/**
 * The candidates, first those on which the verdict hangs: where all must pass the ones that do not, the weakest first;
 * where any may, the ones that do, the best first. Those without a delta come last among their like.
 */
export function orderCandidates({ candidates, require }: Verdict): CandidateVerdict[] {
  const sign = require === 'all' ? 1 : -1;
  const rank = ({ ndcgDelta }: CandidateVerdict): number =>
    ndcgDelta === undefined ? Number.MAX_VALUE : sign * ndcgDelta;
  return candidates.toSorted(
    (a, b) =>
      sign * (failuresFirst.indexOf(a.outcome) - failuresFirst.indexOf(b.outcome)) || rank(a) - rank(b),
  );
}
