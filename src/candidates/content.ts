import { createHash } from 'node:crypto';
import { isObject, sortKeys } from '../runtime/json.ts';
import type { RetrieverFile } from './retriever-file.ts';

/** What a retriever does, as far as a file says it. The rest of a file is about people, and no part of a benchmark. */
export type RetrieverContent = Pick<
  RetrieverFile,
  'stages' | 'input_schema' | 'budget_limits' | 'collection_identifiers'
>;

/** Takes out of a file what a retriever does. */
export function pickContent(file: RetrieverFile): RetrieverContent {
  const { stages, input_schema, budget_limits, collection_identifiers } = file;
  const members = Object.entries({ stages, input_schema, budget_limits, collection_identifiers });
  return Object.fromEntries(members.filter(([, value]) => value !== null && value !== undefined));
}

/** SHA-256 of the content in one spelling, in hexadecimal digits: keys in one order, and nothing that is null. */
export function hashContent(content: RetrieverContent): string {
  const collections = content.collection_identifiers;
  const canonical = {
    ...content,
    ...(collections ? { collection_identifiers: [...new Set(collections)].sort() } : {}),
    // A description says nothing to the service.
    ...(content.stages ? { stages: content.stages.map(({ description: _said, ...stage }) => stage) } : {}),
  };
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(dropNulls(canonical))))
    .digest('hex');
}

function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropNulls);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(kept.map(([key, member]) => [key, dropNulls(member)]));
}
