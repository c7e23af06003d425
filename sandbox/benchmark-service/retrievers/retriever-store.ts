import { ApiError } from '../api-error.ts';
import { computeHash } from '../seeded-random.ts';
import { buildRetriever, cloneRetriever, patchRetriever, type RetrieverIdentity } from './build-retriever.ts';
import type { Retriever } from './retriever.ts';
import type {
  CloneRetrieverRequest,
  CreateRetrieverRequest,
  PatchRetrieverRequest,
} from './retriever-requests.ts';

/** The retrievers of one namespace. */
export type RetrieverStore = {
  /** @throws ApiError 403 beyond the quota, 404 for an unknown collection, 409 for a taken name, 422 for bad stages */
  readonly create: (request: CreateRetrieverRequest) => Retriever;
  /** @throws ApiError like create, and 404 for an unknown source */
  readonly clone: (
    idOrName: string,
    request: CloneRetrieverRequest,
  ) => { source: Retriever; copy: Retriever };
  /** @throws ApiError 404 */
  readonly get: (idOrName: string) => Retriever;
  /** By id; undefined for none. */
  readonly find: (retrieverId: string) => Retriever | undefined;
  /** @throws ApiError 404, also for a name */
  readonly getById: (retrieverId: string) => Retriever;
  /** @throws ApiError 404, or 409 for a name that another has */
  readonly patch: (idOrName: string, request: PatchRetrieverRequest) => Retriever;
  /** @throws ApiError 404 */
  readonly remove: (idOrName: string) => Retriever;
  /** Newest first. */
  readonly list: () => readonly Retriever[];
};

export type RetrieverStoreOptions = {
  readonly namespace: string;
  /** What there is from the start. */
  readonly initial: readonly Retriever[];
  /** How many there may be. */
  readonly quota: number;
  /** Determines, with the namespace, the ids of new ones. */
  readonly seed: string;
  readonly now: () => Date;
};

/** Retrievers that an organisation without a plan may have (official). */
const freeQuota = 3;

/** A store with the initial retrievers. */
export function createRetrieverStore(options: RetrieverStoreOptions): RetrieverStore {
  const { namespace, quota, seed, now } = options;
  const retrievers = new Map(options.initial.map((retriever) => [retriever.retriever_id, retriever]));
  let created = 0;

  const findByName = (name: string): Retriever | undefined =>
    [...retrievers.values()].find(({ retriever_name }) => retriever_name === name);
  const require = (found: Retriever | undefined, idOrName: string): Retriever => {
    if (found === undefined) {
      throw new ApiError(404, 'NotFoundError', `Retriever ${idOrName} not found in namespace ${namespace}.`, {
        details: { retriever_id: idOrName },
      });
    }
    return found;
  };
  const get = (idOrName: string): Retriever =>
    require(retrievers.get(idOrName) ?? findByName(idOrName), idOrName);
  const add = (name: string, build: (identity: RetrieverIdentity) => Retriever): Retriever => {
    requireFreeName(name, findByName(name));
    requireQuota(retrievers.size, quota);
    const retriever_id = `ret_${computeHash(seed, namespace, 'retriever', String(created + 1)).slice(0, 16)}`;
    const retriever = build({ retriever_id, created_at: now().toISOString() });
    created += 1;
    retrievers.set(retriever_id, retriever);
    return retriever;
  };

  return {
    create: (request) => add(request.retriever_name, (identity) => buildRetriever(request, identity)),
    clone: (idOrName, request) => {
      const source = get(idOrName);
      const copy = add(request.retriever_name, (identity) => cloneRetriever(source, request, identity));
      return { source, copy };
    },
    get,
    find: (id) => retrievers.get(id),
    getById: (id) => require(retrievers.get(id), id),
    patch: (idOrName, request) => {
      const retriever = get(idOrName);
      const holder = findByName(request.retriever_name ?? retriever.retriever_name);
      requireFreeName(request.retriever_name ?? '', holder === retriever ? undefined : holder);
      const patched = patchRetriever(retriever, request, now());
      retrievers.set(retriever.retriever_id, patched);
      return patched;
    },
    remove: (idOrName) => {
      const retriever = get(idOrName);
      retrievers.delete(retriever.retriever_id);
      return retriever;
    },
    list: () => [...retrievers.values()].reverse(),
  };
}

function requireFreeName(name: string, holder: Retriever | undefined): void {
  if (holder !== undefined) {
    throw new ApiError(409, 'AlreadyExistsError', `A retriever named "${name}" already exists.`, {
      details: { resource: 'retriever', retriever_name: name, retriever_id: holder.retriever_id },
    });
  }
}

function requireQuota(current: number, limit: number): void {
  if (current >= limit) {
    const tier = limit <= freeQuota ? 'free' : 'pro';
    throw new ApiError(
      403,
      'QuotaExceededError',
      `Quota exceeded: ${current} of ${limit} retrievers are there.`,
      {
        details: { resource: 'retrievers', current, limit, tier },
      },
    );
  }
}
