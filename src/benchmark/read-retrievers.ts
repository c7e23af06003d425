import { sleepWithHeartbeat } from '../http/retry/sleep-with-heartbeat.ts';
import type { BenchmarkApi } from '../mixpeek/client.ts';
import type { Retriever } from '../mixpeek/parse-retriever.ts';
import type { Clock } from '../runtime/clock.ts';
import { GateError } from '../runtime/errors.ts';
import { formatCount, formatDuration } from '../runtime/format.ts';
import type { Log } from '../runtime/log.ts';

/** A retriever as an input names it, by id or name, or by the file that describes it. */
export interface GivenRetriever {
  readonly input: 'baseline-retriever-id' | 'candidate-retriever-ids' | 'baseline-file' | 'candidate-files';
  readonly idOrName: string;
}

/** What came of asking for one. */
export type RetrieverReading = { readonly given: GivenRetriever } & (
  | { readonly kind: 'read'; readonly retriever: Retriever }
  | { readonly kind: 'missing'; readonly error: GateError }
  /** The key may not read it. */
  | { readonly kind: 'forbidden'; readonly error: GateError }
);

export interface ReadEffects {
  readonly api: Pick<BenchmarkApi, 'getRetriever'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Reads retrievers one after the other, in their order. Once the key turns out to lack the permission it asks for no
 * more of them.
 *
 * @param deadline when to give up, on `clock.now()`, in milliseconds
 * @throws GateError `deadline-exceeded`, or from the API client
 */
export async function readRetrievers(
  given: readonly GivenRetriever[],
  deadline: number,
  effects: ReadEffects,
): Promise<readonly RetrieverReading[]> {
  const readings: RetrieverReading[] = [];
  const describe = (leftMs: number): string => `Reading the next retriever in ${formatDuration(leftMs)}.`;
  let pauseMs = 0;
  for (const [index, one] of given.entries()) {
    if (index > 0) await sleepWithHeartbeat(pauseMs, describe, effects);
    try {
      const { retriever, rateLimitPerMinute } = await effects.api.getRetriever(one.idOrName);
      readings.push({ kind: 'read', given: one, retriever });
      if (index === 0) pauseMs = choosePauseMs(given.length, rateLimitPerMinute, deadline, effects);
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      if (error.code === 'not-found') readings.push({ kind: 'missing', given: one, error });
      else if (error.code === 'forbidden') return [...readings, ...forbidAll(given.slice(index), error)];
      else throw error;
    }
  }
  return readings;
}

function forbidAll(given: readonly GivenRetriever[], error: GateError): RetrieverReading[] {
  return given.map((one) => ({ kind: 'forbidden', given: one, error }));
}

/**
 * How long to wait before each further request, in milliseconds. More requests than half of what the API allows in a
 * minute are spread out at half its rate: others use the API, too, and so do the polls that follow.
 *
 * @throws GateError `deadline-exceeded` where they would take too long
 */
function choosePauseMs(
  count: number,
  rateLimitPerMinute: number | undefined,
  deadline: number,
  { clock, log }: ReadEffects,
): number {
  if (rateLimitPerMinute === undefined || count <= rateLimitPerMinute / 2) return 0;
  const pauseMs = 120_000 / rateLimitPerMinute;
  const totalMs = pauseMs * (count - 1);
  const limit = `the API allows ${formatCount(Math.floor(rateLimitPerMinute), 'request')} a minute`;
  if (clock.now() + totalMs >= deadline) {
    throw new GateError(
      'deadline-exceeded',
      `timeout-minutes would expire before all ${count} retrievers are read, which takes ${formatDuration(totalMs)}: ${limit}. Raise timeout-minutes or list fewer candidates.`,
    );
  }
  log.info(`Reading ${count} retrievers, one every ${formatDuration(pauseMs)}: ${limit}.`);
  return pauseMs;
}
