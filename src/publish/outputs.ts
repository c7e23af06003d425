import type { CompletedBenchmark } from '../mixpeek/schemas.ts';
import { cutText } from '../runtime/format.ts';
import type { Evidence } from '../verdict/evidence.ts';
import { joinClauses } from '../verdict/sentence.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Longest recommendation in an output, in code points. */
const maxRecommendation = 10_000;

/** Longest `results`, in characters: a runner takes about half a million for all outputs of a job. */
const maxResults = 350_000;

/**
 * The outputs that a verdict sets, by their names in action.yml; empty where there is no value.
 *
 * @param existingIds candidates that were not deleted. @default all
 */
export function composeOutputs(
  verdict: Verdict,
  evidence: Evidence,
  benchmark: CompletedBenchmark,
  existingIds: readonly string[] = verdict.candidates.map(({ candidateId }) => candidateId),
): Readonly<Record<string, string>> {
  const { outcome, deciding, best, candidates } = verdict;
  const passing = candidates.filter((candidate) => candidate.outcome === 'pass');
  return {
    verdict: outcome,
    'ndcg-delta': deciding.ndcgDelta === undefined ? '' : String(deciding.ndcgDelta),
    'p-value': deciding.pValue === null ? '' : String(deciding.pValue),
    'best-candidate-id': best.candidateId,
    'passing-candidate-ids': JSON.stringify(passing.map((candidate) => candidate.candidateId)),
    'candidate-retriever-ids': JSON.stringify(existingIds),
    recommendation: cutText(evidence.recommendation ?? '', maxRecommendation),
    results: fitResults(composeResults(verdict, evidence, benchmark)),
  };
}

type Results = Readonly<Record<string, unknown>> & { readonly candidates: readonly object[] };

/** As much of the results as fits: the last candidates are omitted and counted. */
function fitResults({ candidates, ...rest }: Results): string {
  const parts = candidates.map((candidate) => JSON.stringify(candidate));
  let room = maxResults - JSON.stringify(rest).length;
  const kept = parts.findIndex((part) => {
    room -= part.length + 1;
    return room < 0;
  });
  const count = kept === -1 ? parts.length : kept;
  const missing = count < parts.length ? { candidates_left_out: parts.length - count } : {};
  return JSON.stringify({ ...rest, ...missing, candidates: candidates.slice(0, count) });
}

/** The verdict with its numbers, as in docs/results.schema.json. */
function composeResults(verdict: Verdict, evidence: Evidence, benchmark: CompletedBenchmark): Results {
  return {
    schema_version: 1,
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
        file: candidate.file ?? null,
        verdict: candidate.outcome,
        explanation: joinClauses(candidate.explanation),
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
        doubt: candidate.doubt?.kind ?? null,
        detectable_ndcg_delta: candidate.detectableDelta ?? null,
        reliable_ndcg_delta: candidate.reliableDelta ?? null,
        effect_size_dz: candidate.effectSize ?? null,
        confidence_interval: comparison?.confidence_interval ?? null,
        latency_delta_ms: comparison?.latency_delta_ms ?? null,
        notices: candidate.notices,
        gates: candidate.gates.map(({ id, gate, outcome, measured, threshold }) => ({
          id,
          gate,
          verdict: outcome,
          measured,
          threshold,
        })),
      };
    }),
  };
}
