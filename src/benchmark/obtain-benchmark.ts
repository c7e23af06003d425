import { randomUUID } from 'node:crypto';
import type { PullRequestContext } from '../github/pull-request-context.ts';
import type { AskedBenchmark } from '../github/run-history.ts';
import { lastAttemptMs } from '../http/retry/decide-retry.ts';
import type { Transport } from '../http/transport.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type BenchmarkApi, createBenchmarkApi } from '../mixpeek/client.ts';
import type { ClientEffects } from '../mixpeek/connect.ts';
import type { CompletedBenchmark } from '../mixpeek/schemas.ts';
import type { Cancellation } from '../runtime/cancellation.ts';
import type { Clock } from '../runtime/clock.ts';
import { type GateError, toGateError } from '../runtime/errors.ts';
import { formatDuration } from '../runtime/format.ts';
import type { Log } from '../runtime/log.ts';
import type { Runner } from '../runtime/runner.ts';
import { readRetrieverChanges } from './changes/read-retriever-changes.ts';
import type { RetrieverChanges } from './changes/retriever-changes.ts';
import { type CleanUpOutcome, cleanUpAfterCancel } from './delete-on-cancel.ts';
import type { InFlightRecord } from './in-flight.ts';
import { type BenchmarkRun, runBenchmark } from './run-benchmark.ts';
import type { TakeBenchmark } from './run-effects.ts';
import { takeGiven } from './take-benchmark.ts';

/** How a run came to a benchmark that can be judged, or what kept it from one. */
export type ObtainedBenchmark =
  | ({
      readonly kind: 'completed';
      readonly benchmark: CompletedBenchmark;
      /** How the candidates are configured otherwise than the baseline; undefined where that is not known. */
      readonly changes: RetrieverChanges | undefined;
      readonly asked: AskedBenchmark | undefined;
    } & Pick<BenchmarkRun, 'byName' | 'otherDraws'>)
  | { readonly kind: 'error'; readonly error: GateError; readonly asked?: AskedBenchmark | undefined }
  | { readonly kind: 'cancelled'; readonly cleanUpOutcome: CleanUpOutcome }
  /** There was nothing to compare. */
  | { readonly kind: 'unchanged' };

export interface ObtainEffects {
  readonly runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'setOutput'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly send: Transport;
  readonly cancellation: Cancellation;
  /** Remembers what would be left behind if the run ended now. */
  readonly inFlight: InFlightRecord;
}

/** Longest time for what a new benchmark could replace, such as finding one to reuse, in milliseconds. */
const briefMs = 10_000;

/** Times after a cancel, in milliseconds; the runner kills the process 7.5 s after its first signal at the earliest. */
export const cancelTimes = {
  /** For how long a create request may still answer, so that its benchmark can be deleted by its id. */
  createGraceMs: 1_500,
  /** How long deleting may take after that. */
  deleteMs: 2_000,
} as const;

/** Of what nothing depends on, only the end is told. */
const silence: Log = { info() {}, notice() {}, warning() {} };

/**
 * Creates the benchmark, or takes one that answers the same question, and waits until it is completed; reads beside that
 * what changed between the retrievers. When the job is cancelled it deletes what it created. Never rejects.
 *
 * @param reusable what this gate's comment says may be reused; undefined if there is none that can be read
 * @param take finds or makes the benchmark. @default that of the retrievers in the inputs
 */
export async function obtainBenchmark(
  inputs: Inputs,
  pullRequest: PullRequestContext,
  reusable: readonly AskedBenchmark[] | undefined,
  effects: ObtainEffects,
  take: TakeBenchmark = takeGiven(inputs),
): Promise<ObtainedBenchmark> {
  const { runner, clock, random, send, cancellation, inFlight } = effects;
  const { signal } = cancellation;
  const deadline = clock.now() + inputs.timeoutMs;
  const shared = { clock, log: runner, random, signal };
  const createSignal = cancellation.after(cancelTimes.createGraceMs);
  const clientEffects = { ...shared, createSignal, send };
  const connectBriefly = (overrides: Partial<ClientEffects> = {}): BenchmarkApi => {
    // Half of what is left stays for what matters more.
    const timeMs = Math.max(0, Math.min(briefMs, (deadline - clock.now()) / 2));
    const until = clock.now() + timeMs;
    const deadlineName = `the time limit of ${formatDuration(timeMs)}`;
    return createBenchmarkApi(
      { ...inputs, deadline: until, deadlineName },
      { ...clientEffects, ...overrides },
    );
  };
  const ending = new AbortController();
  const reading = { log: silence, signal: AbortSignal.any([signal, ending.signal]) };
  let asked: AskedBenchmark | undefined;
  let changes = Promise.resolve<RetrieverChanges | undefined>(undefined);
  try {
    const pullRequestNumber = inputs.comment.pullRequestNumber ?? pullRequest.pullRequestNumber;
    const nonce = randomUUID().slice(0, 8);
    const context = { ...pullRequest, pullRequestNumber, nonce, deadline, asked: reusable };
    const run = await runBenchmark(take, context, {
      ...shared,
      inFlight,
      api: createBenchmarkApi({ ...inputs, deadline: deadline + lastAttemptMs }, clientEffects),
      connectBriefly,
      onBenchmark(response, retrievers) {
        const api = connectBriefly(reading);
        changes = readRetrieverChanges(response, retrievers, { ...reading, api, log: runner });
      },
      onAsked(one) {
        asked = one;
      },
      onBenchmarkId: (benchmarkId) => runner.setOutput('benchmark-id', benchmarkId),
      onStatus: (status) => runner.setOutput('benchmark-status', status),
    });
    if (run === undefined) return { kind: 'unchanged' };
    return { kind: 'completed', ...run, asked, changes: await changes };
  } catch (error) {
    const end = await endWithoutBenchmark(error, inputs, effects);
    return end.kind === 'error' ? { ...end, asked } : end;
  } finally {
    ending.abort();
  }
}

async function endWithoutBenchmark(
  error: unknown,
  inputs: Inputs,
  effects: ObtainEffects,
): Promise<ObtainedBenchmark> {
  const { cancellation, inFlight } = effects;
  const { signal } = cancellation;
  const isCancelled = signal.aborted && (error === signal.reason || inFlight.current !== undefined);
  if (!isCancelled) {
    // An error says how to go on with the benchmark: a cancel later in the job must not delete it.
    inFlight.set(undefined);
    return { kind: 'error', error: toGateError(error) };
  }
  const cleanUpOutcome = await cleanUpAfterCancel(inputs, inFlight.current, cancelTimes.deleteMs, effects);
  // Kept until the pull request shows it, or the post step does: by its id, since looking for a name takes time.
  const [benchmarkId] = cleanUpOutcome.kind === 'deleted' ? cleanUpOutcome.benchmarkIds : [];
  if (benchmarkId !== undefined) inFlight.set({ kind: 'waiting', benchmarkId, isOurs: true, knownSince: 0 });
  return { kind: 'cancelled', cleanUpOutcome };
}
