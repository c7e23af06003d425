import { ApiError } from '../../sandbox/benchmark-service/api-error.ts';
import {
  type BenchmarkStore,
  createBenchmarkStore,
} from '../../sandbox/benchmark-service/http/benchmark-store.ts';
import { createCreditAccount } from '../../sandbox/benchmark-service/http/credit-account.ts';
import { createNamespace, type Namespace } from '../../sandbox/benchmark-service/http/namespace.ts';
import { renderError } from '../../sandbox/benchmark-service/http/render-error.ts';
import { findRoute } from '../../sandbox/benchmark-service/http/routes.ts';
import type { BenchmarkResponse } from '../../sandbox/benchmark-service/index.ts';
import { emojilibSource, systemReplayClock } from '../../sandbox/benchmark-service/index.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/transport.ts';
import {
  buildBenchmark,
  buildCandidateResult,
  buildComparison,
  buildMetrics,
  buildResult,
} from '../builders/benchmark.ts';

/** How a service is to be. */
export interface InProcessOptions {
  readonly today: () => Date;
  /** Whether two benchmarks may have one name; the contract does not say. Otherwise the second is refused with 409. */
  readonly sharesNames: boolean;
  /** Age in milliseconds at which a benchmark is completed; nothing is computed for it. */
  readonly runMs: number;
  /** Age in milliseconds up to which a benchmark is not found by its id. @default 0 */
  readonly unknownMs?: number;
  /** Age in milliseconds up to which lists do not show it. @default 0 */
  readonly unlistedMs?: number;
}

/** The sandbox's benchmark service without a network: its routes and its store answer at once. */
export interface InProcessService {
  handle(request: Pick<HttpRequest, 'method' | 'url'> & { readonly body?: string }): HttpResponse;
  /** Every benchmark there is, whoever's. */
  listAll(): readonly BenchmarkResponse[];
}

/** A store refuses a name that is taken, so each further benchmark of a name goes into another store. */
export function createInProcessService(options: InProcessOptions): InProcessService {
  const stores: BenchmarkStore[] = [];
  const everything = { page: 1, page_size: 1_000_000 };
  const { unknownMs = 0, unlistedMs = 0 } = options;
  const findKnown = (id: string): BenchmarkResponse => {
    const benchmark = findStore(id, stores).get(id);
    if (readAgeMs(benchmark, options) >= unknownMs) return benchmark;
    throw new ApiError(404, 'NotFoundError', `Benchmark ${id} not found yet.`);
  };
  const addStore = (): BenchmarkStore => {
    const store = createBenchmarkStore({
      namespace: `default ${stores.length}`,
      listSessions: () => [],
      seed: 'sandbox',
      now: options.today,
      clock: systemReplayClock,
      startsAtOnce: false,
    });
    stores.push(store);
    return store;
  };
  const merged: BenchmarkStore = {
    ...addStore(),
    create(request) {
      for (const store of stores) {
        const { benchmarks } = store.list(everything);
        const isTaken = benchmarks.some(({ benchmark_name: name }) => name === request.benchmark_name);
        if (!isTaken || !options.sharesNames) return store.create(request);
      }
      return addStore().create(request);
    },
    get: (id) => mature(findKnown(id), options),
    remove(id) {
      findKnown(id);
      findStore(id, stores).remove(id);
    },
    list({ page, page_size: size, ...query }) {
      const all = stores.flatMap((store) => store.list({ ...query, ...everything }).benchmarks);
      const found = all.filter((benchmark) => readAgeMs(benchmark, options) >= unlistedMs);
      const newestFirst = found.sort((a, b) => b.created_at.localeCompare(a.created_at));
      return { benchmarks: newestFirst.slice((page - 1) * size, page * size), total: found.length };
    },
  };
  const namespace = createNamespace('default', {
    sessions: [],
    retrieverIds: emojilibSource.retrieverIds,
    retrieverQuota: 50,
    seed: 'sandbox',
    now: options.today,
    clock: systemReplayClock,
    startsAtOnce: false,
  });
  return {
    handle: (request) => answer(request, { ...namespace, benchmarks: merged }, options.today),
    listAll: () => stores.flatMap((store) => store.list(everything).benchmarks),
  };
}

function findStore(benchmarkId: string, stores: readonly BenchmarkStore[]): BenchmarkStore {
  const holds = (store: BenchmarkStore): boolean =>
    store
      .list({ page: 1, page_size: 1_000_000 })
      .benchmarks.some(({ benchmark_id: id }) => id === benchmarkId);
  const [first] = stores;
  const found = stores.find(holds) ?? first;
  if (found === undefined) throw new Error('there is no store');
  return found;
}

function readAgeMs({ created_at: at }: BenchmarkResponse, { today }: InProcessOptions): number {
  return today().getTime() - Date.parse(at);
}

/** The benchmark as it is at its age. */
function mature(benchmark: BenchmarkResponse, options: InProcessOptions): BenchmarkResponse {
  const { runMs } = options;
  const ageMs = readAgeMs(benchmark, options);
  if (ageMs < runMs) return { ...benchmark, status: ageMs < runMs / 4 ? 'pending' : 'replaying' };
  const [candidateId = ''] = benchmark.candidate_retriever_ids;
  const ids = { retriever_id: candidateId, candidate_retriever_id: candidateId };
  const metrics = buildMetrics({ sessions_neutral: benchmark.session_count });
  const completed = buildBenchmark({
    results: [
      buildResult({ retriever_id: benchmark.baseline_retriever_id, metrics }),
      buildCandidateResult({ ...ids, metrics }),
    ],
    comparison: {
      baseline_retriever_id: benchmark.baseline_retriever_id,
      comparisons: [buildComparison(ids)],
      recommendation: null,
    },
  });
  const { results, comparison } = completed as unknown as BenchmarkResponse;
  return { ...benchmark, status: 'completed', results, comparison };
}

function answer(
  { method, url, body = '' }: Parameters<InProcessService['handle']>[0],
  namespace: Namespace,
  now: () => Date,
): HttpResponse {
  const { pathname, searchParams } = new URL(url);
  try {
    const { handle, id } = findRoute(method, pathname, {});
    const query = Object.fromEntries(searchParams);
    const account = createCreditAccount();
    const clock = systemReplayClock;
    const { signal } = new AbortController();
    const reply = handle({ id, query, body, namespace, account, dialect: {}, clock, signal, now });
    if (reply instanceof Promise)
      throw new Error(`${method} ${pathname} executes a retriever, which takes time`);
    return {
      status: reply.status,
      headers: {},
      body: reply.body === undefined ? '' : JSON.stringify(reply.body),
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return {
      status: error.status,
      headers: { ...error.headers },
      body: JSON.stringify(renderError(error, {})),
    };
  }
}
