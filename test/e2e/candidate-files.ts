import { stringify } from 'yaml';
import type { Gate } from './open-gate.ts';

/** A retriever as the benchmark service lists it. */
export interface ListedRetriever {
  readonly retriever_id: string;
  readonly retriever_name: string;
  readonly tags: readonly string[];
  readonly stages: readonly unknown[];
  readonly input_schema: unknown;
  readonly collection_ids: readonly string[];
}

/** Every retriever of a service. */
export async function listRetrievers({
  service,
}: Pick<Gate, 'service'>): Promise<readonly ListedRetriever[]> {
  const { results } = (await ask(service, 'POST', '/list?limit=1000', {})) as { results: ListedRetriever[] };
  return results;
}

/** Makes one without the gate. */
export async function addRetriever({ service }: Pick<Gate, 'service'>, body: object): Promise<void> {
  await ask(service, 'POST', '', body);
}

/** Calls the service as somebody else than the gate. */
export async function ask(
  { url, apiKey }: Gate['service'],
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${url}/v1/retrievers${path}`, { method, headers, ...content });
  if (!response.ok)
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return await response.json();
}

/** The stages of a built-in retriever of the sandbox, as a file of the given kind. */
export async function describeRetriever(
  gate: Pick<Gate, 'service'>,
  retrieverId: string,
  format: 'yaml' | 'json' = 'yaml',
  more: object = {},
): Promise<string> {
  const { stages } = (await ask(gate.service, 'GET', `/${retrieverId}`)) as ListedRetriever;
  const content = { stages, ...more };
  return format === 'yaml' ? stringify(content) : JSON.stringify(content, undefined, 2);
}

/** Inputs of a run that judges a file. */
export const fromFile = {
  'candidate-retriever-ids': '',
  'candidate-files': 'search/retriever.yaml',
} as const;
