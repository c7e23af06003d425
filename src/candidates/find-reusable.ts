import { hasIdentity, identifyExisting } from '../benchmark/check-identity.ts';
import { describeBenchmark } from '../benchmark/describe-benchmark.ts';
import type { ResolvedRetriever } from '../benchmark/resolve-retrievers.ts';
import type { RunEffects, Taken } from '../benchmark/run-effects.ts';
import { notNew } from '../benchmark/take-benchmark.ts';
import type { AskedBenchmark } from '../github/run-history.ts';
import { isCompleted } from '../mixpeek/schemas.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import { type Comparison, contentKey } from './comparison.ts';

/** A benchmark that asks the same of the same files. */
export interface ReusableBenchmark {
  readonly taken: Taken;
  readonly known: AskedBenchmark;
}

/**
 * The benchmark, finished or going on, of which this gate's comment says that it was asked the same of files with the same
 * content. Hardly anything that goes wrong here is worse than running it again.
 *
 * @throws GateError `unknown-key`, or the signal's reason
 */
export async function findReusable(
  comparison: Comparison,
  question: string,
  asked: readonly AskedBenchmark[],
  effects: RunEffects,
): Promise<ReusableBenchmark | undefined> {
  const known = asked.findLast((one) => one.question === question && one.made !== undefined);
  if (known === undefined) return undefined;
  const { log, signal } = effects;
  const retrievers = nameRetrievers(comparison, known);
  if (retrievers === undefined) return undefined;
  const [baseline, ...candidates] = retrievers;
  try {
    const response = await effects.connectBriefly().getBenchmark(known.benchmark);
    const { benchmark } = response;
    const identity = {
      benchmarkId: known.benchmark,
      baselineRetrieverId: baseline?.id ?? '',
      candidateRetrieverIds: candidates.map(({ id }) => id),
      maxSessions: comparison.sessionCount,
    };
    if (benchmark.status === 'failed' || !hasIdentity(benchmark, identity)) return undefined;
    const state = isCompleted(benchmark) ? 'finished' : 'still running';
    log.info(
      `Reusing benchmark ${known.benchmark}, which is ${state}: the same files, baseline and settings. To draw new sessions, set reuse: false.`,
    );
    log.info(`Using existing ${describeBenchmark(benchmark, retrievers)}`);
    effects.onBenchmarkId(known.benchmark);
    effects.inFlight.set({ kind: 'waiting', benchmarkId: known.benchmark, isOurs: false });
    effects.onAsked(known);
    return {
      known,
      taken: { ...notNew, response, identity: { ...identifyExisting(benchmark), ...identity }, retrievers },
    };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof GateError && error.code === 'unknown-key') throw error;
    log.info(`Could not look for a benchmark to reuse: ${describeReason(error)}`);
    return undefined;
  }
}

/** The retrievers, baseline first, by the ids that they had when the benchmark was created. */
function nameRetrievers(
  { baseline, candidates }: Comparison,
  { made = [] }: AskedBenchmark,
): ResolvedRetriever[] | undefined {
  const ids = new Map(made.map(({ id, content }) => [content, id]));
  const named = [baseline, ...candidates].map((side): ResolvedRetriever | undefined => {
    if (side.kind === 'given') return side.retriever;
    const id = ids.get(contentKey(side.file));
    return id === undefined ? undefined : { ...side.retriever, id };
  });
  return named.every((one) => one !== undefined) ? named : undefined;
}
