import fc from 'fast-check';

/** A change to an answer, at a place that is chosen from all that there are by a number in [0, 1). */
export type Mutation = { readonly place: number } & (
  | { readonly kind: 'replace'; readonly value: unknown }
  | { readonly kind: 'remove' }
  | { readonly kind: 'nest'; readonly levels: number }
  | { readonly kind: 'multiply'; readonly count: number }
  | { readonly kind: 'scale'; readonly factor: number; readonly offset: number }
  /** The text becomes another one of the same answer. */
  | { readonly kind: 'swap'; readonly other: number }
);

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const odd = fc.constantFrom<unknown>(
  null,
  true,
  '',
  'x',
  '0.5',
  [],
  {},
  [{}],
  -1,
  0,
  1,
  0.5,
  1.5,
  9e15,
  1e308,
  1e-320,
);

/** One mutation: of type, size, depth, identity or number. */
export const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('replace' as const),
    place,
    value: fc.oneof(odd, fc.jsonValue({ maxDepth: 2 })),
  }),
  fc.record({ kind: fc.constant('remove' as const), place }),
  fc.record({ kind: fc.constant('nest' as const), place, levels: fc.constantFrom(1, 2, 1_000) }),
  fc.record({ kind: fc.constant('multiply' as const), place, count: fc.constantFrom(2, 50, 1_001) }),
  fc.record({
    kind: fc.constant('scale' as const),
    place,
    factor: fc.constantFrom(-1, 0, 0.001, 0.5, 2, 1_000),
    offset: fc.constantFrom(-1, 0, 0, 1e-10, 1),
  }),
  fc.record({ kind: fc.constant('swap' as const), place, other: place }),
);

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** The JSON with the mutations done, one after the other. */
export function mutate(json: unknown, mutations: readonly Mutation[]): unknown {
  const root: Record<string, unknown> = { json: structuredClone(json) };
  // What is multiplied again and again is larger than any answer that is read.
  let room = 2_000;
  for (const mutation of mutations) {
    if (mutation.kind === 'multiply') room /= mutation.count;
    if (room >= 1) apply(mutation, root);
  }
  return root.json;
}

function apply(mutation: Mutation, root: Record<string, unknown>): void {
  const fits: Readonly<Record<Mutation['kind'], (value: unknown) => boolean>> = {
    replace: () => true,
    remove: () => true,
    nest: () => true,
    multiply: (value) => typeof value === 'object' && value !== null,
    scale: (value) => typeof value === 'number',
    swap: (value) => typeof value === 'string',
  };
  const places = listPlaces(root).filter(({ holder, key }) => fits[mutation.kind](holder[key]));
  const chosen = places[Math.floor(mutation.place * places.length)];
  if (chosen === undefined) return;
  const { holder, key } = chosen;
  switch (mutation.kind) {
    case 'replace':
      holder[key] = structuredClone(mutation.value);
      break;
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 'nest':
      for (let level = 0; level < mutation.levels; level += 1) holder[key] = [holder[key]];
      break;
    case 'multiply':
      holder[key] = multiply(holder[key] as object, mutation.count);
      break;
    case 'scale':
      holder[key] = Number(holder[key]) * mutation.factor + mutation.offset;
      break;
    case 'swap': {
      const other = places[Math.floor(mutation.other * places.length)];
      if (other !== undefined) holder[key] = other.holder[other.key];
    }
  }
}

function multiply(value: object, count: number): object {
  if (Array.isArray(value)) return Array.from({ length: count }, () => value).flat();
  const [first] = Object.values(value);
  const more = Array.from({ length: count }, (_, index) => [`more ${index}`, first ?? 0]);
  return { ...value, ...Object.fromEntries(more) };
}

/** Every place in the JSON: of what was multiplied only the first few. */
function listPlaces(holder: Record<string, unknown>, most = 20): Place[] {
  const found: Place[] = [];
  const waiting = [holder];
  for (let next = waiting.pop(); next !== undefined && found.length < 2_000; next = waiting.pop()) {
    for (const key of Object.keys(next).slice(0, most)) {
      found.push({ holder: next, key });
      const value = next[key];
      if (typeof value === 'object' && value !== null) waiting.push(value as Record<string, unknown>);
    }
  }
  return found;
}
