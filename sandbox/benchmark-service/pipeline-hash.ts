import type { Retriever } from './retrievers/retriever.ts';
import { computeHash } from './seeded-random.ts';

/** SHA-256 of a retriever's stages and collections: equal for retrievers that differ in name only. */
export function computePipelineHash({ stages, collection_ids }: Retriever): string {
  const configured = stages.map(({ description: _description, ...stage }) => stage);
  return computeHash(JSON.stringify(sortKeys({ stages: configured, collection_ids })));
}

/** The same JSON for the same configuration, however it is written. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  // Null and missing say the same.
  const entries = Object.entries(value)
    .filter(([, member]) => member !== null && member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)]));
}
