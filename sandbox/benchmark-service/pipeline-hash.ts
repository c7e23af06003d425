import type { Retriever } from './retrievers.ts';
import { computeHash } from './seeded-random.ts';

/** SHA-256 of what determines a retriever's rankings: equal for retrievers that differ in name only. */
export function computePipelineHash(retriever: Retriever): string {
  return computeHash(JSON.stringify(sortKeys(retriever.stages)));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)]));
}
