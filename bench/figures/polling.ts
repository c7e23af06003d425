import { computePollDelayMs } from '../../src/benchmark/poll-interval.ts';
import { findStatus } from '../benchmarks/stages.ts';
import type { Figure, Measurement } from '../figure.ts';

const runs = 1_000;
const goldenRatio = 0.618_033_988_75;

/** The polling policy on simulated runs whose rate limit the API does not announce: requests and detection lag. */
export const polling: Figure = {
  name: 'polling policy',
  async measure() {
    return [simulateRuns(10, 40, 3.5), simulateRuns(60, 175, 3.6)];
  },
};

function simulateRuns(minutes: number, maxRequests: number, maxLagSeconds: number): Measurement {
  let requests = 0;
  let lagMs = 0;
  for (let run = 0; run < runs; run += 1) {
    // Durations spread by a tenth to either side: no single one may happen to suit the intervals.
    const durationMs = minutes * 60_000 * (0.9 + (0.2 * run) / runs);
    const seen = simulateRun(durationMs, run);
    requests += seen.requests / runs;
    lagMs += seen.lagMs / runs;
  }
  // Compared as they are shown: the targets have no more digits.
  const [shownRequests, shownLag] = [requests.toFixed(0), (lagMs / 1_000).toFixed(1)];
  return {
    figure: `${minutes}-minute run, simulated`,
    measured: `${shownRequests} GETs, mean lag ${shownLag} s`,
    target: `≤ ${maxRequests} GETs, ≤ ${maxLagSeconds} s`,
    met: Number(shownRequests) <= maxRequests && Number(shownLag) <= maxLagSeconds,
  };
}

function simulateRun(durationMs: number, seed: number): { requests: number; lagMs: number } {
  let elapsedMs = 0;
  let requests = 0;
  while (elapsedMs < durationMs) {
    const status = findStatus(elapsedMs, durationMs);
    const random = ((seed + requests) * goldenRatio) % 1;
    elapsedMs += computePollDelayMs({ status, elapsedMs, rateLimitPerMinute: undefined, random });
    requests += 1;
  }
  return { requests, lagMs: elapsedMs - durationMs };
}
