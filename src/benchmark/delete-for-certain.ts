import type { BenchmarkApi } from '../mixpeek/client.ts';
import type { Clock } from '../runtime/clock.ts';
import { GateError } from '../runtime/errors.ts';

/** How long a new benchmark may answer "not found" to its id, in milliseconds. */
export const notFoundYetMs = 30_000;

/** Wait before the next try while "not found" proves nothing, in milliseconds. */
const waitForYoungMs = 1_000;

export interface CertainDeletionEffects {
  readonly api: Pick<BenchmarkApi, 'deleteBenchmark'>;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/**
 * Deletes a benchmark. The API may not know one yet in its first 30 s: until then "not found" proves nothing, and this
 * tries again.
 *
 * @param knownSince when it was there at the latest, in milliseconds since 1970
 * @param deadline when to give up, on `clock.now()`, in milliseconds
 * @throws GateError `not-found` where it may still appear, or from the API client; the signal's reason when it is aborted
 */
export async function deleteForCertain(
  benchmarkId: string,
  knownSince: number,
  deadline: number,
  { api, clock, signal }: CertainDeletionEffects,
): Promise<void> {
  for (;;) {
    const found = await api.deleteBenchmark(benchmarkId);
    const ageMs = clock.today().getTime() - knownSince;
    // A clock that was set back makes it look younger, which does no harm.
    if (found === 'deleted' || ageMs >= notFoundYetMs) return;
    if (clock.now() + waitForYoungMs >= deadline) {
      throw new GateError(
        'not-found',
        `The API does not know benchmark ${benchmarkId}, which proves nothing in its first 30 s: it may still exist. If it does, delete it.`,
      );
    }
    await clock.sleep(waitForYoungMs, signal);
  }
}
