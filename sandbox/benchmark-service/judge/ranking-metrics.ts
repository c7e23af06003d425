/** Document id → relevance grade of one query; documents that are missing are unjudged. */
export type Grades = ReadonlyMap<string, number>;

/** The Ks at which NDCG and recall are reported. */
export const cutoffs: readonly number[] = [1, 3, 5, 10, 20];

/** The K that p-values, intervals and improved / degraded sessions go by (contract). */
export const decisiveCutoff = 10;

/** Hits by descending score, ties by descending id as trec_eval orders them. */
export function sortByScore<Hit extends { readonly id: string; readonly score: number }>(
  hits: readonly Hit[],
): Hit[] {
  return [...hits].sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
}

/** A metric at each of the cutoffs. */
export type ValueByCutoff = ReadonlyMap<number, number>;

/**
 * NDCG@K in 0 … 1 as trec_eval's ndcg_cut computes it: gain = grade (negative grades and unjudged documents
 * gain 0), discount log2(rank + 1), ideal = all judged documents in the best order, cut at K. An ideal of 0
 * makes it 0.
 */
export function computeNdcg(ranking: readonly string[], grades: Grades): ValueByCutoff {
  const dcg = accumulateGains(ranking.map((id) => grades.get(id) ?? 0));
  const idealDcg = accumulateGains([...grades.values()].sort((a, b) => b - a));
  return divideAtCutoffs(dcg, idealDcg);
}

/**
 * Recall@K in 0 … 1: the share of relevant documents (grade > 0, for whole grades trec_eval's ≥ 1) within the
 * first K; 0 when none is relevant.
 */
export function computeRecall(ranking: readonly string[], grades: Grades): ValueByCutoff {
  const relevant = [...grades.values()].filter((grade) => grade > 0).length;
  const positions = ranking.flatMap((id, index) => ((grades.get(id) ?? 0) > 0 ? index : []));
  return new Map(
    cutoffs.map((cutoff) => {
      const found = positions.filter((position) => position < cutoff).length;
      return [cutoff, relevant === 0 ? 0 : found / relevant];
    }),
  );
}

/** Discounted cumulative gain down to each rank, as deep as the deepest cutoff. */
function accumulateGains(gains: readonly number[]): number[] {
  let sum = 0;
  return Array.from({ length: Math.max(...cutoffs) }, (_, index) => {
    sum += Math.max(gains[index] ?? 0, 0) / Math.log2(index + 2);
    return sum;
  });
}

function divideAtCutoffs(dcg: readonly number[], idealDcg: readonly number[]): ValueByCutoff {
  return new Map(
    cutoffs.map((cutoff) => {
      const ideal = idealDcg[cutoff - 1] ?? 0;
      return [cutoff, ideal === 0 ? 0 : (dcg[cutoff - 1] ?? 0) / ideal];
    }),
  );
}
