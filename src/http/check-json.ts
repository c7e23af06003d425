import { formatInteger } from '../runtime/format.ts';

/** Most values in an answer, members and elements alike: a hundred candidates with a thousand nodes and three Ks have 1.9 million. */
export const maxJsonValues = 4_000_000;

/** Deepest nesting of an answer. */
export const maxJsonDepth = 200_000;

/** Most different names of members: each costs far more than a value. A hundred candidates with other nodes each have 0.1 million. */
export const maxJsonNames = 300_000;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const openings = new Set([0x5b, 0x7b]);
const closings = new Set([0x5d, 0x7d]);

/**
 * What makes JSON too costly to parse, in a clause; undefined if nothing does. It looks at the bytes alone, since parsing
 * is what costs: 64 MiB of empty objects become 4 GB. Names are told apart by a hash, so that a few may be missed.
 */
export function findExcess(bytes: Uint8Array): string | undefined {
  // So few bytes cannot hold that much.
  if (bytes.length <= maxJsonDepth) return undefined;
  const seen = new Uint8Array(2 ** 21);
  let [values, depth, names, hash] = [0, 0, 0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === quote) {
      hash = 0;
      for (index += 1; index < bytes.length && bytes[index] !== quote; index += 1) {
        if (bytes[index] === backslash) index += 1;
        hash = (Math.imul(hash, 31) + (bytes[index] ?? 0)) | 0;
      }
    } else if (byte === comma) values += 1;
    else if (byte === colon) {
      const bit = Math.imul(hash, 0x9e3779b1) >>> 8;
      const mask = 1 << (bit & 7);
      const place = bit >>> 3;
      if (((seen[place] ?? 0) & mask) === 0) names += 1;
      seen[place] = (seen[place] ?? 0) | mask;
    } else if (openings.has(byte)) {
      values += 1;
      depth += 1;
    } else if (closings.has(byte)) depth -= 1;
    if (values > maxJsonValues) return `the answer has more than ${formatInteger(maxJsonValues)} values`;
    if (names > maxJsonNames)
      return `the answer has more than ${formatInteger(maxJsonNames)} different names`;
    if (depth > maxJsonDepth)
      return `the answer is nested more than ${formatInteger(maxJsonDepth)} levels deep`;
  }
  return undefined;
}

/** Whether bytes are an object or a list of JSON by their first character. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 100).find((byte) => byte > 0x20);
  return first !== undefined && openings.has(first);
}
