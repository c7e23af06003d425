import type { BenchmarkResult } from '../../mixpeek/result-schemas.ts';

type NodeMetrics = NonNullable<BenchmarkResult['taxonomy_deltas']>[string];

/** A node of the taxonomy in both results. */
export interface ComparedNode {
  /** Untrusted text. */
  readonly node: string;
  /** Mean NDCG@K of the baseline, and of the candidate, and how far they are apart; null where the API gave no number. */
  readonly from: number | null;
  readonly to: number | null;
  readonly delta: number | null;
  /** What the candidate measured there. */
  readonly after: NodeMetrics;
}

/** The nodes that both sides have an NDCG@K of, in the API's order. */
export function compareNodes(
  candidate: BenchmarkResult | undefined,
  baseline: BenchmarkResult | undefined,
  ndcgK: number,
): ComparedNode[] {
  const k = String(ndcgK);
  const before = baseline?.taxonomy_deltas ?? {};
  return Object.entries(candidate?.taxonomy_deltas ?? {}).flatMap(([node, after]) => {
    const from = Object.hasOwn(before, node) ? before[node]?.ndcg_at_k[k] : undefined;
    const to = after.ndcg_at_k[k];
    if (from === undefined || to === undefined) return [];
    return [{ node, from, to, delta: from === null || to === null ? null : to - from, after }];
  });
}
