import type { AskedBenchmark } from '../github/run-history.ts';
import { type BenchmarkApi, type BenchmarkResponse, listPageSize } from '../mixpeek/client.ts';
import type { ListedBenchmark } from '../mixpeek/list-schemas.ts';
import { type CreateBenchmarkRequest, isCompleted, parseTime } from '../mixpeek/schemas.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import { hasIdentity, identifyRequested } from './check-identity.ts';
import { type ResolvedRetriever, showRetriever } from './resolve-retrievers.ts';
import { hasSameFilter, hasSameSessions } from './same-question.ts';

/** Pages of the list that are searched; what lies further back is old. */
const maxPages = 4;

/** What is known of benchmarks that were asked the same: `asked` from this gate's comment, undefined where it has none. */
export interface FinishedQuery {
  /** How the name of every benchmark begins that was asked the same on the same commit. */
  readonly namePrefix: string;
  readonly request: CreateBenchmarkRequest;
  /** Fingerprint of the question. */
  readonly question: string;
  readonly asked: readonly AskedBenchmark[] | undefined;
  /** Those that the request compares. */
  readonly retrievers: readonly ResolvedRetriever[];
}

/** A benchmark that answers the question already. */
export interface FinishedBenchmark {
  readonly response: BenchmarkResponse;
  /** Whether nothing but its name led to it, at first. */
  readonly byName: boolean;
}

export interface FindEffects {
  readonly api: Pick<BenchmarkApi, 'listBenchmarks' | 'getBenchmark'>;
  readonly log: Log;
}

/**
 * The newest completed benchmark that was asked the same on the same commit, unless one of its retrievers was updated
 * since it was created. This gate's comment proves what it was asked. Without a comment its name may find it: then the
 * answer itself has to agree, since anybody with a key can give a name. Hardly anything that goes wrong here is worse than
 * running the benchmark again.
 *
 * @throws GateError `unknown-key`
 */
export async function findFinishedBenchmark(
  query: FinishedQuery,
  effects: FindEffects,
): Promise<FinishedBenchmark | undefined> {
  const { log } = effects;
  try {
    const found =
      query.asked === undefined
        ? await findByName(query, effects)
        : await findInComment(query.asked, query, effects);
    if (found === undefined) return undefined;
    const how = found.byName ? 'found by its name, ' : '';
    log.info(
      `Reusing benchmark ${found.response.benchmark.benchmark_id}: ${how}same commit, same configuration, and no retriever has been updated since. To draw new sessions, set reuse: false.`,
    );
    return found;
  } catch (error) {
    // A key that nobody knows will not do for creating one either.
    if (error instanceof GateError && error.code === 'unknown-key') throw error;
    log.info(`Could not look for a finished benchmark to reuse: ${describeReason(error)}`);
    return undefined;
  }
}

async function findInComment(
  asked: readonly AskedBenchmark[],
  { question, request, retrievers }: FinishedQuery,
  { api, log }: FindEffects,
): Promise<FinishedBenchmark | undefined> {
  const known = asked.findLast((one) => one.question === question);
  if (known === undefined) return undefined;
  const { benchmark: id, byName = false } = known;
  const response = await api.getBenchmark(id);
  const { benchmark } = response;
  const { benchmarkName: _name, ...identity } = identifyRequested(request, id);
  if (!isCompleted(benchmark) || !hasIdentity(benchmark, identity)) return undefined;
  return isOutdated(id, benchmark.created_at, retrievers, log) ? undefined : { response, byName };
}

async function findByName(
  { namePrefix, request, retrievers }: FinishedQuery,
  { api, log }: FindEffects,
): Promise<FinishedBenchmark | undefined> {
  const [newest] = await listFinished(namePrefix, request.baseline_retriever_id, api);
  if (newest === undefined) return undefined;
  const { benchmark_id: id, benchmark_name: benchmarkName, created_at: createdAt } = newest;
  if (isOutdated(id, createdAt, retrievers, log)) return undefined;
  const response = await api.getBenchmark(id);
  const { benchmark } = response;
  const identity = { ...identifyRequested(request, id), benchmarkName };
  const isSame =
    isCompleted(benchmark) &&
    hasIdentity(benchmark, identity) &&
    hasSameFilter(benchmark, request) &&
    hasSameSessions(benchmark, request);
  if (isSame) return { response, byName: true };
  log.info(
    `Not reusing benchmark ${id}: its name matches this run's configuration, but its retrievers, session filter or session count do not.`,
  );
  return undefined;
}

/** Completed benchmarks whose names begin with the prefix, newest first. @throws GateError from the API client */
export async function listFinished(
  namePrefix: string,
  retrieverId: string,
  api: Pick<BenchmarkApi, 'listBenchmarks'>,
): Promise<readonly ListedBenchmark[]> {
  const found: ListedBenchmark[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const { benchmarks, count } = await api.listBenchmarks({ retrieverId, status: 'completed', page });
    found.push(...benchmarks.filter(({ benchmark_name: name }) => name.startsWith(namePrefix)));
    if (count < listPageSize) break;
  }
  return found.sort((a, b) => parseTime(b.created_at) - parseTime(a.created_at));
}

/** Whether something keeps a benchmark from standing for a new one; a line says what. */
function isOutdated(
  benchmarkId: string,
  createdAt: string,
  retrievers: readonly ResolvedRetriever[],
  log: Log,
): boolean {
  const obstacle = findUpdate(createdAt, retrievers);
  if (obstacle === undefined) return false;
  log.info(`Not reusing benchmark ${benchmarkId}, which has the same commit and configuration: ${obstacle}.`);
  return true;
}

/** What keeps a benchmark from standing for a new one; undefined when nothing does. */
function findUpdate(createdAt: string, retrievers: readonly ResolvedRetriever[]): string | undefined {
  for (const retriever of retrievers) {
    const { updatedAt } = retriever;
    const shown = showRetriever(retriever);
    if (updatedAt === undefined) return `the API does not say when retriever ${shown} was last updated`;
    if (!(updatedAt.getTime() < parseTime(createdAt))) return `retriever ${shown} has been updated since`;
  }
  return undefined;
}
