/**
 * Lists and maps of the API's answers, with the size that they can have, and validation that ends at the first few
 * problems: a wrong shape repeated a million times costs no more than a right one.
 */
import * as z from 'zod/mini';
import { formatInteger } from '../runtime/format.ts';
import { isObject } from '../runtime/json.ts';
import { inEnglish } from './in-english.ts';

/** Most elements and members of what an answer holds. Beyond the promised hundred candidates with a thousand nodes each. */
export const maxSizes = {
  /** Candidates, results, comparisons. */
  retrievers: 1_000,
  /** Taxonomy nodes of a retriever, and of the nodes that it wins or loses. */
  nodes: 10_000,
  ks: 100,
  stages: 1_000,
  errors: 1_000,
  /** Members of a session filter. */
  filter: 100,
  /** The largest page that the API gives out. */
  rows: 1_000,
} as const;

/** Problems after which validation ends. */
const maxProblems = 5;

type Payload = z.core.ParsePayload<unknown>;

/** A list of at most so many elements. */
export const listOf = <Schema extends z.ZodMiniType>(items: Schema, most: number) =>
  z.pipe(
    z.unknown(),
    z.transform((value, context): z.output<Schema>[] => {
      const list: z.output<Schema>[] = [];
      if (!Array.isArray(value)) refuseType('array', context);
      else if (isWithin(value.length, most, 'elements', context))
        for (const [index, item] of value.entries()) {
          if (context.issues.length >= maxProblems) break;
          read(items, item, index, context, (read) => list.push(read));
        }
      return list;
    }),
  );

/** An object keyed by untrusted names; it has no prototype, so that a name like `constructor` finds nothing. */
export const dictionary = <Schema extends z.ZodMiniType>(values: Schema, most: number) => {
  const whole = z.record(z.string(), values);
  return z.pipe(
    z.unknown(),
    z.transform((value, context): Record<string, z.output<Schema>> => {
      const entries: Record<string, z.output<Schema>> = Object.create(null);
      if (!isObject(value)) refuseType('record', context);
      else if (isWithin(Object.keys(value).length, most, 'members', context)) {
        // Most maps are small, there are hundreds of thousands of them, and this is faster.
        const parsed = isSmall(value) ? whole.safeParse(value, inEnglish) : undefined;
        if (parsed?.success) return Object.assign(entries, parsed.data);
        for (const key of Object.keys(value)) {
          if (context.issues.length >= maxProblems) break;
          if (key === '__proto__') continue;
          read(values, value[key], key, context, (read) => {
            entries[key] = read;
          });
        }
      }
      return entries;
    }),
  );
};

function isSmall(value: object): boolean {
  return Object.keys(value).length <= maxSizes.ks;
}

function read<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  key: PropertyKey,
  context: Payload,
  keep: (read: z.output<Schema>) => void,
): void {
  const parsed = schema.safeParse(value, inEnglish);
  if (parsed.success) {
    keep(parsed.data);
    return;
  }
  for (const { path, message } of parsed.error.issues.slice(0, maxProblems)) {
    context.issues.push({ code: 'custom', input: undefined, path: [key, ...path], message });
  }
}

function refuseType(expected: 'array' | 'record', { value, issues }: Payload): void {
  issues.push({ code: 'invalid_type', expected, input: value });
}

function isWithin(size: number, most: number, what: string, { issues }: Payload): boolean {
  if (size <= most) return true;
  const message = `expected at most ${formatInteger(most)} ${what}, not ${formatInteger(size)}`;
  issues.push({ code: 'custom', input: undefined, message });
  return false;
}
