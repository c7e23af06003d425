import * as z from 'zod/mini';

const inFlightSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('creating'),
    benchmarkName: z.string(),
    /** A retriever that the benchmark involves, by which it can be listed. */
    retrieverId: z.string(),
    /** Whether no other run can use the name. */
    isNameUnique: z.boolean(),
    /** Whether an earlier create request ended in doubt, so that more than one of the name may turn up. */
    isSecond: z.boolean(),
  }),
  z.object({
    kind: z.literal('waiting'),
    benchmarkId: z.string(),
    /** Whether this run created it. */
    isOurs: z.boolean(),
    /** The unique name under which a create request that ended in doubt may have made further ones. */
    duplicatesOf: z.optional(z.object({ benchmarkName: z.string(), retrieverId: z.string() })),
  }),
]);

/** A benchmark that a run would leave behind if it ended now: one whose create request is out, or one that runs. */
export type InFlightBenchmark = z.infer<typeof inFlightSchema>;

/** Keeps what a run would leave behind, here and where the post step finds it. */
export interface InFlightRecord {
  /** Undefined while there is nothing. */
  readonly current: InFlightBenchmark | undefined;
  set(inFlight: InFlightBenchmark | undefined): void;
}

/** Name of the state that the main step leaves to the post step; the post step looks at it before anything else. */
export const inFlightStateName = 'benchmark';

/** Starts a record with nothing in it. */
export function createInFlightRecord(saveState: (name: string, value: string) => void): InFlightRecord {
  let current: InFlightBenchmark | undefined;
  return {
    get current() {
      return current;
    },
    set(inFlight) {
      if (inFlight === undefined && current === undefined) return;
      current = inFlight;
      saveState(inFlightStateName, inFlight === undefined ? '' : JSON.stringify(inFlight));
    },
  };
}

/** What the main step left; undefined where that is nothing, or nothing of ours. */
export function parseInFlightBenchmark(state: string): InFlightBenchmark | undefined {
  try {
    return inFlightSchema.safeParse(JSON.parse(state)).data;
  } catch {
    return undefined;
  }
}

/** What to do about the benchmark of a step that ended by an error of its own, as a sentence; empty where there is none. */
export function describeInFlight(inFlight: InFlightBenchmark | undefined): string {
  return inFlight?.kind === 'waiting'
    ? `Benchmark ${inFlight.benchmarkId} may still be running: judge it with benchmark-id, or delete it.`
    : '';
}
