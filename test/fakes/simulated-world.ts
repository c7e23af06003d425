import {
  type CleanUpOutcome,
  cleanUpBenchmark,
  isCleanUpDone,
} from '../../src/benchmark/delete-on-cancel.ts';
import { createInFlightRecord, parseInFlightBenchmark } from '../../src/benchmark/in-flight.ts';
import { cancelTimes } from '../../src/benchmark/obtain-benchmark.ts';
import { composeCreateRequest } from '../../src/benchmark/request.ts';
import { runBenchmark } from '../../src/benchmark/run-benchmark.ts';
import type { Transport } from '../../src/http/transport.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { type BenchmarkApi, createBenchmarkApi } from '../../src/mixpeek/client.ts';
import { createCancellation } from '../../src/runtime/cancellation.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { toGateError } from '../../src/runtime/errors.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildPullRequestContext } from '../builders/pull-request-context.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFaultyNetwork, type FaultyNetwork } from './faulty-network.ts';
import { createInProcessService, type InProcessService } from './in-process-service.ts';
import { createRandom } from './random.ts';
import { createRecordingLog, type RecordingLog } from './recording-log.ts';

const rawInputs = {
  'api-url': 'http://127.0.0.1:1',
  'baseline-retriever-id': 'ret_baseline',
  'candidate-retriever-ids': 'ret_improved',
  'session-count': '10',
};

/** Inputs of a run whose name no other run uses. */
const uniqueInputs = parseWith(rawInputs);

/** Inputs of one whose name others have as well. */
const chosenInputs = parseWith({ ...rawInputs, 'benchmark-name': 'nightly' });

/**
 * Longest times in milliseconds after which a create request is handled that seemed to have failed: the first may come
 * after the second was sent, both come before the last look for their benchmarks. One that is handled after everything
 * has ended is the one case that nobody can see; a cancel, which ends everything soon, lets all of them be handled.
 */
const maxLateMs = [11_000, 5_500] as const;

/** Longest times for which a new benchmark is not found by its id, and not listed, in milliseconds. */
const maxUnknownMs = 25_000;
const maxUnlistedMs = 4_000;

/** How long the benchmark takes. */
const runMs = 20_000;

const times = { ...cancelTimes, postStepMs: 31_000 };

/** What a seed stands for. */
export interface World {
  readonly seed: number;
  readonly inputs: Inputs;
  readonly random: () => number;
  readonly clock: FakeClock;
  readonly service: InProcessService;
  readonly network: FaultyNetwork;
  readonly log: RecordingLog;
  /** The name of the run's benchmark; of a user-chosen one strangers have some, too. */
  readonly ownName: string;
  readonly strangers: ReadonlySet<string>;
  readonly nonce: string;
  readonly trace: readonly string[];
}

/** The world of a seed. */
export function buildWorld(seed: number, naming: 'unique' | 'chosen'): World {
  const inputs = naming === 'unique' ? uniqueInputs : chosenInputs;
  const random = createRandom(seed);
  const clock = createFakeClock();
  const startedAt = clock.now();
  const trace: string[] = [];
  const note = (line: string): void => void trace.push(`+${clock.now() - startedAt} ${line}`);
  const sharesNames = naming === 'chosen' || random() < 0.7;
  const isSlow = random() < 0.5;
  const service = createInProcessService({
    ...{ today: clock.today, sharesNames, runMs },
    unknownMs: isSlow ? random() * maxUnknownMs : 0,
    unlistedMs: isSlow ? random() * maxUnlistedMs : 0,
  });
  const nonce = seed.toString(16).padStart(8, '0');
  const ownName = readName(inputs, nonce);
  const strangers = new Set<string>();
  const addStranger = (name: string): void => {
    const { body } = service.handle({
      ...createCall,
      body: JSON.stringify({ ...createBody, benchmark_name: name }),
    });
    strangers.add(JSON.parse(body).benchmark_id);
  };
  const count = random() < 0.1 ? 60 : 3;
  for (let index = 0; index < count; index += 1) addStranger(`stranger ${index}`);
  for (const name of [`${ownName}x`, ownName.slice(0, -1), ownName.toUpperCase(), ` ${ownName}`])
    addStranger(name);
  if (naming === 'chosen')
    for (let count = Math.floor(random() * 4); count > 0; count -= 1) addStranger(ownName);
  // Everybody knows those.
  clock.advance(60_000);
  clock.schedule(random() * 20_000, () => addStranger(readName(uniqueInputs, 'ffffffff')));
  return {
    ...{ seed, inputs, random, clock, service, ownName, strangers, nonce, trace },
    network: createFaultyNetwork({
      ...{ service, clock, random, maxLateMs, trace: note },
      faultShare: [0.1, 0.3, 0.6][Math.floor(random() * 3)] ?? 0.3,
      mayDouble: !sharesNames,
      mayMistake: random() < 0.3,
    }),
    log: createRecordingLog(note),
  };
}

const createCall = { method: 'POST', url: 'http://127.0.0.1:1/v1/retrievers/benchmarks' } as const;
const createBody = {
  baseline_retriever_id: 'ret_baseline',
  candidate_retriever_ids: ['ret_improved'],
  session_count: 10,
};

function readName(inputs: Inputs, nonce: string): string {
  if (inputs.source.kind !== 'new') throw new Error('the inputs name a benchmark');
  return composeCreateRequest(inputs.source, { ...buildPullRequestContext(), nonce }).request.benchmark_name;
}

/** How a run ended, and what it leaves to the post step. */
export interface RunEnd {
  readonly end:
    | { readonly kind: 'done'; readonly benchmarkId: string }
    | { readonly kind: 'error'; readonly message: string }
    | { readonly kind: 'cancelled'; readonly cleanUpOutcome: CleanUpOutcome }
    /** Without a word. */
    | { readonly kind: 'killed' };
  /** Ids that the run took for its own, in turn. */
  readonly toldIds: readonly string[];
  readonly state: string;
}

/** When a run is cancelled: some time after it sent a request about benchmarks, counted from 1; 0 is its start. */
export interface Cancel {
  readonly afterRequest: number;
  readonly afterMs: number;
  /** Whether the process ends at that moment. */
  readonly isKill: boolean;
}

/** Mostly around the first requests, where creating is. */
export function drawCancel(random: () => number): Cancel {
  const afterRequest = Math.floor(random() ** 2 * 14);
  return { afterRequest, afterMs: random() * (random() < 0.7 ? 600 : 6_000), isKill: false };
}

/** The run as `conclude` does it. */
export async function runIn(world: World, cancel?: Cancel): Promise<RunEnd> {
  const { inputs, random, log, network } = world;
  const cancellation = createCancellation((milliseconds) => {
    const controller = new AbortController();
    world.clock.schedule(milliseconds, () => controller.abort());
    return controller.signal;
  });
  const { signal } = cancellation;
  let state = '';
  let stateAtKill: string | undefined;
  const live = <Value>(value: Value): Value => {
    if (stateAtKill !== undefined) throw new Error('The process is gone.');
    return value;
  };
  const clock: Clock = {
    now: world.clock.now,
    today: world.clock.today,
    sleep: async (milliseconds, aborted) => live(await world.clock.sleep(live(milliseconds), aborted)),
  };
  const send: Transport = async (request) => live(await network.send(live(request)));
  const inFlight = createInFlightRecord((_name, value) => {
    state = value;
  });
  const deadline = clock.now() + inputs.timeoutMs;
  const shared = { clock, log, random, signal };
  const createSignal = cancellation.after(times.createGraceMs);
  const connect = (until: number): BenchmarkApi =>
    createBenchmarkApi({ ...inputs, deadline: until }, { ...shared, createSignal, send });
  const scheduleCancel = (index: number): void => {
    if (index !== cancel?.afterRequest) return;
    world.clock.schedule(cancel.afterMs, () => {
      log.info(cancel.isKill ? 'killed' : 'cancelled');
      if (cancel.isKill) stateAtKill ??= state;
      else cancellation.cancel();
    });
  };
  network.watch(scheduleCancel);
  scheduleCancel(0);
  const toldIds: string[] = [];
  const nameParts = { ...buildPullRequestContext(), nonce: world.nonce };
  try {
    const { benchmark } = await runBenchmark(
      { ...inputs, reuse: false },
      { ...nameParts, deadline },
      {
        ...{ ...shared, inFlight, api: connect(deadline + 2_000), onStatus: () => {} },
        connectBriefly: () => connect(clock.now() + Math.min(10_000, (deadline - clock.now()) / 2)),
        onAsked: () => {},
        onBenchmarkId: (id) => toldIds.push(id),
        onBenchmark: () => {},
      },
    );
    return { end: { kind: 'done', benchmarkId: benchmark.benchmark_id }, toldIds, state };
  } catch (error) {
    if (stateAtKill !== undefined) return { end: { kind: 'killed' }, toldIds, state: stateAtKill };
    const isCancelled = signal.aborted && (error === signal.reason || inFlight.current !== undefined);
    if (!isCancelled) {
      inFlight.set(undefined);
      return { end: { kind: 'error', message: toGateError(error).message }, toldIds, state };
    }
    const cleanUpOutcome = await release(world, inFlight.current, network.send, times.deleteMs);
    const [benchmarkId] = cleanUpOutcome.kind === 'deleted' ? cleanUpOutcome.benchmarkIds : [];
    if (benchmarkId !== undefined)
      inFlight.set({ kind: 'waiting', benchmarkId, isOurs: true, knownSince: 0 });
    // Where the comment could not be written, the post step comes, and deletes once more.
    const isShown = random() < 0.5;
    if (isCleanUpDone(cleanUpOutcome) && isShown) inFlight.set(undefined);
    return { end: { kind: 'cancelled', cleanUpOutcome }, toldIds, state };
  }
}

async function release(
  { inputs, clock, log, random }: World,
  inFlight: Parameters<typeof cleanUpBenchmark>[0],
  send: Transport,
  timeMs: number,
): Promise<CleanUpOutcome> {
  const deadline = clock.now() + timeMs;
  const { signal } = new AbortController();
  const effects = { send, clock, log, random, signal, createSignal: signal };
  const attemptTimeoutMs = Math.ceil(timeMs / 3);
  const api = createBenchmarkApi({ ...inputs, deadline, attemptTimeoutMs }, effects);
  return await cleanUpBenchmark(inFlight, true, { api, clock, log, deadline });
}

/** The post step, some seconds later, on a network that works. */
export async function runPostStep(world: World, state: string): Promise<void> {
  world.clock.advance(3_000);
  await release(
    world,
    parseInFlightBenchmark(state),
    async (request) => world.service.handle(request),
    times.postStepMs,
  );
}
