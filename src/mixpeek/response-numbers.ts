/**
 * The numbers of the API's answers, with the ranges that they can have. A number that is absent, or null where NaN was
 * meant, is null here: it is missing, and the others stand. One out of its range breaks the contract.
 */
import * as z from 'zod/mini';
import { dictionary, maxSizes } from './bounded.ts';

/** How far rounding may have moved a number out of its range. */
const rounding = 1e-9;

/** Largest counts, and largest times in milliseconds, that can be true. */
const maxSessions = 1_000_000;
const maxItems = 1_000_000_000;
const maxMilliseconds = 86_400_000;
const maxRank = 1_000_000;

/**
 * Furthest bound of an interval: two sessions that differ by 1 and −1 have a standard error of 1, and t₀.₉₇₅ of one degree
 * of freedom is 12.7; the delta itself adds at most 1.
 */
const maxBound = 14;

/** A response field that may be absent or null; both become null. */
export const orNull = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value): z.output<Schema> | null => value ?? null),
  );

/** A response field that may be absent or null, with the value that then stands for it. */
export const orElse = <Schema extends z.ZodMiniType>(schema: Schema, fallback: z.output<Schema>) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value): z.output<Schema> => value ?? fallback),
  );

const numberBetween = (min: number, max: number) => {
  const error = `expected a number from ${min} to ${max}`;
  return z.number().check(z.gte(min, error), z.lte(max, error));
};

const wholeNumberBetween = (min: number, max: number) => {
  const error = `expected a whole number from ${min} to ${max}`;
  return z.int(error).check(z.gte(min, error), z.lte(max, error));
};

/** Brings a number back that rounding moved out of its range. */
const clampTo = (min: number, max: number) =>
  z.transform((value: number | null): number | null =>
    value === null ? null : Math.min(max, Math.max(min, value)),
  );

const roundedBetween = (min: number, max: number) => {
  const error = `expected a number from ${min} to ${max}`;
  return z.number().check(z.gte(min - rounding, error), z.lte(max + rounding, error));
};

/** A mean of NDCG or recall, from 0 to 1. */
const score = z.pipe(z.nullable(roundedBetween(0, 1)), clampTo(0, 1));

/** A difference of two such means. */
const scoreDelta = z.pipe(z.nullable(roundedBetween(-1, 1)), clampTo(-1, 1));

/** A p-value. */
export const pValue = orNull(
  z.pipe(
    roundedBetween(0, 1),
    z.transform((p) => Math.min(1, Math.max(0, p))),
  ),
);

/** How many sessions. */
export const sessions = orNull(wholeNumberBetween(0, maxSessions));
/** How many items, summed over sessions. */
export const items = orNull(wholeNumberBetween(0, maxItems));
export const milliseconds = orNull(numberBetween(0, maxMilliseconds));
export const millisecondsDelta = orNull(numberBetween(-maxMilliseconds, maxMilliseconds));
/** A mean rank, counted from 1; a smaller one stands for no rank at all. */
export const rank = orNull(
  z.pipe(
    numberBetween(0, maxRank),
    z.transform((mean) => (mean < 1 ? null : mean)),
  ),
);
export const rankDelta = orNull(numberBetween(-maxRank, maxRank));

/** Values keyed by K, with K as a string: `{"5": 0.41, "10": 0.44}`; a key that is no number is dropped. */
const byK = <Schema extends z.ZodMiniType>(values: Schema) =>
  z.pipe(
    dictionary(values, maxSizes.ks),
    z.transform((entries) => {
      for (const k of Object.keys(entries)) if (!/^\d{1,6}$/.test(k)) delete entries[k];
      return entries;
    }),
  );

export const scoresByK = byK(score);
export const scoreDeltasByK = byK(scoreDelta);

const bound = z.nullable(numberBetween(-maxBound, maxBound));

/** The schema says a pair; the reference page's sample shows `{"[0]": lo, "[1]": hi}`. Both become the pair. */
const intervalPairSchema = z.union([
  z.tuple([bound, bound]),
  z.pipe(
    z.object({ '[0]': bound, '[1]': bound }),
    z.transform((interval): [number | null, number | null] => [interval['[0]'], interval['[1]']]),
  ),
]);

/** A 95% interval, in ascending order, in whichever order the API gave the bounds; half an interval is none. */
export const confidenceInterval = orNull(
  z.pipe(
    intervalPairSchema,
    z.transform(([a, b]): [number, number] | null => {
      if (a === null || b === null) return null;
      return a <= b ? [a, b] : [b, a];
    }),
  ),
);
