import * as z from 'zod/mini';

const custodySchema = z.discriminatedUnion('kind', [
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
    extrasOf: z.optional(z.object({ benchmarkName: z.string(), retrieverId: z.string() })),
  }),
]);

/** A benchmark that a run would leave behind if it ended now: one whose create request is out, or one that runs. */
export type Custody = z.infer<typeof custodySchema>;

/** Keeps what a run would leave behind, here and where the post step finds it. */
export interface CustodyRecord {
  /** Undefined while there is nothing. */
  readonly current: Custody | undefined;
  set(custody: Custody | undefined): void;
}

/** Name of the state that the main step leaves to the post step; the post step looks at it before anything else. */
export const custodyStateName = 'benchmark';

/** Starts a record with nothing in it. */
export function createCustodyRecord(saveState: (name: string, value: string) => void): CustodyRecord {
  let current: Custody | undefined;
  return {
    get current() {
      return current;
    },
    set(custody) {
      if (custody === undefined && current === undefined) return;
      current = custody;
      saveState(custodyStateName, custody === undefined ? '' : JSON.stringify(custody));
    },
  };
}

/** What the main step left; undefined where that is nothing, or nothing of ours. */
export function parseCustody(state: string): Custody | undefined {
  try {
    return custodySchema.safeParse(JSON.parse(state)).data;
  } catch {
    return undefined;
  }
}
