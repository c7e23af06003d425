import { hasLoneQuote, unquote } from './quotes.ts';

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** What stands before an item of a list in YAML or Markdown. */
const bullet = /^\s*[-*•]\s+/;

/**
 * The items of a list: a JSON array, or lines, each with items between commas, semicolons or tabs, with or without the dashes
 * of YAML and quotes. Only a JSON array can have items with such separators in them: undefined for a part of a quoted one,
 * and for an array of anything but text.
 */
export function readList(text: string): readonly string[] | undefined {
  const trimmed = unquote(text);
  const array = parseArray(trimmed);
  if (array !== undefined)
    return array.every((item) => typeof item === 'string') ? array.map((item) => item.trim()) : undefined;
  const inner = /^\[([^[\]]*)\]$/.exec(trimmed)?.[1] ?? trimmed;
  const items = inner
    .split(lineEnds)
    .flatMap((line) => line.replace(bullet, '').split(/[,;\t]/))
    .map(unquote)
    .flatMap(readIds)
    .filter((item) => item !== '');
  return items.some(hasLoneQuote) ? undefined : items;
}

/**
 * The ids in an item that is made of them, whatever a list elsewhere has beside them: blanks between them, a number before,
 * a comment behind. Of a name, which may hold all that, nothing is taken away.
 */
function readIds(item: string): readonly string[] {
  const [, ids] = /^(?:\d{1,3}[.)]\s)?((?:\s{0,20}ret_[\w-]{1,250})+)(?:\s#.*)?$/.exec(item) ?? [];
  return ids === undefined ? [item] : ids.trim().split(/\s+/);
}

/** The one text of a JSON array of one; any other text as it is. */
export function unwrapSingle(text: string): string {
  const array = parseArray(text);
  const [only] = array ?? [];
  return array?.length === 1 && typeof only === 'string' ? only.trim() : text;
}

/** Paths: a JSON array, or one per line, with or without the dashes of YAML and quotes. A comma may be part of one. */
export function readPaths(text: string): readonly string[] {
  const array = parseArray(text.trim());
  if (array?.every((item) => typeof item === 'string')) return array.map((item) => item.trim());
  return text
    .split(lineEnds)
    .map((line) => unquote(line.replace(bullet, (dash) => (dash.includes('*') ? dash : ''))))
    .filter((path) => path !== '');
}

function parseArray(text: string): readonly unknown[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
