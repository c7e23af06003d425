import { type ExecuteRetrieverRequest, executeRetriever } from '../retrievers/execute-retriever.ts';
import { type ExplainRetrieverRequest, explainRetriever } from '../retrievers/explain-retriever.ts';
import {
  type ListRetrieversQuery,
  type ListRetrieversRequest,
  listRetrievers,
} from '../retrievers/list-retrievers.ts';
import { renderConfig, renderModel } from '../retrievers/render-retriever.ts';
import type {
  CloneRetrieverRequest,
  CreateRetrieverRequest,
  PatchRetrieverRequest,
} from '../retrievers/retriever-requests.ts';
import { defineBodySchema, defineQuerySchema, listParameters } from '../validation/contract-schemas.ts';
import type { Dialect } from './dialect.ts';
import { parseBody, parseJson, parseQuery } from './request-validation.ts';
import type { Reply, Resource, RouteRequest } from './route.ts';

const listQuerySchema = defineQuerySchema<ListRetrieversQuery>(listParameters.retrievers);
const createBody = defineBodySchema<CreateRetrieverRequest>('retrievers', 'CreateRetrieverRequest');
const cloneBody = defineBodySchema<CloneRetrieverRequest>('retrievers', 'CloneRetrieverRequest');
const patchBody = defineBodySchema<PatchRetrieverRequest>('retrievers', 'PatchRetrieverRequest');
const listBody = defineBodySchema<ListRetrieversRequest>('retrievers', 'ListRetrieversRequest');
const executeBody = defineBodySchema<ExecuteRetrieverRequest>('retrievers', 'ExecuteRetrieverRequest');
const explainBody = defineBodySchema<ExplainRetrieverRequest>('retrievers', 'ExplainRetrieverRequest');

/** How many queries of the history an explanation is measured with. */
const maxExampleQueries = 20;

const collection: Resource = {
  pattern: /^\/v1\/retrievers$/,
  subject: 'retrievers',
  methods: { POST: { handle: createRetriever, permission: 'write' } },
};
const list: Resource = {
  pattern: /^\/v1\/retrievers\/list$/,
  subject: 'retrievers',
  methods: { POST: { handle: listPage, permission: 'read' } },
};
const retriever: Resource = {
  pattern: /^\/v1\/retrievers\/([^/]+)$/,
  subject: 'retrievers',
  methods: {
    GET: { handle: getRetriever, permission: 'read' },
    PATCH: { handle: patchRetriever, permission: 'write' },
    DELETE: { handle: deleteRetriever, permission: 'delete' },
  },
};
const clone: Resource = {
  pattern: /^\/v1\/retrievers\/([^/]+)\/clone$/,
  subject: 'retrievers',
  methods: { POST: { handle: cloneRetriever, permission: 'write' } },
};
const execution: Resource = {
  pattern: /^\/v1\/retrievers\/([^/]+)\/execute$/,
  subject: 'retrievers',
  methods: { POST: { handle: execute, permission: 'read' } },
};
const explanationPatterns = {
  'execute/explain': /^\/v1\/retrievers\/([^/]+)\/execute\/explain$/,
  explain: /^\/v1\/retrievers\/([^/]+)\/explain$/,
} as const;

/** What there is of retrievers. */
export function listRetrieverResources({ explainPath = 'execute/explain' }: Dialect): readonly Resource[] {
  const shared = [collection, list, retriever, clone, execution];
  if (explainPath === 'none') {
    return shared;
  }
  const methods = { POST: { handle: explain, permission: 'read' } } as const;
  return [...shared, { pattern: explanationPatterns[explainPath], subject: 'retrievers', methods }];
}

function createRetriever({ body, namespace }: RouteRequest): Reply {
  const created = namespace.retrievers.create(parseBody(createBody, parseJson(body)));
  return { status: 200, body: { retriever: renderConfig(created) } };
}

function cloneRetriever({ id, body, namespace }: RouteRequest): Reply {
  const { source, copy } = namespace.retrievers.clone(id, parseBody(cloneBody, parseJson(body)));
  return {
    status: 201,
    body: { retriever: renderConfig(copy), source_retriever_id: source.retriever_id },
  };
}

function getRetriever({ id, namespace }: RouteRequest): Reply {
  return { status: 200, body: renderModel(namespace.retrievers.get(id)) };
}

function patchRetriever({ id, body, namespace }: RouteRequest): Reply {
  const patched = namespace.retrievers.patch(id, parseBody(patchBody, parseJson(body)));
  return { status: 200, body: { retriever: renderConfig(patched) } };
}

function deleteRetriever({ id, namespace }: RouteRequest): Reply {
  return { status: 200, body: { success: true, retriever_id: namespace.removeRetriever(id) } };
}

/** The body may be missing: a list of everything. */
function listPage({ body, query, namespace }: RouteRequest): Reply {
  const request = parseBody(listBody, parseJson(body) ?? {});
  return {
    status: 200,
    body: listRetrievers(namespace.retrievers.list(), request, parseQuery(listQuerySchema, query)),
  };
}

async function execute({ id, body, namespace, account, clock, now, signal }: RouteRequest): Promise<Reply> {
  const found = namespace.retrievers.get(id);
  const request = parseBody(executeBody, parseJson(body));
  const environment = { clock, now, signal, charge: account.charge };
  return { status: 200, body: await executeRetriever(found, request, environment) };
}

async function explain({ id, body, namespace, clock, signal }: RouteRequest): Promise<Reply> {
  const found = namespace.retrievers.get(id);
  const request = parseBody(explainBody, parseJson(body));
  const exampleQueries = namespace
    .listSessions()
    .slice(0, maxExampleQueries)
    .map(({ query }) => query);
  return { status: 200, body: await explainRetriever(found, request, { clock, signal, exampleQueries }) };
}
