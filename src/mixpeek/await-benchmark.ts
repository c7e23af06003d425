import type { Clock } from '../clock.ts';
import { GateError } from '../errors.ts';
import { formatDuration } from '../format.ts';
import type { Log } from '../log.ts';
import type { BenchmarkAnswer, BenchmarkApi } from './client.ts';
import type { Benchmark } from './schemas.ts';

/** How often to ask in a stage: after `share` of the run's age so far, at most every `longestMs`. */
interface StagePace {
  readonly share: number;
  readonly longestMs: number;
}

/**
 * Running statuses in their order, each with its pace. A stage that takes long is asked about rarely, since a share of
 * the age bounds the relative lag; the last stage is short and asked about often, since its end is what we wait for.
 */
const stages: ReadonlyMap<string, StagePace> = new Map([
  ['pending', { share: 0.2, longestMs: 30_000 }],
  ['building_sessions', { share: 0.2, longestMs: 30_000 }],
  ['replaying', { share: 0.1, longestMs: 30_000 }],
  ['computing_metrics', { share: 0.02, longestMs: 5_000 }],
]);

/** A status that the contract does not know is taken for a long stage. */
const unknownStage: StagePace = { share: 0.1, longestMs: 30_000 };

/** Shortest interval while the API has not announced a rate limit, in milliseconds: safe at 10 requests a minute. */
const unannouncedFloorMs = 7_000;

const heartbeatMs = 60_000;

/** After this long in `pending` the API may be the kind that waits for a separate start. */
const executeAfterMs = 30_000;

/** What the interval to the next request depends on. */
export interface PollSituation {
  /** Status in lower case. */
  readonly status: string;
  /** Age of the run in milliseconds. */
  readonly elapsedMs: number;
  /** X-RateLimit-Limit, requests per minute; undefined when none was announced. */
  readonly rateLimitPerMinute: number | undefined;
  /** Uniform in [0, 1); spreads the requests of parallel jobs. */
  readonly random: number;
}

/**
 * Milliseconds until the next request: a share of the run's age by stage, within a floor and a ceiling, plus up to 4 %
 * of jitter.
 */
export function computePollDelayMs({ status, elapsedMs, rateLimitPerMinute, random }: PollSituation): number {
  const floor = rateLimitPerMinute ? computeFloorMs(rateLimitPerMinute) : unannouncedFloorMs;
  const { share, longestMs } = stages.get(status) ?? unknownStage;
  const delay = Math.max(floor, Math.min(share * elapsedMs, longestMs));
  return delay * (1 + 0.04 * random);
}

/** Half of the announced limit where that is not slow; all but a tenth of it where it is small; never over it. */
function computeFloorMs(rateLimitPerMinute: number): number {
  const half = Math.max(1_000, 120_000 / rateLimitPerMinute);
  return Math.min(half, Math.max(unannouncedFloorMs, 66_000 / rateLimitPerMinute));
}

/** How to wait. */
export interface AwaitSettings {
  /** When to give up, on `clock.now()`, in milliseconds. */
  readonly deadline: number;
  /** Fixed interval in milliseconds; undefined for the adaptive one. */
  readonly pollIntervalMs: number | undefined;
  /** Whether this run created the benchmark: only then may it be started with `/execute`. */
  readonly created: boolean;
}

/** Effects of the waiting; `random` is uniform in [0, 1). */
export interface AwaitEffects {
  readonly api: Pick<BenchmarkApi, 'getBenchmark' | 'executeBenchmark'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  /** Told of each status, the first included. */
  readonly onStatus: (status: string) => void;
}

/**
 * Asks for the benchmark until its status is `completed` or `failed`. An unknown status counts as still running.
 *
 * @returns the benchmark in its terminal status
 * @throws GateError `deadline-exceeded` with the last status and how to resume, or whatever the API client throws
 */
export async function awaitBenchmark(
  first: BenchmarkAnswer,
  settings: AwaitSettings,
  effects: AwaitEffects,
): Promise<Benchmark> {
  const { api, clock, random } = effects;
  const progress = startProgress(first.benchmark.status, effects);
  const startedAt = clock.now();
  let answer = first;
  let executed = !settings.created;
  while (!isTerminal(answer.benchmark.status)) {
    const { status, benchmark_id: benchmarkId } = answer.benchmark;
    const elapsedMs = clock.now() - startedAt;
    const { rateLimitPerMinute } = answer;
    const situation: PollSituation = { status, elapsedMs, rateLimitPerMinute, random: random() };
    const delayMs = settings.pollIntervalMs ?? computePollDelayMs(situation);
    const leftMs = settings.deadline - clock.now();
    if (leftMs <= 0) throw progress.describeTimeout(benchmarkId);
    await progress.sleep(Math.min(delayMs, leftMs));
    answer = await askAgain(benchmarkId, progress, api);
    progress.report(answer.benchmark.status);
    const isStuck = answer.benchmark.status === 'pending' && clock.now() - startedAt >= executeAfterMs;
    if (isStuck && !executed) {
      executed = true;
      await startSeparately(benchmarkId, effects);
    }
  }
  return answer.benchmark;
}

/** A deadline that passes while a request is being tried is the same to the user as one that passes between two. */
async function askAgain(
  benchmarkId: string,
  progress: { describeTimeout(benchmarkId: string, cause?: GateError): GateError },
  api: AwaitEffects['api'],
): Promise<BenchmarkAnswer> {
  try {
    return await api.getBenchmark(benchmarkId);
  } catch (error) {
    const isLate = error instanceof GateError && error.code === 'deadline-exceeded';
    throw isLate ? progress.describeTimeout(benchmarkId, error) : error;
  }
}

function isTerminal(status: string): boolean {
  return status === 'completed' || status === 'failed';
}

async function startSeparately(benchmarkId: string, { api, log }: AwaitEffects): Promise<void> {
  try {
    if (await api.executeBenchmark(benchmarkId))
      log.info('Still pending after 30 s: asked the API to execute the benchmark.');
  } catch (error) {
    log.warning(
      `Could not ask the API to execute the benchmark; waiting on. ${error instanceof Error ? error.message : ''}`,
    );
  }
}

/** Tells of each change of status with the time spent before, and that we still wait, at least once a minute. */
function startProgress(firstStatus: string, { clock, log, onStatus }: AwaitEffects) {
  const startedAt = clock.now();
  let status = firstStatus;
  let since = startedAt;
  let lastLineAt = startedAt;
  const say = (message: string): void => {
    log.info(message);
    lastLineAt = clock.now();
  };
  const warnIfUnknown = (): void => {
    if (!isTerminal(status) && !stages.has(status)) {
      log.warning(
        `The API reports a status that this version does not know, "${status}": taken as still running.`,
      );
    }
  };
  say(`Status: ${status}`);
  onStatus(status);
  warnIfUnknown();
  return {
    report(next: string): void {
      if (next === status) return;
      say(`Status: ${next} (after ${formatDuration(clock.now() - since)} ${status})`);
      status = next;
      since = clock.now();
      onStatus(status);
      warnIfUnknown();
    },
    async sleep(milliseconds: number): Promise<void> {
      const wakeAt = clock.now() + milliseconds;
      for (let left = milliseconds; left > 0; left = wakeAt - clock.now()) {
        const untilHeartbeat = Math.max(0, lastLineAt + heartbeatMs - clock.now());
        await clock.sleep(Math.max(1, Math.ceil(Math.min(left, untilHeartbeat))));
        if (clock.now() - lastLineAt < heartbeatMs) continue;
        say(
          `Still ${status}, for ${formatDuration(clock.now() - since)}; waited ${formatDuration(clock.now() - startedAt)} in all.`,
        );
      }
    },
    describeTimeout(benchmarkId: string, cause?: GateError): GateError {
      return new GateError(
        'deadline-exceeded',
        `Benchmark ${benchmarkId} did not finish within timeout-minutes: it has been ${status} for ${formatDuration(clock.now() - since)}. ` +
          `${cause ? `The last request did not get through: ${cause.message} ` : ''}` +
          `It may still be running. To judge it when it is done, run again with benchmark-id: ${benchmarkId}; or set a longer timeout-minutes, or a smaller session-count.`,
        { cause },
      );
    },
  };
}
