import { type BenchmarkApi, type BenchmarkResponse, listPageSize } from '../mixpeek/client.ts';
import type { ListedBenchmark } from '../mixpeek/list-schemas.ts';
import { type Benchmark, type CreateBenchmarkRequest, parseTime } from '../mixpeek/schemas.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import { type ResolvedRetriever, showRetriever } from './resolve-retrievers.ts';

/** Pages of the list that are searched; what lies further back is old. */
const maxPages = 4;

export interface FindEffects {
  readonly api: Pick<BenchmarkApi, 'listBenchmarks' | 'getBenchmark'>;
  readonly log: Log;
}

/**
 * The newest completed benchmark whose name begins with `namePrefix`, that is the one that asked the same on the same
 * commit, unless one of its retrievers was updated since it was created. Hardly anything that goes wrong here is worse
 * than running the benchmark again.
 *
 * @param retrievers those that the request compares
 * @throws GateError `unknown-key`
 */
export async function findFinishedBenchmark(
  namePrefix: string,
  request: CreateBenchmarkRequest,
  retrievers: readonly ResolvedRetriever[],
  { api, log }: FindEffects,
): Promise<BenchmarkResponse | undefined> {
  try {
    const found = await findNewest(namePrefix, request.baseline_retriever_id, api);
    if (found === undefined) return undefined;
    const obstacle = findUpdate(found, retrievers);
    if (obstacle !== undefined) {
      log.info(
        `Not reusing benchmark ${found.benchmark_id}, which has the same commit and configuration: ${obstacle}.`,
      );
      return undefined;
    }
    const response = await api.getBenchmark(found.benchmark_id);
    if (!isSameQuestion(response.benchmark, request)) return undefined;
    log.info(
      `Reusing benchmark ${found.benchmark_id}: same commit, same configuration, and no retriever has been updated since. To draw new sessions, set reuse: false.`,
    );
    return response;
  } catch (error) {
    // A key that nobody knows will not do for creating one either.
    if (error instanceof GateError && error.code === 'unknown-key') throw error;
    log.info(`Could not look for a finished benchmark to reuse: ${describeReason(error)}`);
    return undefined;
  }
}

async function findNewest(
  namePrefix: string,
  retrieverId: string,
  api: FindEffects['api'],
): Promise<ListedBenchmark | undefined> {
  const found: ListedBenchmark[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const { benchmarks, count } = await api.listBenchmarks({ retrieverId, status: 'completed', page });
    found.push(...benchmarks.filter(({ benchmark_name: name }) => name.startsWith(namePrefix)));
    if (count < listPageSize) break;
  }
  return found.sort((a, b) => parseTime(b.created_at) - parseTime(a.created_at))[0];
}

/** A name is only a name: the retrievers have to be those that are asked about. */
function isSameQuestion(benchmark: Benchmark, request: CreateBenchmarkRequest): boolean {
  const sorted = (ids: readonly string[]): string => JSON.stringify([...ids].sort());
  return (
    benchmark.status === 'completed' &&
    benchmark.baseline_retriever_id === request.baseline_retriever_id &&
    sorted(benchmark.candidate_retriever_ids) === sorted(request.candidate_retriever_ids)
  );
}

/** What keeps a benchmark from standing for a new one; undefined when nothing does. */
function findUpdate(
  { created_at: createdAt }: ListedBenchmark,
  retrievers: readonly ResolvedRetriever[],
): string | undefined {
  for (const retriever of retrievers) {
    const { updatedAt } = retriever;
    const shown = showRetriever(retriever);
    if (updatedAt === undefined) return `the API does not say when retriever ${shown} was last updated`;
    if (!(updatedAt.getTime() < parseTime(createdAt))) return `retriever ${shown} has been updated since`;
  }
  return undefined;
}
