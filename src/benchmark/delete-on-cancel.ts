import type { Transport } from '../http/transport.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type BenchmarkApi, createBenchmarkApi } from '../mixpeek/client.ts';
import type { Clock } from '../runtime/clock.ts';
import { describeReason } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { Runner } from '../runtime/runner.ts';
import { findBenchmarksByName } from './find-by-name.ts';
import type { InFlightBenchmark } from './in-flight.ts';

/** What became of the benchmark of a run that was cancelled. */
export type CleanUpOutcome =
  /** None was created. */
  | { readonly kind: 'none' }
  | { readonly kind: 'deleted'; readonly benchmarkIds: readonly string[] }
  /** On purpose; `reason` is a sentence. */
  | { readonly kind: 'left'; readonly benchmarkId: string; readonly reason: string }
  /** These could not be deleted, and may still run; `reason` is a sentence. */
  | { readonly kind: 'undeleted'; readonly benchmarkIds: readonly string[]; readonly reason: string }
  /** A create request was out, and the benchmark was not found: it may turn up. */
  | { readonly kind: 'unknown'; readonly benchmarkName: string };

/** Deletes what a cancelled run would leave running, within `timeMs` milliseconds, and sets the outputs. Never rejects. */
export async function cleanUpAfterCancel(
  inputs: Pick<Inputs, 'apiUrl' | 'apiKey' | 'namespace' | 'deleteOnCancel'>,
  inFlight: InFlightBenchmark | undefined,
  timeMs: number,
  {
    runner,
    clock,
    send,
  }: {
    readonly runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'setOutput'>;
    readonly clock: Clock;
    readonly send: Transport;
  },
): Promise<CleanUpOutcome> {
  const deadline = clock.now() + timeMs;
  const { signal } = new AbortController();
  const api = createBenchmarkApi(
    // One connection that hangs must not take all the time that there is.
    {
      ...inputs,
      deadline,
      deadlineName: 'the time for cleaning up',
      attemptTimeoutMs: Math.ceil(timeMs / 3),
    },
    { send, clock, log: runner, random: Math.random, signal, createSignal: signal },
  );
  const outcome = await cleanUpBenchmark(inFlight, inputs.deleteOnCancel, {
    api,
    clock,
    log: runner,
    deadline,
  });
  const benchmarkId = findBenchmarkId(outcome);
  if (benchmarkId !== undefined) runner.setOutput('benchmark-id', benchmarkId);
  if (outcome.kind === 'deleted') runner.setOutput('benchmark-status', 'deleted');
  return outcome;
}

export interface DeleteOnCancelEffects {
  /** Its own deadline bounds each call. */
  readonly api: Pick<BenchmarkApi, 'deleteBenchmark' | 'listBenchmarks'>;
  readonly clock: Clock;
  readonly log: Log;
  /** When to stop looking for a benchmark that may turn up, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
}

const waitBetweenLooksMs = 700;

/**
 * Deletes the benchmark that a cancelled run would leave running: only one that this run created, known by its id or by
 * a name that no other run uses. Never rejects.
 */
export async function cleanUpBenchmark(
  inFlight: InFlightBenchmark | undefined,
  deleteOnCancel: boolean,
  effects: DeleteOnCancelEffects,
): Promise<CleanUpOutcome> {
  if (inFlight === undefined) return { kind: 'none' };
  if (inFlight.kind === 'creating') return await deleteByName(inFlight, deleteOnCancel, effects);
  const { benchmarkId, isOurs, duplicatesOf } = inFlight;
  const leave = (reason: string): CleanUpOutcome => ({ kind: 'left', benchmarkId, reason });
  if (!isOurs) return leave('This run did not create it.');
  if (!deleteOnCancel) return leave('delete-on-cancel is false.');
  const deletion = await deleteAll([benchmarkId], effects);
  if (duplicatesOf === undefined || deletion.kind === 'undeleted') return deletion;
  return await deleteByName({ ...duplicatesOf, isNameUnique: true, isSecond: true }, deleteOnCancel, effects);
}

async function deleteByName(
  {
    benchmarkName,
    retrieverId,
    isNameUnique,
    isSecond,
  }: Omit<Extract<InFlightBenchmark, { kind: 'creating' }>, 'kind'>,
  deleteOnCancel: boolean,
  effects: DeleteOnCancelEffects,
): Promise<CleanUpOutcome> {
  const { api, clock, log, deadline } = effects;
  for (;;) {
    try {
      const found = await findBenchmarksByName(benchmarkName, retrieverId, api);
      const ids = found.map(({ benchmark_id: id }) => id);
      const [benchmarkId] = ids;
      if (benchmarkId !== undefined) {
        if (!isNameUnique) return { kind: 'left', benchmarkId, reason: 'Its name may be of another run.' };
        if (!deleteOnCancel) return { kind: 'left', benchmarkId, reason: 'delete-on-cancel is false.' };
        const deletion = await deleteAll(ids, effects);
        if (!isSecond || deletion.kind === 'undeleted') return deletion;
        log.info(describeCleanUp(deletion));
      }
    } catch (error) {
      log.info(`The list of benchmarks cannot be read: ${describeReason(error)}`);
    }
    // After two create requests, having found one does not tell that there is no other.
    if (clock.now() + waitBetweenLooksMs >= deadline) return { kind: 'unknown', benchmarkName };
    await clock.sleep(waitBetweenLooksMs);
  }
}

type Deletion = Extract<CleanUpOutcome, { kind: 'deleted' | 'undeleted' }>;

/** One that cannot be deleted keeps none of the others. */
async function deleteAll(benchmarkIds: readonly string[], { api }: DeleteOnCancelEffects): Promise<Deletion> {
  const undeleted: string[] = [];
  let reason = '';
  for (const benchmarkId of benchmarkIds) {
    try {
      await api.deleteBenchmark(benchmarkId);
    } catch (error) {
      undeleted.push(benchmarkId);
      reason = describeReason(error);
    }
  }
  return undeleted.length === 0
    ? { kind: 'deleted', benchmarkIds }
    : { kind: 'undeleted', benchmarkIds: undeleted, reason };
}

/** Whether nothing is left to be done about it. */
export function isCleanUpDone({ kind }: CleanUpOutcome): boolean {
  return kind !== 'unknown' && kind !== 'undeleted';
}

/** The id of the benchmark; undefined where there is none, or none is known. */
function findBenchmarkId(outcome: CleanUpOutcome): string | undefined {
  if (outcome.kind === 'left') return outcome.benchmarkId;
  return 'benchmarkIds' in outcome ? outcome.benchmarkIds[0] : undefined;
}

/** What became of the benchmark, in sentences for the user. */
export function describeCleanUp(outcome: CleanUpOutcome): string {
  switch (outcome.kind) {
    case 'none':
      return 'No benchmark was created.';
    case 'deleted':
      return outcome.benchmarkIds.length === 1
        ? `Its benchmark ${outcome.benchmarkIds.join()} was deleted.`
        : `Its benchmarks ${outcome.benchmarkIds.join(', ')} were deleted.`;
    case 'left':
      return `Benchmark ${outcome.benchmarkId} was left as it is. ${outcome.reason} To judge it when it is done, run again with benchmark-id: ${outcome.benchmarkId}.`;
    case 'undeleted':
      return `${outcome.benchmarkIds.join(', ')} may still be running: deleting did not work. ${outcome.reason}`;
    case 'unknown':
      return `Whether a benchmark "${outcome.benchmarkName}" is left could not be found out: if it turns up, delete it.`;
  }
}
