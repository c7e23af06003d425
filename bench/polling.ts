import { computePollDelayMs } from '../src/benchmark/poll-interval.ts';
import type { Figure, Measurement } from './figure.ts';

/** When each stage ends, as a share of the whole run. */
const stageEnds = [
  ['pending', 0.03],
  ['building_sessions', 0.13],
  ['replaying', 0.87],
  ['computing_metrics', 1],
] as const;

const runs = 1_000;
const longestLagSeconds = 4;
const goldenRatio = 0.618_033_988_75;

/** The polling policy on simulated runs whose rate limit the API does not announce: requests and detection lag. */
export const polling: Figure = {
  name: 'polling policy',
  async measure() {
    return [simulateRuns(10, 50), simulateRuns(60, 200)];
  },
};

function simulateRuns(minutes: number, maxRequests: number): Measurement {
  let requests = 0;
  let lagMs = 0;
  for (let run = 0; run < runs; run += 1) {
    // Durations spread by a tenth to either side: no single one may happen to suit the intervals.
    const durationMs = minutes * 60_000 * (0.9 + (0.2 * run) / runs);
    const seen = simulateRun(durationMs, run);
    requests += seen.requests / runs;
    lagMs += seen.lagMs / runs;
  }
  const lag = lagMs / 1_000;
  return {
    figure: `${minutes}-minute run, simulated`,
    measured: `${requests.toFixed(0)} GETs, mean lag ${lag.toFixed(1)} s`,
    target: `≤ ${maxRequests} GETs, ≤ ${longestLagSeconds} s`,
    met: requests <= maxRequests && lag <= longestLagSeconds,
  };
}

function simulateRun(durationMs: number, seed: number): { requests: number; lagMs: number } {
  let elapsedMs = 0;
  let requests = 0;
  while (elapsedMs < durationMs) {
    const [status] = stageEnds.find(([, end]) => elapsedMs < end * durationMs) ?? stageEnds[3];
    const random = ((seed + requests) * goldenRatio) % 1;
    elapsedMs += computePollDelayMs({ status, elapsedMs, rateLimitPerMinute: undefined, random });
    requests += 1;
  }
  return { requests, lagMs: elapsedMs - durationMs };
}
