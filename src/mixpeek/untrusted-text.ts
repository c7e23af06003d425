import * as z from 'zod/mini';
import { flattenText } from '../runtime/format.ts';

/** A name, a status or the like from the API: one line, whatever was sent. */
export const untrustedLine = z.pipe(z.string(), z.transform(flattenText));

/** An id from the API. It goes into paths, where `..` would lead to another resource. */
export const untrustedId = z.string().check(z.regex(/^(?!\.{1,2}$)[\x21-\x7e]{1,255}$/));
