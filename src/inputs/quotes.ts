const pairs: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
]);

/** Text without the quotes around it, and without white space on either side of them. */
export function unquote(text: string): string {
  const trimmed = text.trim();
  const isQuoted = trimmed.length >= 2 && pairs.get(trimmed.charAt(0)) === trimmed.at(-1);
  return isQuoted ? unquote(trimmed.slice(1, -1)) : trimmed;
}

/** Whether a text begins or ends with a double quote, as a part of a quoted text does. */
export function hasLoneQuote(text: string): boolean {
  return text.startsWith('"') || text.endsWith('"');
}

/** Half a pair of quotes. */
export const strayQuote = /^["'`]|["'`]$/;

/** The name of a variable before its value, as in a file of variables. */
export const assigned = /^(?:export\s)?[A-Z][A-Z0-9_]{2,100}=./;

/** A secret without what people copy along with it: quotes, and the words of an HTTP header. */
export function unwrapSecret(text: string): string {
  return unquote(unquote(text).replace(/^(?:authorization:\s*)?(?:bearer|token)\s+/i, ''));
}
