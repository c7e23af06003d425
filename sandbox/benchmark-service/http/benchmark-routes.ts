import { buildPipeline, sumCredits } from '../replay/pipeline.ts';
import { defaultSessionCount } from '../run-benchmark.ts';
import { type Dialect, renderBenchmark } from './dialect.ts';
import { parseCreateRequest, parseJson, parseListQuery } from './request-validation.ts';
import type { Reply, Resource, RouteRequest } from './route.ts';

const collection: Resource = {
  pattern: /^\/v1\/retrievers\/benchmarks$/,
  subject: 'benchmarks',
  methods: {
    POST: { handle: createBenchmark, permission: 'write' },
    GET: { handle: listBenchmarks, permission: 'read' },
  },
};
const benchmark: Resource = {
  pattern: /^\/v1\/retrievers\/benchmarks\/([^/]+)$/,
  subject: 'benchmarks',
  methods: {
    GET: { handle: getBenchmark, permission: 'read' },
    DELETE: { handle: deleteBenchmark, permission: 'delete' },
  },
};
const execution: Resource = {
  pattern: /^\/v1\/retrievers\/benchmarks\/([^/]+)\/execute$/,
  subject: 'benchmarks',
  methods: { POST: { handle: executeBenchmark, permission: 'write' } },
};

/** What there is of benchmarks. */
export function listBenchmarkResources({ executeStep = false }: Dialect): readonly Resource[] {
  return [collection, benchmark, ...(executeStep ? [execution] : [])];
}

/** Retrievers are named by id only; every one is replayed once per session, and paid for so. */
function createBenchmark({ body, namespace, account, dialect }: RouteRequest): Reply {
  const request = parseCreateRequest(parseJson(body));
  const retrieverIds = new Set([request.baseline_retriever_id, ...request.candidate_retriever_ids]);
  const retrievers = [...retrieverIds].map((id) => namespace.retrievers.getById(id));
  const created = namespace.benchmarks.create(request, () => {
    const credits = retrievers.reduce((sum, retriever) => sum + sumCredits(buildPipeline(retriever)), 0);
    account.charge(credits * (request.session_count ?? defaultSessionCount));
  });
  return { status: 201, body: renderBenchmark(created, dialect) };
}

function listBenchmarks({ query, namespace, dialect }: RouteRequest): Reply {
  const listQuery = parseListQuery(query);
  const { benchmarks, total } = namespace.benchmarks.list(listQuery);
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

function getBenchmark({ id, namespace, dialect }: RouteRequest): Reply {
  return { status: 200, body: renderBenchmark(namespace.benchmarks.get(id), dialect) };
}

function deleteBenchmark({ id, namespace }: RouteRequest): Reply {
  namespace.benchmarks.remove(id);
  return { status: 204, body: undefined };
}

function executeBenchmark({ id, namespace, dialect }: RouteRequest): Reply {
  return { status: 200, body: renderBenchmark(namespace.benchmarks.execute(id), dialect) };
}
