import * as z from 'zod/mini';
import { flattenText } from '../runtime/format.ts';
import { maxIdLength, tokenPattern } from '../runtime/token-pattern.ts';

/** A name, a status or the like from the API: one line, whatever was sent. */
export const untrustedLine = z.pipe(z.string(), z.transform(flattenText));

/** An id from the API. */
export const untrustedId = z.string().check(z.maxLength(maxIdLength), z.regex(tokenPattern));
