import { findRetriever, type Retriever } from '../retrievers.ts';
import { ApiError } from './api-error.ts';
import type { BenchmarkStore } from './benchmark-store.ts';
import { type Dialect, renderBenchmark } from './dialect.ts';
import { parseCreateRequest, parseListQuery } from './request-validation.ts';

/** What a handler answers with. */
export type Reply = {
  readonly status: number;
  /** To be written as JSON; undefined for an empty body. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a handler is given. */
export type RouteRequest = {
  /** The variable part of the path, decoded; '' where there is none. */
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  /** Raw body, '' for none. */
  readonly body: string;
  readonly store: BenchmarkStore;
  readonly dialect: Dialect;
};

type Handler = (request: RouteRequest) => Reply;

/** A kind of path and what its methods do. */
export type Resource = {
  /** Matches the whole path; the first group is the id. */
  readonly pattern: RegExp;
  readonly methods: Readonly<Partial<Record<string, Handler>>>;
};

const benchmarkCollection: Resource = {
  pattern: /^\/v1\/retrievers\/benchmarks$/,
  methods: { POST: createBenchmark, GET: listBenchmarks },
};
const benchmark: Resource = {
  pattern: /^\/v1\/retrievers\/benchmarks\/([^/]+)$/,
  methods: { GET: getBenchmark, DELETE: deleteBenchmark },
};
const execution: Resource = {
  pattern: /^\/v1\/retrievers\/benchmarks\/([^/]+)\/execute$/,
  methods: { POST: executeBenchmark },
};
const retriever: Resource = {
  pattern: /^\/v1\/retrievers\/([^/]+)$/,
  methods: { GET: getRetriever },
};

/**
 * The handler for a method and path, with the id in the path.
 *
 * @throws ApiError 404 for an unknown path, 405 with `Allow` for an unknown method
 */
export function findRoute(method: string, path: string, dialect: Dialect): { handle: Handler; id: string } {
  const resources = [benchmarkCollection, benchmark, ...(dialect.executeStep ? [execution] : []), retriever];
  for (const { pattern, methods } of resources) {
    const match = pattern.exec(path);
    if (match === null) {
      continue;
    }
    const handle = methods[method];
    if (handle === undefined) {
      const allowed = Object.keys(methods).join(', ');
      throw new ApiError(405, 'MethodNotAllowedError', `${method} ${path} is not allowed; use ${allowed}.`, {
        headers: { allow: allowed },
      });
    }
    return { handle, id: decodeId(match[1] ?? '') };
  }
  throw new ApiError(404, 'NotFoundError', `There is nothing at ${path}.`);
}

function createBenchmark({ body, store, dialect }: RouteRequest): Reply {
  const request = parseCreateRequest(parseJson(body));
  for (const id of [request.baseline_retriever_id, ...request.candidate_retriever_ids]) {
    requireRetriever(id);
  }
  return { status: 201, body: renderBenchmark(store.create(request), dialect) };
}

function listBenchmarks({ query, store, dialect }: RouteRequest): Reply {
  const listQuery = parseListQuery(query);
  const { benchmarks, total } = store.list(listQuery);
  return {
    status: 200,
    body: {
      benchmarks: benchmarks.map((entry) => renderBenchmark(entry, dialect)),
      total,
      page: listQuery.page,
      page_size: listQuery.page_size,
    },
  };
}

function getBenchmark({ id, store, dialect }: RouteRequest): Reply {
  return { status: 200, body: renderBenchmark(store.get(id), dialect) };
}

function deleteBenchmark({ id, store }: RouteRequest): Reply {
  store.remove(id);
  return { status: 204, body: undefined };
}

function executeBenchmark({ id, store, dialect }: RouteRequest): Reply {
  return { status: 200, body: renderBenchmark(store.execute(id), dialect) };
}

function getRetriever({ id }: RouteRequest): Reply {
  const shared = {
    collection_ids: ['col_emoji'],
    input_schema: { query: { type: 'string', required: true } },
    budget_limits: null,
    created_at: '2026-01-05T08:00:00Z',
  };
  return { status: 200, body: { ...requireRetriever(id), ...shared } };
}

function requireRetriever(retrieverId: string): Retriever {
  const found = findRetriever(retrieverId);
  if (found === undefined) {
    throw new ApiError(404, 'NotFoundError', `Retriever ${retrieverId} not found.`, {
      details: { retriever_id: retrieverId },
    });
  }
  return found;
}

function parseJson(text: string): unknown {
  if (text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ApiError(400, 'BadRequestError', `The body is not JSON: ${String(error)}`);
  }
}

function decodeId(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ApiError(400, 'BadRequestError', `"${segment}" in the path is not percent-encoded UTF-8.`);
  }
}
