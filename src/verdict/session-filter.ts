import type { CompletedBenchmark } from '../mixpeek/schemas.ts';

/** What the API puts into a filter that nobody set. */
const defaults: Readonly<Record<string, unknown>> = { min_interactions: 1, sample_strategy: 'random' };

/** Whether a filter leaves sessions out, or chooses among them otherwise than at random. */
export function isRestrictive(filter: CompletedBenchmark['session_filter']): boolean {
  return Object.entries(filter ?? {}).some(
    ([name, value]) => name !== 'interaction_weights' && !isEmpty(value) && value !== defaults[name],
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value ?? {}).every(isEmpty));
}
