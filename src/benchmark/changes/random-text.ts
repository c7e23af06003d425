/** Letters and digits that text must have to be taken for random. */
const shortestRandom = 16;

/** Longest part without punctuation that may be a word. */
const longestWord = 20;

/** Bits per character from which on text counts as random (C. Shannon, 1948): hexadecimal digits come to about 3.5. */
const minEntropy = 3;

/** The same for text of letters of one case: long words come to less. */
const minEntropyOfLetters = 3.5;

/**
 * Shares of the characters at which lower case, upper case and digits change, with and without `Aa`, as which words begin:
 * about 0.6 and 0.45 in random letters and digits, below 0.44 and 0.34 in names of models and in words.
 */
const minChanges = { all: 0.45, withoutCapitals: 0.35 } as const;

/** Longest part that is looked at, in UTF-16 units: a longer run is random or not by its start. */
const maxLooked = 1000;

const uuid = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;

/** Whether a run of letters, digits and the punctuation of base64 and URLs looks as if a machine had drawn it. */
export function looksRandom(run: string): boolean {
  const looked = run.slice(0, maxLooked);
  if (uuid.test(looked)) return true;
  const parts = looked.split(/[^A-Za-z0-9]/);
  const letters = parts.join('');
  if (letters.length < shortestRandom || measureEntropy(letters) < minEntropy) return false;
  return isRestless(letters) || parts.some(isLongPart);
}

/** Whether a part is too long to be a word, with digits in it or in letters of one case. */
function isLongPart(part: string): boolean {
  if (part.length < longestWord) return false;
  const entropy = measureEntropy(part);
  if (/[0-9]/.test(part)) return entropy >= minEntropy;
  const isOneCase = part === part.toLowerCase() || part === part.toUpperCase();
  return isOneCase && entropy >= minEntropyOfLetters;
}

/** Shannon's entropy of the characters, in bits per character. */
function measureEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const bits = [...counts.values()].map((count) => -count * Math.log2(count / text.length));
  return bits.reduce((sum, part) => sum + part, 0) / text.length;
}

function isRestless(text: string): boolean {
  const kinds = [...text].map((character) => (/[0-9]/.test(character) ? 0 : /[a-z]/.test(character) ? 1 : 2));
  const all = kinds.filter((kind, index) => index > 0 && kinds[index - 1] !== kind);
  const capitals = kinds.filter((kind, index) => kind === 1 && kinds[index - 1] === 2);
  const share = all.length / text.length;
  return share >= minChanges.all || share - capitals.length / text.length >= minChanges.withoutCapitals;
}
