import type { BenchmarkResponse, BenchmarkResult } from '../../sandbox/benchmark-service/index.ts';
import { computeMean, computePairedTTest } from '../../sandbox/benchmark-service/judge/paired-t-test.ts';
import { createRandom, type Random } from '../../sandbox/benchmark-service/seeded-random.ts';

/** How large a benchmark is. */
export interface BenchmarkSize {
  readonly candidates: number;
  /** Taxonomy nodes, each with its own metrics of every retriever. */
  readonly nodes: number;
}

type Metrics = BenchmarkResult['metrics'];

const baselineId = 'ret_baseline';
const cutoffs = ['5', '10', '20'];
const sessionCount = 1_000;
/** Share of the nodes that are won or lost. */
const changedShare = 0.05;
/** As long as the longest names of product taxonomies are. */
const nodePrefix =
  'Home & Garden > Kitchen & Dining > Kitchen Appliances > Coffee Makers & Espresso Machines > Accessories of ' +
  'Coffee Makers & Espresso Machines > Replacement Parts of Coffee Makers & Espresso Machines > Part ';
const time = '2026-03-01T00:00:00Z';

/** A completed benchmark of any size: numbers at random, but what must agree does, such as delta and p-value. */
export function buildLargeBenchmark({ candidates, nodes }: BenchmarkSize): BenchmarkResponse {
  const random = createRandom('large benchmark');
  const ids = buildNames('ret_candidate_', candidates);
  const nodeIds = buildNames(nodePrefix, nodes);
  const drawn = ids.map((id) => drawCandidate(id, nodeIds, random));
  return {
    benchmark_id: 'bmk_large',
    benchmark_name: 'large',
    baseline_retriever_id: baselineId,
    candidate_retriever_ids: ids,
    session_filter: null,
    session_count: sessionCount,
    status: 'completed',
    results: [
      buildResult(baselineId, buildMetrics(new Array(sessionCount).fill(0), random), nodeIds, random),
      ...drawn.map(({ result }) => result),
    ],
    comparison: {
      baseline_retriever_id: baselineId,
      comparisons: drawn.map(({ comparison }) => comparison),
      recommendation: `Keep ${baselineId}.`,
    },
    created_at: time,
    started_at: time,
    completed_at: time,
    error_message: null,
  };
}

function buildNames(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(4, '0')}`);
}

function drawCandidate(id: string, nodeIds: readonly string[], random: Random) {
  const effect = (random() - 0.5) / 20;
  const differences = Array.from({ length: sessionCount }, () =>
    random() < 0.4 ? 0 : effect + (random() - 0.5) / 2,
  );
  const test = computePairedTTest(differences);
  const delta = Object.fromEntries(cutoffs.map((k) => [k, computeMean(differences)]));
  const changed = nodeIds.filter(() => random() < changedShare);
  return {
    result: buildResult(id, buildMetrics(differences, random), nodeIds, random),
    comparison: {
      candidate_retriever_id: id,
      ndcg_delta: delta,
      recall_delta: delta,
      latency_delta_ms: 0,
      p_value: test?.pValue ?? null,
      confidence_interval: test?.confidenceInterval ?? null,
      taxonomy_wins: changed.filter((_, index) => index % 2 === 0),
      taxonomy_losses: changed.filter((_, index) => index % 2 === 1),
    },
  };
}

function buildResult(
  id: string,
  metrics: Metrics,
  nodeIds: readonly string[],
  random: Random,
): BenchmarkResult {
  const drawNode = (): Metrics => ({ ...buildMetrics([random() - 0.5], random), ...drawRankings(random) });
  return {
    retriever_id: id,
    retriever_name: id.replaceAll('_', ' '),
    pipeline_hash: id,
    metrics,
    taxonomy_deltas: Object.fromEntries(nodeIds.map((node) => [node, drawNode()])),
    latency: { p50_ms: 21.5, p90_ms: 48.25, p99_ms: 97.5, mean_ms: 26.75, stage_latencies: { search: 24.5 } },
    failed_sessions: 0,
    error_summary: {},
  };
}

/** Metrics of a retriever whose NDCG differs from the baseline's by so much, session by session. */
function buildMetrics(differences: readonly number[], random: Random): Metrics {
  const mean = 0.42 + computeMean(differences);
  const improved = differences.filter((difference) => difference > 0).length;
  const degraded = differences.filter((difference) => difference < 0).length;
  return {
    ndcg_at_k: Object.fromEntries(cutoffs.map((k) => [k, mean])),
    recall_at_k: Object.fromEntries(cutoffs.map((k) => [k, mean])),
    mean_rank_clicked: 1 + 9 * random(),
    mean_rank_purchased: 1 + 9 * random(),
    avg_position_delta: random() - 0.5,
    items_promoted: Math.floor(1_000 * random()),
    items_demoted: Math.floor(1_000 * random()),
    sessions_improved: improved,
    sessions_degraded: degraded,
    sessions_neutral: differences.length - improved - degraded,
  };
}

function drawRankings(random: Random): Pick<Metrics, 'ndcg_at_k' | 'recall_at_k'> {
  const draw = (): Record<string, number> => Object.fromEntries(cutoffs.map((k) => [k, random()]));
  return { ndcg_at_k: draw(), recall_at_k: draw() };
}
