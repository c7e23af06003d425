import type { AskedBenchmark } from '../github/run-history.ts';
import type { BenchmarkSource, Inputs } from '../inputs/inputs.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import { checkIdentity, identifyExisting } from './check-identity.ts';
import { checkRetrievers } from './check-retrievers.ts';
import { createAsked } from './create-asked.ts';
import { describeBenchmark } from './describe-benchmark.ts';
import { findFinishedBenchmark, listFinished } from './find-finished.ts';
import { fingerprintQuestion } from './question.ts';
import { composeCreateRequest, type NameParts } from './request.ts';
import { type ResolveSettings, resolveRetrievers } from './resolve-retrievers.ts';
import type { RunEffects, Taken } from './run-effects.ts';

/** The inputs that say which benchmark it is. */
export type QuestionInputs = Pick<Inputs, 'source' | 'reuse' | 'namespace' | 'gates' | 'alphaSpending'>;

/** What a run knows besides its inputs. */
export interface RunContext extends NameParts {
  /** When to give up, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
  /** What this gate's comment says may be reused; undefined if there is none that can be read. */
  readonly asked?: readonly AskedBenchmark[] | undefined;
}

const notNew = { created: false, byName: false, otherDraws: [], deleteOwnDuplicates: undefined } as const;

/** Takes the benchmark that `benchmark-id` names. @throws GateError as `runBenchmark` does */
export async function takeExisting(
  source: Extract<BenchmarkSource, { kind: 'existing' }>,
  settings: ResolveSettings,
  effects: RunEffects,
): Promise<Taken> {
  const { benchmarkId } = source;
  effects.onBenchmarkId(benchmarkId);
  effects.inFlight.set({ kind: 'waiting', benchmarkId, isOurs: false });
  const response = await effects.api.getBenchmark(benchmarkId);
  checkIdentity(response.benchmark, { benchmarkId });
  const { baseline_retriever_id: baselineId, candidate_retriever_ids: candidateIds } = response.benchmark;
  const knownIds = new Set([baselineId, ...candidateIds]);
  const resolved = await resolveRetrievers(source, { ...settings, knownIds }, effects);
  const { retrievers } = resolved;
  effects.log.info(`Using existing ${describeBenchmark(response.benchmark, retrievers)}`);
  checkRetrievers(resolved, response.benchmark);
  return { ...notNew, response, identity: identifyExisting(response.benchmark), retrievers };
}

/** Takes a finished benchmark that was asked the same, or creates one. @throws GateError as `runBenchmark` does */
export async function takeOrCreate(
  given: Extract<BenchmarkSource, { kind: 'new' }>,
  { reuse, namespace, gates, alphaSpending }: QuestionInputs,
  context: RunContext,
  effects: RunEffects,
): Promise<Taken> {
  const { connectBriefly, log, onBenchmarkId } = effects;
  const { deadline, commit, asked } = context;
  const resolved = await resolveRetrievers(given, { deadline, namespace }, effects);
  const { retrievers, source } = resolved;
  const { request, namePrefix } = composeCreateRequest(source, context);
  const plan = alphaSpending ? 'alpha-spending' : 'once';
  const question = fingerprintQuestion(request, { mode: gates.mode, plan, commit });
  const creation = { request, isNameUnique: source.name === undefined, question, retrievers, deadline };
  if (namePrefix === undefined) return { ...notNew, ...(await createAsked(creation, effects)) };
  const finished = reuse
    ? await findFinishedBenchmark(
        { namePrefix, request, question, asked, retrievers },
        { api: connectBriefly(), log },
      )
    : undefined;
  const listed = alphaSpending ? await listDraws(namePrefix, request.baseline_retriever_id, effects) : [];
  if (finished) {
    const { response, byName } = finished;
    const { benchmark_id: id } = response.benchmark;
    onBenchmarkId(id);
    effects.onAsked({ benchmark: id, question, ...(byName ? { byName } : {}) });
    log.info(`Using existing ${describeBenchmark(response.benchmark, retrievers)}`);
    const identity = identifyExisting(response.benchmark);
    return {
      ...notNew,
      response,
      identity,
      retrievers,
      byName,
      otherDraws: listed.filter((other) => other !== id),
    };
  }
  return { ...notNew, ...(await createAsked(creation, effects)), otherDraws: listed };
}

/**
 * Benchmarks that other runs drew for the same question: each was a chance to pass, whether or not a comment tells.
 *
 * @throws GateError `runs-not-counted`
 */
async function listDraws(
  namePrefix: string,
  retrieverId: string,
  { connectBriefly, signal }: RunEffects,
): Promise<readonly string[]> {
  try {
    const listed = await listFinished(namePrefix, retrieverId, connectBriefly());
    return listed.map(({ benchmark_id: id }) => id);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof GateError && error.code === 'unknown-key') throw error;
    throw new GateError(
      'runs-not-counted',
      `alpha-spending is true, but the benchmarks that other runs created for the same configuration could not be counted: ${describeReason(error)} Without their number the significance level is unknown. Fix this, or set alpha-spending: false.`,
      { cause: error },
    );
  }
}
