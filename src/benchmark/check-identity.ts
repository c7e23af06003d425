import { checkContract } from '../mixpeek/advice.ts';
import { type Benchmark, type CreateBenchmarkRequest, isCompleted } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';
import { cutText, flattenText, formatCount, formatInteger } from '../runtime/format.ts';

/** What an answer has to be about; what is left out is not known. */
export interface Identity {
  readonly benchmarkId: string;
  /** Of a benchmark that this run asked for. */
  readonly benchmarkName?: string;
  readonly baselineRetrieverId?: string;
  /** In any order. */
  readonly candidateRetrieverIds?: readonly string[];
  /** How many sessions were asked for: there may be fewer, but not more. */
  readonly maxSessions?: number;
}

/** Longest part of an id or a name that an error repeats, in code points. */
const maxShown = 100;

/** The identity of the benchmark that a request asks for. */
export function identifyRequested(request: CreateBenchmarkRequest, benchmarkId: string): Required<Identity> {
  return {
    benchmarkId,
    benchmarkName: request.benchmark_name,
    baselineRetrieverId: request.baseline_retriever_id,
    candidateRetrieverIds: request.candidate_retriever_ids,
    maxSessions: request.session_count,
  };
}

/** The identity of a benchmark that exists, by what the API answered about it first. */
export function identifyExisting(benchmark: Benchmark): Identity {
  return {
    benchmarkId: benchmark.benchmark_id,
    baselineRetrieverId: benchmark.baseline_retriever_id,
    candidateRetrieverIds: benchmark.candidate_retriever_ids,
  };
}

/**
 * Checks that an answer is about the benchmark that was asked about. Every answer that is used comes here: a verdict on
 * something else would be worse than none.
 *
 * @throws GateError `contract` that names everything that differs
 */
export function checkIdentity(benchmark: Benchmark, identity: Identity): void {
  const problems = listDifferences(benchmark, identity);
  if (problems.length === 0) return;
  throw new GateError(
    'contract',
    `The API's answer about benchmark ${identity.benchmarkId} is about something else (${problems.join('; ')}). ${checkContract} Benchmark ${identity.benchmarkId} may still be running. To judge it, run again with benchmark-id: ${identity.benchmarkId}. Otherwise delete it.`,
  );
}

/** Whether an answer is about the benchmark that was asked about. */
export function hasIdentity(benchmark: Benchmark, identity: Identity): boolean {
  return listDifferences(benchmark, identity).length === 0;
}

function listDifferences(benchmark: Benchmark, identity: Identity): string[] {
  const { baselineRetrieverId: baseline, candidateRetrieverIds: candidates, maxSessions: most } = identity;
  const name = identity.benchmarkName;
  // One that still runs, or failed, may lack its name: nothing is judged by it.
  const isNamed = benchmark.benchmark_name !== '' || isCompleted(benchmark);
  const fields = [
    ['benchmark_id', [benchmark.benchmark_id], [identity.benchmarkId]],
    ['benchmark_name', [benchmark.benchmark_name], isNamed && name && [flattenText(name)]],
    ['baseline_retriever_id', [benchmark.baseline_retriever_id], baseline && [baseline]],
    ['candidate_retriever_ids', benchmark.candidate_retriever_ids, candidates],
  ] as const;
  const problems = fields.flatMap(([field, answered, asked]) =>
    asked && !hasSame(answered, asked) ? [`${field} is ${show(answered)}, not ${show(asked)}`] : [],
  );
  const { session_count: count } = benchmark;
  if (count === null || most === undefined || count <= most) return problems;
  return [
    ...problems,
    `session_count is ${formatInteger(count)}, but ${formatCount(most, 'session')} were requested`,
  ];
}

function hasSame(answered: readonly string[], asked: readonly string[]): boolean {
  const sorted = [...asked].sort();
  return answered.length === asked.length && [...answered].sort().every((id, index) => id === sorted[index]);
}

function show(ids: readonly string[]): string {
  return cutText(ids.join(', '), maxShown) || 'empty';
}
