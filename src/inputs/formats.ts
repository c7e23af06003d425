import * as z from 'zod/mini';
import { isSafeForSecrets } from '../http/safe-url.ts';
import { tokenPattern } from '../runtime/token-pattern.ts';

/** Text of at most `most` characters. */
export const text = (most = 10_000) => z.string().check(z.maxLength(most));

/** An id, a key or a token. */
export const token = () => z.string().check(z.regex(tokenPattern));

/** An id or a name, which can be any text in one line; no `.` or `..`, which would lead to another resource. */
export const idOrName = () => text(255).check(z.regex(/^(?!\.{1,2}$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u));

/** A whole number written in digits; `1e3`, `0x10` and `10.0` are not. */
export const wholeNumber = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^[+-]?\d{1,15}$/)), z.transform(Number)),
    z.number().check(z.gte(least), z.lte(most)),
  );

/** A number in plain decimal notation. */
export const decimal = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/)), z.transform(Number)),
    z.number().check(z.gte(least), z.lte(most)),
  );

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

/** Ids or names, one per line or separated by commas; at least one, and at most so many. */
export const idOrNameList = (most: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((value) =>
        value
          .split(/[\n,]/)
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      ),
    ),
    z.array(idOrName()).check(z.minLength(1), z.maxLength(most)),
  );

/** A base URL without its trailing slash: https, or http on a loopback host, so that the key is never sent in clear. */
export const baseUrl = () =>
  z.pipe(
    z.string().check(z.refine(isAllowedBaseUrl)),
    z.transform((value) => dropSlashes(new URL(value).href)),
  );

function dropSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}

function isAllowedBaseUrl(value: string): boolean {
  return isSafeForSecrets(value) && !/[?#]/.test(value);
}
