import { isDeepStrictEqual } from 'node:util';

/** An OpenAPI document, as far as it is read here. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

interface Operation {
  readonly responses: Readonly<Record<string, Response>>;
}

type Response =
  | { readonly $ref: string }
  | { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };

/**
 * Makes one document of two that describe parts of one API.
 *
 * @throws when both have a component of one name and say different things of it
 */
export function mergeDocuments(first: OpenApiDocument, second: OpenApiDocument): OpenApiDocument {
  const kinds = new Set([...Object.keys(first.components), ...Object.keys(second.components)]);
  const components = [...kinds].map((kind) => [
    kind,
    mergeMembers(first.components[kind] ?? {}, second.components[kind] ?? {}),
  ]);
  return {
    ...first,
    paths: mergeMembers(first.paths, second.paths),
    components: Object.fromEntries(components),
  };
}

function mergeMembers<Member>(
  first: Readonly<Record<string, Member>>,
  second: Readonly<Record<string, Member>>,
): Readonly<Record<string, Member>> {
  for (const [name, member] of Object.entries(second)) {
    if (name in first && !isDeepStrictEqual(first[name], member)) {
      throw new Error(`The descriptions contradict each other about ${name}.`);
    }
  }
  return { ...first, ...second };
}

/** The calls of a document, as `GET /user`. */
export function listCalls({ paths }: OpenApiDocument): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** The call that a request makes; one without variables in its path wins. */
export function findCall(calls: readonly string[], method: string, path: string): string | undefined {
  return calls
    .filter((call) => new RegExp(`^${call.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(`${method} ${path}`))
    .toSorted((a, b) => countVariables(a) - countVariables(b))[0];
}

const countVariables = (call: string): number => call.split('{').length;

/** Whether a document describes the JSON of a call's response with a status. */
export function describesResponse({ paths }: OpenApiDocument, call: string, status: number): boolean {
  const [method = '', path = ''] = call.split(' ');
  const operation = paths[path]?.[method.toLowerCase()] as Operation | undefined;
  const response = operation?.responses[status];
  if (response === undefined) return false;
  return '$ref' in response || Object.keys(response.content?.['application/json']?.schema ?? {}).length > 0;
}
