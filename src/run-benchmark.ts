import { GateError } from './errors.ts';
import { formatCount } from './format.ts';
import type { BenchmarkSource, Inputs } from './inputs.ts';
import { type AwaitEffects, awaitBenchmark } from './mixpeek/await-benchmark.ts';
import type { BenchmarkAnswer, BenchmarkApi } from './mixpeek/client.ts';
import { type FindEffects, findFinishedBenchmark } from './mixpeek/find-finished.ts';
import type { Benchmark } from './mixpeek/schemas.ts';
import { composeCreateRequest, type NameParts } from './request.ts';

/** Effects of a benchmark's run. */
export interface RunEffects extends Omit<AwaitEffects, 'api'> {
  readonly api: BenchmarkApi;
  /** The same API with little time: for what is not worth waiting for. */
  readonly lookUpApi: FindEffects['api'];
  /** Told the id as soon as it is known. */
  readonly onBenchmarkId: (benchmarkId: string) => void;
}

/**
 * Creates the benchmark, or takes the one that `benchmark-id` names, and waits until it is completed.
 *
 * @param deadline when to give up, on `clock.now()`, in milliseconds
 * @throws GateError `benchmark-failed`, `benchmark-mismatch`, `deadline-exceeded`, or from the API client
 */
export async function runBenchmark(
  { source, pollIntervalMs, reuse }: Pick<Inputs, 'source' | 'pollIntervalMs' | 'reuse'>,
  deadline: number,
  nameParts: NameParts,
  effects: RunEffects,
): Promise<Benchmark> {
  const first = await obtainBenchmark(source, reuse, nameParts, effects);
  const settings = { deadline, pollIntervalMs, created: source.kind === 'new' };
  const benchmark = await awaitBenchmark(first, settings, effects);
  if (benchmark.status !== 'failed') return benchmark;
  const reason = benchmark.error_message?.trim() || 'no reason given';
  throw new GateError(
    'benchmark-failed',
    `Benchmark ${benchmark.benchmark_id} failed: ${reason.replace(/\.$/, '')}. Check the retrievers and the session filter, then run the job again.`,
  );
}

async function obtainBenchmark(
  source: BenchmarkSource,
  reuse: boolean,
  nameParts: NameParts,
  effects: RunEffects,
): Promise<BenchmarkAnswer> {
  const { api, log, onBenchmarkId } = effects;
  if (source.kind === 'existing') {
    onBenchmarkId(source.benchmarkId);
    const answer = await api.getBenchmark(source.benchmarkId);
    checkRetrievers(source, answer.benchmark);
    log.info(`Took ${describeBenchmark(answer.benchmark)}`);
    return answer;
  }
  const { request, namePrefix } = composeCreateRequest(source, nameParts);
  const finished =
    reuse && namePrefix
      ? await findFinishedBenchmark(namePrefix, request, { api: effects.lookUpApi, log })
      : undefined;
  const answer = finished ?? (await api.createBenchmark(request, onBenchmarkId));
  if (finished) onBenchmarkId(finished.benchmark.benchmark_id);
  checkRetrievers(source, answer.benchmark);
  log.info(`${finished ? 'Took' : 'Created'} ${describeBenchmark(answer.benchmark)}`);
  return answer;
}

function describeBenchmark(benchmark: Benchmark): string {
  const candidates = benchmark.candidate_retriever_ids.join(', ');
  const sessions = formatCount(benchmark.session_count, 'session');
  return `benchmark ${benchmark.benchmark_id}, "${benchmark.benchmark_name}": ${candidates} against ${benchmark.baseline_retriever_id} over ${sessions}`;
}

/** Judging another comparison than the one that the workflow names would be worse than judging none. */
function checkRetrievers(source: BenchmarkSource, benchmark: Benchmark): void {
  const { baselineRetrieverId: baseline, candidateRetrieverIds: candidates } = source;
  const sorted = (ids: readonly string[]): string => [...ids].sort().join(', ');
  const isSame =
    (baseline === undefined || baseline === benchmark.baseline_retriever_id) &&
    (candidates === undefined || sorted(candidates) === sorted(benchmark.candidate_retriever_ids));
  if (isSame) return;
  const advice =
    source.kind === 'existing'
      ? 'Correct them, or leave both out with benchmark-id.'
      : 'Please report this to Mixpeek.';
  throw new GateError(
    'benchmark-mismatch',
    `Benchmark ${benchmark.benchmark_id} compares ${sorted(benchmark.candidate_retriever_ids)} against ${benchmark.baseline_retriever_id}, ` +
      `which is not what baseline-retriever-id and candidate-retriever-ids say. ${advice}`,
  );
}
