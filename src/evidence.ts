import { GateError } from './errors.ts';
import type { Benchmark, BenchmarkResult, PipelineComparison } from './mixpeek/schemas.ts';

/** What the benchmark found about one candidate. */
export interface CandidateEvidence {
  readonly candidateId: string;
  /** Name of the retriever, or its id where the results do not name it. */
  readonly candidateName: string;
  /** The candidate against the baseline; undefined when the API returned no comparison for it. */
  readonly comparison: PipelineComparison | undefined;
  readonly candidate: BenchmarkResult | undefined;
}

/** What a completed benchmark found. */
export interface Evidence {
  readonly baselineId: string;
  readonly baselineName: string;
  readonly baseline: BenchmarkResult | undefined;
  /** One entry per candidate that was asked for, in that order. */
  readonly candidates: readonly CandidateEvidence[];
  readonly recommendation: string | null;
}

/**
 * Sorts the results and comparisons of a completed benchmark by candidate. The API may return them in any order, leave
 * some out, or add others: ids decide.
 *
 * @throws GateError `contract` when there is no candidate, one is compared twice, or with another baseline: which
 *   numbers count, nobody knows
 */
export function gatherEvidence(benchmark: Benchmark): Evidence {
  if (benchmark.candidate_retriever_ids.length === 0) {
    throw new GateError(
      'contract',
      `Benchmark ${benchmark.benchmark_id} names no candidate retriever: nothing can be judged.`,
    );
  }
  const comparedWith = benchmark.comparison?.baseline_retriever_id ?? benchmark.baseline_retriever_id;
  if (comparedWith !== benchmark.baseline_retriever_id) {
    throw new GateError(
      'contract',
      `Benchmark ${benchmark.benchmark_id} has the baseline ${benchmark.baseline_retriever_id}, but its comparison is with ${comparedWith}. Please report this to Mixpeek.`,
    );
  }
  const results = new Map((benchmark.results ?? []).map((result) => [result.retriever_id, result]));
  const comparisons = benchmark.comparison?.comparisons ?? [];
  const baseline = results.get(benchmark.baseline_retriever_id);
  return {
    baselineId: benchmark.baseline_retriever_id,
    baselineName: baseline?.retriever_name ?? benchmark.baseline_retriever_id,
    baseline,
    candidates: benchmark.candidate_retriever_ids.map((candidateId) => {
      const candidate = results.get(candidateId);
      const comparison = findComparison(comparisons, candidateId, benchmark.benchmark_id);
      return { candidateId, candidateName: candidate?.retriever_name ?? candidateId, comparison, candidate };
    }),
    recommendation: benchmark.comparison?.recommendation ?? null,
  };
}

function findComparison(
  comparisons: readonly PipelineComparison[],
  candidateId: string,
  benchmarkId: string,
): PipelineComparison | undefined {
  const found = comparisons.filter((comparison) => comparison.candidate_retriever_id === candidateId);
  if (found.length > 1) {
    throw new GateError(
      'contract',
      `Benchmark ${benchmarkId} compares candidate ${candidateId} ${found.length} times; it should do so once. Please report this to Mixpeek.`,
    );
  }
  return found[0];
}
