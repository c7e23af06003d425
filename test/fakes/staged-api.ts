import type { BenchmarkApi, BenchmarkResponse } from '../../src/mixpeek/client.ts';
import type { Benchmark, CompletedBenchmark } from '../../src/mixpeek/schemas.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { buildBenchmark, buildRunningBenchmark } from '../builders/benchmark.ts';

/** A status and for how long a run has it, in milliseconds. */
export type Stage = readonly [status: string, durationMs: number];

/** A benchmark that goes through its stages as the clock moves on. */
export interface StagedApi extends Pick<BenchmarkApi, 'getBenchmark' | 'executeBenchmark'> {
  /** What the create call answered. */
  readonly first: BenchmarkResponse;
  /** Moments of the GETs, in milliseconds since the start. */
  readonly polls: readonly number[];
  /** Moments of the execute calls, in milliseconds since the start. */
  readonly executions: readonly number[];
}

/** What a test changes about the staged benchmark. */
export interface StagedOptions {
  readonly rateLimitPerMinute?: number;
  /** What else stands in the answers before. */
  readonly running?: Partial<Benchmark>;
  /** What stands at the end. @default a completed benchmark */
  readonly last?: Partial<CompletedBenchmark>;
  /** How the execute call ends. @default true, "started" */
  readonly execute?: () => Promise<boolean>;
  /** Called at each GET, with its number counted from 1; what it throws, the GET throws. */
  readonly onPoll?: (poll: number) => void;
}

/** A benchmark with these stages in turn, and then `last` for good. */
export function createStagedApi(
  clock: Clock,
  stages: readonly Stage[],
  options: StagedOptions = {},
): StagedApi {
  const {
    rateLimitPerMinute,
    running = {},
    last = { status: 'completed' },
    execute = async () => true,
  } = options;
  const startedAt = clock.now();
  const polls: number[] = [];
  const executions: number[] = [];
  const response = (): BenchmarkResponse => {
    let left = clock.now() - startedAt;
    for (const [status, durationMs] of stages) {
      if (left < durationMs)
        return { benchmark: buildRunningBenchmark({ status, ...running }), rateLimitPerMinute };
      left -= durationMs;
    }
    return { benchmark: buildBenchmark(last), rateLimitPerMinute };
  };
  return {
    first: response(),
    polls,
    executions,
    async getBenchmark() {
      polls.push(clock.now() - startedAt);
      options.onPoll?.(polls.length);
      return response();
    },
    async executeBenchmark() {
      executions.push(clock.now() - startedAt);
      return await execute();
    },
  };
}
