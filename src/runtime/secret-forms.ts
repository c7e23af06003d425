/** A part of a text: from `start` up to, but not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The texts by which a secret can be recognised once escapes are decoded: itself, its UTF-8 bytes as percent-encoding
 * leaves them, and the characters of a base64 text that depend on it alone, for each of its three positions in what was
 * encoded (as in `user:secret`) and in both alphabets (RFC 4648, sections 4 and 5).
 */
export function listSecretForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].flatMap((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes]);
    const own = whole
      .toString('base64')
      .slice(Math.ceil((offset * 8) / 6), Math.floor((whole.length * 8) / 6));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [...new Set([secret, bytes.toString('latin1'), ...encoded])];
}

/** HTML's names of ASCII punctuation (HTML Living Standard, section 13.5). */
const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['ast', '*'],
  ['bsol', '\\'],
  ['colon', ':'],
  ['comma', ','],
  ['commat', '@'],
  ['dollar', '$'],
  ['equals', '='],
  ['excl', '!'],
  ['grave', '`'],
  ['gt', '>'],
  ['Hat', '^'],
  ['lbrace', '{'],
  ['lbrack', '['],
  ['lcub', '{'],
  ['lowbar', '_'],
  ['lpar', '('],
  ['lsqb', '['],
  ['lt', '<'],
  ['num', '#'],
  ['percnt', '%'],
  ['period', '.'],
  ['plus', '+'],
  ['quest', '?'],
  ['quot', '"'],
  ['rbrace', '}'],
  ['rbrack', ']'],
  ['rcub', '}'],
  ['rpar', ')'],
  ['rsqb', ']'],
  ['semi', ';'],
  ['sol', '/'],
  ['verbar', '|'],
  ['vert', '|'],
]);

/**
 * Escapes of JSON (and of Markdown, which puts backslashes before punctuation), of URLs and of HTML. What may be the
 * beginning of one, where the text was cut, is none.
 */
const escapes =
  /\\(?:u([0-9a-f]{4})|([!-/:-@[-`{-~]))|%([0-9a-f]{2})|&(?:#([0-9]{1,10})|#x([0-9a-f]{1,8})|([a-z]{2,8}))(?:;|(?![0-9a-z]|$|…|\.{3}))/gi;

/** The text without one level of its escapes; what none of them is stays. In time linear in its length. */
export function decodeEscapes(text: string): string {
  return text.replace(escapes, decodeEscape);
}

function decodeEscape(whole: string, ...groups: readonly (string | undefined)[]): string {
  const [unit, punctuation, byte, decimal, hexadecimal, name] = groups;
  if (punctuation !== undefined) return punctuation;
  if (name !== undefined) return namedEntities.get(name) ?? whole;
  const code =
    decimal === undefined ? Number.parseInt(unit ?? byte ?? hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Where ranges of the decoded text come from, in the text before that. They must be sorted and must not overlap. */
export function locateDecoded(text: string, decoded: readonly Range[]): readonly Range[] {
  const located: Range[] = [];
  let [position, decodedPosition] = [0, 0];
  let start: number | undefined;
  const pending = decoded.flatMap((range) => [range.start, range.end]);
  let next = 0;
  /** Goes on to `end`, where a stretch of the text begins that is decoded to `length` units, or to as many as it has. */
  const advance = (end: number, length: number, isEscape: boolean): void => {
    for (let bound = pending[next]; bound !== undefined; bound = pending[next]) {
      if (bound >= decodedPosition + length) break;
      // An escape belongs to a range as a whole.
      const isStart = next % 2 === 0;
      const inside = isEscape
        ? isStart || bound === decodedPosition
          ? position
          : end
        : position + bound - decodedPosition;
      if (isStart) start = inside;
      else located.push({ start: start ?? inside, end: inside });
      next += 1;
    }
    position = end;
    decodedPosition += length;
  };
  for (const match of text.matchAll(escapes)) {
    const { index } = match;
    const [whole, ...groups] = match;
    advance(index, index - position, false);
    advance(index + whole.length, decodeEscape(whole, ...groups).length, true);
  }
  advance(text.length, text.length - position + 1, false);
  return located;
}
