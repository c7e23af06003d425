import type { BenchmarkResponse, CreateBenchmarkRequest } from '../api-types.ts';
import {
  type BenchmarkOutcome,
  defaultSessionCount,
  type RunEnvironment,
  runBenchmark,
} from '../run-benchmark.ts';
import { computeHash } from '../seeded-random.ts';
import { ApiError } from './api-error.ts';
import type { ListQuery } from './request-validation.ts';

/** The benchmarks of one namespace, and their runs. */
export type BenchmarkStore = {
  /** @throws ApiError 409 for a name that is taken */
  readonly create: (request: CreateBenchmarkRequest) => BenchmarkResponse;
  /** @throws ApiError 404 */
  readonly get: (benchmarkId: string) => BenchmarkResponse;
  /** Newest first; `total` counts what matches, on all pages. */
  readonly list: (query: ListQuery) => { benchmarks: readonly BenchmarkResponse[]; total: number };
  /** Forgets the benchmark and stops its run. @throws ApiError 404 */
  readonly remove: (benchmarkId: string) => void;
  /** Starts the run of a pending benchmark. @throws ApiError 404, or 409 when it has been started */
  readonly execute: (benchmarkId: string) => BenchmarkResponse;
  /** Stops all runs; resolves when none is left. */
  readonly close: () => Promise<void>;
};

/** What a store needs from its surroundings. */
export type StoreEnvironment = Omit<RunEnvironment, 'signal' | 'onStage'> & {
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
    create: (request) => {
      requireFreeName(request.benchmark_name, entries.values(), namespace);
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

/** Runs to the end, or until the benchmark is deleted. Never rejects: an error of ours fails the benchmark. */
async function run(entry: Entry, environment: StoreEnvironment): Promise<void> {
  const { clock, now } = environment;
  const { signal } = entry.controller;
  const update = (changes: Partial<BenchmarkResponse>) => {
    entry.response = { ...entry.response, ...changes };
  };
  try {
    await clock.giveWay();
    update({ started_at: now().toISOString() });
    const outcome = await runBenchmark(entry.request, {
      ...environment,
      signal,
      onStage: (status, sessionCount) =>
        update({ status, session_count: sessionCount ?? entry.response.session_count }),
    });
    update({ ...renderOutcome(outcome), completed_at: now().toISOString() });
  } catch (error) {
    if (!signal.aborted) {
      const errorMessage = `The benchmark stopped on an internal error: ${String(error)}`;
      update({ ...renderOutcome({ kind: 'failed', errorMessage }), completed_at: now().toISOString() });
    }
  }
}

function renderOutcome(outcome: BenchmarkOutcome): Partial<BenchmarkResponse> {
  return outcome.kind === 'completed'
    ? { status: 'completed', results: outcome.results, comparison: outcome.comparison }
    : { status: 'failed', error_message: outcome.errorMessage };
}

function buildPendingBenchmark(
  benchmarkId: string,
  request: CreateBenchmarkRequest,
  createdAt: Date,
): BenchmarkResponse {
  return {
    benchmark_id: benchmarkId,
    benchmark_name: request.benchmark_name,
    baseline_retriever_id: request.baseline_retriever_id,
    candidate_retriever_ids: request.candidate_retriever_ids,
    session_filter: request.session_filter ?? null,
    session_count: request.session_count ?? defaultSessionCount,
    status: 'pending',
    results: null,
    comparison: null,
    created_at: createdAt.toISOString(),
    started_at: null,
    completed_at: null,
    error_message: null,
  };
}

function requireFreeName(name: string, entries: Iterable<Entry>, namespace: string): void {
  for (const { response } of entries) {
    if (response.benchmark_name === name) {
      throw new ApiError(
        409,
        'ConflictError',
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
    .filter(
      (benchmark) =>
        retriever_id === undefined ||
        [benchmark.baseline_retriever_id, ...benchmark.candidate_retriever_ids].includes(retriever_id),
    )
    .filter((benchmark) => status === undefined || benchmark.status === status.toLowerCase())
    .reverse();
  return { benchmarks: matching.slice((page - 1) * page_size, page * page_size), total: matching.length };
}
