import type { BenchmarkResult } from '../../../src/mixpeek/result-schemas.ts';
import type { CompletedBenchmark } from '../../../src/mixpeek/schemas.ts';
import { composeReport } from '../../../src/report/content/compose-report.ts';
import type { PastRun, Report } from '../../../src/report/content/report.ts';
import type { GateSettings } from '../../../src/verdict/gates/gate.ts';
import {
  buildBenchmark,
  buildComparison,
  buildLatency,
  buildMetrics,
  buildResult,
  type CandidateNumbers,
} from '../../builders/benchmark.ts';
import { computeInterval } from '../../builders/interval.ts';
import { buildSubject, type SubjectOptions } from '../../builders/report.ts';
import { composeHostileReport, composeLargeReport } from './composed-reports.ts';
import { worstText } from './hostile-text.ts';

/** A candidate of a situation: its numbers, a name of its own, and changes to its result. */
interface Candidate extends CandidateNumbers {
  readonly name?: string;
  readonly result?: Partial<BenchmarkResult>;
}

/** Shares of a candidate's delta by which the nodes of the taxonomy gain or lose. */
const nodeShares: Readonly<Record<string, number>> = {
  'food & drink': 3.1,
  'animals & nature': 1.9,
  'travel & places': 1.2,
  activities: 0.7,
  objects: 0.3,
  flags: 0,
  symbols: -0.4,
  'smileys & emotion': -1.3,
};

const meansByK: Readonly<Record<string, number>> = { '1': 0.31, '5': 0.38, '10': 0.42, '20': 0.46 };

function addToAll(means: Readonly<Record<string, number>>, delta: number): Record<string, number> {
  return Object.fromEntries(Object.entries(means).map(([key, mean]) => [key, mean + delta]));
}

function buildNodes(delta: number): NonNullable<BenchmarkResult['taxonomy_deltas']> {
  return Object.fromEntries(
    Object.entries(nodeShares).map(([node, share], index) => {
      const metrics = {
        ndcg_at_k: addToAll(meansByK, share * delta),
        sessions_improved: 20 + index,
        sessions_degraded: 10 + 2 * index,
      };
      return [node, buildMetrics(metrics)];
    }),
  );
}

function buildResultOf({ id, name = id, delta = 0, result }: Candidate): BenchmarkResult {
  const [more, fewer] = delta > 0 ? [312, 205] : [205, 312];
  return buildResult({
    retriever_id: id,
    retriever_name: name,
    pipeline_hash: '1111222233334444',
    metrics: buildMetrics({
      ndcg_at_k: addToAll(meansByK, delta),
      recall_at_k: addToAll(meansByK, 0.1 + delta / 2),
      mean_rank_clicked: 4.25 - 10 * delta,
      items_promoted: 10 * more,
      items_demoted: 10 * fewer,
      avg_position_delta: -5 * delta,
      sessions_improved: more,
      sessions_degraded: fewer,
      sessions_neutral: 1000 - more - fewer,
    }),
    taxonomy_deltas: buildNodes(delta),
    latency: buildLatency({
      p50_ms: 14,
      p90_ms: 36.5,
      p99_ms: 92,
      mean_ms: 19.25,
      stage_latencies: { search: 14, rerank: 4.5 },
    }),
    ...result,
  });
}

/** A benchmark of these candidates over 1,000 sessions, with numbers wherever the API has any. */
function buildFullBenchmark(
  candidates: readonly Candidate[],
  baseline: Partial<BenchmarkResult> = {},
): CompletedBenchmark {
  return buildBenchmark({
    candidate_retriever_ids: candidates.map(({ id }) => id),
    results: [
      buildResult({
        metrics: buildMetrics({ ndcg_at_k: meansByK, recall_at_k: addToAll(meansByK, 0.1) }),
        taxonomy_deltas: buildNodes(0),
        ...baseline,
      }),
      ...candidates.map(buildResultOf),
    ],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: candidates.flatMap(({ id, delta, pValue = 0.01, interval }) =>
        delta === undefined
          ? []
          : [
              buildComparison({
                candidate_retriever_id: id,
                ndcg_delta: addToAll({ '1': 0, '5': 0, '10': 0, '20': 0 }, delta),
                recall_delta: addToAll({ '1': 0, '5': 0, '10': 0, '20': 0 }, delta / 2),
                latency_delta_ms: 3.75,
                p_value: pValue,
                confidence_interval: interval === undefined ? computeInterval(delta, pValue, 1000) : interval,
                taxonomy_wins: delta > 0.02 ? ['food & drink'] : [],
                taxonomy_losses: delta < -0.02 ? ['food & drink'] : [],
              }),
            ],
      ),
      recommendation: null,
    },
  });
}

const usual: Partial<GateSettings> = { minNdcgDelta: 0.01, maxFailedSessionRate: 0.05 };

function compose(
  candidates: readonly Candidate[],
  { baseline, settings, ...options }: SubjectOptions & { readonly baseline?: Partial<BenchmarkResult> } = {},
): Report {
  const benchmark = buildFullBenchmark(candidates, baseline);
  return composeReport(buildSubject({ benchmark, settings: { ...usual, ...settings }, ...options }));
}

const past = (verdict: string, delta: number, digit: string, day: number): PastRun => ({
  verdict,
  delta,
  commit: digit.repeat(40),
  at: `2025-06-${day}T10:00:00.000Z`,
});

const better: Candidate = { id: 'ret_hybrid', name: 'Prefixes and typos', delta: 0.0449, pValue: 0.0004 };
const worse: Candidate = { id: 'ret_short', name: 'Short names only', delta: -0.0312, pValue: 0.002 };

const several: readonly Candidate[] = [
  { id: 'ret_a', name: 'hybrid', delta: 0.0312, pValue: 0.002 },
  { id: 'ret_b', name: 'rerank', delta: 0.0121, pValue: 0.21 },
  { id: 'ret_c', name: 'dense only', delta: -0.0207, pValue: 0.04 },
];

/** Reports on runs as they happen, by what happened. */
export const situations: Readonly<Record<string, () => Report>> = {
  pass: () => compose([better]),
  fail: () => compose([worse], { pastRuns: [past('pass', 0.0449, 'a', 17)] }),
  'too small a gain': () => compose([{ ...better, delta: 0.0062, pValue: 0.01 }]),
  inconclusive: () => compose([{ ...better, delta: 0.0181, pValue: 0.17 }]),
  'non-inferior': () =>
    compose([{ ...better, name: 'Cheaper', delta: -0.0012, pValue: 0.61 }], {
      settings: { mode: 'non-inferiority', minNdcgDelta: -0.01 },
    }),
  'better by a margin': () => compose([better], { settings: { mode: 'superiority-by-margin' } }),
  'few changed sessions': () => {
    const { metrics } = buildResultOf(better);
    const changed = { sessions_improved: 9, sessions_degraded: 2, sessions_neutral: 989 };
    return compose([{ ...better, result: { metrics: { ...metrics, ...changed } } }]);
  },
  'numbers that contradict': () => compose([{ ...better, interval: [-0.01, 0.0998] }]),
  regression: () => compose([worse], { settings: { mode: 'regression', minNdcgDelta: 0 } }),
  'one of three is enough': () => compose(several, { settings: { require: 'any', adjustment: 'holm' } }),
  'all of three must pass': () => compose(several),
  'twenty-five candidates': () =>
    compose(
      Array.from({ length: 25 }, (_, index) => ({
        id: `ret_${index}`,
        name: `variant ${index}`,
        delta: (index - 8) / 400,
        pValue: 0.03,
      })),
    ),
  'report only': () =>
    compose([worse], { context: { reportOnly: true }, settings: { maxLatencyDeltaMs: 2 } }),
  'failed sessions': () =>
    compose([
      { ...better, result: { failed_sessions: 82, error_summary: { timeout: 70, rate_limited: 12 } } },
    ]),
  'no interval': () => compose([{ ...better, pValue: null, interval: null }]),
  'hostile names': () => composeHostileReport(worstText),
  'five pushes': () =>
    compose([better], {
      pastRuns: [
        past('fail', -0.0312, 'a', 12),
        past('fail', -0.012, 'b', 13),
        past('inconclusive', 0.0181, 'c', 14),
        past('inconclusive', 0.021, 'c', 15),
        past('fail', 0.0062, 'd', 16),
      ],
    }),
  huge: () => composeLargeReport(100, 1000),
};
