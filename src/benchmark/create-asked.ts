import type { CreateBenchmarkRequest } from '../mixpeek/schemas.ts';
import { GateError } from '../runtime/errors.ts';
import { identifyRequested } from './check-identity.ts';
import { createBenchmarkOnce } from './create-once.ts';
import { describeBenchmark } from './describe-benchmark.ts';
import { deleteDuplicates } from './duplicates.ts';
import type { ResolvedRetriever } from './resolve-retrievers.ts';
import type { RunEffects, Taken } from './run-effects.ts';

/** What is created, and what for. */
interface Creation {
  readonly request: CreateBenchmarkRequest;
  /** Whether no other run can use the name. */
  readonly isNameUnique: boolean;
  /** Fingerprint of what it is asked. */
  readonly question: string;
  readonly retrievers: readonly ResolvedRetriever[];
  /** When to give up, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
}

/** Creates the benchmark that the request asks for. @throws GateError as `runBenchmark` does */
export async function createAsked(
  { request, isNameUnique, question, retrievers, deadline }: Creation,
  effects: RunEffects,
): Promise<Pick<Taken, 'response' | 'identity' | 'retrievers' | 'created' | 'deleteOwnDuplicates'>> {
  const { connectBriefly, log, inFlight, onBenchmarkId, onAsked, clock, signal } = effects;
  signal.throwIfAborted();
  if (clock.now() >= deadline) {
    throw new GateError(
      'deadline-exceeded',
      'timeout-minutes expired before a benchmark was created. Raise timeout-minutes, or run the job again later.',
    );
  }
  const { benchmark_name: benchmarkName } = request;
  const [retrieverId = ''] = request.candidate_retriever_ids;
  const duplicatesOf = { benchmarkName, retrieverId };
  const { benchmarkId, response, claim } = await createBenchmarkOnce(request, isNameUnique, {
    ...effects,
    onCreating: (isSecond) =>
      inFlight.set({ kind: 'creating', benchmarkName, retrieverId, isNameUnique, isSecond }),
    onBenchmarkId(id, { isOurs, mayHaveDuplicates }) {
      const duplicates = mayHaveDuplicates ? { duplicatesOf } : {};
      inFlight.set({
        kind: 'waiting',
        benchmarkId: id,
        isOurs,
        knownSince: clock.today().getTime(),
        ...duplicates,
      });
      onBenchmarkId(id);
    },
  });
  if (claim.isOurs) onAsked({ benchmark: benchmarkId, question });
  log.info(
    `${claim.isOurs ? 'Created' : 'Using existing'} ${describeBenchmark(response.benchmark, retrievers)}`,
  );
  const deleteOwnDuplicates = () =>
    deleteDuplicates(request, benchmarkId, { api: connectBriefly(), clock, log, signal });
  return {
    response,
    identity: identifyRequested(request, benchmarkId),
    retrievers,
    created: claim.isOurs,
    deleteOwnDuplicates: claim.mayHaveDuplicates ? deleteOwnDuplicates : undefined,
  };
}
