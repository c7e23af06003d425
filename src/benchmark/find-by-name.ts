import { type BenchmarkApi, listPageSize } from '../mixpeek/client.ts';
import type { ListedBenchmark } from '../mixpeek/list-schemas.ts';
import { parseTime } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';
import { formatInteger } from '../runtime/format.ts';

/** Pages of the list that are searched; their order is not documented. */
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
  // The name may be on a page that was not read.
  throw new GateError(
    'contract',
    `Retriever ${retrieverId} has ${formatInteger(maxPages * listPageSize)} or more benchmarks, too many to search for one by name. Delete benchmarks that are no longer needed, then run the job again.`,
  );
}
