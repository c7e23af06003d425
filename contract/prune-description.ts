/** Any part of an OpenAPI document. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** Method and path of a call, e.g. `GET /user`. */
export type CallName = `${'GET' | 'POST' | 'PATCH' | 'DELETE'} /${string}`;

/** Prose and samples. A schema's title says no more than its name. */
const prose: ReadonlySet<string> = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'tags',
]);

/** Members that hold a map: its keys are names that somebody chose, a field called `description` among them. */
const maps: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'responses',
  'headers',
  'content',
]);

const referencePattern = /^#\/components\/(?<kind>\w+)\/(?<name>[^/]+)$/;

/**
 * Cuts an OpenAPI document down to some of its calls and what they refer to, without prose and samples.
 *
 * @throws when the document lacks one of the calls
 */
export function pruneDescription(document: JsonObject, calls: readonly CallName[]): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  for (const call of calls) {
    const [method = '', path = ''] = call.split(' ');
    const operation = readMember(document, ['paths', path, method.toLowerCase()]);
    if (operation === undefined) throw new Error(`The description has no ${call}.`);
    paths[path] = { ...paths[path], [method.toLowerCase()]: dropProse(operation) };
  }
  return { openapi: document.openapi ?? null, paths, components: collectComponents(document, paths) };
}

/** Components in the order of their names, so that a new extract differs only where the description does. */
function collectComponents(document: JsonObject, paths: Json): JsonObject {
  const found = new Map<string, Json>();
  const visit = (part: Json): void => {
    for (const reference of listReferences(part)) {
      if (found.has(reference)) continue;
      const component = readMember(document, reference.slice(2).split('/'));
      if (component === undefined) throw new Error(`The description has no ${reference}.`);
      const pruned = dropProse(component, reference.includes('/responses/') ? 'responses' : undefined);
      found.set(reference, pruned);
      visit(pruned);
    }
  };
  visit(paths);

  const components: Record<string, Record<string, Json>> = {};
  for (const [reference, component] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { kind = '', name = '' } = referencePattern.exec(reference)?.groups ?? {};
    components[kind] = { ...components[kind], [name]: component };
  }
  return components;
}

function listReferences(part: Json): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value] : listReferences(value),
  );
}

/** @param map name of the map that the part is an entry of, if it is one of {@link maps} */
function dropProse(part: Json, map?: string): Json {
  if (Array.isArray(part)) return part.map((item) => dropProse(item));
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part as JsonObject)
    .filter(([name]) => !prose.has(name) && !name.startsWith('x-'))
    .map(([name, value]) => [name, maps.has(name) ? dropProseInMap(value, name) : dropProse(value)]);
  // OpenAPI requires this one.
  const isResponse = map === 'responses' && !('$ref' in part);
  return { ...(isResponse ? { description: '' } : {}), ...Object.fromEntries(kept) };
}

function dropProseInMap(map: Json, mapName: string): Json {
  return Object.fromEntries(
    Object.entries(map as JsonObject).map(([name, value]) => [name, dropProse(value, mapName)]),
  );
}

function readMember(document: JsonObject, steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>((part, step) => (part as JsonObject | undefined)?.[step], document);
}
