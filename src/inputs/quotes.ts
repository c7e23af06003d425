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

/** A secret without what people copy along with it: quotes, and the words of an HTTP header. */
export function unwrapSecret(text: string): string {
  return unquote(unquote(text).replace(/^(?:authorization:\s*)?(?:bearer|token)\s+/i, ''));
}
