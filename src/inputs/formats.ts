import * as z from 'zod/mini';
import { dropSlashes, isSafeForSecrets } from '../http/base-url.ts';
import { listInvisible } from '../runtime/format.ts';
import { sortKeys } from '../runtime/json.ts';
import { tokenPattern } from '../runtime/token-pattern.ts';
import { readList, readPaths, unwrapSingle } from './lists.ts';
import { type NumberKind, readNumber } from './numbers.ts';
import { assigned, strayQuote } from './quotes.ts';

/** Text of at most `most` characters. */
export const text = (most = 10_000) => z.string().check(z.maxLength(most));

/** An id or the like. */
export const token = () => z.string().check(z.regex(tokenPattern));

/** A key or a token without what people copy along with it, such as half a pair of quotes or the name of a variable. */
export const secret = () =>
  token().check(z.refine((value) => !strayQuote.test(value) && !assigned.test(value)));

/** An id or a name: any text in one line that can be seen; no `.` or `..`, which would lead to another resource. */
export const idOrName = () => z.pipe(z.pipe(z.string(), z.transform(unwrapSingle)), idOrNameText());

const idOrNameText = () =>
  text(255).check(
    z.regex(/^(?!\.{1,2}$)\P{Cs}+$/u),
    z.refine((value) => listInvisible(value).length === 0),
  );

/** The values of a matrix, in whatever order, as JSON; undefined for none. Text that is no JSON stands for itself. */
export const matrixValues = () =>
  z.pipe(
    text(100_000),
    z.transform((value) => readMatrix(value)),
  );

function readMatrix(value: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed === null ? undefined : JSON.stringify(sortKeys(parsed));
  } catch {
    return value;
  }
}

/** A file path; one that begins with `~` is only understood by a shell. */
export const filePath = (most: number) => text(most).check(z.regex(/^[^~]/));

/** A number that can be read, of one kind. */
const number = (kind: NumberKind, least: number, most: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((value) => readNumber(value, kind)),
    ),
    z.number().check(z.gte(least), z.lte(most)),
  );

/** A whole number. */
export const wholeNumber = (least: number, most: number) => number('whole', least, most);

/** A whole number, or a word that stands for one. */
export const wholeNumberOr = <const Word extends string>(word: Word, least: number, most: number) =>
  z.union([oneOf(word), wholeNumber(least, most)]);

/** A number, whole or not. */
export const decimal = (least: number, most: number) => number('decimal', least, most);

/** A number strictly between two bounds. */
export const decimalBetween = (above: number, below: number) =>
  z.pipe(decimal(above, below), z.number().check(z.gt(above), z.lt(below)));

/** `true` or `false` as YAML 1.2 spells them, and nothing else: a typo must not switch a gate off. */
export const boolean = () =>
  z.pipe(
    z.enum(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']),
    z.transform((value) => value.toLowerCase() === 'true'),
  );

/** One word of several. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.pipe(z.string(), z.enum(words));

/** Ids or names, in any form that `readList` takes; at least one, and at most so many. */
export const idOrNameList = (most: number) =>
  z.pipe(
    z.pipe(z.string(), z.transform(readList)),
    z.array(idOrNameText()).check(z.minLength(1), z.maxLength(most)),
  );

/** Paths of files, one per line; at least one, and at most so many. */
export const filePathList = (most: number) =>
  z.pipe(
    z.pipe(text(), z.transform(readPaths)),
    z.array(filePath(1000)).check(z.minLength(1), z.maxLength(most)),
  );

/** Ids of stages in any form that `readList` takes, `secrets`, or `*`. */
export const stageList = () =>
  z.pipe(
    z.pipe(z.string(), z.transform(readList)),
    z.array(z.string().check(z.regex(/^(?:\*|[a-z0-9_]{1,100})$/))).check(z.minLength(1), z.maxLength(100)),
  );

/** What stands behind the base in the URLs of the API's own documentation. */
const paths = /\/v1(?:\/retrievers(?:\/benchmarks)?)?\/*$/;

/** A base URL without its trailing slash, and without the path of a call: https, or http on a loopback host, so that the key is never sent in clear. */
export const baseUrl = () =>
  z.pipe(
    z.string().check(z.refine(isAllowedBaseUrl)),
    z.transform((value) => dropSlashes(new URL(value).href.replace(paths, ''))),
  );

function isAllowedBaseUrl(value: string): boolean {
  return isSafeForSecrets(value) && !/[?#]/.test(value);
}
