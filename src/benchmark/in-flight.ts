import * as z from 'zod/mini';
import { untrustedId } from '../mixpeek/untrusted-text.ts';

/** The state is an input like others: whoever can write it could otherwise lead the deletion elsewhere. */
const name = z.string().check(z.minLength(1), z.maxLength(255));
const idOrName = z.string().check(z.minLength(1), z.maxLength(10_000));

const inFlightSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('creating'),
    benchmarkName: name,
    /** A retriever of the benchmark, to list benchmarks by. */
    retrieverId: idOrName,
    /** Whether no other run can use the name. */
    isNameUnique: z.boolean(),
    /** Whether it is unknown what an earlier create request did, so that two benchmarks of the name may appear. */
    isSecond: z.boolean(),
  }),
  z.object({
    kind: z.literal('waiting'),
    benchmarkId: untrustedId,
    /** Whether this run created it. */
    isOurs: z.boolean(),
    /** When it was there at the latest, in milliseconds since 1970. */
    knownSince: z.optional(z.number().check(z.gte(0), z.lte(8.64e15))),
    /** The unique name under which an earlier create request may have made duplicates. */
    duplicatesOf: z.optional(z.object({ benchmarkName: name, retrieverId: idOrName })),
  }),
]);

/** A benchmark that a run would leave behind if it ended now: one that is being created, or one that is running. */
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

/** What the main step left behind; undefined if that is nothing, or cannot be read. */
export function parseInFlightBenchmark(state: string): InFlightBenchmark | undefined {
  try {
    return inFlightSchema.safeParse(JSON.parse(state)).data;
  } catch {
    return undefined;
  }
}

/** What to do about the benchmark of a step that crashed, in sentences; empty if there is none. */
export function describeInFlight(inFlight: InFlightBenchmark | undefined): string {
  return inFlight?.kind === 'waiting'
    ? `Benchmark ${inFlight.benchmarkId} may still be running. To judge it once it completes, run again with benchmark-id: ${inFlight.benchmarkId}. Otherwise delete it.`
    : '';
}
