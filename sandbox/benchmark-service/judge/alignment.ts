import type { AlignmentMetrics } from '../api-types.ts';
import { computeMean } from './paired-t-test.ts';
import { cutoffs, decisiveCutoff, type ValueByCutoff } from './ranking-metrics.ts';
import type { ScoredPair, SessionScore } from './score-sessions.ts';

/** Smallest NDCG difference that is more than rounding: sums of ≤ 20 terms in 0 … 1 err by less. */
const ndcgResolution = 1e-12;

/** A pair of which both replays succeeded. */
export type CompletePair = ScoredPair & { readonly own: SessionScore; readonly baseline: SessionScore };

/** The pairs of which both replays succeeded: only they can be compared. */
export function selectCompletePairs(pairs: readonly ScoredPair[]): CompletePair[] {
  return pairs.filter((pair): pair is CompletePair => pair.own !== null && pair.baseline !== null);
}

/** Mean over the scores of a metric at each K, keyed by K as a string. */
export function averageByCutoff<Item>(
  items: readonly Item[],
  read: (item: Item, cutoff: number) => number,
): Record<string, number> {
  return Object.fromEntries(
    cutoffs.map((cutoff) => [String(cutoff), computeMean(items.map((item) => read(item, cutoff)))]),
  );
}

/** Reads a metric at a K that every score has. */
export function readAtCutoff(values: ValueByCutoff, cutoff: number): number {
  const value = values.get(cutoff);
  if (value === undefined) {
    throw new Error(`no value at K = ${cutoff}; scores are computed at ${cutoffs.join(', ')}`);
  }
  return value;
}

/** Candidate − baseline in NDCG at the K that decides, per pair. */
export function computeNdcgDifferences(pairs: readonly CompletePair[]): number[] {
  return pairs.map(
    ({ own, baseline }) =>
      readAtCutoff(own.ndcg, decisiveCutoff) - readAtCutoff(baseline.ndcg, decisiveCutoff),
  );
}

/**
 * Alignment metrics of the contract over the given sessions. Own metrics average over the successful replays;
 * movements, and sessions improved, degraded or neutral, count only where the baseline's replay succeeded too.
 * `mean_rank_clicked` is over every document interacted with, since whoever buys has clicked.
 */
export function computeAlignment(pairs: readonly ScoredPair[]): AlignmentMetrics {
  const succeeded = pairs.flatMap(({ session, own }) => (own === null ? [] : { session, own }));
  const complete = selectCompletePairs(pairs);
  const rankChanges = complete.flatMap(({ own, baseline }) =>
    [...own.ranks].map(([id, rank]) => rank - (baseline.ranks.get(id) ?? rank)),
  );
  const ndcgDifferences = computeNdcgDifferences(complete);
  const purchasedRanks = succeeded.flatMap(({ session, own }) =>
    session.interactions
      .filter(({ type }) => type === 'purchase')
      .flatMap(({ documentId }) => own.ranks.get(documentId) ?? []),
  );
  const improved = ndcgDifferences.filter((difference) => difference > ndcgResolution).length;
  const degraded = ndcgDifferences.filter((difference) => difference < -ndcgResolution).length;
  return {
    ndcg_at_k: averageByCutoff(succeeded, ({ own }, cutoff) => readAtCutoff(own.ndcg, cutoff)),
    recall_at_k: averageByCutoff(succeeded, ({ own }, cutoff) => readAtCutoff(own.recall, cutoff)),
    mean_rank_clicked: computeMean(succeeded.flatMap(({ own }) => [...own.ranks.values()])),
    mean_rank_purchased: purchasedRanks.length === 0 ? null : computeMean(purchasedRanks),
    avg_position_delta: computeMean(rankChanges),
    items_promoted: rankChanges.filter((change) => change < 0).length,
    items_demoted: rankChanges.filter((change) => change > 0).length,
    sessions_improved: improved,
    sessions_degraded: degraded,
    sessions_neutral: ndcgDifferences.length - improved - degraded,
  };
}

/** Alignment metrics per taxonomy node of the sessions, nodes sorted. */
export function computeAlignmentByNode(pairs: readonly ScoredPair[]): Record<string, AlignmentMetrics> {
  const byNode = [...Map.groupBy(pairs, ({ session }) => session.nodeId)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return Object.fromEntries(byNode.map(([nodeId, group]) => [nodeId, computeAlignment(group)]));
}
