type Schema = {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
};

/**
 * Members of a value that its schema has no property for. The contract's schemas tolerate them; in a request they
 * are typing errors that the service would silently ignore.
 *
 * @param document what `$ref`s point into
 * @returns one readable problem for each
 */
export function findUnknownMembers(document: object, schema: Schema, value: unknown, path: string): string[] {
  const { items, properties } = resolveSchema(document, schema);
  if (Array.isArray(value)) {
    return items === undefined
      ? []
      : value.flatMap((item, index) => findUnknownMembers(document, items, item, `${path}/${index}`));
  }
  if (typeof value !== 'object' || value === null || properties === undefined) {
    return [];
  }
  return Object.entries(value).flatMap(([name, member]) => {
    const property = properties[name];
    return property === undefined
      ? [`${path}/${name}: the contract has no such member`]
      : findUnknownMembers(document, property, member, `${path}/${name}`);
  });
}

/** Follows references, and takes the first alternative that describes an object or array. */
function resolveSchema(document: object, schema: Schema): Schema {
  if (schema.$ref !== undefined) {
    const steps = schema.$ref.split('/').slice(1);
    const target = steps.reduce<unknown>(
      (node, step) => (node as Readonly<Record<string, unknown>>)[step],
      document,
    );
    return resolveSchema(document, target as Schema);
  }
  const alternatives = (schema.anyOf ?? []).map((alternative) => resolveSchema(document, alternative));
  return (
    alternatives.find(({ items, properties }) => items !== undefined || properties !== undefined) ?? schema
  );
}
