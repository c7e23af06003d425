import { ApiError } from '../api-error.ts';
import type { BenchmarkResponse, CreateBenchmarkRequest } from '../api-types.ts';
import { type BenchmarkOutcome, type RunEnvironment, runBenchmark } from '../run-benchmark.ts';
import { computeHash } from '../seeded-random.ts';
import { buildPendingBenchmark, listRetrieverIds, renderOutcome } from './benchmark-response.ts';
import type { ListQuery } from './request-validation.ts';

/** The benchmarks of one namespace, and their runs. */
export type BenchmarkStore = {
  /**
   * @param pay called when nothing else stands against it; what it throws prevents the benchmark
   * @throws ApiError 409 for a name that is taken
   */
  readonly create: (request: CreateBenchmarkRequest, pay?: () => void) => BenchmarkResponse;
  /** @throws ApiError 404 */
  readonly get: (benchmarkId: string) => BenchmarkResponse;
  /** Newest first; `total` counts what matches, on all pages. */
  readonly list: (query: ListQuery) => { benchmarks: readonly BenchmarkResponse[]; total: number };
  /** Forgets the benchmark and stops its run. @throws ApiError 404 */
  readonly remove: (benchmarkId: string) => void;
  /** Fails the benchmarks of a retriever that is gone, unless they have ended. */
  readonly failThoseOf: (retrieverId: string) => void;
  /** Starts the run of a pending benchmark. @throws ApiError 404, or 409 when it has been started */
  readonly execute: (benchmarkId: string) => BenchmarkResponse;
  /** Stops all runs; resolves when none is left. */
  readonly close: () => Promise<void>;
};

export type StoreEnvironment = Omit<RunEnvironment, 'sessions' | 'signal' | 'onStage'> & {
  /** The history as it is now. */
  readonly listSessions: () => RunEnvironment['sessions'];
  readonly namespace: string;
  readonly now: () => Date;
  readonly startsAtOnce: boolean;
};

type Entry = {
  readonly request: CreateBenchmarkRequest;
  readonly controller: AbortController;
  response: BenchmarkResponse;
};

/** An empty store. */
export function createBenchmarkStore(environment: StoreEnvironment): BenchmarkStore {
  const { namespace, seed, startsAtOnce, now } = environment;
  const entries = new Map<string, Entry>();
  const runs = new Map<string, Promise<void>>();
  let created = 0;

  const find = (benchmarkId: string): Entry => {
    const entry = entries.get(benchmarkId);
    if (entry === undefined) {
      throw new ApiError(
        404,
        'NotFoundError',
        `Benchmark ${benchmarkId} not found in namespace ${namespace}.`,
      );
    }
    return entry;
  };
  const start = (entry: Entry): BenchmarkResponse => {
    const id = entry.response.benchmark_id;
    runs.set(
      id,
      run(entry, environment).finally(() => runs.delete(id)),
    );
    return entry.response;
  };

  return {
    create: (request, pay = () => {}) => {
      requireFreeName(request.benchmark_name, entries.values(), namespace);
      pay();
      created += 1;
      const id = `bmk_${computeHash(seed, namespace, String(created)).slice(0, 16)}`;
      const entry = {
        request,
        controller: new AbortController(),
        response: buildPendingBenchmark(id, request, now()),
      };
      entries.set(id, entry);
      return startsAtOnce ? start(entry) : entry.response;
    },
    get: (benchmarkId) => find(benchmarkId).response,
    list: (query) => listBenchmarks([...entries.values()], query),
    remove: (benchmarkId) => {
      find(benchmarkId).controller.abort();
      entries.delete(benchmarkId);
    },
    failThoseOf: (retrieverId) => {
      for (const entry of entries.values()) {
        if (listRetrieverIds(entry.response).includes(retrieverId) && entry.response.completed_at === null) {
          const errorMessage = `Retriever ${retrieverId} was deleted before the benchmark had ended.`;
          end(entry, { kind: 'failed', errorMessage }, now());
          entry.controller.abort();
        }
      }
    },
    execute: (benchmarkId) => {
      const entry = find(benchmarkId);
      if (entry.response.status !== 'pending' || runs.has(benchmarkId)) {
        throw new ApiError(409, 'ConflictError', `Benchmark ${benchmarkId} has been started before.`);
      }
      return start(entry);
    },
    close: async () => {
      for (const { controller } of entries.values()) {
        controller.abort();
      }
      await Promise.all(runs.values());
    },
  };
}

/**
 * Runs to the end, or until the benchmark or one of its retrievers is deleted. Never rejects: an error of ours fails the
 * benchmark.
 */
async function run(entry: Entry, environment: StoreEnvironment): Promise<void> {
  const { clock, now } = environment;
  const { signal } = entry.controller;
  const update = (changes: Partial<BenchmarkResponse>) => {
    entry.response = { ...entry.response, ...changes };
  };
  try {
    await clock.giveWay();
    signal.throwIfAborted();
    update({ started_at: now().toISOString() });
    const outcome = await runBenchmark(entry.request, {
      ...environment,
      sessions: environment.listSessions(),
      signal,
      onStage: (status, sessionCount) =>
        update({ status, session_count: sessionCount ?? entry.response.session_count }),
    });
    signal.throwIfAborted();
    end(entry, outcome, now());
  } catch (error) {
    if (!signal.aborted) {
      const errorMessage = `The benchmark stopped on an internal error: ${String(error)}`;
      end(entry, { kind: 'failed', errorMessage }, now());
    }
  }
}

function end(entry: Entry, outcome: BenchmarkOutcome, completedAt: Date): void {
  entry.response = { ...entry.response, ...renderOutcome(outcome), completed_at: completedAt.toISOString() };
}

function requireFreeName(name: string, entries: Iterable<Entry>, namespace: string): void {
  for (const { response } of entries) {
    if (response.benchmark_name === name) {
      throw new ApiError(
        409,
        'AlreadyExistsError',
        `A benchmark named "${name}" exists in namespace ${namespace}; choose another benchmark_name.`,
        { details: { benchmark_id: response.benchmark_id } },
      );
    }
  }
}

function listBenchmarks(
  entries: readonly Entry[],
  { retriever_id, status, page, page_size }: ListQuery,
): { benchmarks: readonly BenchmarkResponse[]; total: number } {
  const matching = entries
    .map(({ response }) => response)
    .filter((benchmark) => retriever_id === undefined || listRetrieverIds(benchmark).includes(retriever_id))
    .filter((benchmark) => status === undefined || benchmark.status === status.toLowerCase())
    .reverse();
  return { benchmarks: matching.slice((page - 1) * page_size, page * page_size), total: matching.length };
}
