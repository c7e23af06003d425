import { cleanUpAfterCancel } from '../../src/benchmark/delete-on-cancel.ts';
import { createInFlightRecord, parseInFlightBenchmark } from '../../src/benchmark/in-flight.ts';
import { hashContent } from '../../src/candidates/content.ts';
import type { DescribedRetriever, LoadedFiles } from '../../src/candidates/load-files.ts';
import { type ObtainedFromFiles, obtainFromFiles } from '../../src/candidates/obtain-from-files.ts';
import { createOwnRetrieverRecord } from '../../src/candidates/own-retrievers.ts';
import { releaseInterrupted } from '../../src/candidates/release-interrupted.ts';
import type { AskedBenchmark } from '../../src/github/run-history.ts';
import type { HttpResponse, Transport } from '../../src/http/transport.ts';
import type { FilesSource, Inputs } from '../../src/inputs/inputs.ts';
import { createCancellation } from '../../src/runtime/cancellation.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { parseWith } from '../builders/inputs.ts';
import { buildPullRequestContext } from '../builders/pull-request-context.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFaultyNetwork } from './faulty-network.ts';
import { createInProcessService, type InProcessService } from './in-process-service.ts';
import { createRandom } from './random.ts';
import { createRecordingRunner } from './recording-runner.ts';

/** A retriever of the service, as far as it tells whose it is. */
interface Listed {
  readonly retriever_id: string;
  readonly retriever_name: string;
  readonly created_at: string;
}

const apiUrl = 'http://127.0.0.1:1';
const runMs = 20_000;
const day = 24 * 60 * 60_000;

/** What the names of the retrievers begin with that the gate makes here. */
const ownPrefix = 'gate-acme-search-';

/** What a seed stands for: one pull request, and a service with retrievers of others. */
export interface FilesWorld {
  readonly random: () => number;
  readonly clock: FakeClock;
  readonly service: Pick<InProcessService, 'handle'>;
  /** The same as the gate sees it where nothing fails: what is young may not be known yet. */
  readonly handle: InProcessService['handle'];
  readonly send: Transport;
  /** Lets all late requests be handled now. */
  readonly settle: () => void;
  /** Every retriever that was there before, as JSON. */
  readonly others: string;
  /** What this gate's comment remembers. */
  asked: readonly AskedBenchmark[];
  readonly trace: string[];
}

/** The world of a seed. */
export function buildFilesWorld(seed: number): FilesWorld {
  const random = createRandom(seed);
  const clock = createFakeClock();
  const trace: string[] = [];
  const start = clock.now();
  const note = (line: string): void => void trace.push(`+${clock.now() - start} ${line}`);
  const sharesNames = random() < 0.5;
  const inner = createInProcessService({ today: clock.today, sharesNames, runMs });
  const unknownMs = random() < 0.6 ? random() * 20_000 : 0;
  const service = { ...inner, handle: hideYoung(inner, clock, unknownMs) };
  for (const [name, tags] of bystanders)
    call(inner, 'POST', '', { ...anyRetriever, retriever_name: name, tags });
  clock.advance(day / 2);
  const network = createFaultyNetwork({
    ...{ service, clock, random, trace: note },
    maxLateMs: [11_000, 5_500],
    faultShare: [0, 0.1, 0.3, 0.6][Math.floor(random() * 4)] ?? 0.1,
    mayDouble: true,
    mayMistake: false,
  });
  const others = JSON.stringify(listAll(inner));
  return {
    random,
    clock,
    service: inner,
    handle: service.handle,
    send: network.send,
    settle: network.settle,
    others,
    asked: [],
    trace,
  };
}

/** Retrievers of others, whose names and tags look like ours. */
const bystanders: readonly (readonly [name: string, tags: readonly string[]])[] = [
  [`${ownPrefix}pr42-1-1-00000000-000000000000`, []],
  [
    `${ownPrefix}v2-pr42-1-1-00000000-000000000000`,
    ['retriever-benchmark-gate', 'repository:acme/search-v2'],
  ],
  [`${ownPrefix}mine`, ['repository:acme/search']],
  ['shop-production', ['retriever-benchmark-gate', 'repository:acme/search']],
];

const anyRetriever = {
  collection_identifiers: ['col_emoji'],
  stages: [
    {
      stage_name: 'find',
      config: {
        stage_id: 'feature_search',
        parameters: {
          searches: [{ feature_uri: 'mixpeek://emoji_extractor@v1/bm25', query: '{{INPUT.query}}' }],
        },
      },
    },
  ],
};

/** A new retriever is not known by its id or name for a while. */
function hideYoung(
  service: InProcessService,
  clock: FakeClock,
  unknownMs: number,
): InProcessService['handle'] {
  return (request) => {
    const [, idOrName] = /\/v1\/retrievers\/([^/?]+)$/.exec(request.url) ?? [];
    const isAboutOne = idOrName !== undefined && idOrName !== 'benchmarks' && request.method !== 'POST';
    if (!isAboutOne || unknownMs === 0) return service.handle(request);
    const found = service.handle({ method: 'GET', url: request.url });
    const ageMs =
      clock.today().getTime() - Date.parse(found.status === 200 ? JSON.parse(found.body).created_at : '');
    return ageMs < unknownMs
      ? { status: 404, headers: {}, body: '{"error":{"message":"not yet","type":"NotFoundError"}}' }
      : service.handle(request);
  };
}

function call(
  service: Pick<InProcessService, 'handle'>,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): HttpResponse {
  const answer = service.handle({
    method,
    url: `${apiUrl}/v1/retrievers${path}`,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
  return answer;
}

function listAll(service: Pick<InProcessService, 'handle'>): readonly Listed[] {
  return JSON.parse(call(service, 'POST', '/list?limit=1000', {}).body).results;
}

/** Ids of the retrievers that the gate made and that are there, and whether those of others are as they were. */
export function inspect({ service, others }: FilesWorld): {
  readonly own: readonly string[];
  readonly isWhole: boolean;
} {
  const before: readonly Listed[] = JSON.parse(others);
  const known = new Set(before.map(({ retriever_id: id }) => id));
  const now = listAll(service);
  return {
    own: now.flatMap(({ retriever_id: id }) => (known.has(id) ? [] : [id])),
    isWhole: JSON.stringify(now.filter(({ retriever_id: id }) => known.has(id))) === others,
  };
}

/** How a run is ended: some time after a request, counted from 1; undefined for never. */
export interface FilesEnd {
  readonly afterRequest: number;
  readonly afterMs: number;
  readonly isKill: boolean;
}

export interface FilesRun {
  /** Undefined for one that was killed. */
  readonly obtained: ObtainedFromFiles | undefined;
  readonly lines: readonly string[];
}

function describeFile(path: string, limit: number): DescribedRetriever {
  const content = { stages: anyRetriever.stages, budget_limits: { max_time_ms: limit } };
  return { path, content, hash: hashContent(content), findLine: () => 1 };
}

function buildInputs(files: LoadedFiles, timeoutMinutes: number): Inputs & { readonly source: FilesSource } {
  const inputs = parseWith({
    'api-url': apiUrl,
    'baseline-retriever-id': files.baseline === undefined ? 'ret_baseline' : '',
    ...(files.baseline === undefined ? {} : { 'baseline-file': files.baseline.path }),
    'candidate-retriever-ids': '',
    'candidate-files': 'search/*.yaml',
    'session-count': '10',
    'timeout-minutes': String(timeoutMinutes),
  });
  if (inputs.source.kind !== 'files') throw new Error('the inputs name no files');
  return { ...inputs, source: inputs.source };
}

/** One run on the pull request, and its post step on a network that works. */
export async function runOnFiles(
  world: FilesWorld,
  {
    end,
    isFaultless = false,
    limits,
  }: { end?: FilesEnd | undefined; isFaultless?: boolean; limits: readonly number[] },
): Promise<FilesRun> {
  const { random } = world;
  const candidates = limits.map((limit, index) => describeFile(`search/${index}.yaml`, limit));
  const baseline = random() < 0.3 ? describeFile('base/search.yaml', 1) : undefined;
  const inputs = buildInputs({ baseline, candidates }, isFaultless || random() < 0.7 ? 5 : 0.2);
  const cancellation = createCancellation((milliseconds) => {
    const controller = new AbortController();
    world.clock.schedule(milliseconds, () => controller.abort());
    return controller.signal;
  });
  let isGone = false;
  const live = <Value>(value: Value): Value => {
    if (isGone) throw new Error('The process is gone.');
    return value;
  };
  const states: Record<string, string> = {};
  const saveState = (name: string, value: string): void => {
    if (!isGone) states[name] = value;
  };
  const clock: Clock = {
    now: world.clock.now,
    today: world.clock.today,
    sleep: async (milliseconds, aborted) => live(await world.clock.sleep(live(milliseconds), aborted)),
  };
  const working: Transport = async (request) => world.handle(request);
  let requests = 0;
  const send: Transport = async (request) => {
    requests += 1;
    if (requests === end?.afterRequest)
      world.clock.schedule(end.afterMs, () => {
        world.trace.push(end.isKill ? 'killed' : 'cancelled');
        if (end.isKill) isGone = true;
        else cancellation.cancel();
      });
    return live(await (isFaultless ? working : world.send)(live(request)));
  };
  const runner = createRecordingRunner();
  const effects = { runner, clock, random, send, cancellation };
  const inFlight = createInFlightRecord(saveState);
  const ownRetrievers = createOwnRetrieverRecord(saveState);
  const pullRequest = buildPullRequestContext();
  const obtained = await obtainFromFiles(inputs, { baseline, candidates }, pullRequest, world.asked, {
    ...effects,
    inFlight,
    ownRetrievers,
  });
  world.settle();
  world.clock.advance(3_000);
  const ofPostStep = { ...effects, clock: world.clock, send: working };
  const cleanUp = await cleanUpAfterCancel(
    inputs,
    parseInFlightBenchmark(states.benchmark ?? ''),
    31_000,
    ofPostStep,
  );
  await releaseInterrupted(states.retrievers ?? '', inputs, pullRequest.run, cleanUp, ofPostStep);
  if (!isGone && 'asked' in obtained && obtained.asked !== undefined)
    world.asked = [...world.asked, obtained.asked];
  return { obtained: isGone ? undefined : obtained, lines: runner.lines };
}
