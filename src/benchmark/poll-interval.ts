/** How often to ask in a stage: after `share` of the run's age so far, at the latest after `maxMs`. */
interface StagePace {
  readonly share: number;
  readonly maxMs: number;
}

/**
 * Running statuses in their order, each with its pace. A stage that takes long is asked about rarely, since a share of
 * the age bounds the relative lag; the last stage is short and asked about often, since its end is what we wait for.
 */
const stages: ReadonlyMap<string, StagePace> = new Map([
  ['pending', { share: 0.2, maxMs: 30_000 }],
  ['building_sessions', { share: 0.2, maxMs: 30_000 }],
  ['replaying', { share: 0.1, maxMs: 30_000 }],
  ['computing_metrics', { share: 0.02, maxMs: 5_000 }],
]);

/** A status that is not in the contract counts as a long stage. */
const unknownStage: StagePace = { share: 0.1, maxMs: 30_000 };

/** Shortest interval while the API has not announced a rate limit, in milliseconds: safe at 10 requests a minute. */
const unannouncedFloorMs = 7_000;

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
 * Milliseconds until the next request: a share of the run's age by stage, within a floor and a ceiling, plus up to 4%
 * of jitter.
 */
export function computePollDelayMs({ status, elapsedMs, rateLimitPerMinute, random }: PollSituation): number {
  const floor = rateLimitPerMinute ? computeFloorMs(rateLimitPerMinute) : unannouncedFloorMs;
  const { share, maxMs } = stages.get(status) ?? unknownStage;
  const delay = Math.max(floor, Math.min(share * elapsedMs, maxMs));
  return delay * (1 + 0.04 * random);
}

/** Polls at half of the announced limit; at up to nine tenths of a small one; never above it. */
function computeFloorMs(rateLimitPerMinute: number): number {
  const half = Math.max(1_000, 120_000 / rateLimitPerMinute);
  return Math.min(half, Math.max(unannouncedFloorMs, 66_000 / rateLimitPerMinute));
}

/** Position of a running status, counted from 0; -1 for one that is not in the contract. */
export function findStage(status: string): number {
  return [...stages.keys()].indexOf(status);
}

/** Whether the contract has the status, of a run or of its end. */
export function isKnownStatus(status: string): boolean {
  return status === 'completed' || status === 'failed' || findStage(status) !== -1;
}
