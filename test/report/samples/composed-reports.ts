import type { AlignmentMetrics } from '../../../src/mixpeek/result-schemas.ts';
import type { CompletedBenchmark } from '../../../src/mixpeek/schemas.ts';
import { composeReport } from '../../../src/report/content/compose-report.ts';
import type { Report } from '../../../src/report/content/report.ts';
import {
  buildBenchmark,
  buildCandidateResult,
  buildComparison,
  buildLatency,
  buildMetrics,
  buildResult,
  receiveBenchmark,
} from '../../builders/benchmark.ts';
import { buildSubject } from '../../builders/report.ts';

/** A benchmark with this text wherever the API can put any, received as JSON, and in its id too. */
function buildHostileBenchmark(text: string): CompletedBenchmark {
  const metrics = buildMetrics({
    ndcg_at_k: { '10': 0.4, [text]: 0.4 },
    sessions_improved: 310,
    sessions_degraded: 250,
    sessions_neutral: 440,
  });
  const result = {
    retriever_name: text,
    pipeline_hash: text,
    metrics,
    taxonomy_deltas: { [text]: metrics, [`other ${text}`]: metrics },
    latency: buildLatency({ stage_latencies: { [text]: 3 } }),
    failed_sessions: 2,
    error_summary: { [text]: 2, [`other ${text}`]: 1 },
  };
  const candidates = [`a ${text}`, `b ${text}`, `c ${text}`];
  const compare = (id: string) =>
    buildComparison({
      candidate_retriever_id: id,
      ndcg_delta: { '10': 0.03, [text]: 0.03 },
      taxonomy_wins: [text, text],
      taxonomy_losses: [text],
    });
  const received = receiveBenchmark(
    buildBenchmark({
      benchmark_name: text,
      baseline_retriever_id: `base ${text}`,
      candidate_retriever_ids: candidates,
      session_filter: { retriever_ids: [text], [text]: text },
      status: text,
      results: [`base ${text}`, ...candidates].map((id) => buildResult({ ...result, retriever_id: id })),
      comparison: {
        baseline_retriever_id: `base ${text}`,
        comparisons: candidates.slice(1).map(compare),
        recommendation: text,
      },
      created_at: text,
      started_at: text,
      completed_at: text,
      error_message: text,
    }),
  );
  return { ...received, benchmark_id: `id ${text}` };
}

/** The report on it, with the text in what the workflow's inputs and the event say too. */
export function composeHostileReport(text: string): Report {
  const benchmark = buildHostileBenchmark(text);
  return composeReport(buildSubject({ benchmark, context: { namespace: text, commit: text } }));
}

/** The report on this many candidates with this many nodes of a taxonomy each, all of which got better. */
export function composeLargeReport(candidateCount: number, nodeCount: number): Report {
  const nodes = Array.from({ length: nodeCount }, (_, index) => `node_${index}`);
  const listMetrics = (computeNdcg: (index: number) => number): Record<string, AlignmentMetrics> =>
    Object.fromEntries(
      nodes.map((node, index) => [node, buildMetrics({ ndcg_at_k: { '10': computeNdcg(index) } })]),
    );
  const ids = Array.from({ length: candidateCount }, (_, index) => `ret_${index}`);
  const after = listMetrics((index) => 0.4 + index / 1e5);
  const benchmark = buildBenchmark({
    candidate_retriever_ids: ids,
    results: [
      buildResult({ taxonomy_deltas: listMetrics(() => 0.4) }),
      ...ids.map((id) =>
        buildCandidateResult({ retriever_id: id, retriever_name: id, taxonomy_deltas: after }),
      ),
    ],
    comparison: {
      baseline_retriever_id: 'ret_base',
      comparisons: ids.map((id) => buildComparison({ candidate_retriever_id: id, taxonomy_wins: nodes })),
      recommendation: null,
    },
  });
  return composeReport(buildSubject({ benchmark }));
}
