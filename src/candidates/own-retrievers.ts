import * as z from 'zod/mini';
import { untrustedId } from '../mixpeek/untrusted-text.ts';

const idOrName = z.string().check(z.minLength(1), z.maxLength(255));

const ownRetrieverSchema = z.object({
  /** Unique to the run that made it. */
  name: idOrName,
  /** Undefined while nobody knows whether it exists. */
  id: z.optional(untrustedId),
  /** When it was asked for last, in milliseconds since 1970: it appears soon after that, if ever. */
  since: z.number().check(z.gte(0), z.lte(8.64e15)),
});

const stateSchema = z.object({
  retrievers: z.array(ownRetrieverSchema).check(z.maxLength(100)),
  /** Ids that are never deleted, whatever the API answers: those of the baseline and of given candidates. */
  protectedIds: z.array(untrustedId).check(z.maxLength(200)),
});

/** A retriever that a run made, or may have made. */
export type OwnRetriever = z.infer<typeof ownRetrieverSchema>;

/** What a run would leave behind of retrievers if it ended now. */
export type OwnRetrievers = z.infer<typeof stateSchema>;

/** Keeps that, here and where the post step finds it. */
export interface OwnRetrieverRecord {
  readonly current: OwnRetrievers;
  set(retrievers: OwnRetrievers): void;
}

/** Name of the state that the main step leaves to the post step. */
const stateName = 'retrievers';

const nothing: OwnRetrievers = { retrievers: [], protectedIds: [] };

/** Starts a record with nothing in it. */
export function createOwnRetrieverRecord(
  saveState: (name: string, value: string) => void,
): OwnRetrieverRecord {
  let current = nothing;
  return {
    get current() {
      return current;
    },
    set(retrievers) {
      const isEmpty = retrievers.retrievers.length === 0;
      if (isEmpty && current.retrievers.length === 0) {
        current = retrievers;
        return;
      }
      current = retrievers;
      saveState(stateName, isEmpty ? '' : JSON.stringify(retrievers));
    },
  };
}

/** What the main step left behind; undefined if that cannot be read. */
export function parseOwnRetrievers(state: string): OwnRetrievers | undefined {
  if (state === '') return nothing;
  try {
    return stateSchema.safeParse(JSON.parse(state)).data;
  } catch {
    return undefined;
  }
}
