import { randomUUID } from 'node:crypto';
import type { PullRequestContext } from '../github/pull-request-context.ts';
import { countDraws, type History } from '../github/run-history.ts';
import type { Transport } from '../http/transport.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type BenchmarkApi, type ClientEffects, createBenchmarkApi } from '../mixpeek/client.ts';
import type { Benchmark } from '../mixpeek/schemas.ts';
import type { Cancellation } from '../runtime/cancellation.ts';
import type { Clock } from '../runtime/clock.ts';
import { type GateError, toGateError } from '../runtime/errors.ts';
import { formatDuration } from '../runtime/format.ts';
import type { Log } from '../runtime/log.ts';
import type { Runner } from '../runtime/runner.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { readRetrieverChanges } from './changes/read-retriever-changes.ts';
import type { RetrieverChanges } from './changes/retriever-changes.ts';
import { type CleanUpOutcome, cleanUpBenchmark, findBenchmarkId } from './delete-on-cancel.ts';
import type { InFlightRecord } from './in-flight.ts';
import { runBenchmark } from './run-benchmark.ts';

/** How a run ended: with a verdict on a completed benchmark, or with something that is none. */
export type Conclusion =
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      readonly evidence: Evidence;
      readonly benchmark: Benchmark;
      /** The earlier runs on the pull request, oldest first. */
      readonly history: History;
      /** How the candidates are configured otherwise than the baseline; undefined where that is not known. */
      readonly changes: RetrieverChanges | undefined;
      /** The gates that it was judged by, and what else of the inputs the report speaks of. */
      readonly inputs: Pick<Inputs, 'gates' | 'namespace' | 'reportOnly' | 'onInconclusive' | 'source'>;
    }
  | { readonly kind: 'error'; readonly error: GateError }
  /** The job was cancelled before there was a verdict. */
  | { readonly kind: 'cancelled'; readonly cleanUpOutcome: CleanUpOutcome }
  /** There is no API key, and `on-missing-api-key` says that this is fine; `reason` explains it. */
  | { readonly kind: 'skipped'; readonly reason: string };

/** Effects of coming to a conclusion. */
export interface ConcludeEffects {
  /** The earlier runs on the pull request; asked for when the benchmark is done. */
  readonly readHistory: (isRequired: boolean) => Promise<History>;
  readonly runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'setOutput'>;
  readonly clock: Clock;
  readonly send: Transport;
  readonly cancellation: Cancellation;
  /** Remembers what would be left behind if the run ended now. */
  readonly inFlight: InFlightRecord;
}

/** Longest time for what a new benchmark could replace, such as finding one to reuse, in milliseconds. */
const briefMs = 10_000;

/** What a request that is sent just before the deadline still gets, in milliseconds. */
const lastLookMs = 2_000;

/** Times after a cancel, in milliseconds; the runner kills the process 7.5 s after its first signal at the earliest. */
export const cancelTimes = {
  /** For how long a create request may still answer, so that its benchmark can be deleted by its id. */
  createGraceMs: 1_500,
  /** How long deleting may take after that. */
  deleteMs: 2_000,
} as const;

/** Of what nothing depends on, only the end is told. */
const silence: Log = { info() {}, notice() {}, warning() {} };

/** Runs the benchmark and judges it: request → run → evidence → gates → verdict. Never rejects. */
export async function conclude(
  inputs: Inputs,
  pullRequest: PullRequestContext,
  effects: ConcludeEffects,
): Promise<Conclusion> {
  const { runner, clock, send, cancellation, inFlight } = effects;
  const { signal } = cancellation;
  const deadline = clock.now() + inputs.timeoutMs;
  const shared = { clock, log: runner, random: Math.random, signal };
  const createSignal = cancellation.after(cancelTimes.createGraceMs);
  const clientEffects = { ...shared, createSignal, send };
  const connectBriefly = (overrides: Partial<ClientEffects> = {}): BenchmarkApi => {
    // Half of what is left stays for what matters more.
    const timeMs = Math.max(0, Math.min(briefMs, (deadline - clock.now()) / 2));
    const until = clock.now() + timeMs;
    const deadlineName = `the ${formatDuration(timeMs)} that this may take are over`;
    return createBenchmarkApi(
      { ...inputs, deadline: until, deadlineName },
      { ...clientEffects, ...overrides },
    );
  };
  const ending = new AbortController();
  const reading = { log: silence, signal: AbortSignal.any([signal, ending.signal]) };
  let changes = Promise.resolve<RetrieverChanges | undefined>(undefined);
  try {
    const pullRequestNumber = inputs.comment.pullRequestNumber ?? pullRequest.pullRequestNumber;
    const nameParts = { ...pullRequest, pullRequestNumber, nonce: randomUUID().slice(0, 8) };
    const benchmark = await runBenchmark(inputs, deadline, nameParts, {
      ...shared,
      inFlight,
      api: createBenchmarkApi({ ...inputs, deadline: deadline + lastLookMs }, clientEffects),
      connectBriefly,
      onBenchmark(response) {
        changes = readRetrieverChanges(response, { ...reading, api: connectBriefly(reading), log: runner });
      },
      onBenchmarkId: (benchmarkId) => runner.setOutput('benchmark-id', benchmarkId),
      onStatus: (status) => runner.setOutput('benchmark-status', status),
    });
    return await judge(inputs, benchmark, changes, effects);
  } catch (error) {
    const isCancelled = signal.aborted && (error === signal.reason || inFlight.current !== undefined);
    if (!isCancelled) {
      // An error says how to go on with the benchmark: a cancel later in the job must not delete it.
      inFlight.set(undefined);
      return { kind: 'error', error: toGateError(error) };
    }
    const cleanUpOutcome = await release(inputs, inFlight.current, cancelTimes.deleteMs, effects);
    // Kept until the pull request shows it, or the post step does: by its id, since looking for a name takes time.
    const [benchmarkId] = cleanUpOutcome.kind === 'deleted' ? cleanUpOutcome.benchmarkIds : [];
    if (benchmarkId !== undefined) inFlight.set({ kind: 'waiting', benchmarkId, isOurs: true });
    return { kind: 'cancelled', cleanUpOutcome };
  } finally {
    ending.abort();
  }
}

async function judge(
  inputs: Inputs,
  benchmark: Benchmark,
  changes: Promise<RetrieverChanges | undefined>,
  { readHistory }: ConcludeEffects,
): Promise<Conclusion> {
  const { judgeBenchmark } = await import('../verdict/judge-benchmark.ts');
  const history = await readHistory(inputs.alphaSpending);
  const draw = countDraws(history, benchmark.benchmark_id);
  const requestedSessions = countRequested(inputs);
  const facts = { draw, alphaSpending: inputs.alphaSpending, requestedSessions };
  return {
    kind: 'judged',
    ...judgeBenchmark(benchmark, inputs.gates, facts),
    benchmark,
    history,
    changes: await changes,
    inputs,
  };
}

/** How many sessions were asked for; undefined for a benchmark that others made. */
export function countRequested({ source }: Pick<Inputs, 'source'>): number | undefined {
  return source.kind === 'new' ? source.sessionCount : undefined;
}

/** Deletes what a cancelled run would leave running, within `timeMs` milliseconds. Never rejects. */
export async function release(
  inputs: Pick<Inputs, 'apiUrl' | 'apiKey' | 'namespace' | 'deleteOnCancel'>,
  inFlight: Parameters<typeof cleanUpBenchmark>[0],
  timeMs: number,
  { runner, clock, send }: Pick<ConcludeEffects, 'runner' | 'clock' | 'send'>,
): Promise<CleanUpOutcome> {
  const deadline = clock.now() + timeMs;
  const { signal } = new AbortController();
  const api = createBenchmarkApi(
    // One connection that hangs must not take all the time that there is.
    { ...inputs, deadline, deadlineName: 'the job ends', attemptTimeoutMs: Math.ceil(timeMs / 3) },
    { send, clock, log: runner, random: Math.random, signal, createSignal: signal },
  );
  const cleanUpOutcome = await cleanUpBenchmark(inFlight, inputs.deleteOnCancel, {
    api,
    clock,
    log: runner,
    deadline,
  });
  const benchmarkId = findBenchmarkId(cleanUpOutcome);
  if (benchmarkId !== undefined) runner.setOutput('benchmark-id', benchmarkId);
  if (cleanUpOutcome.kind === 'deleted') runner.setOutput('benchmark-status', 'deleted');
  return cleanUpOutcome;
}
