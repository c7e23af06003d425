import type { BenchmarkResult, PipelineComparison } from '../mixpeek/result-schemas.ts';
import type { CompletedBenchmark } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';
import { countChanged, countCompared } from './count-sessions.ts';
import { isRestrictive, readSampling, type Sampling } from './session-filter.ts';
import { significanceK } from './significance-k.ts';
import { computeDeltaEvidence, type DeltaEvidence } from './statistics/delta-evidence.ts';

/** What the benchmark found about one candidate. */
export interface CandidateEvidence {
  readonly candidateId: string;
  /** Name of the retriever, or its id where the results do not name it. */
  readonly candidateName: string;
  /** The file that it was made from; undefined for a retriever that exists for itself. */
  readonly file?: string | undefined;
  /** The candidate against the baseline; undefined when the API returned no comparison for it. */
  readonly comparison: PipelineComparison | undefined;
  readonly candidate: BenchmarkResult | undefined;
  readonly baseline: BenchmarkResult | undefined;
  /** Sessions that were replayed, failed ones included; null where the API did not say. */
  readonly sessionCount: number | null;
  /** Sessions of which at least one replay failed; null where that is unknown. */
  readonly failedSessions: number | null;
  /** Whether a filter left sessions out. */
  readonly isFiltered: boolean;
  /** How sure the NDCG@10 delta is; undefined without a comparison. */
  readonly delta: DeltaEvidence | undefined;
}

/** What a completed benchmark found. */
export interface Evidence {
  readonly baselineId: string;
  readonly baselineName: string;
  readonly baseline: BenchmarkResult | undefined;
  /** One entry per candidate that was asked for, in that order. */
  readonly candidates: readonly CandidateEvidence[];
  readonly recommendation: string | null;
  readonly sampling: Sampling;
  /** Retrievers that the benchmark speaks of and nobody asked for. */
  readonly unrequestedIds: readonly string[];
}

/**
 * Sorts the results and comparisons of a completed benchmark by candidate, and recovers how sure they are. The API may
 * return them in any order, leave some out, or add others: ids decide.
 *
 * @param files retriever id → the file that it was made from
 * @throws GateError `contract` when there is no candidate, one is compared twice, or with another baseline: which
 *   numbers count, nobody knows
 */
export function gatherEvidence(
  benchmark: CompletedBenchmark,
  files: ReadonlyMap<string, string> = new Map(),
): Evidence {
  checkBenchmark(benchmark);
  const results = new Map((benchmark.results ?? []).map((result) => [result.retriever_id, result]));
  const baseline = results.get(benchmark.baseline_retriever_id);
  return {
    baselineId: benchmark.baseline_retriever_id,
    baselineName: baseline?.retriever_name ?? benchmark.baseline_retriever_id,
    baseline,
    candidates: benchmark.candidate_retriever_ids.map((candidateId) => {
      const gathered = gatherCandidate(candidateId, benchmark, results.get(candidateId), baseline);
      const file = files.get(candidateId);
      return file === undefined ? gathered : { ...gathered, candidateName: file, file };
    }),
    recommendation: benchmark.comparison?.recommendation ?? null,
    sampling: readSampling(benchmark),
    unrequestedIds: findUnrequestedIds(benchmark),
  };
}

function findUnrequestedIds({
  baseline_retriever_id: baselineId,
  candidate_retriever_ids: candidateIds,
  results,
  comparison,
}: CompletedBenchmark): readonly string[] {
  const asked = new Set([baselineId, ...candidateIds]);
  const told = [
    ...(results ?? []).map(({ retriever_id: id }) => id),
    ...(comparison?.comparisons ?? []).map(({ candidate_retriever_id: id }) => id),
  ];
  return [...new Set(told)].filter((id) => !asked.has(id));
}

function checkBenchmark({
  benchmark_id: id,
  baseline_retriever_id: baselineId,
  candidate_retriever_ids: candidates,
  comparison,
}: CompletedBenchmark): void {
  if (candidates.length === 0) {
    throw new GateError('contract', `Benchmark ${id} names no candidate retriever: nothing can be judged.`);
  }
  const comparedWith = comparison?.baseline_retriever_id ?? baselineId;
  if (comparedWith !== baselineId) {
    throw new GateError(
      'contract',
      `Benchmark ${id} has the baseline ${baselineId}, but its comparison is with ${comparedWith}. Please report this to Mixpeek.`,
    );
  }
}

function gatherCandidate(
  candidateId: string,
  benchmark: CompletedBenchmark,
  candidate: BenchmarkResult | undefined,
  baseline: BenchmarkResult | undefined,
): CandidateEvidence {
  const comparison = findComparison(benchmark, candidateId);
  const sessionCount = benchmark.session_count;
  const failedSessions = countFailedSessions(sessionCount, candidate, baseline);
  return {
    candidateId,
    candidateName: candidate?.retriever_name ?? candidateId,
    comparison,
    candidate,
    baseline,
    sessionCount,
    failedSessions,
    isFiltered: isRestrictive(benchmark.session_filter),
    delta: comparison && gatherDelta({ comparison, candidate, sessionCount, failedSessions }),
  };
}

/** How sure the NDCG@10 delta of a comparison is. */
export function gatherDelta({
  comparison,
  candidate,
  ...sessions
}: Pick<CandidateEvidence, 'candidate' | 'sessionCount' | 'failedSessions'> & {
  readonly comparison: PipelineComparison;
}): DeltaEvidence {
  return computeDeltaEvidence({
    delta: comparison.ndcg_delta[significanceK] ?? null,
    pairs: countReplayed(sessions),
    pValue: comparison.p_value,
    interval: comparison.confidence_interval,
    changedSessions: candidate === undefined ? null : countChanged(candidate.metrics),
  });
}

/** Sessions that both sides of a candidate replayed; null where that is unknown. */
export function countReplayed({
  sessionCount,
  failedSessions,
}: Pick<CandidateEvidence, 'sessionCount' | 'failedSessions'>): number | null {
  return sessionCount === null || failedSessions === null ? null : sessionCount - failedSessions;
}

/**
 * Sessions of which a replay failed. One that failed on both sides is counted by both, so that the sum is only a bound;
 * where the compared sessions add up to something possible, they tell how many there were. Without a result of both sides
 * nobody knows.
 */
function countFailedSessions(
  sessionCount: number | null,
  candidate: BenchmarkResult | undefined,
  baseline: BenchmarkResult | undefined,
): number | null {
  if (sessionCount === null || candidate === undefined || baseline === undefined) return null;
  const compared = countCompared(candidate.metrics);
  const failed = compared === null ? null : sessionCount - compared;
  const [ofCandidate, ofBaseline] = [candidate.failed_sessions, baseline.failed_sessions];
  if (ofCandidate === null || ofBaseline === null) return failed;
  const least = Math.max(ofCandidate, ofBaseline);
  const most = Math.min(sessionCount, ofCandidate + ofBaseline);
  return failed !== null && failed >= least && failed <= most ? failed : most;
}

function findComparison(benchmark: CompletedBenchmark, candidateId: string): PipelineComparison | undefined {
  const comparisons = benchmark.comparison?.comparisons ?? [];
  const found = comparisons.filter((comparison) => comparison.candidate_retriever_id === candidateId);
  if (found.length > 1) {
    throw new GateError(
      'contract',
      `Benchmark ${benchmark.benchmark_id} compares candidate ${candidateId} ${found.length} times; it should do so once. Please report this to Mixpeek.`,
    );
  }
  return found[0];
}
