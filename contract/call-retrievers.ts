import type { Descriptions } from './descriptions.ts';
import type { ScenarioOutcome, Services } from './run-scenario.ts';
import { type CheckedExchange, startValidatingProxy } from './validating-proxy.ts';

interface Retriever {
  readonly retriever_id: string;
  readonly stages: readonly unknown[];
  readonly input_schema: unknown;
  readonly collection_ids: readonly string[];
}

const createdName = 'contract-created';
const clonedName = 'contract-cloned';
const inputs = { inputs: { query: 'dog' } };

/** Makes every described call on retrievers once: a run of the action makes only some of them. */
export async function callRetrievers(
  { ordinary: service }: Services,
  { mixpeek: description }: Descriptions,
): Promise<ScenarioOutcome> {
  const exchanges: CheckedExchange[] = [];
  const failures: string[] = [];
  await using proxy = await startValidatingProxy({
    description,
    upstream: service.url,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  const headers = { authorization: `Bearer ${service.apiKey}`, 'content-type': 'application/json' };
  const call = async (method: string, path: string, expected: number, body?: object): Promise<unknown> => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${proxy.url}/v1/retrievers${path}`, { method, headers, ...content });
    const text = await response.text();
    if (response.status !== expected) {
      failures.push(
        `${method} /v1/retrievers${path} returned ${response.status} instead of ${expected}: ${text}`,
      );
    }
    return response.ok && text !== '' ? JSON.parse(text) : undefined;
  };

  const source = (await call('GET', '/ret_baseline', 200)) as Retriever;
  const created = await call('POST', '', 200, {
    retriever_name: createdName,
    stages: source.stages,
    input_schema: source.input_schema,
    collection_identifiers: source.collection_ids,
    tags: ['contract'],
  });
  const cloned = await call('POST', '/ret_baseline/clone', 201, { retriever_name: clonedName });
  await call('GET', `/${createdName}`, 200);
  await call('PATCH', `/${clonedName}`, 200, { description: 'A clone', tags: ['contract', 'clone'] });
  await call('POST', '/list?limit=10&offset=0', 200, { search: 'contract' });
  await call('POST', '/ret_baseline/execute/explain', 200, inputs);
  await call('POST', '/ret_baseline/execute', 200, inputs);
  const ids = [created, cloned].map(findId).filter((id) => id !== undefined);
  for (const id of ids) await call('DELETE', `/${id}`, 200);
  await call('GET', `/${createdName}`, 404);
  return { name: 'every call on retrievers', runs: 0, exchanges, failures };
}

/** The id in the response to create or clone. */
function findId(body: unknown): string | undefined {
  return (body as { readonly retriever: Retriever } | undefined)?.retriever.retriever_id;
}
