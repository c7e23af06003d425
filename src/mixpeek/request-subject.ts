/** What a request was for, as far as the advice in an error depends on it. */
export type RequestSubject = { readonly namespace: string | undefined } & (
  | { readonly operation: 'create'; readonly benchmarkName: string; readonly retrieverIds: readonly string[] }
  | { readonly operation: 'get' | 'execute' | 'delete'; readonly benchmarkId: string }
  | { readonly operation: 'list'; readonly retrieverId: string }
  /** `retrieverId`: its id or name. */
  | { readonly operation: 'get-retriever' | 'delete-retriever'; readonly retrieverId: string }
  /** `sourceId`: its id or name. */
  | { readonly operation: 'clone-retriever'; readonly retrieverName: string; readonly sourceId: string }
  | { readonly operation: 'create-retriever'; readonly retrieverName: string }
  | { readonly operation: 'list-retrievers' }
);

/** The permission of the key that each call needs; each one includes those before it. */
export const permissions: Readonly<Record<RequestSubject['operation'], 'read' | 'write' | 'delete'>> = {
  get: 'read',
  list: 'read',
  'get-retriever': 'read',
  'list-retrievers': 'read',
  'create-retriever': 'write',
  'clone-retriever': 'write',
  'delete-retriever': 'delete',
  create: 'write',
  execute: 'write',
  delete: 'delete',
};
