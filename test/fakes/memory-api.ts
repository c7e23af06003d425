import type { CreateEffects } from '../../src/benchmark/adopt-by-looking.ts';
import type { CreateResponse } from '../../src/mixpeek/client.ts';
import type { ListedBenchmark } from '../../src/mixpeek/list-schemas.ts';
import type { Benchmark } from '../../src/mixpeek/schemas.ts';
import { GateError } from '../../src/runtime/errors.ts';
import { buildRunningBenchmark } from '../builders/benchmark.ts';
import { buildPage } from '../builders/benchmark-page.ts';

/**
 * How a create request ends: with an answer, which may name an id of the test's choice; in doubt, where the benchmark was
 * made, was not made, or is made only when the list has been read so often; or with an error.
 */
export type Creation =
  | 'created'
  | { readonly createdAs: string }
  | 'made'
  | 'lost'
  | { readonly madeAfterLists: number }
  | 'conflict'
  | Error;

/** What a test says about the API. */
export interface MemoryOptions {
  /** There before anything is created. */
  readonly existing?: readonly ListedBenchmark[];
  /** How often each benchmark is not found before it is deleted. */
  readonly missing?: number;
  /** After how many lists a benchmark of the first name that is asked for appears. */
  readonly lateAfterLists?: number;
  /** How the create requests end, in turn; a further one is a mistake. */
  readonly creations: readonly Creation[];
  /** Called before each call; what it throws, the call throws. */
  readonly onCall?: (call: string) => void;
}

/** Benchmarks in memory, as far as creating one needs them. Two may have one name. */
export interface MemoryApi {
  readonly api: CreateEffects['api'];
  /** Every call so far, e.g. `create mine`, `list`, `delete bm_1`. */
  readonly calls: readonly string[];
  readonly ids: () => readonly string[];
}

/** The error of a create request that ended in doubt. */
export const doubt = new GateError(
  'network',
  'POST x failed: the connection was reset. It may have been created.',
);

/** An API with these benchmarks. */
export function createMemoryApi({
  existing = [],
  creations,
  missing = 0,
  lateAfterLists,
  onCall = () => {},
}: MemoryOptions): MemoryApi {
  const benchmarks = [...existing];
  const calls: string[] = [];
  const late: { readonly lists: number; readonly make: () => void }[] = [];
  let lists = 0;
  let created = 0;
  const enter = (call: string): void => {
    calls.push(call);
    onCall(call);
  };
  const find = (id: string) => benchmarks.findIndex(({ benchmark_id: other }) => other === id);
  const make = (name: string): string => {
    const id = `bm_${benchmarks.length + 1}`;
    const created_at = new Date(Date.UTC(2026, 2, 1, 12, 0, benchmarks.length)).toISOString();
    benchmarks.push({ benchmark_id: id, benchmark_name: name, created_at });
    return id;
  };
  let asked: Partial<Benchmark> = {};
  const response = (id: string) => ({
    benchmark: buildRunningBenchmark({ ...asked, benchmark_id: id, status: 'pending' }),
    rateLimitPerMinute: undefined,
  });
  const api: CreateEffects['api'] = {
    async createBenchmark(request, onBenchmarkId): Promise<CreateResponse> {
      const { benchmark_name: name } = request;
      asked = { ...request, candidate_retriever_ids: [...request.candidate_retriever_ids] };
      enter(`create ${name}`);
      const creation = creations[created];
      created += 1;
      if (creation === undefined) throw new Error('one create request too many');
      if (creation instanceof Error) throw creation;
      if (creation === 'conflict' && lateAfterLists !== undefined)
        late.push({ lists: lists + lateAfterLists, make: () => make(name) });
      if (creation === 'conflict') throw new GateError('conflict', 'POST x answered 409: the name is taken.');
      if (creation === 'created' || (typeof creation === 'object' && 'createdAs' in creation)) {
        const id = creation === 'created' ? make(name) : creation.createdAs;
        onBenchmarkId(id);
        return { kind: 'created', ...response(id) };
      }
      if (creation === 'made') make(name);
      if (typeof creation === 'object')
        late.push({ lists: lists + creation.madeAfterLists, make: () => make(name) });
      return { kind: 'unknown', error: doubt };
    },
    async listBenchmarks() {
      enter('list');
      for (const { lists: after, make: makeLate } of late) if (after === lists) makeLate();
      lists += 1;
      // In no order that anybody could rely on.
      return buildPage(benchmarks.toReversed());
    },
    async getBenchmark(id) {
      enter(`get ${id}`);
      if (find(id) === -1) throw new GateError('not-found', `GET ${id} answered 404.`);
      return response(id);
    },
    async deleteBenchmark(id) {
      enter(`delete ${id}`);
      if (find(id) === -1 || calls.filter((call) => call === `delete ${id}`).length <= missing)
        return 'missing';
      benchmarks.splice(find(id), 1);
      return 'deleted';
    },
  };
  return { api, calls, ids: () => benchmarks.map(({ benchmark_id: id }) => id) };
}
