/** Trigram → weight. */
export type TrigramVector = ReadonlyMap<string, number>;

/** How often each letter triple occurs in the words of a text, word boundaries included, upper case as lower. */
export function countTrigrams(text: string): TrigramVector {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const letters = [' ', ...word, ' '];
    for (let start = 0; start + 3 <= letters.length; start += 1) {
      const trigram = letters.slice(start, start + 3).join('');
      counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
    }
  }
  return counts;
}

/** Length of the vector, in the Euclidean norm. */
export function computeNorm(vector: TrigramVector): number {
  return Math.hypot(...vector.values());
}

/** Cosine of the angle between two texts' trigram counts, 0 … 1; 0 where one of them has none. */
export function computeSimilarity(a: string, b: string): number {
  const [one, other] = [getCounts(a), getCounts(b)];
  const [shorter, longer] = one.vector.size <= other.vector.size ? [one, other] : [other, one];
  let product = 0;
  for (const [trigram, weight] of shorter.vector) {
    product += weight * (longer.vector.get(trigram) ?? 0);
  }
  const norms = one.norm * other.norm;
  return norms === 0 ? 0 : product / norms;
}

type Counts = { readonly vector: TrigramVector; readonly norm: number };

/** Texts repeat from query to query: those of the corpus. Queries come and go, hence the limit. */
const countsByText = new Map<string, Counts>();
const maxCachedTexts = 10_000;

function getCounts(text: string): Counts {
  const known = countsByText.get(text);
  if (known !== undefined) {
    return known;
  }
  const vector = countTrigrams(text);
  const counts = { vector, norm: computeNorm(vector) };
  if (countsByText.size >= maxCachedTexts) {
    countsByText.clear();
  }
  countsByText.set(text, counts);
  return counts;
}
