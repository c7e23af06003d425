/** What is left of raw HTML: its text, and the tags that decide how text is laid out. */
export type HtmlPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly tag: string };

const parts = /<!--.*?(?:-->|$)|<(?<slash>\/?)(?<tag>[a-z][a-z0-9]*)(?:\s[^>]*)?\/?>|(?<text>[^<]+|<)/gis;
const references: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  quot: '"',
};

/** Splits raw HTML into tags and text with its references decoded. Comments and attributes vanish. */
export function splitHtml(html: string): HtmlPart[] {
  return [...html.matchAll(parts)].flatMap(({ groups = {} }): HtmlPart[] => {
    const { slash, tag, text } = groups;
    if (tag !== undefined) return [{ kind: slash === '/' ? 'close' : 'open', tag: tag.toLowerCase() }];
    return text === undefined ? [] : [{ kind: 'text', text: decodeReferences(text) }];
  });
}

function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hexadecimal, decimal, name) => {
      if (name !== undefined) return references[name] ?? whole;
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
