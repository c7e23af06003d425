import { stringify } from 'yaml';
import { parseState } from '../../src/github/run-history.ts';
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

/** Retrievers of others whose names and tags look like the gate's. */
export async function addBystanders(gate: Pick<Gate, 'service'>): Promise<void> {
  const { stages } = (await ask(gate.service, 'GET', '/ret_baseline')) as ListedRetriever;
  const prefix = 'gate-octo-org-search-';
  const ofGate = 'retriever-benchmark-gate';
  const bystanders: readonly [name: string, tags: readonly string[]][] = [
    [`${prefix}pr1-1-1-gate-00000000-000000000000`, []],
    [`${prefix}v2-pr1-1-1-gate-00000000-000000000000`, [ofGate, 'repository:octo-org/search-v2']],
    ['shop-production', [ofGate, 'repository:octo-org/search']],
    [`${prefix}mine`, [ofGate]],
  ];
  for (const [name, tags] of bystanders)
    await ask(gate.service, 'POST', '', {
      retriever_name: name,
      stages,
      tags,
      collection_identifiers: ['col_emoji'],
    });
}

/** What the gate's comment on pull request 1 remembers. */
export function reportStateOf({ github }: Pick<Gate, 'github'>): ReturnType<typeof parseState> {
  return parseState(github.comments(1)[0]?.body ?? '');
}
