import type { Transport } from '../http/transport.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type BenchmarkApi, createBenchmarkApi } from '../mixpeek/client.ts';
import type { Clock } from '../runtime/clock.ts';
import { describeReason } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { Runner } from '../runtime/runner.ts';
import { deleteForCertain } from './delete-for-certain.ts';
import { findBenchmarksByName } from './find-by-name.ts';
import type { InFlightBenchmark } from './in-flight.ts';

/** What happened to the benchmark of a cancelled run. */
export type CleanUpOutcome =
  /** None was created. */
  | { readonly kind: 'none' }
  | { readonly kind: 'deleted'; readonly benchmarkIds: readonly string[] }
  /** On purpose; `reason` is a clause. */
  | { readonly kind: 'left'; readonly benchmarkId: string; readonly reason: string }
  /** These could not be deleted and may still be running; `reason` is a sentence. */
  | { readonly kind: 'undeleted'; readonly benchmarkIds: readonly string[]; readonly reason: string }
  /** A create request was sent, and no benchmark was found: it may still appear. */
  | { readonly kind: 'unknown'; readonly benchmarkName: string }
  /** A create request was sent under a name that others may use, too: so nothing of that name was touched. */
  | { readonly kind: 'shared-name'; readonly benchmarkName: string };

/** Deletes what a cancelled run would leave running, within `timeMs` milliseconds, and sets the outputs. Never rejects. */
export async function cleanUpAfterCancel(
  inputs: Pick<Inputs, 'apiUrl' | 'apiKey' | 'namespace' | 'deleteOnCancel'>,
  inFlight: InFlightBenchmark | undefined,
  timeMs: number,
  {
    runner,
    clock,
    random,
    send,
  }: {
    readonly runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'setOutput'>;
    readonly clock: Clock;
    readonly random: () => number;
    readonly send: Transport;
  },
): Promise<CleanUpOutcome> {
  const deadline = clock.now() + timeMs;
  const { signal } = new AbortController();
  const api = createBenchmarkApi(
    // One connection that hangs must not use up all the time.
    {
      ...inputs,
      deadline,
      deadlineName: 'the time limit for cleaning up',
      attemptTimeoutMs: Math.ceil(timeMs / 3),
    },
    { send, clock, log: runner, random, signal, createSignal: signal },
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
  /** When to stop looking for a benchmark that may still appear, on `clock.now()`, in milliseconds. */
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
  const { benchmarkId, isOurs, duplicatesOf, knownSince } = inFlight;
  const leave = (reason: string): CleanUpOutcome => ({ kind: 'left', benchmarkId, reason });
  if (!isOurs) return leave('this run did not create it');
  if (!deleteOnCancel) return leave('delete-on-cancel is false');
  const deletion = await deleteAll([benchmarkId], knownSince, effects);
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
  if (!isNameUnique) return { kind: 'shared-name', benchmarkName };
  for (;;) {
    try {
      const found = await findBenchmarksByName(benchmarkName, retrieverId, api);
      const ids = found.map(({ benchmark_id: id }) => id);
      const [benchmarkId] = ids;
      if (benchmarkId !== undefined) {
        if (!deleteOnCancel) return { kind: 'left', benchmarkId, reason: 'delete-on-cancel is false' };
        const deletion = await deleteAll(ids, undefined, effects);
        if (!isSecond || deletion.kind === 'undeleted') return deletion;
        log.info(describeCleanUp(deletion));
      }
    } catch (error) {
      log.info(`Could not list the benchmarks: ${describeReason(error)}`);
    }
    // After two create requests there may be another one.
    if (clock.now() + waitBetweenLooksMs >= deadline) return { kind: 'unknown', benchmarkName };
    await clock.sleep(waitBetweenLooksMs);
  }
}

type Deletion = Extract<CleanUpOutcome, { kind: 'deleted' | 'undeleted' }>;

/**
 * Deletes all it can, even if one fails.
 *
 * @param knownSince when they were there at the latest, in milliseconds since 1970. @default now
 */
async function deleteAll(
  benchmarkIds: readonly string[],
  knownSince: number | undefined,
  { deadline, ...effects }: DeleteOnCancelEffects,
): Promise<Deletion> {
  const since = knownSince ?? effects.clock.today().getTime();
  const undeleted: string[] = [];
  let reason = '';
  for (const benchmarkId of benchmarkIds) {
    try {
      await deleteForCertain(benchmarkId, since, deadline, effects);
    } catch (error) {
      undeleted.push(benchmarkId);
      reason = describeReason(error);
    }
  }
  return undeleted.length === 0
    ? { kind: 'deleted', benchmarkIds }
    : { kind: 'undeleted', benchmarkIds: undeleted, reason };
}

/** Whether there is nothing left to clean up, or nothing that may be. */
export function isCleanUpDone({ kind }: CleanUpOutcome): boolean {
  return kind !== 'unknown' && kind !== 'undeleted';
}

/** Whether a benchmark may be running that nobody meant to keep. */
export function mayBeRunning(outcome: CleanUpOutcome): boolean {
  return !isCleanUpDone(outcome) || outcome.kind === 'shared-name';
}

/** The id of the benchmark; undefined if there is none, or it is unknown. */
function findBenchmarkId(outcome: CleanUpOutcome): string | undefined {
  if (outcome.kind === 'left') return outcome.benchmarkId;
  return 'benchmarkIds' in outcome ? outcome.benchmarkIds[0] : undefined;
}

/** What happened to the benchmark, in sentences for the user. */
export function describeCleanUp(outcome: CleanUpOutcome): string {
  switch (outcome.kind) {
    case 'none':
      return 'No benchmark was created.';
    case 'deleted':
      return `Deleted ${nameAll(outcome.benchmarkIds)}.`;
    case 'left':
      return `Benchmark ${outcome.benchmarkId} was not deleted: ${outcome.reason}. To judge it once it completes, run again with benchmark-id: ${outcome.benchmarkId}.`;
    case 'undeleted':
      return `Could not delete ${nameAll(outcome.benchmarkIds)}, which may still be running: ${outcome.reason}`;
    case 'shared-name':
      return `A benchmark named "${outcome.benchmarkName}" may have been created and may still be running. Others may use this name too, so none was deleted: check in Mixpeek.`;
    case 'unknown':
      return `Could not determine whether benchmark "${outcome.benchmarkName}" is still there. If it is, delete it.`;
  }
}

function nameAll(benchmarkIds: readonly string[]): string {
  return `benchmark${benchmarkIds.length === 1 ? '' : 's'} ${benchmarkIds.join(', ')}`;
}
