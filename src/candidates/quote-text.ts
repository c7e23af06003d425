import { cutText, flattenText, quote } from '../runtime/format.ts';

/** Longest path or key that a message repeats, in code points. */
const maxShown = 200;

/** A path or a key of a file, as a message shows it. */
export function quoteText(text: string): string {
  return quote(cutText(flattenText(text), maxShown));
}
