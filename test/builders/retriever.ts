import type { ResolvedRetriever } from '../../src/benchmark/resolve-retrievers.ts';
import type { Retriever } from '../../src/mixpeek/parse-retriever.ts';

/** A retriever without stages, updated long ago, with changes. */
export function buildRetriever(overrides: Partial<Retriever> = {}): Retriever {
  return {
    id: 'ret_base',
    name: undefined,
    createdAt: undefined,
    tags: [],
    updatedAt: new Date('2020-01-01T00:00:00Z'),
    configuration: { stages: [] },
    ...overrides,
  };
}

/** One that a candidate of the inputs named by its id, with changes. */
export function buildResolved(id: string, overrides: Partial<ResolvedRetriever> = {}): ResolvedRetriever {
  const given = { input: 'candidate-retriever-ids', idOrName: id } as const;
  return { ...buildRetriever(), given, id, reading: 'read', ...overrides };
}
