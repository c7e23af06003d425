import { type BenchmarkApi, listPageSize } from '../mixpeek/client.ts';
import type { ListedBenchmark } from '../mixpeek/list-schemas.ts';
import { parseTime } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';

/** Pages of the list that are searched, in an order that nobody documents. */
const maxPages = 20;

/**
 * Every benchmark of a retriever that has exactly this name, oldest first. The API has no filter by name.
 *
 * @throws GateError `contract` where there are too many to search, or from the API client
 */
export async function findBenchmarksByName(
  benchmarkName: string,
  retrieverId: string,
  api: Pick<BenchmarkApi, 'listBenchmarks'>,
): Promise<readonly ListedBenchmark[]> {
  const found = new Map<string, ListedBenchmark>();
  for (let page = 1; page <= maxPages; page += 1) {
    const { benchmarks, count } = await api.listBenchmarks({ retrieverId, page });
    for (const benchmark of benchmarks) {
      if (benchmark.benchmark_name === benchmarkName) found.set(benchmark.benchmark_id, benchmark);
    }
    if (count < listPageSize) {
      return [...found.values()].sort((a, b) => parseTime(a.created_at) - parseTime(b.created_at));
    }
  }
  // What was not read to its end does not tell that there is none.
  throw new GateError(
    'contract',
    `Retriever ${retrieverId} has ${maxPages * listPageSize} benchmarks or more: too many to find one by its name.`,
  );
}
