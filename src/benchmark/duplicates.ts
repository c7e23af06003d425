import type { BenchmarkApi } from '../mixpeek/client.ts';
import type { ListedBenchmark } from '../mixpeek/list-schemas.ts';
import type { CreateBenchmarkRequest } from '../mixpeek/schemas.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import { type CertainDeletionEffects, deleteForCertain } from './delete-for-certain.ts';
import { findBenchmarksByName } from './find-by-name.ts';

export interface DeleteEffects extends CertainDeletionEffects {
  readonly api: Pick<BenchmarkApi, 'listBenchmarks' | 'deleteBenchmark'>;
  readonly log: Log;
}

/** How long to try to delete one, in milliseconds: until it is old enough for "not found" to be true. */
const deleteMs = 31_000;

/** Every benchmark that has the name of the request, oldest first. @throws GateError from the API client */
export function listNamesakes(
  { benchmark_name: name, candidate_retriever_ids: [candidateId = ''] }: CreateBenchmarkRequest,
  api: Pick<BenchmarkApi, 'listBenchmarks'>,
): Promise<readonly ListedBenchmark[]> {
  // Candidates are newer than the baseline, so fewer benchmarks involve them.
  return findBenchmarksByName(name, candidateId, api);
}

/** Deletes other benchmarks of a unique name, which an earlier create request may have made late. */
export async function deleteDuplicates(
  request: CreateBenchmarkRequest,
  keptId: string,
  effects: DeleteEffects,
): Promise<void> {
  try {
    const listed = await listNamesakes(request, effects.api);
    await deleteListedDuplicates(
      listed.filter(({ benchmark_id: id }) => id !== keptId),
      effects,
    );
  } catch (error) {
    const reason = describeReason(error);
    effects.log.warning(
      `Could not determine whether benchmark "${request.benchmark_name}" was created twice: ${reason}`,
    );
  }
}

/**
 * Deletes benchmarks that this run created in addition to the one it continues with.
 *
 * @throws GateError `cancelled` when the job is
 */
async function deleteListedDuplicates(
  duplicates: readonly ListedBenchmark[],
  effects: DeleteEffects,
): Promise<void> {
  const { clock, log } = effects;
  const deadline = clock.now() + deleteMs;
  for (const { benchmark_id: id } of duplicates) {
    try {
      await deleteForCertain(id, clock.today().getTime(), deadline, effects);
      log.info(`Deleted benchmark ${id}, a duplicate of this run's benchmark.`);
    } catch (error) {
      if (isCancel(error)) throw error;
      const reason = describeReason(error);
      log.warning(`Could not delete benchmark ${id}, a duplicate of this run's benchmark: ${reason}`);
    }
  }
}

function isCancel(error: unknown): boolean {
  return error instanceof GateError && error.code === 'cancelled';
}
