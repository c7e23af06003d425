import { splitError } from '../mixpeek/api-error.ts';
import type { CreatedRetriever, Retriever } from '../mixpeek/parse-retriever.ts';
import type {
  CreateRetrieverRequest,
  RetrieverApi,
  RetrieverCreation,
} from '../mixpeek/retrievers-client.ts';
import type { Clock } from '../runtime/clock.ts';
import { GateError, type GateErrorCode } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';

/** What is made. */
export interface OwnCreation {
  readonly request: CreateRetrieverRequest;
  /** Where what the request leaves out comes from; undefined for nothing. */
  readonly sourceId: string | undefined;
  /** Whether a retriever of that name is the one that was asked for. */
  readonly isOurs: (found: Retriever) => boolean;
  /** Ids that cannot be a new retriever's. */
  readonly protectedIds: readonly string[];
}

export interface CreateOwnEffects {
  readonly api: Pick<RetrieverApi, 'createRetriever' | 'getRetriever'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Called before each request that may create it. */
  readonly onCreating: () => void;
  /** Called when it is certain that none was created, or that the one of that name is somebody else's. */
  readonly onRefused: () => void;
}

/** Errors after which a request may have arrived. */
const openEnds: ReadonlySet<GateErrorCode> = new Set(['cancelled', 'deadline-exceeded', 'internal']);

/** Waits before the looks for a retriever that may have been created, in milliseconds. */
const waitsBeforeLooks = [1_000, 5_000];

/**
 * Makes a retriever once, under a name that no other run uses. When it is unknown what the request did, this looks for the
 * name, twice. Only if it is not there, it sends the request a second and last time: names are unique, so that this cannot
 * make two.
 *
 * @throws GateError `conflict` where the name is somebody else's, or from the API client; the signal's reason
 */
export async function createOwnRetriever(
  creation: OwnCreation,
  effects: CreateOwnEffects,
): Promise<CreatedRetriever> {
  const first = await tryToCreate(creation, effects, effects.onRefused);
  if (first.kind === 'created') return checkIsNew(first.retriever, creation);
  const { problem, where } = splitError(first.error);
  effects.log.info([problem, 'Checking whether it was created.', where].filter(Boolean).join(' '));
  const found = await look(creation, first.error, effects);
  if (found !== undefined) return found;
  effects.log.info(
    `Retriever "${creation.request.retriever_name}" was not found. Trying once more to create it.`,
  );
  // The first request may still be carried out, whatever becomes of the second.
  const second = await tryToCreate(creation, effects, () => {});
  if (second.kind === 'created') return checkIsNew(second.retriever, creation);
  const late = await look(creation, second.error, effects);
  if (late === undefined) throw second.error;
  return late;
}

/** This run itself may have taken the name: something between it and the API may have sent the request twice. */
async function tryToCreate(
  { request, sourceId }: OwnCreation,
  { api, signal, onCreating }: CreateOwnEffects,
  onRefused: () => void,
): Promise<RetrieverCreation> {
  signal.throwIfAborted();
  onCreating();
  try {
    return await api.createRetriever(request, sourceId);
  } catch (error) {
    if (error instanceof GateError && error.code === 'conflict') return { kind: 'unknown', error };
    const isCertain = error instanceof GateError && !openEnds.has(error.code);
    if (isCertain) onRefused();
    throw error;
  }
}

/** The retriever of that name, once it appears; undefined if it does not. */
async function look(
  creation: OwnCreation,
  doubt: GateError,
  { api, clock, log, signal, onRefused }: CreateOwnEffects,
): Promise<CreatedRetriever | undefined> {
  const { retriever_name: name } = creation.request;
  const isTaken = doubt.code === 'conflict';
  for (const waitMs of isTaken ? [0, ...waitsBeforeLooks] : waitsBeforeLooks) {
    if (waitMs > 0) await clock.sleep(waitMs, signal);
    signal.throwIfAborted();
    try {
      const { retriever } = await api.getRetriever(name);
      const { id } = retriever;
      if (id === undefined || !creation.isOurs(retriever)) {
        onRefused();
        throw rejectForeign(name, id);
      }
      log.info(`Retriever ${id} was created. Continuing with it.`);
      return checkIsNew({ ...retriever, id }, creation);
    } catch (error) {
      if (!(error instanceof GateError) || error.code !== 'not-found') throw error;
    }
  }
  return undefined;
}

function rejectForeign(name: string, id: string | undefined): GateError {
  const which = id === undefined ? '' : ` (${id})`;
  return new GateError(
    'conflict',
    `A retriever named "${name}"${which} exists already, but this run did not make it: it has other tags or another configuration. It was not touched. Delete or rename it, then run the job again.`,
  );
}

/** A new retriever that has the id of one that was there before is none. */
function checkIsNew(retriever: CreatedRetriever, { protectedIds }: OwnCreation): CreatedRetriever {
  if (!protectedIds.includes(retriever.id)) return retriever;
  throw new GateError(
    'contract',
    `The API's answer says that the new retriever "${retriever.name ?? ''}" is ${retriever.id}, which existed before. It was not touched. Please report this to Mixpeek.`,
  );
}
