import type { Hit } from './features.ts';

/** Ways to make one ranking of several. */
export const fusionStrategies = ['rrf', 'dbsf', 'weighted', 'max'] as const;

/** Ways to make one ranking of several. */
export type FusionStrategy = (typeof fusionStrategies)[number];

/** What one of several searches found, best first. */
export type WeightedHits = {
  readonly hits: readonly Hit[];
  /** @default 1 */
  readonly weight?: number;
};

/** Damps the lead of the first ranks in reciprocal rank fusion, unless told otherwise. */
export const defaultRrfK = 60;

/** Distance from the mean, in standard deviations, that counts as the end of the scale (dbsf). */
const deviations = 3;

/**
 * One score per document of several searches, in no order:
 *
 * - `rrf`: sum of weight / (k + rank);
 * - `dbsf`: sum of scores scaled so that the mean ± 3 standard deviations of each search are 0 and 1;
 * - `weighted`: sum of weight × score, as a share of that search's best;
 * - `max`: the highest score, as a share of that search's best.
 */
export function fuseHits(
  searches: readonly WeightedHits[],
  strategy: FusionStrategy,
  rrfK: number = defaultRrfK,
): Hit[] {
  const { score, combine } = strategies[strategy];
  const fused = new Map<string, number>();
  for (const { hits, weight = 1 } of searches) {
    const scoreHit = score(hits, weight, rrfK);
    for (const [index, hit] of hits.entries()) {
      const own = scoreHit(hit, index);
      const others = fused.get(hit.id);
      fused.set(hit.id, others === undefined ? own : combine(others, own));
    }
  }
  return [...fused].map(([id, total]) => ({ id, score: total }));
}

type Strategy = {
  /** How to score the hits of one search by themselves. */
  readonly score: (hits: readonly Hit[], weight: number, rrfK: number) => (hit: Hit, index: number) => number;
  readonly combine: (a: number, b: number) => number;
};

const add = (a: number, b: number): number => a + b;

const strategies: Readonly<Record<FusionStrategy, Strategy>> = {
  rrf: {
    score: (_hits, weight, rrfK) => (_hit, index) => weight / (rrfK + index + 1),
    combine: add,
  },
  dbsf: { score: scaleByDistribution, combine: add },
  weighted: {
    score: (hits, weight) => {
      const best = findBest(hits);
      return ({ score }) => (weight * score) / best;
    },
    combine: add,
  },
  max: {
    score: (hits) => {
      const best = findBest(hits);
      return ({ score }) => score / best;
    },
    combine: Math.max,
  },
};

function findBest(hits: readonly Hit[]): number {
  return Math.max(...hits.map(({ score }) => score));
}

function scaleByDistribution(hits: readonly Hit[]): (hit: Hit) => number {
  const mean = hits.reduce((sum, { score }) => sum + score, 0) / hits.length;
  const variance = hits.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / hits.length;
  const reach = deviations * Math.sqrt(variance);
  return ({ score }) => (reach === 0 ? 0.5 : (score - mean + reach) / (2 * reach));
}
