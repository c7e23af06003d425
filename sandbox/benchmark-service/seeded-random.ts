import { createHash } from 'node:crypto';

/** A source of numbers in [0, 1), the same sequence for the same seed. */
export type Random = () => number;

const uint32Range = 2 ** 32;

/** SHA-256 in hex of the parts; their boundaries count, so ('ab', 'c') and ('a', 'bc') differ. */
export function computeHash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A number in [0, 1) that depends on nothing but the parts: a coin that always falls the same way. */
export function computeHashFraction(...parts: readonly string[]): number {
  return Number.parseInt(computeHash(...parts).slice(0, 8), 16) / uint32Range;
}

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded with the SHA-256 of the parts. Not for secrets. */
export function createRandom(...seedParts: readonly string[]): Random {
  const digest = createHash('sha256').update(JSON.stringify(seedParts)).digest();
  let a = digest.readUInt32LE(0);
  let b = digest.readUInt32LE(4);
  let c = digest.readUInt32LE(8);
  let counter = 1;
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / uint32Range;
  };
}

/** `count` distinct items in random order (all of them, shuffled, when there are no more than `count`). */
export function drawItems<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const pool = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && pool.length > 0) {
    const index = Math.floor(random() * pool.length);
    const last = pool.length - 1;
    const [item, replacement] = [pool[index], pool[last]];
    if (item === undefined || replacement === undefined) {
      break;
    }
    drawn.push(item);
    pool[index] = replacement;
    pool.pop();
  }
  return drawn;
}
