import type { Evidence } from './evidence.ts';
import type { Verdict } from './gates/verdict.ts';
import type { Benchmark } from './mixpeek/schemas.ts';

/** The outputs that a verdict sets, by their names in action.yml; what has no value is empty. */
export function composeOutputs(
  verdict: Verdict,
  evidence: Evidence,
  benchmark: Benchmark,
): Readonly<Record<string, string>> {
  const { outcome, deciding, best, candidates } = verdict;
  const passing = candidates.filter((candidate) => candidate.outcome === 'pass');
  return {
    verdict: outcome,
    'ndcg-delta': deciding.ndcgDelta === undefined ? '' : String(deciding.ndcgDelta),
    'p-value': deciding.pValue === null ? '' : String(deciding.pValue),
    'best-candidate-id': best.candidateId,
    'passing-candidate-ids': JSON.stringify(passing.map((candidate) => candidate.candidateId)),
    recommendation: evidence.recommendation ?? '',
    results: JSON.stringify(composeResults(verdict, evidence, benchmark)),
  };
}

/** The verdict with its numbers as the `results` output gives it: ids, deltas per K, and what each gate said. */
function composeResults(verdict: Verdict, evidence: Evidence, benchmark: Benchmark): object {
  return {
    verdict: verdict.outcome,
    benchmark_id: benchmark.benchmark_id,
    baseline_retriever_id: evidence.baselineId,
    session_count: benchmark.session_count,
    mode: verdict.mode,
    require: verdict.require,
    notices: verdict.notices,
    candidates: verdict.candidates.map((candidate, index) => {
      const comparison = evidence.candidates[index]?.comparison;
      return {
        retriever_id: candidate.candidateId,
        retriever_name: candidate.candidateName,
        verdict: candidate.outcome,
        explanation: candidate.explanation,
        ndcg_delta: comparison?.ndcg_delta ?? null,
        recall_delta: comparison?.recall_delta ?? null,
        p_value: candidate.pValue,
        test: {
          p_value: candidate.test.raw,
          adjusted_p_value: candidate.test.adjusted,
          adjustment: candidate.test.adjustment,
          sides: candidate.test.sides,
          level: candidate.test.level,
        },
        detectable_ndcg_delta: candidate.detectableDelta ?? null,
        confidence_interval: comparison?.confidence_interval ?? null,
        latency_delta_ms: comparison?.latency_delta_ms ?? null,
        notices: candidate.notices,
        gates: candidate.gates.map(({ gate, outcome, measured, threshold }) => ({
          gate,
          verdict: outcome,
          measured,
          threshold,
        })),
      };
    }),
  };
}
