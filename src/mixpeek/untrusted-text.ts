import * as z from 'zod/mini';
import { flattenText } from '../runtime/format.ts';
import { maxIdLength, tokenPattern } from '../runtime/token-pattern.ts';

/** Longest line and longest text that are kept, in UTF-16 units: far more than is ever shown. */
const maxLine = 10_000;
const maxText = 100_000;

/** A name, a status or the like from the API: one line, whatever was sent. */
export const untrustedLine = z.pipe(
  z.string(),
  z.transform((line) => flattenText(line.slice(0, maxLine))),
);

/** A longer text from the API, as it is but for its length. */
export const untrustedText = z.pipe(
  z.string(),
  z.transform((text) => text.slice(0, maxText)),
);

const noId = `expected an id of at most ${maxIdLength} visible ASCII characters`;

/** An id from the API. */
export const untrustedId = z.string().check(z.maxLength(maxIdLength, noId), z.regex(tokenPattern, noId));
