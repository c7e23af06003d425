import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { computeOrdinaryBenchmark, undoBenchmark } from '../../benchmarks/ordinary-benchmark.ts';
import { findStatus } from '../../benchmarks/stages.ts';
import type { Figure, Measurement } from '../../figure.ts';
import { type CannedAnswers, runOnce, startCannedApi } from '../../measuring/measured-run/index.ts';

/** What waiting for one benchmark cost. */
interface Wait {
  /** The step's wall time beyond the benchmark's own duration. */
  readonly overheadMs: number;
  /** Requests for the benchmark. */
  readonly polls: number;
}

interface Target {
  readonly rateLimitPerMinute?: number;
  readonly maxSeconds: number;
  readonly maxPolls: number;
}

const targets: readonly Target[] = [
  { maxSeconds: 4.7, maxPolls: 10 },
  { rateLimitPerMinute: 60, maxSeconds: 2.2, maxPolls: 23 },
];

const meanDurationMs = 60_000;
const runCount = 6;
const pollerIntervalMs = 10_000;

/** Between the starts of two runs, so that none takes the processor from another. */
const startDelayMs = 700;

const poller = join(import.meta.dirname, 'poller.js');

/** How much longer a step takes than the benchmark it waits for: built action, real timers, beside a plain poller. */
export const overhead: Figure = {
  name: 'overhead of a 60 s benchmark',
  async measure() {
    const completed = await computeOrdinaryBenchmark();
    const canned = { completed: Buffer.from(JSON.stringify(completed)), running: undoBenchmark(completed) };
    const inputs = {
      'baseline-retriever-id': completed.baseline_retriever_id,
      'candidate-retriever-ids': completed.candidate_retriever_ids.join(','),
    };
    let starts = 0;
    const wait = (
      rateLimitPerMinute: number | undefined,
      run: (answers: CannedAnswers) => Promise<{ readonly wallMs: number; readonly polls: number }>,
    ): Promise<Wait[]> =>
      Promise.all(
        spreadDurations().map(async (durationMs) => {
          starts += 1;
          await setTimeout(starts * startDelayMs);
          const { wallMs, polls } = await run({
            ...canned,
            ...(rateLimitPerMinute === undefined ? {} : { rateLimitPerMinute }),
            findStatus: (_poll, elapsedMs) => findStatus(elapsedMs, durationMs),
          });
          return { overheadMs: wallMs - durationMs, polls };
        }),
      );
    const [ofPoller, ...ofAction] = await Promise.all([
      wait(undefined, runPoller),
      ...targets.map((target) =>
        wait(target.rateLimitPerMinute, async (answers) => {
          const { run, polls } = await runOnce(answers, inputs);
          return { wallMs: run.durationMs, polls };
        }),
      ),
    ]);
    return targets.map((target, index) => describeOverhead(target, ofAction[index] ?? [], ofPoller));
  },
};

/** Ends that are spread over one interval of the poller: none of the two may happen to ask at the right moment. */
function spreadDurations(): number[] {
  return Array.from(
    { length: runCount },
    (_, run) => meanDurationMs + ((run + 0.5) / runCount - 0.5) * pollerIntervalMs,
  );
}

async function runPoller(answers: CannedAnswers): Promise<{ wallMs: number; polls: number }> {
  await using api = await startCannedApi(answers);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [poller, `${api.url}/v1/retrievers/benchmarks`], { stdio: 'ignore' });
  const [exitCode] = await once(child, 'exit');
  if (exitCode !== 0) throw new Error(`The poller ended with ${exitCode}.`);
  return { wallMs: performance.now() - startedAt, polls: api.polls };
}

function describeOverhead(
  { rateLimitPerMinute, maxSeconds, maxPolls }: Target,
  ofAction: readonly Wait[],
  ofPoller: readonly Wait[],
): Measurement {
  const [action, beside] = [computeMeans(ofAction), computeMeans(ofPoller)];
  const limit =
    rateLimitPerMinute === undefined ? 'no rate limit announced' : `${rateLimitPerMinute} requests a minute`;
  return {
    figure: `overhead of a 60 s benchmark, ${limit}`,
    measured: `${describeWait(action)} (poller of 10 s: ${describeWait(beside)})`,
    target: `≤ ${maxSeconds} s, ≤ ${maxPolls} GETs, ≤ the poller's time`,
    met: action.seconds <= Math.min(maxSeconds, beside.seconds) && action.polls <= maxPolls,
  };
}

function describeWait({ seconds, polls }: ReturnType<typeof computeMeans>): string {
  return `${seconds} s, ${polls} GETs`;
}

/** Rounded as they are shown and compared: the targets have no more digits. */
function computeMeans(waits: readonly Wait[]): { readonly seconds: number; readonly polls: number } {
  const computeMean = (read: (wait: Wait) => number): number =>
    waits.reduce((sum, wait) => sum + read(wait), 0) / waits.length;
  return {
    seconds: Number((computeMean(({ overheadMs }) => overheadMs) / 1_000).toFixed(1)),
    polls: Math.round(computeMean(({ polls }) => polls)),
  };
}
