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

/** One escape of a text: what it stands for, and how many UTF-16 units it takes. */
interface Escape {
  codePoint: number;
  length: number;
}

/** An entity whose end can be told: at the end of a text that was cut, more of its digits may be missing. */
const entity = /&(?:#([0-9]{1,10})|#x([0-9a-f]{1,8})|([a-z]{2,8}))(?:;|(?![0-9a-z]|$|…|\.{3}))/iy;

const [backslash, percent, ampersand] = [0x5c, 0x25, 0x26];

/**
 * Reads one escape of JSON (or of Markdown, which puts backslashes before punctuation), of a URL or of HTML. By hand where
 * a regular expression would take a minute for the largest answer.
 *
 * @param into is told what was read
 * @returns whether there is one
 */
function readEscape(text: string, at: number, into: Escape): boolean {
  const first = text.charCodeAt(at);
  if (first === ampersand) return readEntity(text, at, into);
  if (first === percent) return readHex(text, at + 1, 2, 3, into);
  if (first !== backslash) return false;
  const second = text.charCodeAt(at + 1);
  if (second === 0x75) return readHex(text, at + 2, 4, 6, into);
  if (!isPunctuation(second)) return false;
  into.codePoint = second;
  into.length = 2;
  return true;
}

function readHex(text: string, at: number, digits: number, length: number, into: Escape): boolean {
  let value = 0;
  for (let index = at; index < at + digits; index += 1) {
    const digit = hexDigits[text.charCodeAt(index)] ?? -1;
    if (digit < 0) return false;
    value = value * 16 + digit;
  }
  into.codePoint = value;
  into.length = length;
  return true;
}

/** Values of the hexadecimal digits, by their character codes; −1 for others. */
const hexDigits = Int8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(value) ? -1 : value;
});

function isPunctuation(code: number): boolean {
  const isAlphanumeric =
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return code > 0x20 && code < 0x7f && !isAlphanumeric;
}

function readEntity(text: string, at: number, into: Escape): boolean {
  const second = text.charCodeAt(at + 1);
  if (second !== 0x23 && (second < 0x41 || second > 0x7a)) return false;
  entity.lastIndex = at;
  const match = entity.exec(text);
  if (match === null) return false;
  const [whole, decimal, hexadecimal = '', name] = match;
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const codePoint = name === undefined ? code : namedEntities.get(name)?.codePointAt(0);
  if (codePoint === undefined || codePoint > 0x10ffff) return false;
  into.codePoint = codePoint;
  into.length = whole.length;
  return true;
}

/** A lone surrogate, which is in no secret, may become U+FFFD: a text is as long afterwards. */
const units16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** UTF-16 units that are put together before they become a string. */
const chunkLength = 0x4000;

/** The text without one level of its escapes; what none of them is stays. In time linear in its length. */
export function decodeEscapes(text: string): string {
  if (!/[\\%&]/.test(text)) return text;
  const found: Escape = { codePoint: 0, length: 0 };
  const units = new Uint16Array(chunkLength + 2);
  let decoded = '';
  let count = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    const isPlain = code !== backslash && code !== percent && code !== ampersand;
    if (isPlain || !readEscape(text, index, found)) {
      units[count] = code;
      count += 1;
      index += 1;
    } else {
      index += found.length;
      const isPair = found.codePoint > 0xffff;
      units[count] = isPair ? 0xd7c0 + (found.codePoint >> 10) : found.codePoint;
      if (isPair) units[count + 1] = 0xdc00 + (found.codePoint & 0x3ff);
      count += isPair ? 2 : 1;
    }
    if (count < chunkLength && index < text.length) continue;
    decoded += units16.decode(units.subarray(0, count));
    count = 0;
  }
  return decoded;
}

/** Where ranges of the decoded text come from, in the text before that. They must be in order and must not overlap. */
export function locateDecoded(text: string, decoded: readonly Range[]): readonly Range[] {
  const found: Escape = { codePoint: 0, length: 0 };
  let index = 0;
  let decodedIndex = 0;
  /** Goes on to where so much of the text has been decoded; an escape is not cut. */
  const goTo = (target: number): number => {
    while (decodedIndex < target) {
      const isEscape = readEscape(text, index, found);
      index += isEscape ? found.length : 1;
      decodedIndex += isEscape && found.codePoint > 0xffff ? 2 : 1;
    }
    return index;
  };
  return decoded.map(({ start, end }) => ({ start: goTo(start), end: goTo(end) }));
}
