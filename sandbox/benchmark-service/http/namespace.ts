import { ApiError } from '../api-error.ts';
import type { ReplayClock } from '../replay/replay-clock.ts';
import { retrievers as builtInRetrievers } from '../retrievers/built-in-retrievers.ts';
import { createRetrieverStore, type RetrieverStore } from '../retrievers/retriever-store.ts';
import { computeHash } from '../seeded-random.ts';
import type { HistoricalSession } from '../sessions/build-sessions.ts';
import { type BenchmarkStore, createBenchmarkStore } from './benchmark-store.ts';

/** Everything that is apart from other namespaces. */
export type Namespace = {
  readonly name: string;
  readonly id: string;
  readonly benchmarks: BenchmarkStore;
  readonly retrievers: RetrieverStore;
  readonly listSessions: () => readonly HistoricalSession[];
  /** Deletes a retriever with the sessions that it served. @returns its id @throws ApiError 404 */
  readonly removeRetriever: (idOrName: string) => string;
};

/** How a namespace begins. */
export type NamespaceOptions = {
  readonly sessions: readonly HistoricalSession[];
  readonly retrieverIds: readonly string[];
  readonly retrieverQuota: number;
  readonly seed: string;
  readonly now: () => Date;
  readonly clock: ReplayClock;
  readonly startsAtOnce: boolean;
};

/** A namespace that holds some of the built-in retrievers, with the sessions that they served. */
export function createNamespace(name: string, options: NamespaceOptions): Namespace {
  const { retrieverIds, seed, now, clock } = options;
  const initial = builtInRetrievers.filter(({ retriever_id }) => retrieverIds.includes(retriever_id));
  const others = builtInRetrievers.filter((retriever) => !initial.includes(retriever));
  let sessions = options.sessions;
  const removeSessionsOf = (retrieverId: string): void => {
    sessions = sessions.filter((session) => session.retrieverId !== retrieverId);
  };
  for (const { retriever_id } of others) {
    removeSessionsOf(retriever_id);
  }
  const retrievers = createRetrieverStore({
    namespace: name,
    initial,
    quota: options.retrieverQuota,
    seed,
    now,
  });
  const benchmarks = createBenchmarkStore({
    namespace: name,
    listSessions: () => sessions,
    findRetriever: retrievers.find,
    seed,
    now,
    clock,
    startsAtOnce: options.startsAtOnce,
  });
  return {
    name,
    id: `ns_${computeHash('namespace', name).slice(0, 10)}`,
    benchmarks,
    retrievers,
    listSessions: () => sessions,
    removeRetriever: (idOrName) => {
      const { retriever_id } = retrievers.remove(idOrName);
      removeSessionsOf(retriever_id);
      benchmarks.failThoseOf(retriever_id);
      return retriever_id;
    },
  };
}

/**
 * The namespace that a request names, by name or id; the first one when it names none. An unknown one is a 404, as if it
 * did not exist.
 *
 * @throws ApiError 404, or 400 when it has to name one and does not
 */
export function resolveNamespace(
  nameOrId: string | undefined,
  namespaces: readonly Namespace[],
  isRequired: boolean,
): Namespace {
  if (nameOrId === undefined && isRequired) {
    throw new ApiError(400, 'BadRequestError', 'X-Namespace header is required.');
  }
  const namespace =
    nameOrId === undefined
      ? namespaces[0]
      : namespaces.find(({ name, id }) => name === nameOrId || id === nameOrId);
  if (namespace === undefined) {
    throw new ApiError(404, 'NotFoundError', `Namespace ${nameOrId ?? ''} not found.`);
  }
  return namespace;
}
