import * as z from 'zod/mini';
import { flattenText } from '../runtime/format.ts';

/** A name, a status or the like from the API: one line, whatever was sent. */
export const untrustedLine = z.pipe(z.string(), z.transform(flattenText));

/** What can go into an HTTP header or a path: visible ASCII, and no `.` or `..`, which would lead to another resource. */
export const tokenPattern = /^(?!\.{1,2}$)[\x21-\x7e]+$/;

/** An id from the API. */
export const untrustedId = z.string().check(z.maxLength(255), z.regex(tokenPattern));
